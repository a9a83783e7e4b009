// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frequency.h"

#include "lossparameter.h"

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr double mostEvents = 1e6; // a year; above it a mean is a slip of the pen

double checkedMean(double mean)
{
    requireParameter(std::isfinite(mean) && mean >= 0 && mean <= mostEvents, u"mean"_s,
                     u"a number from 0 to 1,000,000 events a year"_s, mean);
    return mean;
}

// Good to the last digits for a small one too, which a large size brings.
std::complex<double> logOfOnePlus(std::complex<double> x)
{
    const double real = x.real();
    const double imaginary = x.imag();
    const double square = real * (2 + real) + imaginary * imaginary; // of the absolute, less 1
    return {std::log1p(square) / 2, std::atan2(imaginary, 1 + real)};
}

} // namespace

Frequency::Frequency(Kind kind, double mean, double size)
    : m_kind(kind)
    , m_mean(mean)
    , m_size(size)
{
}

Frequency Frequency::poisson(double mean)
{
    return Frequency(Kind::Poisson, checkedMean(mean), 0);
}

Frequency Frequency::negativeBinomial(double mean, double size)
{
    requireParameter(size >= 1e-6 && size <= 1e12, u"size"_s, u"a number from 0.000001 to 1e12"_s,
                     size);
    return Frequency(Kind::NegativeBinomial, checkedMean(mean), size);
}

Frequency Frequency::bernoulli(double probability)
{
    requireParameter(probability >= 0 && probability <= 1, u"probability"_s,
                     u"a number from 0 to 1"_s, probability);
    return Frequency(Kind::Bernoulli, probability, 0);
}

double Frequency::variance() const
{
    switch (m_kind) {
    case Kind::Poisson:
        return m_mean;
    case Kind::NegativeBinomial:
        return m_mean + m_mean * m_mean / m_size;
    case Kind::Bernoulli:
        return m_mean * (1 - m_mean);
    }
    Q_UNREACHABLE();
}

double Frequency::probabilityOfNone() const
{
    switch (m_kind) {
    case Kind::Poisson:
        return std::exp(-m_mean);
    case Kind::NegativeBinomial:
        return std::exp(-m_size * std::log1p(m_mean / m_size));
    case Kind::Bernoulli:
        return 1 - m_mean;
    }
    Q_UNREACHABLE();
}

std::complex<double> Frequency::pgf(std::complex<double> z) const
{
    switch (m_kind) {
    case Kind::Poisson:
        return std::exp(m_mean * (z - 1.0));
    case Kind::NegativeBinomial:
        return std::exp(-m_size * logOfOnePlus(m_mean / m_size * (1.0 - z)));
    case Kind::Bernoulli:
        return 1.0 + m_mean * (z - 1.0);
    }
    Q_UNREACHABLE();
}

Frequency Frequency::scaled(double factor) const
{
    requireParameter(std::isfinite(factor) && factor >= 0, u"factor"_s, u"a number from 0 up"_s,
                     factor);
    if (m_kind == Kind::Bernoulli)
        return bernoulli(std::min(1.0, m_mean * factor));
    return Frequency(m_kind, checkedMean(m_mean * factor), m_size);
}

} // namespace insurable
