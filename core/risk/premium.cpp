// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "premium.h"

#include "errors.h"
#include "riskinput.h"

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

struct Standing
{
    bool applies = false;
    bool isKnown = true;
    double level = 1;
};

// Of several controls: those that apply, and the weakest of them.
Standing standingOf(const std::vector<Id> &controls, const ControlStandings &standings)
{
    Standing all;
    for (const Id &id : controls) {
        const auto at = standings.find(id);
        const ControlStanding one = at == standings.end() ? ControlStanding() : at->second;
        if (!one.applies)
            continue;
        const double level = one.level.value_or(0);
        requireFraction("level of a control", level);
        all.applies = true;
        all.isKnown = all.isKnown && one.level.has_value();
        all.level = std::min(all.level, level);
    }
    return all;
}

FigureRange adjustment(const PriceModifier &modifier, const Standing &standing)
{
    const double in = standing.level;
    const double out = 1 - in;
    FigureRange range{modifier.debit.low * out - modifier.credit.high * in,
                      modifier.debit.likely * out - modifier.credit.likely * in,
                      modifier.debit.high * out - modifier.credit.low * in};
    if (!standing.isKnown)
        range.low = -modifier.credit.high;
    return range;
}

FigureRange sum(const FigureRange &a, const FigureRange &b)
{
    return {a.low + b.low, a.likely + b.likely, a.high + b.high};
}

FigureRange within(const FigureRange &range, double least, double most)
{
    return {std::clamp(range.low, least, most), std::clamp(range.likely, least, most),
            std::clamp(range.high, least, most)};
}

FigureRange factorOf(const PremiumBasis &basis, const Pricing &pricing,
                     std::vector<PremiumStep> &steps)
{
    FigureRange factor{1, 1, 1};
    for (const PriceModifier &modifier : pricing.modifiers) {
        const Standing standing = standingOf(modifier.controls, basis.standings);
        if (!standing.applies)
            continue;
        const FigureRange change = adjustment(modifier, standing);
        factor = sum(factor, change);
        steps.push_back(
            {PremiumStep::What::Modifier, modifier.id, modifier.title, change, modifier.basis});
    }
    return within(factor, pricing.leastFactor, pricing.mostFactor);
}

void requireValid(const PremiumBasis &basis, const Pricing &pricing)
{
    requireAmount("expected loss", basis.expectedCeded.low);
    requireAmount("expected loss", basis.expectedCeded.likely);
    requireAmount("expected loss", basis.expectedCeded.high);
    if (!basis.expectedCeded.isOrdered())
        throw Error(ErrorKind::Invalid, u"The expected loss must rise from low to high."_s);
    requireAbove("target loss ratio", pricing.targetLossRatio.low, 0);
    requireAbove("target loss ratio", pricing.targetLossRatio.likely, 0);
    requireAbove("target loss ratio", pricing.targetLossRatio.high, 0);
    if (basis.minimumRate)
        requireAbove("rate of exchange", *basis.minimumRate, 0);
}

} // namespace

IndicatedPremium indicatedPremium(const PremiumBasis &basis, const Pricing &pricing)
{
    using What = PremiumStep::What;
    requireValid(basis, pricing);
    IndicatedPremium premium;
    premium.gateMissing = basis.gateMissing;
    auto &steps = premium.steps;
    const FigureRange &loss = basis.expectedCeded;
    const FigureRange &ratio = pricing.targetLossRatio;
    steps.push_back({.what = What::ExpectedLoss, .figure = loss});
    steps.push_back({.what = What::LossRatio, .figure = ratio, .basis = pricing.lossRatioBasis});
    const FigureRange factor = factorOf(basis, pricing, steps);
    steps.push_back({.what = What::Factor, .figure = factor, .basis = pricing.factorBasis});
    premium.amount = {loss.low / ratio.high * factor.low,
                      loss.likely / ratio.likely * factor.likely,
                      loss.high / ratio.low * factor.high};
    premium.beforeMinimum = premium.amount;
    if (basis.minimumRate) {
        const double least = pricing.minimumPremium.value() * *basis.minimumRate;
        steps.push_back({.what = What::Minimum,
                         .figure = {least, least, least},
                         .basis = pricing.minimumBasis});
        premium.amount = within(premium.amount, least, std::numeric_limits<double>::max());
    }
    return premium;
}

} // namespace insurable
