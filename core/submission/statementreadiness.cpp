// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statementparts.h"

#include "readinesstext.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

QString titleOf(const SubmissionPlan &plan, const Id &control)
{
    const Control *one = plan.catalogue.control(control);
    return one ? one->title : control.text();
}

// Whole points are what counts; the exact figure lets a reader check the sum. Null where nobody
// answered anything: no points would be the record's, not the firm's.
QJsonValue points(double score, bool isAnswered)
{
    if (!isAnswered)
        return QJsonValue::Null;
    return QJsonObject{{u"value"_s, shownScore(score)},
                       {u"exact"_s, std::round(score * 1e6) / 1e6},
                       {u"unit"_s, u"points of 100"_s}};
}

QJsonValue riskPart(RiskClass risk, bool isAnswered)
{
    return isAnswered ? QJsonValue(coded(choiceName(risk), choiceLabel(risk))) : QJsonValue::Null;
}

QJsonObject gateItemPart(const SubmissionPlan &plan, const GateItem &item)
{
    return {{u"control"_s, item.control.text()},
            {u"title"_s, titleOf(plan, item.control)},
            {u"state"_s, gateStateName(item.state)},
            {u"reason"_s, coded(gateReasonName(item.reason), gateReasonText(item))},
            {u"date"_s, dateOrNull(item.date)}};
}

QJsonObject gatePart(const SubmissionPlan &plan)
{
    const Gate &gate = plan.readiness.gate;
    QJsonArray items;
    for (const GateItem &item : gate.items)
        items.append(gateItemPart(plan, item));
    return {{u"state"_s, coded(gateStateName(gate.state), gateStateLabel(gate.state))},
            {u"items"_s, items},
            {u"set_aside"_s, idsOf(gate.setAside)},
            {u"ruled_out"_s, idsOf(gate.ruledOut)}};
}

QJsonArray themesPart(const SubmissionPlan &plan)
{
    QJsonArray themes;
    for (const ThemeScore &score : plan.readiness.themes) {
        const Theme *theme = plan.catalogue.theme(score.theme);
        themes.append(QJsonObject{{u"id"_s, score.theme.text()},
                                  {u"title"_s, theme ? theme->title : score.theme.text()},
                                  {u"score"_s, points(score.score, hasAnswers(score))},
                                  {u"weight"_s, score.weight},
                                  {u"risk"_s, riskPart(score.risk, hasAnswers(score))},
                                  {u"controls"_s, score.controls},
                                  {u"known"_s, score.known}});
    }
    return themes;
}

QJsonObject controlPart(const SubmissionPlan &plan, const ControlVerdict &verdict)
{
    return {{u"id"_s, verdict.control.text()},
            {u"title"_s, titleOf(plan, verdict.control)},
            {u"theme"_s, verdict.theme.text()},
            {u"scope"_s, scopeName(verdict.scope)},
            {u"why_not"_s, verdict.whyNot},
            {u"status"_s, coded(choiceName(verdict.status), choiceLabel(verdict.status))},
            {u"coverage"_s, measured(verdict.coverage, u"percent"_s)},
            {u"exceptions"_s, verdict.exceptions},
            {u"assurance"_s, assuranceName(verdict.assurance)},
            {u"freshness"_s, freshnessName(verdict.freshness)},
            {u"counts_until"_s, dateOrNull(verdict.until())},
            {u"evidence"_s, idsOf(verdict.counted)}};
}

} // namespace

QJsonObject readinessPart(const SubmissionPlan &plan)
{
    const Readiness &readiness = plan.readiness;
    QJsonArray controls;
    for (const ControlVerdict &verdict : readiness.verdicts.all())
        controls.append(controlPart(plan, verdict));
    return {{u"on"_s, dateOrNull(readiness.on)},
            {u"scheme"_s,
             QJsonObject{{u"id"_s, plan.scheme->id.text()},
                         {u"title"_s, plan.scheme->title},
                         {u"version"_s, plan.scheme->version}}},
            {u"score"_s, points(readiness.score, hasAnswers(readiness))},
            {u"band"_s, bandLabel(readiness, *plan.scheme)},
            {u"risk"_s, riskPart(readiness.risk, hasAnswers(readiness))},
            {u"gate"_s, gatePart(plan)},
            {u"themes"_s, themesPart(plan)},
            {u"controls"_s, controls}};
}

QJsonObject insurerGatePart(const SubmissionPlan &plan)
{
    QJsonArray answers;
    for (const GateAnswer &one : plan.gate.answers)
        answers.append(QJsonObject{{u"question"_s, one.question.text()},
                                   {u"state"_s, gateStateName(one.state)}});
    return {{u"state"_s, coded(gateStateName(plan.gate.state), gateStateLabel(plan.gate.state))},
            {u"answers"_s, answers}};
}

} // namespace insurable
