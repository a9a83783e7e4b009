// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tablespec.h"

#include <vector>

namespace insurable {

class Database;

// A table as it lies in the vault, with the statements for it.
struct TableInfo
{
    QByteArray name;
    qint64 number = 0; // part of its rows' numbers in the search index; 0 = not in the vault yet
    std::vector<ColumnSpec> columns; // as the layer above orders them
    std::vector<QByteArray> searchable;
    bool searchesAsDescribed = false; // the index in the file was made of the same columns
    std::vector<ColumnSpec> stored;   // as the file orders them, without row number and id
    std::vector<int> digestOrder;     // positions in `stored`, by column name

    QByteArray insertSql;    // id, then `columns`
    QByteArray selectOneSql; // row number, id, then `stored`
    QByteArray selectAllSql; // the same for all rows, in the order they came
    QByteArray removeSql;

    [[nodiscard]] bool isSearchable() const { return !searchable.empty(); }
    [[nodiscard]] const ColumnSpec *column(const QByteArray &columnName) const;
    [[nodiscard]] int storedPosition(const QByteArray &columnName) const; // -1: not there
    // Rows are numbered per table; the search index holds them all.
    [[nodiscard]] qint64 searchRow(qint64 row) const { return (number << tableShift) | row; }

    static constexpr int tableShift = 40;
    static constexpr int firstStored = 2; // behind row number and id
};

// "name", safe inside a statement.
[[nodiscard]] QByteArray quoted(const QByteArray &name);

// The vault's own tables, in a new file.
void createVaultTables(Database &database);
// Whether the file lacks something that the schema describes, or says an older revision.
[[nodiscard]] bool needsMigration(Database &database, const Schema &schema,
                                  const std::vector<TableInfo> &tables);
// Adds what is lacking. Inside a transaction.
void migrate(Database &database, const Schema &schema);
[[nodiscard]] std::vector<TableInfo> loadTables(Database &database, const Schema &schema);

} // namespace insurable
