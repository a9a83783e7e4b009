// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "controlstate.h"

namespace insurable {

// The state after that answer is given on that day. What no longer belongs to it goes: undo brings
// it back.
[[nodiscard]] inline ControlState answered(ControlState state, ControlStatus status, QDate today)
{
    if (status != ControlStatus::Partly) {
        state.coverage.reset();
        state.exceptions.clear();
    }
    if (status != ControlStatus::NotApplicable)
        state.reason.clear();
    if (status != ControlStatus::Planned)
        state.plannedFor = QDate();
    state.status = status;
    state.assessed = today;
    return state;
}

} // namespace insurable
