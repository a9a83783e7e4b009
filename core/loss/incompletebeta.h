// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace insurable {

// The beta distribution on [0, 1] with both parameters at least one.
class Beta final
{
public:
    Beta(double a, double b);

    [[nodiscard]] double mean() const { return m_a / (m_a + m_b); }
    [[nodiscard]] double secondMoment() const { return mean() * (m_a + 1) / (m_a + m_b + 1); }
    [[nodiscard]] double cdf(double x) const;
    [[nodiscard]] double survival(double x) const;
    [[nodiscard]] double limitedMean(double x) const;         // E[min(X, x)]
    [[nodiscard]] double limitedSecondMoment(double x) const; // E[min(X, x)²]
    [[nodiscard]] double quantile(double p) const;
    [[nodiscard]] double upperQuantile(double q) const;

    [[nodiscard]] bool operator==(const Beta &) const = default;

private:
    struct Tails
    {
        double below;
        double above;
        double power; // x^a (1−x)^b / B(a, b)
    };

    [[nodiscard]] Tails tails(double x) const;
    [[nodiscard]] double solved(double p, double q) const;

    double m_a;
    double m_b;
    double m_logNorm; // −ln B(a, b)
};

} // namespace insurable
