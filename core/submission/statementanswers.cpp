// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statementparts.h"

#include "readinesstext.h"

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

// The figure behind an answer, with its unit, for readers that reckon.
struct Figure
{
    QString currency;

    QJsonValue operator()(const Percent &percent) const
    {
        return measured(percent.value, u"percent"_s);
    }
    QJsonValue operator()(qint64 number) const { return measured(number, u"count"_s); }
    QJsonValue operator()(const Money &money) const { return amount(money, currency); }
    template <class T>
    QJsonValue operator()(const T &) const
    {
        return QJsonValue::Null;
    }
};

QJsonObject valuePart(const AnswerValue &value, const Question &question, const QString &currency)
{
    QJsonObject part = coded(answerText(value), shownAnswer(value, question, currency));
    part.insert(u"figure"_s, std::visit(Figure{currency}, value));
    return part;
}

// Ids of machines can tell as much as their names.
bool hidesId(const AnswerSource &source, const Blanking &blanking)
{
    return blanking.isOn() && source.type == "asset"_L1;
}

QJsonObject sourcePart(const AnswerSource &source, const Blanking &blanking)
{
    const bool hasId = !source.id.isNull() && !hidesId(source, blanking);
    return {{u"code"_s, sourceName(source.code)},
            {u"text"_s, sourceText(source)},
            {u"type"_s, source.isCheck ? u"check"_s : source.type},
            {u"id"_s, hasId ? QJsonValue(source.id.text()) : QJsonValue(QJsonValue::Null)},
            {u"title"_s, source.title},
            {u"date"_s, dateOrNull(source.date)}};
}

QJsonObject questionPart(const Question &question, const QuestionSet &set)
{
    const Section *section = set.section(question.section);
    return {{u"id"_s, question.id.text()},
            {u"section"_s, section ? section->title : question.section.text()},
            {u"group"_s, question.group},
            {u"text"_s, question.text},
            {u"type"_s, answerTypeName(question.type)},
            {u"role"_s, questionRoleName(question.role)},
            {u"population"_s, question.population}};
}

QJsonObject answerPart(const AnsweredQuestion &answer, const SubmissionPlan &plan)
{
    const QString currency = plan.records.organisation.currency;
    QJsonArray trace;
    for (const AnswerSource &source : answer.trace())
        trace.append(sourcePart(source, plan.options.blanking));
    QJsonObject part{{u"question"_s, questionPart(*answer.question, *plan.set)},
                     {u"applies"_s, answer.applies},
                     {u"answer"_s, valuePart(answer.value, *answer.question, currency)},
                     {u"exceptions"_s, answer.exceptions},
                     {u"origin"_s, originName(answer.origin)},
                     {u"answered_on"_s, dateOrNull(answer.answeredOn)},
                     {u"trace"_s, trace}};
    if (answer.origin != Origin::Overruled)
        return part;
    part.insert(
        u"overruled"_s,
        QJsonObject{{u"records_say"_s, valuePart(answer.derived.value, *answer.question, currency)},
                    {u"reason"_s, answer.reason}});
    return part;
}

QJsonObject findingPart(const ConsistencyFinding &finding, const Blanking &blanking)
{
    QJsonObject part{{u"code"_s, consistencyName(finding.code)},
                     {u"severity"_s, severityName(finding.severity)},
                     {u"text"_s, consistencyText(finding)}};
    if (!finding.question.isNull())
        part.insert(u"question"_s, finding.question.text());
    else if (!blanking.isOn())
        part.insert(u"record"_s,
                    QJsonObject{{u"type"_s, finding.type}, {u"id"_s, finding.record.text()}});
    if (finding.isAcknowledged)
        part.insert(u"acknowledged"_s,
                    QJsonObject{{u"reason"_s, finding.reason}, {u"by"_s, finding.acknowledgedBy}});
    return part;
}

} // namespace

QJsonArray answersPart(const SubmissionPlan &plan)
{
    QJsonArray array;
    for (const AnsweredQuestion &answer : plan.answers)
        array.append(answerPart(answer, plan));
    return array;
}

QJsonArray findingsPart(const SubmissionPlan &plan)
{
    QJsonArray array;
    for (const ConsistencyFinding &finding : plan.findings)
        array.append(findingPart(finding, plan.options.blanking));
    return array;
}

} // namespace insurable
