// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annualloss.h"
#include "losshistogram.h"

namespace insurable {

// Of a year's loss about some value: means of powers of the distance.
struct CentralMoments
{
    double second = 0;
    double third = 0; // of its size: without the sign
    double fourth = 0;
    double sixthByFourth = 0; // the former alone might be beyond what numbers can hold
};

// Reads figures off a histogram of simulated years. Within a bin the losses are taken to lie
// between its ends like a power, so that their mean is the true one: an amount that comes again
// and again comes out exactly.
class LossProfile final
{
public:
    // Of `years` years altogether; those that are not in the histogram had no loss.
    LossProfile(const LossHistogram &histogram, double years);

    [[nodiscard]] double years() const { return m_years; }
    [[nodiscard]] double mean() const { return m_sum / m_years; }
    [[nodiscard]] double yearsOfNone() const { return m_none; }
    [[nodiscard]] double largest() const;
    // The least loss that is not exceeded in a share `p` of the years.
    [[nodiscard]] double quantile(double p) const;
    // What the loss of the year at that place is at least, and at most.
    [[nodiscard]] double quantileAtLeast(double p) const;
    [[nodiscard]] double quantileAtMost(double p) const;
    // A loss that a year exceeds with this chance, which may be too rare for it to have been seen:
    // the worst years are taken to thin out as evenly as they did.
    [[nodiscard]] double thinnedOut(double chance) const;
    [[nodiscard]] double tailMean(double p) const; // of the worst 1 − p
    [[nodiscard]] CentralMoments momentsAbout(double value) const;
    // Of what exceeds a value, over all years.
    [[nodiscard]] CentralMoments momentsAbove(double value) const;
    [[nodiscard]] std::vector<CurvePoint> curve(int points) const;

private:
    struct Slice
    {
        double before; // years with less, or nothing
        double count;
        double mean;
        double least;
        double largest;
        double power; // a loss is least + (largest − least) · share^power
        double sumAfter;

        [[nodiscard]] double variance() const;
        [[nodiscard]] double at(double share) const;
        [[nodiscard]] double integralFrom(double share) const; // to 1
        [[nodiscard]] double shareBelow(double loss) const;
    };
    struct Place
    {
        const Slice *slice = nullptr; // null: no loss
        double share = 0;             // of the slice that lies below
    };
    [[nodiscard]] Place placeOf(double p) const;

    double m_years;
    bool m_knowsEnds;
    double m_none = 0;
    double m_sum = 0;
    std::vector<Slice> m_slices;
};

} // namespace insurable
