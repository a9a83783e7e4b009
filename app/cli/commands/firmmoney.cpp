// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "firmmoney.h"

#include "errors.h"
#include "riskgaps.h"
#include "shownmoney.h"

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

QString whatName(PremiumStep::What what)
{
    switch (what) {
    case PremiumStep::What::ExpectedLoss:
        return u"expected_loss"_s;
    case PremiumStep::What::LossRatio:
        return u"loss_ratio"_s;
    case PremiumStep::What::Modifier:
        return u"modifier"_s;
    case PremiumStep::What::Factor:
        return u"factor"_s;
    case PremiumStep::What::Minimum:
        return u"minimum"_s;
    }
    return {};
}

} // namespace

QString FirmMoney::shown(double amount) const
{
    return shownMoney(amount, risk.currency);
}

QString FirmMoney::controlTitle(const Id &control) const
{
    const Control *known = catalogue().control(control);
    return known ? known->title : control.text();
}

FirmMoney firmMoney(CliSession &session, const Arguments &arguments)
{
    FirmMoney firm;
    firm.on = dateIn(arguments, u"on"_s, session.clock().today());
    firm.isms = session.open(arguments, Access::Read);
    const Snapshot &records = firm.isms->records();
    const Catalogue &catalogue = firm.catalogue();
    firm.readiness = assess(records, catalogue, defaultScheme(catalogue), firm.on);
    firm.risk = firmRisk(records, catalogue, firm.on);
    firm.levels = controlLevels(records);
    return firm;
}

Money amountIn(const Arguments &arguments, const QString &option, Money otherwise)
{
    if (!arguments.has(option))
        return otherwise;
    const auto amount = Money::tryFrom(arguments.value(option));
    if (!amount || *amount < Money())
        throw Error(ErrorKind::Usage, u"--%1 must be an amount such as 2000."_s.arg(option));
    return *amount;
}

void showGaps(Console &console, const FirmMoney &firm)
{
    for (const QString &sentence : riskGapSentences(firm.records(), firm.risk))
        console.line(sentence);
}

QJsonArray gapsJson(const FirmMoney &firm)
{
    QJsonArray gaps;
    for (const RiskGap gap : riskGaps(firm.records(), firm.risk))
        gaps.append(riskGapName(gap));
    return gaps;
}

QJsonObject json(const FigureRange &range)
{
    return {{u"low"_s, range.low}, {u"likely"_s, range.likely}, {u"high"_s, range.high}};
}

QJsonObject json(const IndicatedPremium &premium)
{
    QJsonArray steps;
    for (const PremiumStep &step : premium.steps) {
        QJsonObject object = json(step.figure);
        object.insert(u"what"_s, whatName(step.what));
        if (!step.modifier.isNull()) {
            object.insert(u"modifier"_s, step.modifier.text());
            object.insert(u"title"_s, step.title);
        }
        if (!step.basis.source.isEmpty()) {
            object.insert(u"figure"_s, step.basis.figure);
            object.insert(u"source"_s, step.basis.source);
            object.insert(u"year"_s, step.basis.year);
        }
        steps.append(object);
    }
    QJsonArray missing;
    for (const Id &control : premium.gateMissing)
        missing.append(control.text());
    QJsonObject object = json(premium.amount);
    object.insert(u"is_offer"_s, false);
    object.insert(u"gate_missing"_s, missing);
    object.insert(u"steps"_s, steps);
    return object;
}

QJsonObject json(const CoveredYear &year)
{
    return {{u"level"_s, year.level},
            {u"loss"_s, year.loss},
            {u"paid"_s, year.paid()},
            {u"paid_error"_s, year.error},
            {u"retained"_s, year.retained}};
}

QString shown(const FigureRange &range, const QString &currency)
{
    const QString low = shownMoney(range.low, currency);
    const QString high = shownMoney(range.high, currency);
    if (low == high)
        return low;
    return u"%1 to %2, likely %3"_s.arg(low, high, shownMoney(range.likely, currency));
}

} // namespace insurable
