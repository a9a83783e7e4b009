// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "incompletebeta.h"

#include <algorithm>
#include <cmath>

namespace insurable {

namespace {

// The continued fraction of the incomplete beta function, by Lentz's method. Converges fast for
// x below (a+1)/(a+b+2).
double fraction(double a, double b, double x)
{
    constexpr double tiny = 1e-300;
    constexpr double enough = 1e-15;
    const auto guarded = [](double value) { return std::abs(value) < tiny ? tiny : value; };
    double c = 1;
    double d = 1 / guarded(1 - (a + b) * x / (a + 1));
    double h = d;
    for (int m = 1; m < 2000; ++m) {
        const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / guarded(1 + even * d);
        c = guarded(1 + even / c);
        h *= d * c;
        const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / guarded(1 + odd * d);
        c = guarded(1 + odd / c);
        h *= d * c;
        if (std::abs(d * c - 1) < enough)
            break;
    }
    return h;
}

} // namespace

Beta::Beta(double a, double b)
    : m_a(a)
    , m_b(b)
    , m_logNorm(std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b))
{
}

Beta::Tails Beta::tails(double x) const
{
    if (!(x > 0))
        return {0, 1, 0};
    if (!(x < 1))
        return {1, 0, 0};
    const double power = std::exp(m_logNorm + m_a * std::log(x) + m_b * std::log1p(-x));
    if (x < (m_a + 1) / (m_a + m_b + 2)) {
        const double below = power * fraction(m_a, m_b, x) / m_a;
        return {below, 1 - below, power};
    }
    const double above = power * fraction(m_b, m_a, 1 - x) / m_b;
    return {1 - above, above, power};
}

double Beta::cdf(double x) const
{
    return tails(x).below;
}

double Beta::survival(double x) const
{
    return tails(x).above;
}

// I_x(a+1, b) follows from I_x(a, b) by one step of the recurrence.
double Beta::limitedMean(double x) const
{
    const Tails at = tails(x);
    return mean() * (at.below - at.power / m_a) + std::min(x, 1.0) * at.above;
}

double Beta::limitedSecondMoment(double x) const
{
    const Tails at = tails(x);
    const double first = at.below - at.power / m_a;
    const double second = first - at.power * x * (m_a + m_b) / (m_a * (m_a + 1));
    return secondMoment() * second + std::min(x * x, 1.0) * at.above;
}

double Beta::quantile(double p) const
{
    return solved(p, 1 - p);
}

double Beta::upperQuantile(double q) const
{
    return solved(1 - q, q);
}

// Newton's steps kept within a bracket that shrinks.
double Beta::solved(double p, double q) const
{
    if (p <= 0 || q <= 0)
        return p <= 0 ? 0 : 1;
    double low = 0;
    double high = 1;
    double x = mean();
    for (int step = 0; step < 200 && high - low > 1e-16 * high; ++step) {
        const Tails at = tails(x);
        const double excess = p < q ? at.below - p : q - at.above;
        (excess > 0 ? high : low) = x;
        const double next = x - excess * x * (1 - x) / at.power;
        const bool isInside = next > low && next < high;
        const double moved = isInside ? next : (low + high) / 2;
        if (moved == x)
            break;
        x = moved;
    }
    return x;
}

} // namespace insurable
