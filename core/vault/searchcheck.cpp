// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchcheck.h"

#include "bytes.h"
#include "progress.h"
#include "session.h"

#include <QScopeGuard>
#include <QtEndian>

#include <set>

namespace insurable {

namespace {

constexpr int rowsBetweenLooks = 4096;

void fill(Session &session, SearchIndex &index, const Progress &progress)
{
    for (const TableInfo &table : session.tables()) {
        if (!table.isSearchable() || table.number == 0)
            continue;
        progress.check();
        index.addAll(table);
    }
}

bool giveTheSame(Query ours, Query anew, int columns, const Progress &progress)
{
    for (qint64 count = 1;; ++count) {
        const bool more = ours.next();
        if (more != anew.next())
            return false;
        if (!more)
            return true;
        for (int column = 0; column < columns; ++column) {
            if (ours.row().bytes(column) != anew.row().bytes(column))
                return false;
        }
        if (count % rowsBetweenLooks == 0)
            progress.check();
    }
}

// How many rows and words there are, as FTS5 keeps it. Once there is nothing any more that is zeros,
// and in a new index it is empty.
QByteArray totalsOf(Database &database, const QByteArray &data)
{
    Query query = database.query("SELECT block FROM " + data + " WHERE id = 1");
    const QByteArray totals = query.next() ? query.row().blob(0) : QByteArray();
    return isZero(totals) ? QByteArray() : totals;
}

// Where in its own numbers FTS5 keeps a page's segment, kind and place: from the 38th bit, from the
// 32nd, below.
constexpr int segmentShift = 37;
constexpr int kindShift = 31;
constexpr qint64 kindMask = 63;
constexpr qint64 placeMask = (qint64(1) << kindShift) - 1;

// A page of words ends with where each word begins; one that only goes on with a word has none.
bool beginsAWord(QByteArrayView block)
{
    return block.size() > 4 && block.size() > qFromBigEndian<quint16>(block.data() + 2);
}

// Every page on which a word begins stands in the list by which words are found, and no other does:
// an older list would lead past some of them.
bool listFits(Database &database)
{
    std::set<std::pair<qint64, qint64>> pages;
    {
        Query query = database.query("SELECT id, block FROM main.vault_search_data WHERE id >= ?");
        query.bind(1, qint64(1) << segmentShift);
        while (query.next()) {
            const qint64 id = query.row().integer(0);
            if (((id >> kindShift) & kindMask) == 0 && beginsAWord(query.row().bytes(1)))
                pages.emplace(id >> segmentShift, id & placeMask);
        }
    }
    std::set<std::pair<qint64, qint64>> listed;
    Query query = database.query("SELECT segid, pgno >> 1 FROM main.vault_search_idx");
    while (query.next())
        listed.emplace(query.row().integer(0), query.row().integer(1));
    return pages == listed;
}

} // namespace

bool searchIndexFits(Session &session, const Progress &progress)
{
    const auto &tables = session.tables();
    // An older vault that is only looked at has the words of other columns.
    if (!std::all_of(tables.begin(), tables.end(), [](const TableInfo &table) {
            return table.number == 0 || table.searchesAsDescribed;
        }))
        return listFits(session.database());
    Database &database = session.database();
    database.execute("BEGIN");
    const auto ended = qScopeGuard([&database] { database.rollBack(); });
    database.execute(SearchIndex::creation("temp.search_anew"));
    database.execute("CREATE VIRTUAL TABLE temp.words_in_file USING "
                     "fts5vocab('main', 'vault_search', 'instance')");
    database.execute("CREATE VIRTUAL TABLE temp.words_anew USING "
                     "fts5vocab('temp', 'search_anew', 'instance')");
    SearchIndex anew(database, "search_anew");
    fill(session, anew, progress);
    const auto agree = [&](const QByteArray &before, const QByteArray &file, const QByteArray &made,
                           const QByteArray &after, int columns) {
        return giveTheSame(database.query(before + file + after),
                           database.query(before + made + after), columns, progress);
    };
    return agree("SELECT term, doc, col, offset FROM temp.", "words_in_file", "words_anew",
                 " ORDER BY term, doc, col, offset", 4)
        && agree("SELECT id, sz FROM ", "main.vault_search_docsize", "temp.search_anew_docsize",
                 " ORDER BY id", 2)
        && totalsOf(database, "main.vault_search_data")
               == totalsOf(database, "temp.search_anew_data")
        && listFits(database);
}

} // namespace insurable
