// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cover.h"
#include "premium.h"
#include "readiness.h"
#include "remedy.h"

namespace insurable {

// A firm on a day, as an insurer would price it. Refers to what it is made of.
struct PricedFirm
{
    const Catalogue &catalogue;
    const Readiness &readiness;
    const FirmRisk &risk;
    const ControlLevels &levels;
};

// What the scheme's insurers might ask of the firm for that cover; empty where the scheme does not
// say how they come to a price. The ends take controls to do as little or as much as has been
// published, whichever is cheaper or dearer. Throws ErrorKind::Invalid for terms that make no
// sense, ErrorKind::Cancelled.
[[nodiscard]] std::optional<IndicatedPremium>
firmPremium(const PricedFirm &firm, const PolicyTerms &terms, Progress *progress = nullptr);

// What is paid for that cover a year.
struct ChargedPremium
{
    Money amount;
    bool isIndicated = false; // rounded to two digits, for want of one in the policy
};
// Nothing where neither the terms nor an indication say it.
[[nodiscard]] std::optional<ChargedPremium>
chargedPremium(const PolicyTerms &terms, const std::optional<IndicatedPremium> &indicated);

// An answer about a control that turns out to be wrong: it is said to be in place and is not there.
struct WrongAnswer
{
    Id control;
    // WouldRefuse for a control of the gate; otherwise WouldDiffer.
    Misstatement misstatement = Misstatement::WouldDiffer;
    double factor = 1; // the premium that would have been charged ÷ the one charged; at least 1

    // Whether it changes the price by one part in a hundred at least; the rest is counted only.
    [[nodiscard]] bool isWorthARow() const { return factor >= 1.01; }
    // What is paid of a claim, by the Insurance Act 2015.
    [[nodiscard]] Remedy remedy(Money claim, Money premiumCharged) const;
    [[nodiscard]] Money wouldHave(Money premiumCharged) const; // rounded to the penny
};

// The answers that bear on the price of that cover, or on whether there is one at all: each control
// that is said to be at least partly in place, as if this one answer were wrong. Those of the gate
// first, then what costs most. The factor is that of the indicated premium, before its minimum and
// before limits of a year; without a scheme's pricing there is none.
[[nodiscard]] std::vector<WrongAnswer> wrongAnswers(const PricedFirm &firm,
                                                    const PolicyTerms &terms);

} // namespace insurable
