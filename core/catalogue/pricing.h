// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"
#include "money.h"

#include <vector>

namespace insurable {

// Where a figure comes from.
struct SourcedFigure
{
    QString figure;
    QString source;
    int year = 0;
};

// A figure that nobody knows exactly: low ≤ likely ≤ high.
struct FigureRange
{
    double low = 0;
    double likely = 0;
    double high = 0;

    [[nodiscard]] bool isOrdered() const { return low <= likely && likely <= high; }
    friend bool operator==(const FigureRange &, const FigureRange &) = default;
};

// What insurers add or take off for a measure. Never about a control of the gate: without those
// there is no price to change.
struct PriceModifier
{
    Id id;
    QString title;
    std::vector<Id> controls; // the weakest of them counts
    FigureRange credit;       // taken off where they are in place, as a fraction
    FigureRange debit;        // added where they are not; two to three times the credit
    SourcedFigure basis;
};

// How a scheme comes from an expected insured loss to a premium. An indication, never an offer.
struct Pricing
{
    FigureRange targetLossRatio; // the part of premiums meant to be paid out again
    SourcedFigure lossRatioBasis;
    Money minimumPremium;
    QString currency; // of the minimum, ISO 4217
    SourcedFigure minimumBasis;
    double leastFactor = 1; // all modifiers together never take off or add more than that
    double mostFactor = 1;
    SourcedFigure factorBasis;
    std::vector<PriceModifier> modifiers;
};

} // namespace insurable
