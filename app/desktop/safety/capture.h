// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWindow;

namespace insurable::capture {

// Whether this system lets a program keep its windows out of screenshots and shared screens.
[[nodiscard]] bool canBeKeptOut();
void keepOut(QWindow &window, bool out);
// What the system says of the window; for tests.
[[nodiscard]] bool isKeptOut(QWindow &window);

} // namespace insurable::capture
