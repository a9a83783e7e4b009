// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sealedstatement.h"

namespace insurable {

// READ ME FIRST.txt: what the pack is and how to check it with common tools. Lines end in CR LF,
// for the plainest of editors.
[[nodiscard]] QByteArray readMeFirst(const SealedStatement &statement, bool hasPdf);

} // namespace insurable
