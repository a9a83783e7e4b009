// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "yearlysum.h"

namespace insurable {

// The part of a yearly sum's distribution that sits on single values: nothing, limits, fixed costs
// and what they add up to. Kept apart because a lattice would smear it.
class DiscreteSum final
{
public:
    explicit DiscreteSum(const YearlySum &sum);

    // False: only the value zero is kept apart, either because there is nothing else or because
    // there are too many values to list; then isSmeared().
    [[nodiscard]] bool hasMore() const { return m_atoms.size() > 1; }
    [[nodiscard]] bool isSmeared() const { return m_isSmeared; }
    [[nodiscard]] double total() const { return m_total; }
    [[nodiscard]] const std::vector<Atom> &atoms() const { return m_atoms; }

    [[nodiscard]] double probabilityAbove(double x) const;
    [[nodiscard]] double limitedMean(double x) const; // E[min(S, x)] on this part
    [[nodiscard]] double limitedSecondMoment(double x) const;
    // The atom within [low, high], if there is one.
    [[nodiscard]] const Atom *within(double low, double high) const;

private:
    [[nodiscard]] std::size_t countUpTo(double x) const;

    std::vector<Atom> m_atoms;   // by position
    std::vector<double> m_below; // probability and
    std::vector<double> m_sums;  // probability times position, of the first n
    double m_total = 0;
    bool m_isSmeared = false;
};

} // namespace insurable
