// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cover.h"

#include "exact.h"
#include "policypayment.h"
#include "simulate.h"

#include <cmath>

namespace insurable {

namespace {

bool hasYearLimitOfAPart(const PolicyTerms &terms)
{
    return std::any_of(terms.parts.begin(), terms.parts.end(),
                       [](const CoverPart &part) { return part.limitYear != noLimit; });
}

// The model with the policy's layers; nothing where layers do not say it all.
std::optional<LossModel> layered(const InsuredLosses &losses, const PolicyTerms &terms)
{
    if (hasYearLimitOfAPart(terms))
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

// Without limits of a year, but of no event is paid more than of a year: what those limits take off
// it then is what several events share, and little.
PolicyTerms openTerms(const PolicyTerms &terms)
{
    PolicyTerms open = terms;
    open.limitEvent = std::min(terms.limitEvent, terms.limitYear);
    open.limitYear = noLimit;
    for (CoverPart &part : open.parts)
        part.limitYear = noLimit;
    return open;
}

// What is paid of events is integrated; only what the limits of a year take off it is played, with
// and without them in the same years.
Estimate meanPaid(const InsuredLosses &losses, const PolicyTerms &terms, const Estimate &mean,
                  const CoverOptions &options)
{
    constexpr double integration = 1e-4;
    const double ofEvents = expectedPaidOfEvents(losses, terms);
    double cut = 0;
    if (terms.limitYear != noLimit || hasYearLimitOfAPart(terms))
        cut =
            std::max(0.0, played(losses, openTerms(terms), options).ceded.mean.value - mean.value);
    return {ofEvents - cut, integration * ofEvents + (cut > 0 ? mean.error : 0)};
}

// What the year costs without cover is exact either way.
LossResult simulated(const InsuredLosses &losses, const PolicyTerms &terms,
                     const CoverOptions &options)
{
    LossResult loss = played(losses, terms, options);
    const LossResult gross = exactLoss(losses.model, {.eachScenario = false, .layers = false});
    loss.total = gross.total;
    loss.ceded.mean = meanPaid(losses, terms, loss.ceded.mean, options);
    loss.retained.mean = {gross.total.mean.value - loss.ceded.mean.value,
                          gross.total.mean.error + loss.ceded.mean.error};
    return loss;
}

CoveredYear yearAt(const Cover &cover, double level)
{
    const Estimate gross = cover.loss.total.quantile(level).value_or(Estimate());
    const Estimate retained = cover.loss.retained.quantile(level).value_or(Estimate());
    const double errors = cover.isExact() ? 1 : 2;
    return {level, gross.value, std::min(gross.value, retained.value),
            gross.error + errors * retained.error};
}

// An hour costs what a usual interruption of usual length costs an hour, whatever the controls.
double hourCost(const FirmScenario &scenario, EffectCase effectCase)
{
    if (scenario.hoursDown <= 0)
        return 0;
    double share = 0;
    for (const CoverShare &part : scenario.cover)
        share += part.part == QLatin1StringView("interruption") ? part.share : 0;
    return share * scenario.severity.quantile(0.5) * scenario.factorsAt(effectCase).severity
        / scenario.hoursDown;
}

// E[payment]: between knots, close together on a logarithmic scale, what is paid rises evenly
// enough.
double meanPayment(const ScenarioPayment &payment, const Severity &severity)
{
    constexpr int knots = 1'000;
    constexpr double rare = 1e-8;
    const double first = severity.quantile(rare);
    const double last = severity.upperQuantile(rare);
    std::vector<double> byPart(payment.parts());
    if (payment.pay(last, byPart) <= 0)
        return 0;
    double mean = 0;
    double at = 0;
    double paid = 0;
    double limited = 0;
    double slope = 0;
    for (int i = 0; i <= knots; ++i) {
        const double next = first * std::pow(last / first, double(i) / knots);
        if (next <= at)
            continue;
        const double more = payment.pay(next, byPart);
        const double nextLimited = severity.limitedMean(next);
        slope = (more - paid) / (next - at);
        mean += slope * (nextLimited - limited);
        at = next;
        paid = more;
        limited = nextLimited;
    }
    return mean + slope * (severity.mean() - limited);
}

} // namespace

InsuredLosses insuredLosses(const FirmRisk &risk, const ControlLevels &levels,
                            EffectCase effectCase)
{
    InsuredLosses losses{lossModel(risk, levels, effectCase), {}};
    for (const FirmScenario &scenario : risk.scenarios)
        losses.scenarios.push_back(
            {scenario.id.text(), scenario.cover, hourCost(scenario, effectCase)});
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

double expectedPaidOfEvents(const InsuredLosses &losses, const PolicyTerms &terms)
{
    requireValid(terms);
    const PolicyTerms open = openTerms(terms);
    double sum = 0;
    for (size_t i = 0; i < losses.model.scenarios.size(); ++i) {
        const LossScenario &scenario = losses.model.scenarios[i];
        const double often = scenario.frequency.mean();
        if (often > 0)
            sum +=
                often * meanPayment(ScenarioPayment(open, losses.scenarios[i]), scenario.severity);
    }
    return sum;
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
    cover.likely = yearAt(cover, 0.5);
    cover.bad = yearAt(cover, 0.95);
    cover.veryBad = yearAt(cover, 0.99);
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
