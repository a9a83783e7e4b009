// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "modelmoments.h"

#include <algorithm>
#include <cmath>

namespace insurable {

namespace {

// Of what one event costs, up to `top`, by a sum over short steps of ln x. Errors of errors: three
// digits are plenty. About the mean, since a narrow severity has hardly any spread beside it.
Cumulants cumulantsOf(const Severity &severity, double top)
{
    const double mean = severity.mean();
    if (severity.kind() == Severity::Kind::Fixed)
        return {{mean, 0, 0, 0}};
    double x = std::max(severity.quantile(1e-7), 1e-9 * top);
    const double step = std::clamp(severity.smoothness() / 4, 0.002, 0.5);
    const double steps = std::max(100.0, std::ceil(std::log(top / x) / step));
    const double factor = std::pow(top / x, 1 / steps);
    Cumulants central;
    double above = severity.survival(x);
    for (double i = 0; i < steps; ++i) {
        const double next = severity.survival(x * factor);
        const double distance = x * std::sqrt(factor) - mean;
        const double square = distance * distance;
        central.k[1] += (above - next) * square;
        central.k[2] += (above - next) * square * distance;
        central.k[3] += (above - next) * square * square;
        above = next;
        x *= factor;
    }
    central.k[0] = mean;
    central.k[3] -= 3 * central.k[1] * central.k[1];
    return central;
}

// Of the sum of N such costs, from the cumulants of N.
Cumulants compound(const Cumulants &count, const Cumulants &cost)
{
    const auto &n = count.k;
    const auto &x = cost.k;
    const double square = x[0] * x[0];
    return {{n[0] * x[0], n[0] * x[1] + n[1] * square,
             n[0] * x[2] + n[1] * 3 * x[0] * x[1] + n[2] * x[0] * square,
             n[0] * x[3] + n[1] * (4 * x[0] * x[2] + 3 * x[1] * x[1]) + n[2] * 6 * square * x[1]
                 + n[3] * square * square}};
}

double compoundVariance(const Frequency &frequency, double mean, double second)
{
    if (frequency.mean() == 0)
        return 0;
    return frequency.mean() * std::max(0.0, second - mean * mean)
        + frequency.variance() * mean * mean;
}

Cumulants cumulantsOf(const Frequency &frequency)
{
    const double mean = frequency.mean();
    const double variance = frequency.variance();
    const double ratio = mean / frequency.size();
    switch (frequency.kind()) {
    case Frequency::Kind::Poisson:
        break;
    case Frequency::Kind::NegativeBinomial:
        return {
            {mean, variance, variance * (1 + 2 * ratio), variance * (1 + 6 * ratio * (1 + ratio))}};
    case Frequency::Kind::Bernoulli:
        return {{mean, variance, variance * (1 - 2 * mean), variance * (1 - 6 * variance)}};
    }
    return {{mean, mean, mean, mean}};
}

// Of what the layer pays of one event.
double layeredMean(const Severity &severity, const EventLayer &layer)
{
    const double top = layer.retention + layer.limit;
    return layer.share * (severity.limitedMean(top) - severity.limitedMean(layer.retention));
}

double layeredSecond(const Severity &severity, const EventLayer &layer)
{
    const double top = layer.retention + layer.limit;
    const double means = severity.limitedMean(top) - severity.limitedMean(layer.retention);
    const double squares =
        severity.limitedSecondMoment(top) - severity.limitedSecondMoment(layer.retention);
    return layer.share * layer.share * std::max(0.0, squares - 2 * layer.retention * means);
}

Cumulants sum(const Cumulants &a, const Cumulants &b)
{
    Cumulants both;
    for (size_t i = 0; i < both.k.size(); ++i)
        both.k[i] = a.k[i] + b.k[i];
    return both;
}

// A Poisson number of events, each striking all scenarios of the shock at once.
void addShock(ModelMoments &all, const LossModel &model, const CommonShock &shock,
              const std::vector<Cumulants> &costs)
{
    const Cumulants count = cumulantsOf(shock.frequency);
    const double rate = count.mean();
    Cumulants together;
    double variance = 0;
    double layeredVariance = 0;
    double layered = 0;
    for (const size_t i : shock.scenarios) {
        const LossScenario &struck = model.scenarios[i];
        const double mean = layeredMean(struck.severity, struck.layer);
        const double square = layeredSecond(struck.severity, struck.layer);
        const double second = struck.severity.secondMoment();
        together = sum(together, costs[i]);
        variance += second - costs[i].mean() * costs[i].mean();
        layered += mean;
        layeredVariance += square - mean * mean;
        all.gross[i] = sum(all.gross[i], compound(count, costs[i]));
        all.grossVariance[i] += rate * second;
        all.layeredVariance[i] += rate * square;
    }
    all.totalGross = sum(all.totalGross, compound(count, together));
    all.totalGrossVariance += rate * (variance + together.mean() * together.mean());
    all.totalLayeredVariance += rate * (layeredVariance + layered * layered);
}

} // namespace

ModelMoments momentsOf(const LossModel &model, const std::vector<double> &tops)
{
    ModelMoments all;
    std::vector<Cumulants> costs;
    for (const LossScenario &one : model.scenarios) {
        const double mean = one.severity.mean();
        const double second = one.severity.secondMoment();
        costs.push_back(cumulantsOf(one.severity, tops[costs.size()]));
        all.gross.push_back(compound(cumulantsOf(one.frequency), costs.back()));
        all.grossVariance.push_back(compoundVariance(one.frequency, mean, second));
        all.layeredVariance.push_back(compoundVariance(one.frequency,
                                                       layeredMean(one.severity, one.layer),
                                                       layeredSecond(one.severity, one.layer)));
        all.totalGross = sum(all.totalGross, all.gross.back());
        all.totalGrossVariance += all.grossVariance.back();
        all.totalLayeredVariance += all.layeredVariance.back();
    }
    for (const CommonShock &shock : model.shocks)
        addShock(all, model, shock, costs);
    return all;
}

} // namespace insurable
