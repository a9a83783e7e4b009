// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchindex.h"

#include "database.h"
#include "tables.h"

#include <QList>

namespace insurable {

namespace {

constexpr int mostWords = 12;
constexpr int longestWord = 60;

struct SearchText
{
    QByteArray title;
    QByteArray rest;
};

SearchText searchText(const TableInfo &table, const SearchIndex::TextOf &text)
{
    SearchText found;
    found.title = text(table.searchable.front());
    for (std::size_t i = 1; i < table.searchable.size(); ++i) {
        const QByteArray more = text(table.searchable[i]);
        if (!more.isEmpty())
            found.rest += more + '\n';
    }
    return found;
}

} // namespace

SearchIndex::SearchIndex(Database &database, QByteArray name)
    : m_database(database)
    , m_name(std::move(name))
{
}

QByteArray SearchIndex::creation(const QByteArray &name)
{
    return "CREATE VIRTUAL TABLE " + name
        + " USING fts5(title, rest, content='', tokenize='unicode61 remove_diacritics 2')";
}

void SearchIndex::insert(const TableInfo &table, qint64 row, const TextOf &text)
{
    if (!table.isSearchable())
        return;
    const SearchText found = searchText(table, text);
    Query query =
        m_database.query("INSERT INTO " + m_name + "(rowid, title, rest) VALUES(?, ?, ?)");
    query.bind(1, table.searchRow(row));
    query.bindText(2, QByteArrayView(found.title)).bindText(3, QByteArrayView(found.rest)).run();
}

void SearchIndex::remove(const TableInfo &table, qint64 row, const TextOf &oldText)
{
    if (!table.isSearchable())
        return;
    const SearchText known = searchText(table, oldText);
    Query query = m_database.query("INSERT INTO " + m_name + '(' + m_name
                                   + ", rowid, title, rest) VALUES('delete', ?, ?, ?)");
    query.bind(1, table.searchRow(row));
    query.bindText(2, QByteArrayView(known.title)).bindText(3, QByteArrayView(known.rest)).run();
}

void SearchIndex::clear()
{
    m_database.query("INSERT INTO " + m_name + '(' + m_name + ") VALUES('delete-all')").run();
}

void SearchIndex::addAll(const TableInfo &table)
{
    Query rows = m_database.query(table.selectAllSql);
    while (rows.next()) {
        const RowView row = rows.row();
        insert(table, row.integer(0), textOf(table, row));
    }
}

SearchIndex::TextOf SearchIndex::textOf(const TableInfo &table, const RowView &row)
{
    return [&table, &row](const QByteArray &column) {
        const int position = table.storedPosition(column);
        return position < 0 ? QByteArray() : row.blob(position + 2);
    };
}

QByteArray SearchIndex::queryFor(const QString &typed)
{
    QByteArray query;
    QString word;
    int words = 0;
    const auto finish = [&] {
        if (!word.isEmpty() && words++ < mostWords)
            query += '"' + word.left(longestWord).toUtf8() + "\"* ";
        word.clear();
    };
    for (const uint point : typed.toUcs4()) {
        if (QChar::isLetterOrNumber(point) || QChar::isMark(point))
            word += QChar::fromUcs4(point);
        else
            finish();
    }
    finish();
    return query;
}

} // namespace insurable
