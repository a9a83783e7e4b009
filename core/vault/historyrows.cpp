// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historyrows.h"

#include "database.h"

namespace insurable {

QByteArray historyColumns()
{
    return "sequence, at, author, record_type, record_id, action, changes, hash";
}

HistoryEntry historyEntryFrom(const RowView &row)
{
    HistoryEntry entry;
    entry.sequence = row.integer(0);
    entry.at = QDateTime::fromMSecsSinceEpoch(row.integer(1), Qt::UTC);
    entry.author = row.text(2);
    entry.recordType = row.text(3);
    entry.recordId = row.text(4);
    entry.action = row.text(5);
    entry.changes = row.blob(6);
    entry.hash = row.blob(7);
    return entry;
}

void insertHistoryEntry(Database &database, const HistoryEntry &entry)
{
    static const QByteArray sql =
        "INSERT INTO vault_history(" + historyColumns() + ") VALUES(?, ?, ?, ?, ?, ?, ?, ?)";
    Query query = database.query(sql);
    query.bind(1, entry.sequence).bind(2, entry.at.toMSecsSinceEpoch()).bindText(3, entry.author);
    query.bindText(4, entry.recordType).bindText(5, entry.recordId).bindText(6, entry.action);
    query.bind(7, QByteArrayView(entry.changes)).bind(8, QByteArrayView(entry.hash)).run();
}

} // namespace insurable
