// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annualloss.h"
#include "losshistogram.h"

namespace insurable {

// Reads figures off a histogram of simulated years. Within a bin the losses are taken to lie
// between its ends like a power, so that their mean is the true one: an amount that comes again
// and again comes out exactly.
class LossProfile final
{
public:
    // Of `years` years altogether; those that are not in the histogram had no loss.
    LossProfile(const LossHistogram &histogram, double years);

    [[nodiscard]] double sum() const { return m_sum; } // of all years
    [[nodiscard]] double squares() const { return m_squares; }
    [[nodiscard]] double shareOfNone() const { return m_none / m_years; }
    // The least loss that is not exceeded in a share `p` of the years.
    [[nodiscard]] double quantile(double p) const;
    [[nodiscard]] double tailMean(double p) const; // of the worst 1 − p
    // Sum of the squares in all years but the worst 1 − p.
    [[nodiscard]] double squaresBelow(double p) const;
    [[nodiscard]] double fourthCentralMoment(double mean) const;
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
        double squaresBefore;
        double sumAfter;

        [[nodiscard]] double square() const; // on average
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
    double m_none = 0;
    double m_sum = 0;
    double m_squares = 0;
    std::vector<Slice> m_slices;
};

} // namespace insurable
