// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "isms.h"
#include "registers.h"

namespace insurable {

class Catalogue;

// The rules that one record alone cannot check. Private to core/records.
[[nodiscard]] QList<Problem> problemsOf(const AnyRecord &record, const Registers &registers,
                                        const Catalogue &catalogue);

// Who refers to a record, by a field of kind Reference.
[[nodiscard]] QList<RecordReference> referencesTo(const Registers &registers, const RecordType &type,
                                            const Id &id);
// "the risk “Fire” (asset), the action …": at most five, then how many more.
[[nodiscard]] QString listed(const QList<RecordReference> &references);

} // namespace insurable
