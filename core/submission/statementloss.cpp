// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statementparts.h"

#include <cmath>
#include <set>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

// Nine digits: many more than are true, and none that differ between computers. Null where a figure
// could not be had or has no end.
QJsonValue number(double value)
{
    if (!std::isfinite(value))
        return QJsonValue::Null;
    if (value == 0)
        return 0;
    return QString::number(value, 'e', 8).toDouble();
}

QJsonObject figure(const Estimate &estimate)
{
    return {{u"value"_s, number(estimate.value)}, {u"error"_s, number(estimate.error)}};
}

QJsonObject figureAt(double level, const Estimate &estimate)
{
    QJsonObject object = figure(estimate);
    object.insert(u"level"_s, level);
    return object;
}

QJsonArray quantilesPart(const AnnualLoss &loss)
{
    QJsonArray quantiles;
    for (const double level : statedLevels) {
        if (const auto one = loss.quantile(level))
            quantiles.append(figureAt(level, *one));
    }
    return quantiles;
}

QJsonArray tvarPart(const AnnualLoss &loss)
{
    QJsonArray levels;
    for (const LevelEstimate &one : loss.tvar)
        levels.append(figureAt(one.probability, one.loss));
    return levels;
}

QJsonArray curvePart(const AnnualLoss &loss)
{
    QJsonArray curve;
    for (const CurvePoint &point : statedCurve(loss))
        curve.append(QJsonObject{{u"loss"_s, number(point.loss)},
                                 {u"exceedance"_s, number(point.exceedance)}});
    return curve;
}

QJsonObject yearPart(const AnnualLoss &loss)
{
    return {{u"mean"_s, figure(loss.mean)},
            {u"standard_deviation"_s, figure(loss.sd)},
            {u"chance_of_nothing"_s, figure(loss.pZero)},
            {u"quantiles"_s, quantilesPart(loss)},
            {u"tvar"_s, tvarPart(loss)},
            {u"curve"_s, curvePart(loss)}};
}

QJsonObject methodPart(LossMethod method)
{
    return method == LossMethod::Exact
        ? coded(u"exact"_s,
                u"Reckoned, not drawn: each error is a bound from two grids, one twice as wide"_s)
        : coded(u"simulation"_s,
                u"%1 simulated years, the same each time: each error is one standard error"_s.arg(
                    CoverOptions().years));
}

QJsonObject likelyYearPart(const QString &code, const EstimatedYear &year)
{
    return {{u"code"_s, code},
            {u"level"_s, year.level},
            {u"loss"_s, number(year.loss)},
            {u"paid_by_policy"_s,
             year.paid ? QJsonValue(figure({*year.paid, year.paidError})) : QJsonValue::Null},
            {u"retained"_s, year.paid ? number(year.retained()) : QJsonValue::Null}};
}

QJsonArray likelyYearsPart(const LossEstimate &estimate)
{
    const auto years = estimate.years();
    return {likelyYearPart(u"likely"_s, years[0]), likelyYearPart(u"bad"_s, years[1]),
            likelyYearPart(u"very_bad"_s, years[2])};
}

QJsonObject updatePart(const FrequencyUpdate &update)
{
    return {{u"prior"_s, number(update.prior)},
            {u"prior_years"_s, number(update.priorYears)},
            {u"years"_s, number(update.years)},
            {u"events"_s, update.events},
            {u"near_misses"_s, update.nearMisses},
            {u"posterior"_s, number(update.posterior)}};
}

// Where the figures come from, and those of the controls that count; each once.
QJsonArray sourcesPart(const LossEstimate &estimate, const FirmScenario &scenario)
{
    std::set<std::pair<QString, int>> seen;
    QJsonArray sources;
    const auto add = [&](const QString &source, int year) {
        if (!source.isEmpty() && seen.emplace(source, year).second)
            sources.append(QJsonObject{{u"source"_s, source}, {u"year"_s, year}});
    };
    for (const FigureStep &step : scenario.steps)
        add(step.source, step.year);
    for (const ControlEffect &effect : scenario.effects) {
        if (estimate.levels.contains(effect.control))
            add(effect.source, effect.year);
    }
    return sources;
}

