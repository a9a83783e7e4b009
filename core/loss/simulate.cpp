// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulate.h"

#include "lanes.h"
#include "preparedmodel.h"
#include "simulationresult.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

// For losses kept one by one.
constexpr quint64 keptBytes = 8 << 20;
constexpr quint64 mostKeptYears = 10'000;

LossHistograms keptLosses(size_t scenarios)
{
    return {.scenarios = std::vector<LossHistogram>(scenarios)};
}

quint64 bytesOfYears(quint64 years, size_t scenarios)
{
    return years * (scenarios + 3) * sizeof(double);
}

// Up to four blocks of years, to see where the losses lie.
quint64 pilotYears(quint64 years, size_t scenarios)
{
    quint64 blocks = 4;
    while (blocks > 1 && bytesOfYears(blocks * yearsPerBlock, scenarios) > keptBytes / 2)
        --blocks;
    return std::min(years, blocks * yearsPerBlock);
}

// Whether three per cent more of a loss are a little more probable or a little less, and no more.
bool isEven(const LossScenario &scenario, std::vector<double> losses)
{
    constexpr double narrow = 4; // least ratio of the ends of its middle four fifths
    const Severity &severity = scenario.severity;
    if (severity.kind() != Severity::Kind::Lognormal
        || severity.quantile(0.9) < narrow * severity.quantile(0.1))
        return false;
    losses.resize(std::min<size_t>(losses.size(), 1000)); // plenty
    if (losses.size() < 100)
        return true;
    const auto at = [&losses](double p) {
        const auto place = losses.begin() + qptrdiff(p * double(losses.size()));
        std::nth_element(losses.begin(), place, losses.end());
        return *place;
    };
    return at(0.9) >= narrow * at(0.1);
}

LossHistogram fineHistogram(const LossHistogram &pilot, quint64 years, size_t cells)
{
    return LossHistogram(std::make_shared<const FineBins>(pilot.losses(), years, cells));
}

LossHistograms blankHistograms(const LossModel &model, const LossHistograms &pilot, quint64 years)
{
    constexpr size_t cells = 4096;
    constexpr size_t cellsOfScenarios = 65536; // all together
    const size_t each = std::clamp<size_t>(cellsOfScenarios / model.scenarios.size(), 256, cells);
    LossHistograms blank;
    for (size_t i = 0; i < model.scenarios.size(); ++i) {
        const LossHistogram &losses = pilot.scenarios[i];
        blank.scenarios.push_back(isEven(model.scenarios[i], losses.losses())
                                      ? LossHistogram::plain()
                                      : fineHistogram(losses, years, each));
    }
    blank.total = fineHistogram(pilot.total, years, cells);
    blank.ceded = fineHistogram(pilot.ceded, years, cells);
    blank.retained = fineHistogram(pilot.retained, years, cells);
    return blank;
}

// A few blocks of years tell where the worst twentieth begins, by rank, and how to divide the
// losses.
LanePlan planFor(const LossModel &model, const PreparedModel &prepared, quint64 years)
{
    const size_t scenarios = model.scenarios.size();
    const quint64 first = pilotYears(years, scenarios);
    const LanePlan pilot{prepared, {}, keptLosses(scenarios)};
    const LossHistograms seen =
        playLanes({&pilot, 1}, {.years = first, .threads = 1}).front().histograms;
    const double margin = 6 * std::sqrt(0.95 * 0.05 / double(first));
    const bool keepsAll = years <= mostKeptYears && bytesOfYears(years, scenarios) <= keptBytes;
    return {prepared, tailWindow(seen.total, first, margin),
            keepsAll ? keptLosses(scenarios) : blankHistograms(model, seen, first)};
}

std::vector<PlanOutcome> played(std::span<const LossModel *const> models,
                                const std::vector<PreparedModel> &prepared,
                                const SimulateOptions &options)
{
    const LaneOptions lanes{options.years, options.threads, options.progress};
    std::vector<LanePlan> plans;
    for (size_t i = 0; i < prepared.size(); ++i)
        plans.push_back(planFor(*models[i], prepared[i], options.years));
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

LossResult resultOf(const LossModel &model, const SimulateOptions &options,
                    const PreparedModel &prepared, const PlanOutcome &outcome)
{
    return simulationResult(
        {model, options, outcome.sums, outcome.histograms, prepared.hasLayers()});
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
    const std::array all{&model};
    return resultOf(model, options, models.front(), played(all, models, options).front());
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
    const std::array all{&before, &after};
    const std::vector<PlanOutcome> outcomes = played(all, models, options);
    const DifferenceSums &sums = outcomes.front().sums.difference;
    const auto years = double(options.years);
    return {resultOf(before, options, models[0], outcomes[0]),
            resultOf(after, options, models[1], outcomes[1]), differenceOf(sums, 0, years),
            differenceOf(sums, 1, years), differenceOf(sums, 2, years)};
}

} // namespace insurable
