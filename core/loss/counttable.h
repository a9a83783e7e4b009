// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "randomwords.h"

#include <vector>

namespace insurable {

// Draws whole numbers of a distribution by comparing 64 random bits with a table of its
// cumulative chances. The table is made by additions, multiplications and divisions alone, which
// every machine rounds alike: the same bits give the same number everywhere.
class CountTable final
{
public:
    // How many events in a time in which `mean` are expected.
    [[nodiscard]] static CountTable poisson(double mean);
    // How many of `trials` come true when each does with chance `p`.
    [[nodiscard]] static CountTable binomial(quint32 trials, double p);
    // P(k) proportional to q^k / k, k ≥ 1; 0 ≤ q < 1.
    [[nodiscard]] static CountTable logarithmic(double q);

    [[nodiscard]] quint64 draw(RandomWords &words) const;

private:
    // Unscaled chances of m_least, m_least + 1, …
    void setWeights(const std::vector<double> &weights);
    [[nodiscard]] quint64 drawOne(RandomWords &words) const;
    [[nodiscard]] quint64 drawBeyond(quint64 first, RandomWords &words) const;

    quint64 m_least = 0;
    quint32 m_parts = 1;         // the number is a sum of so many draws
    std::vector<quint64> m_upTo; // P(at most m_least + i) · 2^64, rounded down
    double m_ratio = 0;          // q of the logarithmic distribution beyond its table
};

// The natural logarithm of 1 + x, x ≥ 0, by the four basic operations and the same everywhere.
[[nodiscard]] double logOfOnePlus(double x);

} // namespace insurable