QJsonObject scenarioPart(const LossEstimate &estimate, const EstimatedScenario &one)
{
    const Remaining left = remaining(estimate.risk, one.scenario, estimate.levels);
    const Severity &severity = one.events.severity;
    return {{u"id"_s, one.scenario.id.text()},
            {u"title"_s, one.scenario.title},
            {u"layer"_s, lossLayerName(one.scenario.layer)},
            {u"area"_s, one.scenario.area.text()},
            {u"events_a_year"_s, number(one.events.frequency.mean())},
            {u"severity"_s,
             QJsonObject{{u"median"_s, number(severity.quantile(0.5))},
                         {u"p95"_s, number(severity.quantile(0.95))},
                         {u"mean"_s, number(severity.mean())}}},
            {u"left_by_controls"_s,
             QJsonObject{{u"frequency"_s, number(left.frequency)},
                         {u"severity"_s, number(left.severity)}}},
            {u"contribution_to_mean"_s, number(one.loss.contributionToMean.value)},
            {u"contribution_to_tvar95"_s, number(one.loss.contributionToTvar95.value)},
            {u"own_incidents"_s, updatePart(one.scenario.update)},
            {u"sources"_s, sourcesPart(estimate, one.scenario)}};
}

QJsonArray scenariosPart(const LossEstimate &estimate)
{
    QJsonArray scenarios;
    for (const EstimatedScenario &one : estimate.scenarios())
        scenarios.append(scenarioPart(estimate, one));
    return scenarios;
}

QJsonObject termsPart(QDate starts, QDate ends, const PolicyTerms &terms)
{
    return {{u"starts"_s, dateOrNull(starts)},
            {u"ends"_s, dateOrNull(ends)},
            {u"excess"_s, number(terms.excess)},
            {u"limit_event"_s, number(terms.limitEvent)},
            {u"limit_year"_s, number(terms.limitYear)}};
}

QJsonArray othersPart(const LossEstimate &estimate)
{
    QJsonArray others;
    for (const OtherPolicy &one : estimate.otherPolicies)
        others.append(termsPart(one.starts, one.ends, one.terms));
    return others;
}

// Neither insurer nor premium: what another insurer asks for is nobody's business. Nor names, which
// mostly are the insurer's.
QJsonValue policyPart(const LossEstimate &estimate)
{
    if (!estimate.policy)
        return QJsonValue::Null;
    const PolicyInForce &policy = *estimate.policy;
    const PolicyTerms &terms = policy.cover.terms;
    const LossResult &loss = policy.cover.loss;
    QJsonObject part = termsPart(policy.starts, policy.ends, terms);
    part.insert(u"coinsurance"_s, number(terms.coinsurance));
    part.insert(u"waiting_hours"_s, number(terms.waitingHours));
    part.insert(u"others_in_force"_s, othersPart(estimate));
    part.insert(u"method"_s, methodPart(loss.method));
    part.insert(u"gross"_s, yearPart(loss.total));
    part.insert(u"ceded"_s, yearPart(loss.ceded));
    part.insert(u"retained"_s, yearPart(loss.retained));
    return part;
}

QJsonArray notKnownPart(const LossEstimate &estimate)
{
    QJsonArray facts;
    for (const NotKnownFact &one : estimate.notKnown)
        facts.append(coded(riskGapName(one.gap), one.text));
    return facts;
}

} // namespace

QJsonObject lossPart(const LossEstimate &estimate)
{
    const FirmRisk &risk = estimate.risk;
    return {{u"kind"_s, u"own_estimate"_s},
            {u"is_offer"_s, false},
            {u"statement"_s, lossStatementText()},
            {u"limits"_s, lossLimitsText(estimate)},
            {u"not_known"_s, notKnownPart(estimate)},
            {u"on"_s, dateOrNull(estimate.on)},
            {u"currency"_s, risk.currency},
            {u"method"_s, methodPart(estimate.loss.method)},
            {u"grid_error"_s, number(estimate.gridError())},
            {u"year"_s, yearPart(estimate.loss.total)},
            {u"expected_range"_s,
             QJsonObject{{u"low"_s, number(estimate.expected.low)},
                         {u"high"_s, number(estimate.expected.high)}}},
            {u"years"_s, likelyYearsPart(estimate)},
            {u"controls"_s,
             QJsonObject{{u"frequency_cap"_s, number(risk.frequencyCap)},
                         {u"severity_cap"_s, number(risk.severityCap)},
                         {u"overlap"_s, number(risk.overlap)}}},
            {u"scenarios"_s, scenariosPart(estimate)},
            {u"policy"_s, policyPart(estimate)}};
}

} // namespace insurable
