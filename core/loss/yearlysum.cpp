// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "yearlysum.h"

namespace insurable {

namespace {

double atNothing(const std::vector<Atom> &atoms)
{
    return !atoms.empty() && atoms.front().position == 0 ? atoms.front().probability : 0;
}

// Variance of a random number of independent costs with these moments.
double compoundVariance(const Frequency &frequency, double mean, double variance)
{
    return frequency.mean() * variance + frequency.variance() * mean * mean;
}

} // namespace

YearlySum::YearlySum(std::vector<CostTable *> costs)
    : m_costs(std::move(costs))
{
}

void YearlySum::add(const Frequency &frequency, const std::vector<std::size_t> &costs)
{
    if (frequency.mean() == 0 || costs.empty())
        return;
    if (frequency.kind() == Frequency::Kind::Poisson && costs.size() == 1) {
        m_pool.push_back({costs.front(), frequency.mean()});
        m_poolRate += frequency.mean();
    } else {
        m_parts.push_back({frequency, costs});
    }
}

double YearlySum::mean() const
{
    double sum = 0;
    for (const Pooled &pooled : m_pool)
        sum += pooled.rate * cost(pooled.cost).cost().mean();
    for (const Part &part : m_parts) {
        for (const std::size_t index : part.costs)
            sum += part.frequency.mean() * cost(index).cost().mean();
    }
    return sum;
}

double YearlySum::variance() const
{
    double sum = 0;
    for (const Pooled &pooled : m_pool)
        sum += pooled.rate * cost(pooled.cost).cost().secondMoment();
    for (const Part &part : m_parts) {
        double mean = 0;
        double variance = 0;
        for (const std::size_t index : part.costs) {
            const EventCost &one = cost(index).cost();
            mean += one.mean();
            variance += one.secondMoment() - one.mean() * one.mean();
        }
        sum += compoundVariance(part.frequency, mean, variance);
    }
    return sum;
}

double YearlySum::probabilityOfNothing() const
{
    double rate = 0;
    for (const Pooled &pooled : m_pool)
        rate += pooled.rate * (1 - atNothing(cost(pooled.cost).atoms()));
    double product = std::exp(-rate);
    for (const Part &part : m_parts) {
        double nothing = 1;
        for (const std::size_t index : part.costs)
            nothing *= atNothing(cost(index).atoms());
        product *= part.frequency.pgf(nothing).real();
    }
    return product;
}

double YearlySum::rateAbove(double loss) const
{
    double rate = 0;
    for (const Pooled &pooled : m_pool)
        rate += pooled.rate * cost(pooled.cost).cost().survival(loss);
    for (const Part &part : m_parts) {
        for (const std::size_t index : part.costs)
            rate += part.frequency.mean() * cost(index).cost().survival(loss);
    }
    return rate;
}

double YearlySum::limitedSecondMoments(double loss) const
{
    double sum = 0;
    for (const Pooled &pooled : m_pool)
        sum += pooled.rate * cost(pooled.cost).cost().limitedMoments(loss).second;
    for (const Part &part : m_parts) {
        for (const std::size_t index : part.costs)
            sum += part.frequency.mean() * cost(index).cost().limitedMoments(loss).second;
    }
    return sum;
}

double YearlySum::limitedMean(double loss) const
{
    double sum = 0;
    for (const Pooled &pooled : m_pool)
        sum += pooled.rate * cost(pooled.cost).cost().limitedMean(loss);
    for (const Part &part : m_parts) {
        for (const std::size_t index : part.costs)
            sum += part.frequency.mean() * cost(index).cost().limitedMean(loss);
    }
    return sum;
}

double YearlySum::limitedVariance(double loss) const
{
    double sum = 0;
    for (const Pooled &pooled : m_pool)
        sum += pooled.rate * loss * cost(pooled.cost).cost().limitedMean(loss);
    for (const Part &part : m_parts) {
        double mean = 0;
        for (const std::size_t index : part.costs)
            mean += cost(index).cost().limitedMean(loss);
        const double costs = static_cast<double>(part.costs.size());
        sum += compoundVariance(part.frequency, mean, costs * loss * mean);
    }
    return sum;
}

} // namespace insurable
