// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annualloss.h"
#include "lossmodel.h"

#include <QtGlobal>

#include <vector>

namespace insurable {

class Payoff;
class Progress;

// Bad years that are bad throughout: each year has a factor, 1 on average, lognormal with this
// sigma (taken in sixteen equally likely steps). All frequencies of the year are multiplied by
// it, and all its amounts by the factor to the power `onSeverity`.
struct YearFactor
{
    double sigma = 0; // 0: all years are alike; at most 2
    double onSeverity = 0;

    [[nodiscard]] bool operator==(const YearFactor &) const = default;
};

struct SimulateOptions
{
    quint64 years = 1'000'000;
    quint64 seed = 1;
    int threads = 0; // 0: as many as the machine has; makes no difference to the result
    Progress *progress = nullptr; // called from the calling thread only
    // Of each scenario, the share of its own events (not of the shocks') that happen; empty: all.
    // The events of a smaller share are among those of a larger one, the same in year and amount.
    std::vector<double> kept = {};
    YearFactor yearFactor = {};
    // Pays in place of the model's layers; not owned.
    const Payoff *payoff = nullptr;
};

// Plays the years one by one. The result depends on the model, `years`, `seed` and the last three
// options alone, to the bit; each scenario's events follow from the seed and its id, whatever
// stands beside it. Memory does not grow with the years beyond some 8 MiB of losses kept one by one
// where they are few. Four of the errors stated are kept as surely as four standard errors of a
// normal figure; they come from the model where a sample would understate them (see
// SampledFigures). Throws Error::Invalid for a model or options that make no sense,
// Error::Cancelled.
[[nodiscard]] LossResult simulateLoss(const LossModel &model, const SimulateOptions &options = {});

struct LossDifference
{
    LossResult before = {};
    LossResult after = {};
    // Before less after, a year on average. The errors are those of the difference itself: both
    // plans live through the same events.
    Estimate gross = {};
    Estimate ceded = {};
    Estimate retained = {};
};

// Two plans side by side. Scenarios are the same by id: where one has fewer events than the
// other, they are among the other's, and what differs in amount differs by the same dice.
[[nodiscard]] LossDifference simulateDifference(const LossModel &before, const LossModel &after,
                                                const SimulateOptions &options = {});

} // namespace insurable
