// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLayout;

namespace insurable {

// Takes everything out of a layout at once, so that it can be filled anew. Widgets live on until
// the event that is being handled is over: one of them may be what was just pressed.
void emptyOut(QLayout &layout);

} // namespace insurable
