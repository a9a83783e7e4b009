// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <complex>

namespace insurable {

// How many events a year brings. A value; one that makes no sense cannot be built: the factories
// throw Error::Invalid and name the parameter.
class Frequency final
{
public:
    enum class Kind { Poisson, NegativeBinomial, Bernoulli };

    [[nodiscard]] static Frequency poisson(double mean);
    // Variance is mean + mean²/size: the smaller the size, the more the years differ.
    [[nodiscard]] static Frequency negativeBinomial(double mean, double size);
    // At most one event a year, with this probability.
    [[nodiscard]] static Frequency bernoulli(double probability);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] double mean() const { return m_mean; }
    [[nodiscard]] double size() const { return m_size; } // of a negative binomial, else 0
    [[nodiscard]] double variance() const;
    [[nodiscard]] double probabilityOfNone() const;
    // E[z^N], for |z| ≤ 1 and a little beyond.
    [[nodiscard]] std::complex<double> pgf(std::complex<double> z) const;

    // The mean times a factor; a negative binomial keeps its size, a probability stays below one.
    [[nodiscard]] Frequency scaled(double factor) const;

    [[nodiscard]] bool operator==(const Frequency &) const = default;

private:
    Frequency(Kind kind, double mean, double size);

    Kind m_kind;
    double m_mean;
    double m_size;
};

} // namespace insurable
