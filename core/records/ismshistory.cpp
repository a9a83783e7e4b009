// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "isms.h"

#include "mergerecord.h"
#include "vault.h"

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

bool fits(const HistoryEntry &entry, const HistoryQuery &query)
{
    return entry.author.contains(query.author, Qt::CaseInsensitive)
        && (!query.from.isValid() || entry.at >= query.from)
        && (!query.before.isValid() || entry.at < query.before);
}

// The title as it is now, or as the entry itself has it.
QString titleOf(const Isms &isms, const HistoryItem &item)
{
    const RecordType *type = recordType(item.type);
    if (!type)
        return item.id.text();
    const AnyRecord record = item.id.isNull() ? AnyRecord() : isms.find(*type, item.id);
    if (!record.isNull())
        return record.title();
    for (const auto &field : item.fields) {
        if (field.field == type->titleField().key())
            return (field.before.isString() ? field.before : field.after).toString();
    }
    return item.id.text();
}

} // namespace

QList<HistoryItem> Isms::history(const HistoryQuery &query) const
{
    QList<HistoryItem> items;
    HistoryFilter filter;
    filter.recordType = query.type;
    filter.recordId = query.id.text();
    const bool narrowed =
        !query.author.isEmpty() || query.from.isValid() || query.before.isValid();
    filter.limit = narrowed ? -1 : query.limit;
    filter.newestFirst = true;
    vault().readHistory(filter, [&](const HistoryEntry &entry) {
        const bool wanted = query.limit < 0 || items.size() < query.limit;
        if (wanted && (!narrowed || fits(entry, query)))
            items.append(itemOf(entry));
    });
    for (HistoryItem &item : items)
        item.title = titleOf(*this, item);
    return items;
}

} // namespace insurable
