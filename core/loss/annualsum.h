// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annualloss.h"
#include "sumlevel.h"

namespace insurable {

// The distribution of a yearly sum: moments exactly, probabilities from lattices, each made when
// something is asked that those there are too short or too wide for.
class AnnualSum final
{
public:
    // The tools must outlive the sum.
    AnnualSum(YearlySum sum, LatticeTools &tools);

    [[nodiscard]] const YearlySum &sum() const { return m_sum; }
    [[nodiscard]] double mean() const { return m_mean; }
    [[nodiscard]] double secondMoment() const { return m_variance + m_mean * m_mean; }
    [[nodiscard]] double variance() const { return m_variance; }
    [[nodiscard]] double probabilityOfNothing() const { return m_nothing; }
    // A loss so seldom that two in a year are out of the question.
    [[nodiscard]] bool isRare() const { return m_nothing > 1 - 1e-6; }
    [[nodiscard]] bool isNothing() const { return m_nothing > 1 - 1e-13; }

    // Chance of more than x, and of x or more.
    [[nodiscard]] Estimate survival(double x);
    [[nodiscard]] Estimate probabilityFrom(double x);
    // The former off whatever lattice there is, good enough to draw.
    [[nodiscard]] double drawnSurvival(double x);
    [[nodiscard]] Estimate limitedMean(double x); // E[min(S, x)]
    [[nodiscard]] Estimate limitedSecondMoment(double x);
    [[nodiscard]] Estimate quantile(double p);

    // Chance that a year comes to exactly this.
    [[nodiscard]] double probabilityOf(double x) const;

    // Losses beyond which, and below which, years are too rare to draw.
    [[nodiscard]] double highest();
    [[nodiscard]] double lowest();
    // A lattice that reaches a little beyond x.
    [[nodiscard]] LatticeSpan spanFor(double x);

private:
    enum class Care { Any, Precise };

    [[nodiscard]] const SumLevel &levelFor(double x, Care care);
    const SumLevel &addLevel(double end);
    void addHighestLevel();
    [[nodiscard]] double guessedEnd() const;
    [[nodiscard]] double rareness() const;
    [[nodiscard]] double solved(const SumLevel &level, double survival) const;
    [[nodiscard]] double survivalOn(const SumLevel &level, double x) const;

    YearlySum m_sum;
    LatticeTools &m_tools;
    DiscreteSum m_discrete;
    int m_points; // of a lattice
    double m_mean;
    double m_variance;
    double m_nothing;
    double m_highest = 0;
    std::vector<std::unique_ptr<SumLevel>> m_levels; // the shortest first
};

} // namespace insurable
