// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cover.h"

#include "commands.h"
#include "firmmoney.h"
#include "shownmoney.h"

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

struct Compared
{
    const Policy *policy = nullptr; // null for the usual cover of a firm without any
    Cover cover;
    std::optional<IndicatedPremium> premium;
};

std::vector<Compared> compared(const FirmMoney &firm)
{
    const InsuredLosses losses = insuredLosses(firm.risk, firm.levels);
    std::vector<Compared> all;
    for (const PolicyTerms &terms : comparedTerms(firm.records(), firm.on, firm.risk))
        all.push_back({firm.records().find<Policy>(terms.policy), coverOf(losses, terms),
                       firmPremium(firm.priced(), terms)});
    if (all.empty()) {
        const PolicyTerms terms = usualCover(firm.risk);
        all.push_back({nullptr, coverOf(losses, terms), firmPremium(firm.priced(), terms)});
    }
    return all;
}

QJsonObject coverJson(const Compared &one)
{
    const Cover &cover = one.cover;
    QJsonObject object{{u"name"_s, cover.terms.name},
                       {u"method"_s, cover.isExact() ? u"exact"_s : u"simulation"_s},
                       {u"premium"_s, cover.terms.premium},
                       {u"has_limit"_s, !hasNoLimit(cover.terms)},
                       {u"expected_paid"_s, cover.expectedPaid()},
                       {u"expected_paid_error"_s, cover.loss.ceded.mean.error},
                       {u"chance_paid"_s, 1 - cover.loss.ceded.pZero.value},
                       {u"expected_retained"_s, cover.loss.retained.mean.value},
                       {u"expected_cost"_s, cover.expectedCost()},
                       {u"likely"_s, json(cover.likely)},
                       {u"bad"_s, json(cover.bad)},
                       {u"very_bad"_s, json(cover.veryBad)}};
    if (one.policy) {
        object.insert(u"policy"_s, one.policy->id.text());
        object.insert(u"kind"_s, choiceName(one.policy->kind));
    }
    if (const auto perPound = cover.perPound())
        object.insert(u"per_pound"_s, *perPound);
    if (one.premium)
        object.insert(u"indicated_premium"_s, json(*one.premium));
    return object;
}

// To the penny, as it stands in the policy.
QString premiumText(const FirmMoney &firm, const PolicyTerms &terms)
{
    return terms.premium > 0 ? Money::minor(qRound64(terms.premium * 100)).shown(firm.risk.currency)
                             : u"–"_s;
}

QString paidText(const FirmMoney &firm, const CoveredYear &year)
{
    return wholeMoney(year.shown().paid, firm.risk.currency);
}

QString averageText(const FirmMoney &firm, const Cover &cover)
{
    return shownEstimate(cover.expectedPaid(), cover.expectedPaidError(), firm.risk.currency);
}

void showYears(Console &console, const FirmMoney &firm, const std::vector<Compared> &all)
{
    TextTable table{{u"Cover"_s, u"Premium"_s, u"Pays in a likely year"_s, u"a bad one"_s,
                     u"a very bad one"_s, u"On average"_s, u"For 1 of premium"_s},
                    {}};
    for (const Compared &one : all) {
        const Cover &cover = one.cover;
        const auto perPound = cover.perPound();
        table.rows.append({cover.terms.name, premiumText(firm, cover.terms),
                           paidText(firm, cover.likely), paidText(firm, cover.bad),
                           paidText(firm, cover.veryBad), averageText(firm, cover),
                           perPound ? QString::number(roundedAmount(*perPound), 'g', 6) : u"–"_s});
    }
    console.table(table);
}

void showPremiums(Console &console, const FirmMoney &firm, const std::vector<Compared> &all)
{
    TextTable table{{u"Indicated premium"_s, u"Low"_s, u"Likely"_s, u"High"_s}, {}};
    for (const Compared &one : all) {
        if (one.premium)
            table.rows.append({one.cover.terms.name, firm.shown(one.premium->amount.low),
                               firm.shown(one.premium->amount.likely),
                               firm.shown(one.premium->amount.high)});
    }
    if (table.rows.isEmpty())
        return;
    console.line();
    console.table(table);
    console.line(
        u"What insurers might ask, and no offer: the expected payments over the part of "
        "premiums that is paid out again, more or less for single controls, and not below the "
        "least that is quoted. --json has each step with its source."_s);
    const size_t missing = missingInGate(firm.readiness).size();
    if (missing > 0)
        console.line(
            u"The base level is not met (%1 missing): most insurers would make no offer at "
            "all."_s.arg(missing));
}

void show(Console &console, const FirmMoney &firm, const std::vector<Compared> &all)
{
    const Cover &first = all.front().cover;
    if (!all.front().policy)
        console.line(
            u"There is no policy or quote in this vault; this is what usual cover would do."_s);
    console.line(
        u"A bad year (one in twenty) costs %1 without cover, a very bad one (one in a hundred) "
        "%2, the average year %3."_s.arg(firm.shown(first.bad.loss), firm.shown(first.veryBad.loss),
                                         firm.shown(first.loss.total.mean.value)));
    console.line();
    showYears(console, firm, all);
    for (const Compared &one : all) {
        if (hasNoLimit(one.cover.terms))
            console.line(u"%1: %2."_s.arg(one.cover.terms.name, noLimitText()));
    }
    showPremiums(console, firm, all);
    showGaps(console, firm);
}

QJsonObject jsonOf(const FirmMoney &firm, const std::vector<Compared> &all)
{
    QJsonArray covers;
    for (const Compared &one : all)
        covers.append(coverJson(one));
    const AnnualLoss &gross = all.front().cover.loss.total;
    return {{u"on"_s, firm.on.toString(Qt::ISODate)},
            {u"currency"_s, firm.risk.currency},
            {u"not_known"_s, gapsJson(firm)},
            {u"expected_loss"_s, gross.mean.value},
            {u"covers"_s, covers}};
}

} // namespace

ExitStatus runCover(CliSession &session, const Arguments &arguments)
{
    const FirmMoney firm = firmMoney(session, arguments);
    const std::vector<Compared> all = compared(firm);
    if (arguments.has(u"json"_s))
        session.console().json(jsonOf(firm, all));
    else
        show(session.console(), firm, all);
    return ExitStatus::Fine;
}

} // namespace insurable
