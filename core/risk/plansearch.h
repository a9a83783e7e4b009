// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"
#include "planobjective.h"

#include <limits>
#include <vector>

namespace insurable {

class Progress;

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

// What may be spent in the first year, and on what.
struct PlanBudget
{
    double pounds = std::numeric_limits<double>::infinity();
    double hours = std::numeric_limits<double>::infinity();
    double hourPrice = 0; // pounds that an hour of work is worth; 0 = hours are limited, not priced
    bool onlyWhatPays = false; // nothing that costs more in the first year than it takes away,
                               // unless it is required

    // Hours included where they have a price.
    [[nodiscard]] double costOf(const PlanCandidate &candidate) const
    {
        return candidate.firstYear() + hourPrice * candidate.hours;
    }
    friend bool operator==(const PlanBudget &, const PlanBudget &) = default;
};

struct SearchOptions
{
    size_t exactUpTo = 30; // candidates; beyond, the search ends after `mostNodes`
    quint64 mostNodes = 10'000;
    quint64 mostNodesExact = 500'000; // nobody waits longer even for certainty
    Progress *progress = nullptr;     // asked at every node
};

struct SearchResult
{
    PlanSet chosen;
    double loss = 0; // expected, a year
    // No plan that keeps the budget and has as much of what is required is better by more than
    // this: leaves so much less loss or, where only what pays is wanted, so much less of loss and
    // cost.
    double gap = 0;
    bool isExact = false; // no better plan exists, but for a thousand-millionth of the loss
    quint64 nodes = 0;
};

// The choice that keeps the budget, has as many as possible of the required candidates, and of
// these the least expected loss; or, where only what pays is wanted, the least sum of expected loss
// and the cost of what is not required. By branch and bound; deterministic. Throws
// ErrorKind::Invalid, naming the parameter, and ErrorKind::Cancelled.
[[nodiscard]] SearchResult bestChoice(const PlanObjective &objective,
                                      const std::vector<PlanCandidate> &candidates,
                                      const PlanBudget &budget, const SearchOptions &options = {});

} // namespace insurable
