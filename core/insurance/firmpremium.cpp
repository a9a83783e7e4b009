// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "firmpremium.h"

#include "exchangerate.h"
#include "firmobjective.h"
#include "firmplan.h"
#include "shownmoney.h"

#include <algorithm>

namespace insurable {

namespace {

// For the ends of a range; nobody sees their digits.
constexpr quint64 yearsOfARange = 200'000;
constexpr double noDifference = 1e-9;

PremiumBasis basisOf(const PricedFirm &firm)
{
    PremiumBasis basis;
    basis.standings = standingsOf(firm.readiness, firm.levels);
    basis.gateMissing = missingInGate(firm.readiness);
    return basis;
}

// Before limits of a year and before the minimum: without dice, so that small differences show.
double priceOf(const PricedFirm &firm, const Pricing &pricing, const PolicyTerms &terms,
               const ControlLevels &levels, const ControlStandings &standings)
{
    PremiumBasis basis;
    const double paid = expectedPaidOfEvents(insuredLosses(firm.risk, levels), terms);
    basis.expectedCeded = {paid, paid, paid};
    basis.standings = standings;
    return indicatedPremium(basis, pricing).beforeMinimum.likely;
}

bool isInGate(const PricedFirm &firm, const Id &control)
{
    const Scheme &scheme = defaultScheme(firm.catalogue);
    return std::find(scheme.gate.begin(), scheme.gate.end(), control) != scheme.gate.end();
}

// A gate opens no door twice: a control that is missing there already is no answer to be wrong
// about.
bool isSaidToBeThere(const ControlStandings &standings, const Id &control)
{
    const auto at = standings.find(control);
    return at != standings.end() && at->second.applies && at->second.level.value_or(0) > 0;
}

} // namespace

std::optional<IndicatedPremium> firmPremium(const PricedFirm &firm, const PolicyTerms &terms,
                                            Progress *progress)
{
    const Scheme &scheme = defaultScheme(firm.catalogue);
    if (!scheme.pricing)
        return std::nullopt;
    const auto paid = [&](EffectCase effectCase) {
        return coverOf(insuredLosses(firm.risk, firm.levels, effectCase), terms,
                       {.years = yearsOfARange, .progress = progress})
            .expectedPaid();
    };
    PremiumBasis basis = basisOf(firm);
    basis.expectedCeded = overEffects(paid);
    basis.minimumRate =
        exchangeRate(firm.catalogue.lossBasis(), scheme.pricing->currency, firm.risk.currency);
    return indicatedPremium(basis, *scheme.pricing);
}

std::optional<ChargedPremium> chargedPremium(const PolicyTerms &terms,
                                             const std::optional<IndicatedPremium> &indicated)
{
    if (terms.premium > 0)
        return ChargedPremium{Money::minor(qRound64(terms.premium * 100))};
    if (!indicated)
        return std::nullopt;
    return ChargedPremium{Money::major(qRound64(roundedAmount(indicated->amount.likely))), true};
}

Money WrongAnswer::wouldHave(Money premiumCharged) const
{
    return Money::minor(qRound64(double(premiumCharged.hundredths()) * factor));
}

Remedy WrongAnswer::remedy(Money claim, Money premiumCharged) const
{
    return remedyFor(misstatement, claim, premiumCharged, {.premium = wouldHave(premiumCharged)});
}

std::vector<WrongAnswer> wrongAnswers(const PricedFirm &firm, const PolicyTerms &terms)
{
    const Scheme &scheme = defaultScheme(firm.catalogue);
    if (!scheme.pricing)
        return {};
    const ControlStandings standings = standingsOf(firm.readiness, firm.levels);
    const double asTold = priceOf(firm, *scheme.pricing, terms, firm.levels, standings);
    std::vector<WrongAnswer> answers;
    for (const auto &[control, standing] : standings) {
        if (!isSaidToBeThere(standings, control))
            continue;
        ControlLevels levels = firm.levels;
        ControlStandings truth = standings;
        levels[control] = 0;
        truth[control].level = 0;
        WrongAnswer answer{control};
        if (isInGate(firm, control))
            answer.misstatement = Misstatement::WouldRefuse;
        if (asTold > 0)
            answer.factor =
                std::max(1.0, priceOf(firm, *scheme.pricing, terms, levels, truth) / asTold);
        if (answer.misstatement == Misstatement::WouldRefuse || answer.factor > 1 + noDifference)
            answers.push_back(answer);
    }
    std::stable_sort(answers.begin(), answers.end(),
                     [](const WrongAnswer &a, const WrongAnswer &b) {
                         const bool isRefused = a.misstatement == Misstatement::WouldRefuse;
                         return a.misstatement != b.misstatement ? isRefused : a.factor > b.factor;
                     });
    return answers;
}

} // namespace insurable
