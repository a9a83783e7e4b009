// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sumlevel.h"

namespace insurable {

namespace {

// Six points about a place; near zero the first six.
struct Place
{
    const double *first;
    double t; // counted from the third point
};

Place placeOf(const Reals &values, double at)
{
    const double most = static_cast<double>(values.size()) - 4;
    const double below = std::clamp(std::floor(at), 2.0, most);
    return {values.data() + static_cast<std::size_t>(below) - 2, at - below};
}

// Newton's form of the polynomial through six points, with its derivative.
struct Polynomial
{
    double value;
    double slope;
};

Polynomial through(const Place &place)
{
    double differences[6];
    std::copy(place.first, place.first + 6, differences);
    constexpr double inverse[] = {0, 1, 1.0 / 2, 1.0 / 3, 1.0 / 4, 1.0 / 5};
    for (int order = 1; order < 6; ++order) {
        for (int i = 5; i >= order; --i)
            differences[i] = (differences[i] - differences[i - 1]) * inverse[order];
    }
    Polynomial p{differences[5], 0};
    for (int i = 4; i >= 0; --i) {
        const double factor = place.t + 2 - i;
        p.slope = p.slope * factor + p.value;
        p.value = p.value * factor + differences[i];
    }
    return p;
}

Polynomial at(const Reals &values, double place)
{
    return through(placeOf(values, place));
}

// The area below the limited mean up to a place: trapezia, Euler's and Maclaurin's correction, and
// Simpson's rule for what is left of a width.
double areaBelow(const Reals &values, double place)
{
    const double last = std::floor(place);
    double sum = 0;
    for (std::size_t k = 0; k < static_cast<std::size_t>(last); ++k)
        sum += (values[k] + values[k + 1]) / 2;
    const Polynomial start = at(values, last);
    sum -= (start.slope - at(values, 0).slope) / 12;
    const double rest = place - last;
    return sum
        + rest / 6
        * (start.value + 4 * at(values, last + rest / 2).value + at(values, place).value);
}

} // namespace

SumLevel::SumLevel(const YearlySum &sum, const DiscreteSum &discrete, const LatticeSpan &span,
                   LatticeTools &tools)
    : m_span(span)
    , m_total(1 - discrete.total())
{
    CompoundLattice lattice(sum, span, tools);
    m_fine = accumulated(lattice.withoutDiscrete(discrete, 1), span.width());
    m_wide = accumulated(lattice.withoutDiscrete(discrete, 2), 2 * span.width());
}

// Sums the masses twice. They are taken as a smooth density's values, so that half the mass at a
// point counts as below it and the kink of min(S, x) there takes a correction.
Reals SumLevel::accumulated(const Reals &probabilities, double width) const
{
    Reals means(probabilities.size() + 1);
    double left = m_total;
    double sum = 0;
    for (std::size_t k = 0; k < probabilities.size(); ++k) {
        means[k] = sum;
        left -= probabilities[k];
        sum += width * left;
    }
    means.back() = sum;
    for (std::size_t k = 1; k + 1 < probabilities.size(); ++k) {
        const double bend = probabilities[k + 1] - 2 * probabilities[k] + probabilities[k - 1];
        means[k] -= width / 12 * (probabilities[k] + bend / 12);
    }
    return means;
}

TwoLattices SumLevel::survival(double x) const
{
    const double h = m_span.width();
    return {at(m_fine, x / h).slope / h, at(m_wide, x / (2 * h)).slope / (2 * h)};
}

double SumLevel::fineSurvival(double x) const
{
    return at(m_fine, x / m_span.width()).slope / m_span.width();
}

TwoLattices SumLevel::limitedMean(double x) const
{
    const double h = m_span.width();
    return {at(m_fine, x / h).value, at(m_wide, x / (2 * h)).value};
}

// E[min(S, x)²] = 2x E[min(S, x)] − 2 ∫ E[min(S, y)] dy
TwoLattices SumLevel::limitedSecondMoment(double x) const
{
    const double h = m_span.width();
    const TwoLattices mean = limitedMean(x);
    return {2 * x * mean.fine - 2 * h * areaBelow(m_fine, x / h),
            2 * x * mean.wide - 4 * h * areaBelow(m_wide, x / (2 * h))};
}

double SumLevel::density(double x) const
{
    const double h = m_span.width();
    const double from = std::max(0.0, x - 2 * h);
    return std::max(0.0, (fineSurvival(from) - fineSurvival(x + 2 * h)) / (x + 2 * h - from));
}

} // namespace insurable
