// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemavalidator.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>

// Its headers do not compile under the strict defines of the project.
#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace insurable {

namespace {

QJsonValue parsed(const QByteArray &text, QString *problem)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        *problem = error.errorString();
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

QStringList told(valijson::ValidationResults &results)
{
    QStringList all;
    valijson::ValidationResults::Error error;
    while (results.popError(error)) {
        QString place;
        for (const std::string &step : error.context)
            place += QString::fromStdString(step);
        all.append(place + QStringLiteral(": ") + QString::fromStdString(error.description));
    }
    return all;
}

} // namespace

QStringList schemaProblems(const QByteArray &schemaText, const QByteArray &documentText)
{
    QString problem;
    const QJsonValue schemaJson = parsed(schemaText, &problem);
    const QJsonValue documentJson = parsed(documentText, &problem);
    if (!problem.isEmpty())
        return {problem};
    try {
        valijson::Schema schema;
        valijson::SchemaParser(valijson::SchemaParser::kDraft7)
            .populateSchema(valijson::adapters::QtJsonAdapter(schemaJson), schema);
        valijson::Validator validator(valijson::Validator::kStrongTypes);
        valijson::ValidationResults results;
        const valijson::adapters::QtJsonAdapter document(documentJson);
        if (validator.validate(schema, document, &results))
            return {};
        const QStringList all = told(results);
        return all.isEmpty() ? QStringList{QStringLiteral("does not keep the schema")} : all;
    } catch (const std::exception &error) {
        return {QString::fromUtf8(error.what())};
    }
}

QStringList schemaProblemsOfFiles(const QString &schemaPath, const QString &documentPath)
{
    QFile schema(schemaPath);
    QFile document(documentPath);
    if (!schema.open(QIODevice::ReadOnly))
        return {schemaPath + QStringLiteral(" cannot be read")};
    if (!document.open(QIODevice::ReadOnly))
        return {documentPath + QStringLiteral(" cannot be read")};
    return schemaProblems(schema.readAll(), document.readAll());
}

} // namespace insurable
