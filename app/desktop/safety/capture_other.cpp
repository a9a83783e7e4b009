// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture.h"

namespace insurable::capture {

// Neither X11 nor Wayland has a way.
bool canBeKeptOut()
{
    return false;
}

void keepOut(QWindow &, bool) { }

bool isKeptOut(QWindow &)
{
    return false;
}

} // namespace insurable::capture
