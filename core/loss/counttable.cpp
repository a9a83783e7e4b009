// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counttable.h"

#include <algorithm>
#include <cmath>

namespace insurable {

namespace {

constexpr double largestMean = 65536;  // of one draw: larger ones are sums
constexpr double negligible = 0x1p-80; // beside the most likely number
constexpr quint32 longestRun = 1 << 16;
constexpr double two64 = 0x1p64;

double chance(RandomWords &words)
{
    return double(words.next() >> 11) * 0x1p-53;
}

// Chances up and down from the most likely number, itself 1, until they no longer count.
template <typename Up, typename Down>
std::vector<double> around(quint64 mode, quint64 &least, Up up, Down down)
{
    std::vector<double> below;
    least = mode;
    for (double weight = 1; least > 0; --least) {
        weight *= down(least);
        if (!(weight > negligible))
            break;
        below.push_back(weight);
    }
    std::vector<double> all(below.rbegin(), below.rend());
    quint64 k = mode;
    for (double weight = 1; weight > negligible; ++k) {
        all.push_back(weight);
        weight *= up(k);
    }
    return all;
}

} // namespace

double logOfOnePlus(double x)
{
    int exponent = 0;
    const double mantissa = std::frexp(1 + x, &exponent); // exact
    const bool isSmall = x < 0.5;
    // ln(m) = 2 artanh((m − 1) / (m + 1))
    const double z = isSmall ? x / (2 + x) : (mantissa - 1) / (mantissa + 1);
    const double square = z * z;
    double sum = 0;
    for (int k = 41; k >= 1; k -= 2)
        sum = sum * square + 1.0 / k;
    constexpr double ln2 = 0.693147180559945309417;
    return 2 * z * sum + (isSmall ? 0 : exponent * ln2);
}

CountTable CountTable::poisson(double mean)
{
    CountTable table;
    table.m_parts = quint32(std::max(1.0, std::ceil(mean / largestMean)));
    const double part = mean / table.m_parts;
    const auto mode = quint64(part);
    table.setWeights(around(
        mode, table.m_least, [&](quint64 k) { return part / double(k + 1); },
        [&](quint64 k) { return double(k) / part; }));
    return table;
}

CountTable CountTable::binomial(quint32 trials, double p)
{
    CountTable table;
    const double odds = p / (1 - p);
    const auto mode = std::min<quint64>(trials, quint64((trials + 1.0) * p));
    table.setWeights(around(
        mode, table.m_least, [&](quint64 k) { return double(trials - k) / double(k + 1) * odds; },
        [&](quint64 k) { return double(k) / double(trials - k + 1) / odds; }));
    return table;
}

CountTable CountTable::logarithmic(double q)
{
    CountTable table;
    table.m_least = 1;
    std::vector<double> weights;
    double power = 1; // q^(k − 1)
    double sum = 0;
    for (quint32 k = 1; k <= longestRun && power > negligible; ++k) {
        weights.push_back(power / k);
        sum += weights.back();
        power *= q;
    }
    if (power > negligible) { // the rest of the whole, −ln(1 − q) / q
        const double whole = q > 0 ? logOfOnePlus(q / (1 - q)) / q : 1;
        table.m_ratio = q;
        weights.push_back(std::max(0.0, whole - sum));
    }
    table.setWeights(weights);
    return table;
}

void CountTable::setWeights(const std::vector<double> &weights)
{
    double sum = 0;
    for (const double weight : weights)
        sum += weight;
    double soFar = 0;
    m_upTo.clear();
    for (const double weight : weights) {
        soFar += weight;
        const double share = soFar / sum * two64;
        m_upTo.push_back(share >= two64 ? ~quint64(0) : quint64(share));
    }
    m_upTo.back() = ~quint64(0);
}

quint64 CountTable::drawOne(RandomWords &words) const
{
    const quint64 word = words.next();
    const auto found = std::upper_bound(m_upTo.begin(), m_upTo.end() - 1, word);
    quint64 number = m_least + quint64(found - m_upTo.begin());
    if (m_ratio == 0 || found + 1 != m_upTo.end())
        return number;
    return drawBeyond(number, words);
}

// Proposes first + a geometric number, and takes it with chance first / number: that leaves
// q^k / k. The binary digits of a geometric number are independent of one another.
quint64 CountTable::drawBeyond(quint64 first, RandomWords &words) const
{
    for (;;) {
        quint64 number = first;
        double power = m_ratio; // q^(2^digit)
        for (int digit = 0; power > negligible; ++digit) {
            if (chance(words) < power / (1 + power))
                number += quint64(1) << digit;
            power *= power;
        }
        if (chance(words) * double(number) < double(first))
            return number;
    }
}

quint64 CountTable::draw(RandomWords &words) const
{
    quint64 sum = 0;
    for (quint32 i = 0; i < m_parts; ++i)
        sum += drawOne(words);
    return sum;
}

} // namespace insurable
