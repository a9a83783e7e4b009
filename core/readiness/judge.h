// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidenceindex.h"
#include "verdict.h"

namespace insurable {

struct Control;
struct Scheme;

// All that a verdict on one control follows from.
struct Case
{
    const Control &control;
    bool isRuledOut = false;             // by the facts of the organisation
    const ControlState *state = nullptr; // null: nobody answered
    const std::vector<EvidenceFact> &evidence;
};

[[nodiscard]] ControlVerdict judge(const Case &given, const Scheme &scheme, QDate on);

// The last day on which something counts that speaks of `from` and has no end of its own.
[[nodiscard]] QDate lastFreshDay(QDate from, int freshDays);

[[nodiscard]] double assuranceWorth(Assurance assurance, const Scheme &scheme);

} // namespace insurable
