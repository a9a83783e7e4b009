// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lossprofile.h"
#include "modelmoments.h"
#include "rarelosses.h"

namespace insurable {

// Figures from simulated years with their errors. An error is a quarter of the distance at which
// the figure lies from the truth about once in ten thousand figures. For a normal one that is its
// standard error; it is more where few years decide, where the figure is skewed, and where the
// model has events that so many years need not have shown.
class SampledFigures final
{
public:
    // As the years show it. `unseen`: how far a year lies off the others, about, should there be
    // some that do and none was seen.
    SampledFigures(const LossProfile &profile, const RareView &rare, double unseen);
    // As the model says: the cumulants of a year's loss without the rarest events, and the variance
    // of all of it.
    SampledFigures(const LossProfile &profile, const RareView &rare, const Cumulants &known,
                   double variance);

    [[nodiscard]] Estimate mean() const;
    [[nodiscard]] Estimate sd() const;
    [[nodiscard]] Estimate quantile(double p) const;
    [[nodiscard]] Estimate tailMean(double p) const;

private:
    struct Ranks
    {
        double below; // as shares of the years
        double above; // above 1: not even the worst year is sure to be beyond
    };

    [[nodiscard]] Ranks ranksAbout(double p) const;
    [[nodiscard]] double highestQuantile(double p, double rank) const;
    [[nodiscard]] double moved(double p) const;

    const LossProfile &m_profile;
    RareView m_view;
    RareLosses m_rare;
    double m_years;
    CentralMoments m_moments; // the sample's
    double m_jump;
    double m_unseen = 0;
    // What errors are reckoned from: of a year's loss, or more.
    double m_variance;
    double m_skew; // third central moment by variance
    double m_fourth;
    double m_whole; // the variance, with the rarest events
};

// A share of the years, the error by Wilson's interval.
[[nodiscard]] Estimate sampledShare(quint64 hits, double years);

// The error of a mean over the years, with the spread of one year. `skew` is its third central
// moment by its variance.
[[nodiscard]] double errorOfMean(double years, double variance, double skew, double jump,
                                 double lost);

} // namespace insurable
