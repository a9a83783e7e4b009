// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "costtable.h"
#include "frequency.h"

#include <cstddef>

namespace insurable {

// What a year's sum is made of: kinds of events, each with its frequency and the costs that one
// event brings. Poisson events of a single cost are pooled, since together they are one compound
// Poisson sum.
class YearlySum final
{
public:
    struct Pooled
    {
        std::size_t cost;
        double rate;
    };
    struct Part
    {
        Frequency frequency;
        std::vector<std::size_t> costs; // one event brings one of each
    };

    // The tables must outlive the sum.
    explicit YearlySum(std::vector<CostTable *> costs);

    void add(const Frequency &frequency, const std::vector<std::size_t> &costs);

    [[nodiscard]] CostTable &cost(std::size_t index) const { return *m_costs[index]; }
    [[nodiscard]] std::size_t costs() const { return m_costs.size(); }
    [[nodiscard]] const std::vector<Pooled> &pool() const { return m_pool; }
    [[nodiscard]] double poolRate() const { return m_poolRate; }
    [[nodiscard]] const std::vector<Part> &parts() const { return m_parts; }

    [[nodiscard]] double mean() const;
    [[nodiscard]] double variance() const;
    [[nodiscard]] double probabilityOfNothing() const;
    // Expected number of costs above this a year.
    [[nodiscard]] double rateAbove(double loss) const;
    // The same of the limited second moments of costs.
    [[nodiscard]] double limitedSecondMoments(double loss) const;
    // Mean and variance of the sum of costs each cut off at this, the latter from above.
    [[nodiscard]] double limitedMean(double loss) const;
    [[nodiscard]] double limitedVariance(double loss) const;

private:
    std::vector<CostTable *> m_costs;
    std::vector<Pooled> m_pool;
    std::vector<Part> m_parts;
    double m_poolRate = 0;
};

} // namespace insurable
