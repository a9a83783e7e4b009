// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "submissionjson.h"

#include "hash.h"
#include "plaintext.h"
#include "statementparts.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

QJsonObject addresseePart(const QuestionSet &set)
{
    return {
        {u"question_set"_s, set.id.text()}, {u"title"_s, set.title}, {u"version"_s, set.version}};
}

QJsonValue keyPart(const SealedStatement &statement)
{
    if (!statement.key)
        return QJsonValue::Null;
    return QJsonObject{{u"minisign"_s, statement.key->line()},
                       {u"key_id"_s, statement.key->idText()},
                       {u"fingerprint"_s, fingerprintText(*statement.key)}};
}

QJsonValue declarationPart(const SealedStatement &statement)
{
    if (statement.isDraft())
        return QJsonValue::Null;
    return QJsonObject{{u"name"_s, statement.declaration.name},
                       {u"role"_s, statement.declaration.role},
                       {u"date"_s, dateOrNull(statement.plan.options.on)},
                       {u"text"_s, fairPresentationText()}};
}

QJsonObject vaultPart(const SealedStatement &statement)
{
    return {{u"generation"_s, qint64(statement.generation)},
            {u"history_head"_s, hex(statement.historyHead)}};
}

void addHead(QJsonObject &object, const SealedStatement &statement)
{
    const SubmissionPlan &plan = statement.plan;
    object.insert(u"$schema"_s, u"schema/submission.schema.json"_s);
    object.insert(u"format"_s, u"insurable-submission"_s);
    object.insert(u"format_version"_s, 1);
    object.insert(u"program"_s,
                  QJsonObject{{u"name"_s, u"Insurable"_s},
                              {u"version"_s, QStringLiteral(INSURABLE_VERSION)}});
    object.insert(u"title"_s, statement.title());
    object.insert(u"reference"_s, statement.reference);
    object.insert(u"sealed_on"_s, dateOrNull(plan.options.on));
    object.insert(u"draft"_s, statement.isDraft());
    object.insert(u"statement"_s, selfAssessedText());
    object.insert(u"addressee"_s, addresseePart(*plan.set));
    object.insert(u"blanked"_s,
                  QJsonObject{{u"people"_s, plan.options.blanking.people},
                              {u"machines"_s, plan.options.blanking.machines}});
    object.insert(u"signing_key"_s, keyPart(statement));
    object.insert(u"declaration"_s, declarationPart(statement));
    object.insert(u"vault"_s, vaultPart(statement));
}

} // namespace

QString SealedStatement::title() const
{
    return u"Submission %1 %2"_s.arg(singleLine(plan.records.organisation.name),
                                     plan.options.on.toString(Qt::ISODate));
}

QString selfAssessedText()
{
    return u"This submission is a self-assessment by the firm, for internal and insurance "
           u"purposes. "
           "It is not a certificate, and nobody else has checked it."_s;
}

QString fairPresentationText()
{
    return u"I have made a reasonable search, and to the best of my knowledge these answers are a "
           "fair presentation of the firm. What is not known is marked as such. I will tell the "
           "insurer of changes before cover begins."_s;
}

QString fingerprintText(const PublicKey &key)
{
    const QString line = key.line();
    QStringList groups;
    for (qsizetype at = 0; at < line.size(); at += 4)
        groups.append(line.mid(at, 4));
    return groups.join(u' ');
}

QJsonObject submissionObject(const SealedStatement &statement)
{
    const SubmissionPlan &plan = statement.plan;
    QJsonObject object;
    addHead(object, statement);
    object.insert(u"organisation"_s, organisationPart(plan.records.organisation));
    object.insert(u"readiness"_s, readinessPart(plan));
    object.insert(u"gate_by_answers"_s, insurerGatePart(plan));
    object.insert(u"answers"_s, answersPart(plan));
    object.insert(u"findings"_s, findingsPart(plan));
    object.insert(u"evidence"_s, evidencePart(plan));
    object.insert(u"assets"_s, assetsPart(plan));
    object.insert(u"suppliers"_s, suppliersPart(plan.records));
    object.insert(u"risks"_s, risksPart(plan.records));
    if (plan.loss)
        object.insert(u"loss"_s, lossPart(*plan.loss));
    object.insert(u"counts"_s, countsPart(plan));
    return object;
}

QByteArray submissionJson(const SealedStatement &statement)
{
    return QJsonDocument(submissionObject(statement)).toJson(QJsonDocument::Indented);
}

QByteArray submissionSchema()
{
    QFile file(u":/submission/submission.schema.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The schema of submissions is not in the program.");
    return file.readAll();
}

} // namespace insurable
