// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plansearch.h"

namespace insurable {

// One thing to do, in the order in which it is best done: what is required, then what takes away
// most for each pound.
struct PlanStep
{
    size_t candidate = 0;
    double gain = 0;     // expected loss a year that it takes away after those before it
    double lossLeft = 0; // expected after it
};

// Gordon and Loeb: spending more than 1/e of the loss at stake does not pay.
struct SpendingCheck
{
    double lossAtStake = 0; // expected a year, as things are
    double cap = 0;
    double spending = 0;   // in the first year, hours included where they have a price
    bool hasHours = false; // they have

    [[nodiscard]] bool isWithin() const { return spending <= cap; }
};

struct Plan
{
    std::vector<PlanStep> steps;
    std::vector<size_t> requiredLeftOut; // candidates that the budget has no room for
    // Candidates that what is left of the budget has room for, and that would take something away,
    // but less than they cost: left out where only what pays is wanted.
    std::vector<size_t> notWorthIt;
    double pounds = 0; // in the first year
    double yearly = 0;
    double hours = 0;
    double lossBefore = 0; // expected a year
    double lossAfter = 0;
    double mostMore = 0; // no plan within the budget is better by more than this
    bool isExact = false;
    quint64 nodes = 0;
    SpendingCheck check;

    [[nodiscard]] double gain() const { return lossBefore - lossAfter; }
    // How far the best plan could be better, as a part of what this one takes away.
    [[nodiscard]] double gap() const { return gain() > 0 ? mostMore / gain() : 0; }
};

// The best plan within the budget. What changes nothing is left out unless it is required. Throws
// as bestChoice() does.
[[nodiscard]] Plan bestPlan(const PlanObjective &objective,
                            const std::vector<PlanCandidate> &candidates, const PlanBudget &budget,
                            const SearchOptions &options = {});

// What the best spending of so many pounds leaves, nothing required.
struct FrontierPoint
{
    double pounds = 0;
    double hours = 0;
    double expectedLoss = 0;
    PlanSet chosen;
};

// From nothing spent to all that helps, whether it pays or not, the hours kept: pounds rise, losses
// fall, no point is worse in both than another. Throws as bestChoice() does.
[[nodiscard]] std::vector<FrontierPoint>
efficiencyFrontier(const PlanObjective &objective, const std::vector<PlanCandidate> &candidates,
                   double hours = std::numeric_limits<double>::infinity(), int points = 24,
                   const SearchOptions &options = {});

} // namespace insurable
