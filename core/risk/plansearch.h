// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"
#include "planobjective.h"

#include <limits>
#include <vector>

namespace insurable {

// Something that could be done.
struct PlanCandidate
{
    Id id;
    double once = 0;   // pounds
    double yearly = 0; // pounds
    double hours = 0;
    bool isRequired = false; // comes before all that is not

    [[nodiscard]] double firstYear() const { return once + yearly; }
};

// What may be spent in the first year.
struct PlanBudget
{
    double pounds = std::numeric_limits<double>::infinity();
    double hours = std::numeric_limits<double>::infinity();
};

struct SearchOptions
{
    size_t exactUpTo = 30; // candidates; beyond, the search ends after `mostNodes`
    quint64 mostNodes = 10'000;
    quint64 mostNodesExact = 500'000; // nobody waits longer even for certainty
};

struct SearchResult
{
    PlanSet chosen;
    double loss = 0; // expected, a year
    double leastLoss =
        0; // no plan that keeps the budget and has as much of what is required is below
    bool isExact = false; // no better plan exists, but for a thousand-millionth of the loss
    quint64 nodes = 0;
};

// The choice that keeps the budget, has as many as possible of the required candidates, and of
// these the least expected loss. By branch and bound; deterministic. Throws ErrorKind::Invalid,
// naming the parameter.
[[nodiscard]] SearchResult bestChoice(const PlanObjective &objective,
                                      const std::vector<PlanCandidate> &candidates,
                                      const PlanBudget &budget, const SearchOptions &options = {});

} // namespace insurable
