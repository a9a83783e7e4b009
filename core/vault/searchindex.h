// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cell.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace insurable {

class Database;
struct TableInfo;

// The full-text index over the searchable columns of all tables. The first one of a table is its
// title and weighs most.
class SearchIndex final
{
public:
    using TextOf = std::function<QByteArray(const QByteArray &column)>;

    explicit SearchIndex(Database &database, QByteArray name = "vault_search");
    // The statement that makes an empty one.
    [[nodiscard]] static QByteArray creation(const QByteArray &name);

    void insert(const TableInfo &table, qint64 row, const TextOf &text);
    // The index keeps no copy of the text, so it has to be told what it knew.
    void remove(const TableInfo &table, qint64 row, const TextOf &oldText);
    void clear();
    void addAll(const TableInfo &table);

    // The text of a row selected with one of the table's own statements; both must outlive it.
    [[nodiscard]] static TextOf textOf(const TableInfo &table, const RowView &row);

    // What a person typed as a query that cannot be anything but words; empty when there are none.
    [[nodiscard]] static QByteArray queryFor(const QString &typed);

private:
    Database &m_database;
    QByteArray m_name;
};

} // namespace insurable
