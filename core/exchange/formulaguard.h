// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace insurable {

// A cell that a spreadsheet shows instead of running: a ' goes before whatever begins like a
// formula, and before a ' itself, so that unguarded(guarded(text)) == text for every text.
[[nodiscard]] QString guarded(const QString &text);
[[nodiscard]] QString unguarded(const QString &text);

} // namespace insurable
