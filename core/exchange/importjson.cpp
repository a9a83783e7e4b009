// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvreader.h"
#include "errors.h"
#include "importplanner.h"
#include "jsontools.h"
#include "plaintext.h"
#include "progress.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

[[noreturn]] void refuse(const QString &why)
{
    throw Error(ErrorKind::Invalid, why);
}

// [ … ] or {"type": …, "records": [ … ]}.
QJsonArray recordsIn(const QJsonValue &document, const RecordType &type)
{
    if (document.isArray())
        return document.toArray();
    const QJsonObject object = document.toObject();
    const QJsonValue stated = object.value("type"_L1);
    if (!stated.isUndefined() && stated.toString() != type.key())
        refuse(u"The file says that it holds “%1”, not “%2”."_s.arg(
            singleLine(stated.toString().left(80)), type.key()));
    if (!object.value("records"_L1).isArray())
        refuse(u"The file is neither a list of records nor an object with “records”."_s);
    return object.value("records"_L1).toArray();
}

void setFields(ImportPlanner &planner, qint64 row, AnyRecord &record, const QJsonObject &object)
{
    QJsonObject fields;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const bool keepsDefault = planner.isNew() && it.value().isNull();
        if (it.key() != "id"_L1 && !keepsDefault)
            fields.insert(it.key(), it.value());
    }
    for (const Problem &problem : record.setJson(fields))
        planner.problem(row, problem.field, problem.text);
}

void readRecord(ImportPlanner &planner, qint64 row, const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    const QJsonValue id = object.value("id"_L1);
    if (!value.isObject() || !(id.isString() || id.isNull() || id.isUndefined())) {
        planner.problem(row, value.isObject() ? u"id"_s : QString(),
                        value.isObject() ? u"The id must be text."_s : u"This is not a record."_s);
        return;
    }
    AnyRecord record = planner.begin(row, id.toString());
    if (record.isNull())
        return;
    setFields(planner, row, record, object);
    planner.finish(row, std::move(record), [](const QString &field) { return field; });
}

} // namespace

ImportPlan planJson(const Isms &isms, const RecordType &type, QByteArrayView bytes,
                    Progress &progress)
{
    const QJsonArray records =
        recordsIn(parseJson(bytes, u"The file"_s, CsvLimits().fileBytes), type);
    ImportPlanner planner(isms, type, ExchangeFormat::Json);
    for (qsizetype i = 0; i < records.size(); ++i) {
        progress.check();
        progress.report(i, records.size());
        readRecord(planner, i + 1, records.at(i));
    }
    return planner.takePlan();
}

} // namespace insurable
