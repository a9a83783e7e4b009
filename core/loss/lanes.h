// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preparedmodel.h"
#include "simulationsums.h"

#include <span>

namespace insurable {

struct LanePlan
{
    const PreparedModel &model;
    TailWindow window;
    LossHistograms blank; // of the kinds to be filled
};

struct LaneOptions
{
    quint64 years = 0;
    int threads = 0; // 0: as many as the machine has
    Progress *progress = nullptr;
};

struct PlanOutcome
{
    LaneSums sums = {};
    LossHistograms histograms = {};
};

// Plays the years of one or two plans, in lanes that are always the same, whoever plays which.
// The difference of two plans, the first less the second, stands in the first one's sums.
[[nodiscard]] std::vector<PlanOutcome> playLanes(std::span<const LanePlan> plans,
                                                 const LaneOptions &options);

} // namespace insurable
