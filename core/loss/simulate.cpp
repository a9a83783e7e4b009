// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulate.h"

#include "lanes.h"
#include "modelmoments.h"
#include "preparedmodel.h"
#include "simulationresult.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr quint64 pilotYears = 4 * yearsPerBlock;

// Where the worst twentieth of the years begins: a few blocks tell it well enough, by rank.
TailWindow expectedWindow(const PreparedModel &model, quint64 years)
{
    const quint64 first = std::min(years, pilotYears);
    LanePlan plan{model, {}};
    const PlanOutcome outcome = playLanes({&plan, 1}, {.years = first, .threads = 1}).front();
    const double margin = 6 * std::sqrt(0.95 * 0.05 / double(first));
    return tailWindow(outcome.histograms.total, first, margin);
}

std::vector<PlanOutcome> played(const std::vector<PreparedModel> &models,
                                const SimulateOptions &options)
{
    const LaneOptions lanes{options.years, options.threads, options.progress};
    std::vector<LanePlan> plans;
    for (const PreparedModel &model : models)
        plans.push_back({model, expectedWindow(model, options.years)});
    std::vector<PlanOutcome> outcomes = playLanes(plans, lanes);
    bool isMissed = false;
    for (size_t i = 0; i < plans.size(); ++i) {
        if (holdsTail(outcomes[i].sums.total, plans[i].window))
            continue;
        plans[i].window = tailWindow(outcomes[i].histograms.total, options.years, 0.005);
        isMissed = true;
    }
    return isMissed ? playLanes(plans, lanes) : outcomes;
}

// Only what the model alone decides has moments that are known beforehand.
std::optional<ModelMoments> knownMoments(LossModel model, const SimulateOptions &options)
{
    if (options.yearFactor.sigma > 0 || options.payoff)
        return std::nullopt;
    for (size_t i = 0; i < options.kept.size(); ++i)
        model.scenarios[i].frequency = model.scenarios[i].frequency.scaled(options.kept[i]);
    return momentsOf(model);
}

LossResult resultOf(const LossModel &model, const SimulateOptions &options,
                    const PreparedModel &prepared, const PlanOutcome &outcome)
{
    const auto moments = knownMoments(model, options);
    return simulationResult(model, moments ? &*moments : nullptr, outcome.sums, outcome.histograms,
                            prepared.hasLayers());
}

Estimate differenceOf(const DifferenceSums &sums, size_t which, double years)
{
    const double mean = sums.sum[which] / years;
    const double variance = std::max(0.0, sums.squares[which] / years - mean * mean);
    return {mean, std::sqrt(variance / years)};
}

} // namespace

LossResult simulateLoss(const LossModel &model, const SimulateOptions &options)
{
    std::vector<PreparedModel> models;
    models.push_back(preparedModel(model, options));
    return resultOf(model, options, models.front(), played(models, options).front());
}

LossDifference simulateDifference(const LossModel &before, const LossModel &after,
                                  const SimulateOptions &options)
{
    requireParameter(options.kept.empty(), u"kept"_s, u"empty where two plans are compared"_s,
                     double(options.kept.size()));
    const CoupledModels both = coupled(before, after);
    SimulateOptions each = options;
    std::vector<PreparedModel> models;
    each.kept = both.keptBefore;
    models.push_back(preparedModel(both.before, each));
    each.kept = both.keptAfter;
    models.push_back(preparedModel(both.after, each));
    const std::vector<PlanOutcome> outcomes = played(models, options);
    const DifferenceSums &sums = outcomes.front().sums.difference;
    const auto years = double(options.years);
    return {resultOf(before, options, models[0], outcomes[0]),
            resultOf(after, options, models[1], outcomes[1]), differenceOf(sums, 0, years),
            differenceOf(sums, 1, years), differenceOf(sums, 2, years)};
}

} // namespace insurable
