// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprogress.h"
#include "clisession.h"
#include "commands.h"
#include "historychain.h"
#include "historyexport.h"

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
    return historyJson(item, fields);
}

QStringList rowOf(const HistoryItem &item)
{
    QStringList fields;
    for (const auto &change : item.fields)
        fields.append(change.field);
    return {QString::number(item.sequence),
            item.at.toUTC().toString(u"yyyy-MM-dd HH:mm"_s),
            authorInWords(item.author),
            item.action,
            item.type,
            item.id.text(),
            item.title,
            fields.join(", "_L1)};
}

HistoryQuery queryFrom(const Arguments &arguments)
{
    HistoryQuery query;
    query.limit = -1;
    if (arguments.has(u"type"_s))
        query.type = typeNamed(arguments.value(u"type"_s)).key();
    if (arguments.has(u"id"_s)) {
        const auto id = Id::tryFrom(arguments.value(u"id"_s));
        if (!id)
            throw Error(ErrorKind::Usage, u"--id must be the id of a record."_s);
        query.id = *id;
    }
    query.author = arguments.value(u"by"_s);
    if (arguments.has(u"from"_s))
        query.from = dateIn(arguments, u"from"_s, {}).startOfDay(Qt::UTC);
    if (arguments.has(u"to"_s))
        query.before = dateIn(arguments, u"to"_s, {}).addDays(1).startOfDay(Qt::UTC);
    return query;
}

ExitStatus verify(CliSession &session, Isms &isms, bool asJson)
{
    HistoryVerdict verdict;
    {
        CliProgress progress(u"Verifying"_s);
        verdict = verifyHistory(isms.vault(), progress);
    }
    if (asJson)
        session.console().json(
            QJsonObject{{u"whole"_s, verdict.isWhole()},
                        {u"entries"_s, verdict.entries},
                        {u"first_broken"_s,
                         verdict.firstBroken ? QJsonValue(*verdict.firstBroken) : QJsonValue()},
                        {u"text"_s, verdict.text}});
    else if (verdict.isWhole())
        session.console().line(verdict.text);
    if (verdict.isWhole())
        return ExitStatus::Fine;
    session.console().error(verdict.text);
    return ExitStatus::Damaged;
}

} // namespace

ExitStatus runHistory(CliSession &session, const Arguments &arguments)
{
    const HistoryQuery query = queryFrom(arguments);
    const auto isms = session.open(arguments, Access::Read);
    if (arguments.has(u"verify"_s))
        return verify(session, *isms, arguments.has(u"json"_s));
    const auto items = isms->history(query);
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
