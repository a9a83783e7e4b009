// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cover.h"

#include "exact.h"
#include "policypayment.h"
#include "simulate.h"

namespace insurable {

namespace {

// The model with the policy's layers; nothing where layers do not say it all.
std::optional<LossModel> layered(const InsuredLosses &losses, const PolicyTerms &terms)
{
    const bool hasPartYear =
        std::any_of(terms.parts.begin(), terms.parts.end(),
                    [](const CoverPart &part) { return part.limitYear != noLimit; });
    if (hasPartYear)
        return std::nullopt;
    LossModel model = losses.model;
    for (size_t i = 0; i < model.scenarios.size(); ++i) {
        const auto layer = ScenarioPayment(terms, losses.scenarios[i]).asLayer();
        if (!layer)
            return std::nullopt;
        model.scenarios[i].layer = *layer;
    }
    model.annual = {0, terms.limitYear};
    return model;
}

LossResult played(const InsuredLosses &losses, const PolicyTerms &terms,
                  const CoverOptions &options)
{
    const PolicyPayoff payoff(terms, losses.scenarios);
    SimulateOptions simulation;
    simulation.years = options.years;
    simulation.seed = options.seed;
    simulation.threads = options.threads;
    simulation.progress = options.progress;
    simulation.payoff = &payoff;
    return simulateLoss(losses.model, simulation);
}

// What the year costs without cover is exact either way.
LossResult simulated(const InsuredLosses &losses, const PolicyTerms &terms,
                     const CoverOptions &options)
{
    LossResult loss = played(losses, terms, options);
    const LossResult gross = exactLoss(losses.model, {.eachScenario = false, .layers = false});
    loss.total = gross.total;
    loss.retained.mean = {gross.total.mean.value - loss.ceded.mean.value,
                          gross.total.mean.error + loss.ceded.mean.error};
    return loss;
}

CoveredYear yearAt(const LossResult &loss, double level)
{
    const double gross = loss.total.quantile(level).value_or(Estimate()).value;
    const double retained = loss.retained.quantile(level).value_or(Estimate()).value;
    return {level, gross, std::min(gross, retained)};
}

// An hour costs what a usual interruption of usual length costs an hour, whatever the controls.
double hourCost(const FirmScenario &scenario)
{
    if (scenario.hoursDown <= 0)
        return 0;
    double share = 0;
    for (const CoverShare &part : scenario.cover)
        share += part.part == QLatin1StringView("interruption") ? part.share : 0;
    return share * scenario.severity.quantile(0.5) / scenario.hoursDown;
}

} // namespace

InsuredLosses insuredLosses(const FirmRisk &risk, const ControlLevels &levels,
                            EffectCase effectCase)
{
    InsuredLosses losses{lossModel(risk, levels, effectCase), {}};
    for (const FirmScenario &scenario : risk.scenarios)
        losses.scenarios.push_back({scenario.id.text(), scenario.cover, hourCost(scenario)});
    return losses;
}

std::optional<double> Cover::perPound() const
{
    if (terms.premium <= 0)
        return std::nullopt;
    return expectedPaid() / terms.premium;
}

bool isExactCover(const InsuredLosses &losses, const PolicyTerms &terms)
{
    return layered(losses, terms).has_value();
}

Cover coverOf(const InsuredLosses &losses, const PolicyTerms &terms, const CoverOptions &options)
{
    requireValid(terms);
    const auto model = layered(losses, terms);
    Cover cover;
    cover.terms = terms;
    cover.loss = model ? exactLoss(*model) : simulated(losses, terms, options);
    if (!cover.loss.retained.isDistribution) {
        const Estimate mean = cover.loss.retained.mean;
        cover.loss.retained = played(losses, terms, options).retained;
        cover.loss.retained.mean = mean;
        cover.isRetainedPlayed = true;
    }
    cover.likely = yearAt(cover.loss, 0.5);
    cover.bad = yearAt(cover.loss, 0.95);
    cover.veryBad = yearAt(cover.loss, 0.99);
    return cover;
}

std::vector<Cover> compareCover(const InsuredLosses &losses, const std::vector<PolicyTerms> &terms,
                                const CoverOptions &options)
{
    std::vector<Cover> covers;
    for (const PolicyTerms &one : terms)
        covers.push_back(coverOf(losses, one, options));
    return covers;
}

} // namespace insurable
