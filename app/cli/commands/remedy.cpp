// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "errors.h"
#include "firmmoney.h"
#include "shownmoney.h"

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr Money usualClaim = Money::major(10'000);

struct Wrong
{
    FirmMoney firm;
    PolicyTerms terms;
    Money claim;
    Money charged;
    bool isIndicated = false; // the premium charged, for want of a policy's
    bool isAsked = false;     // these answers, and no others
    std::optional<Money> wouldCharge = {};
    std::vector<WrongAnswer> answers = {};

    [[nodiscard]] QString exact(Money amount) const { return amount.shown(firm.risk.currency); }
};

PolicyTerms termsFor(const FirmMoney &firm, const Arguments &arguments)
{
    if (!arguments.has(u"policy"_s)) {
        const auto terms = comparedTerms(firm.records(), firm.on, firm.risk);
        return terms.empty() ? usualCover(firm.risk) : terms.front();
    }
    const auto id = Id::tryFrom(arguments.value(u"policy"_s));
    const Policy *policy = id ? firm.records().find<Policy>(*id) : nullptr;
    if (!policy)
        throw Error(ErrorKind::Usage, u"There is no policy or quote with that id."_s);
    requireOneCurrency(firm.records(), firm.risk);
    return termsOf(*policy);
}

// Of the answers that bear on the price, those that were asked for.
std::vector<WrongAnswer> answersFor(const Wrong &wrong, const Arguments &arguments)
{
    std::vector<WrongAnswer> all = wrongAnswers(wrong.firm.priced(), wrong.terms);
    if (!arguments.has(u"wrong"_s))
        return all;
    std::vector<WrongAnswer> asked;
    for (const QString &text : arguments.values(u"wrong"_s)) {
        const auto id = Id::tryFrom(text);
        if (!id || !wrong.firm.catalogue().control(*id))
            throw Error(ErrorKind::Usage,
                        u"There is no control “%1” in the catalogue."_s.arg(text));
        const auto at = std::find_if(all.begin(), all.end(),
                                     [&](const WrongAnswer &one) { return one.control == *id; });
        if (at == all.end())
            throw Error(ErrorKind::Invalid,
                        u"“%1” is not said to be in place, or does not bear on the price."_s.arg(
                            wrong.firm.controlTitle(*id)));
        asked.push_back(*at);
    }
    return asked;
}

// Nothing is the part of nothing.
Money premiumIn(const Arguments &arguments, const QString &option)
{
    const Money premium = amountIn(arguments, option, Money());
    if (premium == Money())
        throw Error(ErrorKind::Usage, u"--%1 must be an amount above 0."_s.arg(option));
    return premium;
}

Wrong wrongOf(CliSession &session, const Arguments &arguments)
{
    Wrong wrong{firmMoney(session, arguments), {}, amountIn(arguments, u"claim"_s, usualClaim), {}};
    wrong.terms = termsFor(wrong.firm, arguments);
    if (arguments.has(u"charged"_s)) {
        wrong.charged = premiumIn(arguments, u"charged"_s);
    } else if (const auto charged =
                   chargedPremium(wrong.terms, firmPremium(wrong.firm.priced(), wrong.terms))) {
        wrong.charged = charged->amount;
        wrong.isIndicated = charged->isIndicated;
    }
    if (arguments.has(u"would-charge"_s))
        wrong.wouldCharge = premiumIn(arguments, u"would-charge"_s);
    else
        wrong.answers = answersFor(wrong, arguments);
    wrong.isAsked = arguments.has(u"wrong"_s);
    return wrong;
}

QJsonObject remedyJson(const Remedy &remedy)
{
    return {{u"avoided"_s, remedy.isAvoided},
            {u"premium_returned"_s, remedy.isPremiumReturned},
            {u"percent"_s, remedy.percent},
            {u"paid"_s, remedy.paid.value()}};
}

Remedy statedRemedy(const Wrong &wrong)
{
    return remedyFor(Misstatement::WouldDiffer, wrong.claim, wrong.charged,
                     {.premium = wrong.wouldCharge});
}

QJsonObject jsonOf(const Wrong &wrong)
{
    QJsonObject object{{u"on"_s, wrong.firm.on.toString(Qt::ISODate)},
                       {u"currency"_s, wrong.firm.risk.currency},
                       {u"cover"_s, wrong.terms.name},
                       {u"claim"_s, wrong.claim.value()},
                       {u"charged"_s, wrong.charged.value()},
                       {u"charged_is_indicated"_s, wrong.isIndicated}};
    if (wrong.wouldCharge) {
        object.insert(u"would_charge"_s, wrong.wouldCharge->value());
        object.insert(u"remedy"_s, remedyJson(statedRemedy(wrong)));
        return object;
    }
    QJsonArray answers;
    for (const WrongAnswer &one : wrong.answers)
        answers.append(
            QJsonObject{{u"control"_s, one.control.text()},
                        {u"title"_s, wrong.firm.controlTitle(one.control)},
                        {u"would_insure"_s, one.misstatement != Misstatement::WouldRefuse},
                        {u"factor"_s, one.factor},
                        {u"would_charge"_s, one.wouldHave(wrong.charged).value()},
                        {u"remedy"_s, remedyJson(one.remedy(wrong.claim, wrong.charged))}});
    object.insert(u"answers"_s, answers);
    return object;
}

void showStated(Console &console, const Wrong &wrong)
{
    const Remedy remedy = statedRemedy(wrong);
    console.line(
        u"Charged %1, would have been charged %2: of a claim of %3 is paid %4 (%5 %)."_s.arg(
            wrong.exact(wrong.charged), wrong.exact(*wrong.wouldCharge), wrong.exact(wrong.claim),
            wrong.exact(remedy.paid), QString::number(remedy.percent, 'f', 2)));
}

bool isRefused(const WrongAnswer &answer)
{
    return answer.misstatement == Misstatement::WouldRefuse;
}

// One sentence for all that most insurers ask for first.
void showGate(Console &console, const Wrong &wrong)
{
    QStringList gate;
    for (const WrongAnswer &one : wrong.answers) {
        if (isRefused(one))
            gate.append(wrong.firm.controlTitle(one.control));
    }
    if (gate.isEmpty())
        return;
    console.line();
    console.line(
        u"Without one of these most insurers would not have insured at all. Nothing is paid then, "
        "and the premium comes back: %1."_s.arg(gate.join(u"; "_s)));
}

void showPriced(Console &console, const Wrong &wrong)
{
    TextTable table{{u"If this turns out not to be so"_s, u"Dearer by"_s,
                     u"Of %1 is paid"_s.arg(wrong.exact(wrong.claim)), u"Part"_s},
                    {}};
    qsizetype small = 0;
    for (const WrongAnswer &one : wrong.answers) {
        if (isRefused(one))
            continue;
        if (!one.isWorthARow() && !wrong.isAsked) {
            ++small;
            continue;
        }
        const Remedy remedy = one.remedy(wrong.claim, wrong.charged);
        table.rows.append({wrong.firm.controlTitle(one.control), shownPercent(one.factor - 1),
                           wrong.exact(Money::major(qRound64(remedy.paid.value()))),
                           u"%1 %"_s.arg(QString::number(remedy.percent, 'f', 2))});
    }
    if (!table.rows.isEmpty()) {
        console.line();
        console.table(table);
    }
    if (small > 0)
        console.line((small == 1
                          ? u"%1 other answer would change the price by less than 1 %."_s
                          : u"%1 other answers would each change the price by less than 1 %."_s)
                         .arg(small));
}

void showAnswers(Console &console, const Wrong &wrong)
{
    console.line((wrong.isIndicated ? u"%1, for an indicated premium of about %2."_s
                                    : u"%1, for a premium of %2."_s)
                     .arg(wrong.terms.name, wrong.exact(wrong.charged)));
    showGate(console, wrong);
    showPriced(console, wrong);
    console.line();
    console.line(
        u"What would have been charged is reckoned as the indicated premium is: an estimate, not "
        "what an insurer would say."_s);
}

void show(Console &console, const Wrong &wrong)
{
    console.line(
        u"What an honest mistake in an answer would cost, by the Insurance Act 2015: an insurer "
        "that would have asked for more pays the part of a claim that the premium charged is of "
        "the higher one."_s);
    if (wrong.wouldCharge)
        showStated(console, wrong);
    else if (wrong.answers.empty())
        console.line(u"Nothing that bears on the price is said to be in place."_s);
    else
        showAnswers(console, wrong);
    console.line(u"If it was deliberate or reckless, nothing is paid and the premium is kept."_s);
    if (wrong.firm.records().organisation.country != "GB"_L1)
        console.line(u"This is the law of the United Kingdom; another country's may differ."_s);
}

} // namespace

ExitStatus runRemedy(CliSession &session, const Arguments &arguments)
{
    const Wrong wrong = wrongOf(session, arguments);
    if (arguments.has(u"json"_s))
        session.console().json(jsonOf(wrong));
    else
        show(session.console(), wrong);
    return ExitStatus::Fine;
}

} // namespace insurable
