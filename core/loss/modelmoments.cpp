// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "modelmoments.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace insurable {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

using Moments = std::array<double, 4>; // about zero, first to fourth

// E[X^k] as the integral of k x^k times the survival over ln x, from the bulk to where nothing is
// left; infinite where it does not end. Errors of errors: three digits are plenty.
double tailIntegral(const Severity &severity, double from, int k)
{
    const double step = std::clamp(severity.smoothness() / 3, 0.005, 0.5);
    double sum = 0;
    double last = 0;
    const double factor = std::exp(step);
    for (double x = from; x < 1e70; x *= factor) {
        const double part = k * std::pow(x, k) * severity.survival(x);
        sum += part * step;
        if (part == 0 || (part < last && part < 1e-9 * sum))
            return sum + std::pow(from, k);
        last = part;
    }
    return infinity;
}

Moments momentsOf(const Severity &severity)
{
    const double mean = severity.mean();
    const double second = severity.secondMoment();
    if (severity.kind() == Severity::Kind::Fixed)
        return {mean, second, mean * second, second * second};
    if (std::isinf(second))
        return {mean, infinity, infinity, infinity};
    const double from = std::max(severity.quantile(1e-6), 1e-9 * mean);
    return {mean, second, tailIntegral(severity, from, 3), tailIntegral(severity, from, 4)};
}

// Of the sum of N such costs, from the factorial cumulants f of N.
Cumulants compound(const Moments &f, const Moments &x)
{
    const auto times = [](double a, double b) { return a == 0 ? 0 : a * b; };
    return {{times(f[0], x[0]), times(f[0], x[1]) + times(f[1], x[0] * x[0]),
             times(f[0], x[2]) + times(f[1], 3 * x[0] * x[1]) + times(f[2], std::pow(x[0], 3)),
             times(f[0], x[3]) + times(f[1], 4 * x[0] * x[2] + 3 * x[1] * x[1])
                 + times(f[2], 6 * x[0] * x[0] * x[1]) + times(f[3], std::pow(x[0], 4))}};
}

Moments factorialCumulants(const Frequency &frequency)
{
    const double mean = frequency.mean();
    const double ratio = mean / frequency.size();
    switch (frequency.kind()) {
    case Frequency::Kind::Poisson:
        break;
    case Frequency::Kind::NegativeBinomial:
        return {mean, mean * ratio, 2 * mean * ratio * ratio, 6 * mean * std::pow(ratio, 3)};
    case Frequency::Kind::Bernoulli:
        return {mean, -mean * mean, 2 * std::pow(mean, 3), -6 * std::pow(mean, 4)};
    }
    return {mean, 0, 0, 0};
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
class ShockMoments final
{
public:
    void add(const Moments &x, double mean, double second)
    {
        const double variance = x[1] - x[0] * x[0];
        const double third = x[2] - 3 * x[0] * x[1] + 2 * std::pow(x[0], 3);
        const double fourth = x[3] - 4 * x[0] * x[2] + 6 * x[0] * x[0] * x[1]
            - 3 * std::pow(x[0], 4) - 3 * variance * variance;
        m_all = sum(m_all, {{x[0], variance, third, fourth}});
        m_layeredMean += mean;
        m_layeredVariance += second - mean * mean;
    }
    [[nodiscard]] Moments moments() const // of one event's cost over all scenarios
    {
        const auto &k = m_all.k;
        return {k[0], k[1] + k[0] * k[0], k[2] + 3 * k[1] * k[0] + std::pow(k[0], 3),
                k[3] + 4 * k[2] * k[0] + 3 * k[1] * k[1] + 6 * k[1] * k[0] * k[0]
                    + std::pow(k[0], 4)};
    }
    [[nodiscard]] double layeredSecond() const
    {
        return m_layeredVariance + m_layeredMean * m_layeredMean;
    }

private:
    Cumulants m_all;
    double m_layeredMean = 0;
    double m_layeredVariance = 0;
};

} // namespace

ModelMoments momentsOf(const LossModel &model)
{
    ModelMoments all;
    std::vector<Moments> costs;
    for (const LossScenario &scenario : model.scenarios) {
        costs.push_back(momentsOf(scenario.severity));
        const Moments f = factorialCumulants(scenario.frequency);
        all.gross.push_back(compound(f, costs.back()));
        const double mean = layeredMean(scenario.severity, scenario.layer);
        const double second = layeredSecond(scenario.severity, scenario.layer);
        all.layeredVariance.push_back(compound(f, {mean, second, 0, 0}).variance());
        all.totalGross = sum(all.totalGross, all.gross.back());
        all.totalLayeredVariance += all.layeredVariance.back();
    }
    for (const CommonShock &shock : model.shocks) {
        const Moments f = factorialCumulants(shock.frequency);
        ShockMoments together;
        for (const size_t i : shock.scenarios) {
            const LossScenario &struck = model.scenarios[i];
            const double second = layeredSecond(struck.severity, struck.layer);
            together.add(costs[i], layeredMean(struck.severity, struck.layer), second);
            all.gross[i] = sum(all.gross[i], compound(f, costs[i]));
            all.layeredVariance[i] += f[0] * second;
        }
        all.totalGross = sum(all.totalGross, compound(f, together.moments()));
        all.totalLayeredVariance += f[0] * together.layeredSecond();
    }
    return all;
}

} // namespace insurable
