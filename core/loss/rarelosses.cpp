// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rarelosses.h"

#include "preparedmodel.h"

#include <cmath>

namespace insurable {

namespace {

constexpr double enough = 10;   // events in all years: fewer may have been missed
constexpr double hardly = 1e-4; // events in all years
constexpr double beyondAll = 1e150;

} // namespace

RareEvents::RareEvents(const LossModel &model, const SimulateOptions &options)
    : m_years(double(options.years))
    , m_annual(model.annual)
    , m_hasPayoff(options.payoff)
{
    const double factor = worstAmountFactor(options.yearFactor);
    for (size_t i = 0; i < model.scenarios.size(); ++i) {
        const LossScenario &one = model.scenarios[i];
        const double kept = options.kept.empty() ? 1 : options.kept[i];
        m_sources.push_back({one.severity, one.layer, kept * one.frequency.mean(), factor});
    }
    for (const CommonShock &shock : model.shocks) {
        for (const size_t struck : shock.scenarios)
            m_sources[struck].rate += shock.frequency.mean();
    }
    for (Source &source : m_sources)
        addPoints(source);
}

void RareEvents::addPoints(Source &source) const
{
    const Severity &severity = source.severity;
    const double events = source.rate * m_years;
    if (events == 0)
        return;
    const double last = std::min(1.0, hardly / events);
    double beyond = std::min(1.0, enough / events);
    double loss = severity.upperQuantile(beyond);
    while (beyond > last) {
        const double next = std::max(last, beyond / 1.6);
        const double farther = severity.upperQuantile(next);
        source.points.push_back({(loss + farther) / 2, source.rate * (beyond - next)});
        beyond = next;
        loss = farther;
    }
    source.points.push_back({loss, 0});
    source.lost = source.rate * last;
    const double first = severity.mean() - severity.limitedMean(loss) + loss * last;
    const double limited = severity.limitedSecondMoment(loss) - loss * loss * last;
    source.lostFirst = source.rate * std::max(0.0, first);
    source.lostSecond = source.rate * std::max(0.0, severity.secondMoment() - limited);
}

double RareEvents::sideOf(const Source &source, LossSide side, double loss) const
{
    const double gross = source.factor * loss;
    const double layered = source.layer.apply(gross);
    const bool isGross = side == LossSide::Gross || m_hasPayoff;
    if (isGross)
        return gross;
    switch (side) {
    case LossSide::Gross:
        return gross;
    case LossSide::Layered:
        return layered;
    case LossSide::Ceded:
        return std::min(layered, m_annual.limit);
    case LossSide::Retained:
        break;
    }
    const double over = m_annual.limit == noLimit ? std::min(layered, m_annual.retention) : layered;
    return gross - layered + over;
}

RareLosses RareEvents::ofScenario(size_t scenario, LossSide side) const
{
    const Source &source = m_sources[scenario];
    RareLosses rare;
    for (const Source::Point &point : source.points) {
        const double cost = sideOf(source, side, point.loss);
        rare.second += point.rate * cost * cost;
        rare.fourth += point.rate * cost * cost * cost * cost;
        rare.jump = cost;
    }
    // A cost does not grow faster than the loss, nor beyond what is paid at most.
    const double most = sideOf(source, side, beyondAll);
    const double factor = source.factor;
    rare.lostFirst = std::min(most * source.lost, factor * source.lostFirst);
    rare.lostSecond = std::min(most * most * source.lost, factor * factor * source.lostSecond);
    rare.cap = capOf(side);
    return rare;
}

double RareEvents::capOf(LossSide side) const
{
    return side == LossSide::Ceded && !m_hasPayoff ? m_annual.limit : noLimit;
}

RareLosses RareEvents::ofAll(LossSide side) const
{
    RareLosses all{.cap = capOf(side)};
    for (size_t i = 0; i < m_sources.size(); ++i) {
        const RareLosses one = ofScenario(i, side);
        all.second += one.second;
        all.fourth += one.fourth;
        all.lostFirst += one.lostFirst;
        all.lostSecond += one.lostSecond;
        all.jump = std::max(all.jump, one.jump);
    }
    return all;
}

double RareEvents::exceededByScenario(size_t scenario, double chance, LossSide side) const
{
    const Source &source = m_sources[scenario];
    if (source.rate <= chance)
        return 0;
    return sideOf(source, side, source.severity.upperQuantile(chance / source.rate));
}

double RareEvents::exceeded(double chance, LossSide side) const
{
    double most = 0;
    for (size_t i = 0; i < m_sources.size(); ++i)
        most = std::max(most, exceededByScenario(i, chance / double(m_sources.size()), side));
    return most;
}

std::vector<double> RareEvents::tops() const
{
    std::vector<double> all;
    for (const Source &source : m_sources) {
        const double top = source.points.empty() ? 0 : source.points.back().loss;
        // Where hardly one event is to be expected, each of them is too rare.
        all.push_back(std::max(top, source.severity.mean()));
    }
    return all;
}

} // namespace insurable
