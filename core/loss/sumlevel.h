// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compoundlattice.h"

namespace insurable {

// The same figure from a lattice and from one twice as wide.
struct TwoLattices
{
    double fine;
    double wide;

    [[nodiscard]] double value() const { return fine; }
    // Twice over, for the luck of two errors meeting.
    [[nodiscard]] double difference() const { return 2 * std::abs(fine - wide); }
};

// The continuous part of a yearly sum's distribution below some value, read between the points of a
// lattice by smooth interpolation of E[min(S, x)].
class SumLevel final
{
public:
    SumLevel(const YearlySum &sum, const DiscreteSum &discrete, const LatticeSpan &span,
             LatticeTools &tools);

    [[nodiscard]] const LatticeSpan &span() const { return m_span; }
    // Up to here it may be asked.
    [[nodiscard]] double reach() const { return (m_span.points - 8) * m_span.width(); }
    [[nodiscard]] TwoLattices survival(double x) const;
    [[nodiscard]] double fineSurvival(double x) const;
    [[nodiscard]] TwoLattices limitedMean(double x) const;
    [[nodiscard]] TwoLattices limitedSecondMoment(double x) const;
    [[nodiscard]] double density(double x) const;

private:
    [[nodiscard]] Reals accumulated(const Reals &probabilities, double width) const;

    LatticeSpan m_span;
    double m_total; // probability of the continuous part, above the lattice too
    Reals m_fine;   // limited means
    Reals m_wide;
};

} // namespace insurable
