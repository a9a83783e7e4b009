// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clisession.h"
#include "commands.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

QJsonObject jsonOf(const HistoryItem &item)
{
    QJsonArray fields;
    for (const auto &change : item.fields) {
        QJsonObject field{{u"field"_s, change.field}};
        if (!change.before.isUndefined())
            field.insert(u"before"_s, change.before);
        if (!change.after.isUndefined())
            field.insert(u"after"_s, change.after);
        fields.append(field);
    }
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

QStringList rowOf(const HistoryItem &item)
{
    QStringList fields;
    for (const auto &change : item.fields)
        fields.append(change.field);
    return {QString::number(item.sequence),
            item.at.toUTC().toString(u"yyyy-MM-dd HH:mm"_s),
            item.author,
            item.action,
            item.type,
            item.id.text(),
            item.title,
            fields.join(", "_L1)};
}

} // namespace

ExitStatus runHistory(CliSession &session, const Arguments &arguments)
{
    const auto isms = session.open(arguments, Access::Read);
    HistoryQuery all;
    all.limit = -1;
    const auto items = isms->history(all);
    if (arguments.has(u"json"_s)) {
        QJsonArray entries;
        for (const HistoryItem &item : items)
            entries.append(jsonOf(item));
        session.console().json(QJsonObject{{u"history"_s, entries}});
        return ExitStatus::Fine;
    }
    TextTable table{{u"No."_s, u"When (UTC)"_s, u"Who"_s, u"What"_s, u"Type"_s, u"Id"_s, u"Title"_s,
                     u"Fields"_s},
                    {}};
    for (const HistoryItem &item : items)
        table.rows.append(rowOf(item));
    session.console().table(table);
    return ExitStatus::Fine;
}

} // namespace insurable
