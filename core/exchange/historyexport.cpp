// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historyexport.h"

#include "csvwriter.h"
#include "earlier.h"
#include "errors.h"
#include "isms.h"
#include "progress.h"
#include "vault.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

// The text that the field has in every table, or the JSON where this program knows no such field.
QString textOf(const HistoryItem &item, const QString &field, const QJsonValue &value)
{
    const AnyRecord record = holding(item, field, value);
    if (!record.isNull())
        return record.text(field);
    return value.isUndefined() || value.isNull() ? QString() : value.toVariant().toString();
}

QStringList startOf(const HistoryItem &item)
{
    return {QString::number(item.sequence), item.at.toUTC().toString(Qt::ISODate), item.author,
            item.action, item.type, item.id.text(), item.title};
}

void writeCsv(const QList<HistoryItem> &items, QIODevice &out, const Progress &progress)
{
    CsvWriter writer(out);
    writer.row({u"sequence"_s, u"at"_s, u"author"_s, u"action"_s, u"type"_s, u"id"_s, u"title"_s,
                u"field"_s, u"before"_s, u"after"_s, u"hash"_s});
    for (const HistoryItem &item : items) {
        progress.check();
        const QString hash = QString::fromLatin1(item.hash.toHex());
        if (item.fields.isEmpty())
            writer.row(startOf(item) + QStringList{{}, {}, {}, hash});
        for (const auto &change : item.fields)
            writer.row(startOf(item)
                       + QStringList{change.field, textOf(item, change.field, change.before),
                                     textOf(item, change.field, change.after), hash});
    }
}

QJsonObject jsonOf(const HistoryItem &item)
{
    QJsonObject fields;
    for (const auto &change : item.fields) {
        QJsonObject values;
        if (!change.before.isUndefined())
            values.insert(u"before"_s, change.before);
        if (!change.after.isUndefined())
            values.insert(u"after"_s, change.after);
        fields.insert(change.field, values);
    }
    return historyJson(item, fields);
}

void writeJson(const QList<HistoryItem> &items, QIODevice &out, const Progress &progress)
{
    QByteArray comma = "\n";
    out.write("{\"history\": [");
    for (const HistoryItem &item : items) {
        progress.check();
        out.write(comma + QJsonDocument(jsonOf(item)).toJson(QJsonDocument::Compact));
        comma = ",\n";
    }
    out.write("\n]}\n");
}

} // namespace

QJsonObject historyJson(const HistoryItem &item, const QJsonValue &fields)
{
    return {{u"sequence"_s, item.sequence},
            {u"at"_s, item.at.toUTC().toString(Qt::ISODate)},
            {u"author"_s, item.author},
            {u"action"_s, item.action},
            {u"type"_s, item.type},
            {u"id"_s, item.id.text()},
            {u"title"_s, item.title},
            {u"fields"_s, fields},
            {u"hash"_s, QString::fromLatin1(item.hash.toHex())}};
}

void exportHistory(const Isms &isms, const QList<HistoryItem> &items, ExchangeFormat format,
                   const QString &path, Progress &progress)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    if (!canonical.isEmpty() && canonical == QFileInfo(isms.vault().path()).canonicalFilePath())
        throw Error(ErrorKind::Usage, u"That would overwrite the vault itself."_s);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        throw fileError(u"Cannot write"_s, path, file.errorString());
    switch (format) {
    case ExchangeFormat::Csv:
        writeCsv(items, file, progress);
        break;
    case ExchangeFormat::Json:
        writeJson(items, file, progress);
        break;
    }
    if (!file.flush() || !file.commit())
        throw fileError(u"Cannot write"_s, path, file.errorString());
}

} // namespace insurable
