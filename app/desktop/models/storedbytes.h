// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidencefile.h"

#include <optional>

namespace insurable {

class Isms;

// The first `limit` bytes of a file in the vault, held in memory only; the whole and verified where
// it is no longer than that. Empty where it cannot be read: looking at something is no reason to
// interrupt the person. Not while a task runs.
[[nodiscard]] std::optional<QByteArray> storedBytes(Isms &isms, const EvidenceFile &file,
                                                    qint64 limit);

} // namespace insurable
