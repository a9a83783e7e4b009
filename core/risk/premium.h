// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pricing.h"

#include <map>
#include <optional>

namespace insurable {

// How a control stands, as an underwriter reads it.
struct ControlStanding
{
    bool applies = true;
    std::optional<double> level = {}; // 0–1; empty = not known
};

// What is not in it applies and is not known.
using ControlStandings = std::map<Id, ControlStanding>;

// One step from the expected loss to the premium, with where it comes from.
struct PremiumStep
{
    enum class What {
        ExpectedLoss, // a year, that the cover pays
        LossRatio,    // divided by
        Modifier,     // added to the factor, as a fraction
        Factor,       // multiplied by: one and all modifiers, held within the scheme's bounds
        Minimum,      // not below
    };
    What what = What::ExpectedLoss;
    Id modifier = {}; // of the scheme; null for other steps
    QString title = {};
    FigureRange figure = {};
    SourcedFigure basis = {}; // without source for the expected loss, which has its own
};

// What insurers might ask. An indication with its reasons, never an offer.
struct IndicatedPremium
{
    FigureRange amount;          // a year
    FigureRange beforeMinimum;   // the same where there were no minimum
    std::vector<Id> gateMissing; // while any of these is missing, most would ask nothing and refuse
    std::vector<PremiumStep> steps; // in the order of the calculation
};

// What the premium is reckoned from.
struct PremiumBasis
{
    FigureRange expectedCeded; // a year, that the cover pays
    ControlStandings standings = {};
    std::vector<Id> gateMissing = {}; // the gate stands outside the calculation
    // What one unit of the scheme's currency is in that of the loss; empty = not known, and then
    // there is no minimum.
    std::optional<double> minimumRate = 1.0;
};

// expected loss ÷ target loss ratio × factor, and not below the minimum: the low end takes every
// figure that makes it cheaper, the high end every one that makes it dearer. A control that is not
// known counts as missing, but for the low end. Throws ErrorKind::Invalid naming the parameter.
[[nodiscard]] IndicatedPremium indicatedPremium(const PremiumBasis &basis, const Pricing &pricing);

} // namespace insurable
