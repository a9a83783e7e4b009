// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cover.h"

#include "commands.h"
#include "errors.h"
#include "firmmoney.h"
#include "shownmoney.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

struct Compared
{
    const Policy *policy = nullptr; // null for the usual cover of a firm without any
    Cover cover;
    std::optional<IndicatedPremium> premium;
};

// What small firms mostly have, where there is no policy to look at.
PolicyTerms usualCover(const FirmRisk &risk)
{
    PolicyTerms terms;
    terms.name = u"Usual cover"_s;
    terms.excess = risk.typicalRetention;
    terms.limitEvent = risk.typicalLimit;
    terms.limitYear = risk.typicalLimit;
    return terms;
}

// Amounts of a policy are in the firm's currency. Where no rate is known for it, the losses are not.
void requireOneCurrency(const FirmMoney &firm)
{
    const QString &own = firm.isms->records().organisation.currency;
    if (own != firm.risk.currency)
        throw Error(ErrorKind::Invalid,
                    u"The policies are in %1, for which no rate of exchange is known; the losses are "
                    u"in %2. They cannot be compared."_s.arg(own, firm.risk.currency));
}

std::vector<Compared> compared(const FirmMoney &firm)
{
    const InsuredLosses losses = insuredLosses(firm.risk, firm.levels);
    std::vector<Compared> all;
    for (const Policy &policy : firm.isms->records().policies) {
        if (policy.kind == PolicyKind::Lapsed || (policy.ends.isValid() && policy.ends < firm.on))
            continue;
        requireOneCurrency(firm);
        const PolicyTerms terms = termsOf(policy);
        all.push_back({&policy, coverOf(losses, terms), indicatedPremium(firm, terms)});
    }
    if (all.empty()) {
        const PolicyTerms terms = usualCover(firm.risk);
        all.push_back({nullptr, coverOf(losses, terms), indicatedPremium(firm, terms)});
    }
    return all;
}

QJsonObject coverJson(const Compared &one)
{
    const Cover &cover = one.cover;
    QJsonObject object{{u"name"_s, cover.terms.name},
                       {u"method"_s, cover.isExact() ? u"exact"_s : u"simulation"_s},
                       {u"premium"_s, cover.terms.premium},
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

void showYears(Console &console, const FirmMoney &firm, const std::vector<Compared> &all)
{
    TextTable table{{u"Cover"_s, u"Premium"_s, u"Pays in a likely year"_s, u"a bad one"_s,
                     u"a very bad one"_s, u"On average"_s, u"For a pound"_s},
                    {}};
    for (const Compared &one : all) {
        const Cover &cover = one.cover;
        const auto perPound = cover.perPound();
        table.rows.append({cover.terms.name,
                           cover.terms.premium > 0 ? firm.shown(cover.terms.premium) : u"–"_s,
                           firm.shown(cover.likely.paid()), firm.shown(cover.bad.paid()),
                           firm.shown(cover.veryBad.paid()), firm.shown(cover.expectedPaid()),
                           perPound ? QString::number(roundedAmount(*perPound), 'g', 6) : u"–"_s});
    }
    console.table(table);
}

void showPremiums(Console &console, const FirmMoney &firm, const std::vector<Compared> &all)
{
    console.line();
    for (const Compared &one : all) {
        if (one.premium)
            console.line(
                u"Indicated premium for %1: %2. No offer; --json says how it comes about."_s.arg(
                    one.cover.terms.name, shown(one.premium->amount, firm.risk.currency)));
    }
    const size_t missing = missingInGate(firm.readiness).size();
    if (missing > 0)
        console.line(u"The base level is not met (%1 missing): most insurers would not offer at "
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
    showPremiums(console, firm, all);
}

QJsonObject jsonOf(const FirmMoney &firm, const std::vector<Compared> &all)
{
    QJsonArray covers;
    for (const Compared &one : all)
        covers.append(coverJson(one));
    const AnnualLoss &gross = all.front().cover.loss.total;
    return {{u"on"_s, firm.on.toString(Qt::ISODate)},
            {u"currency"_s, firm.risk.currency},
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
