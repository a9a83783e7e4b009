// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace insurable::terminal {

// Makes the console take UTF-8, where that does not go without saying.
void prepare();
// Asks on the terminal itself, not on standard input, and shows nothing of what is typed. Nothing
// where there is no terminal, or where the person ends the input.
[[nodiscard]] std::optional<QByteArray> askHidden(const QByteArray &prompt);
[[nodiscard]] bool errorIsTerminal();

} // namespace insurable::terminal
