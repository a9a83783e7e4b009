// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "state.h"
#include "tablespec.h"
#include "treewalk.h"

#include <QHash>
#include <QString>

#include <map>
#include <set>

namespace insurable {

class DamagedPages;
class Progress;

// A table of a damaged vault, as far as it can be read.
struct SalvagedTable
{
    QByteArray name;
    std::vector<ColumnSpec> columns; // as the file orders them; the first is the row number
    std::vector<quint32> leaves;     // by row number
    bool hasHole = false;            // there may be rows that nobody knows of
    bool hasOrphans = false;         // leaves that were found lying about
    std::map<QString, qint64> ids;   // by the index of ids, as far as that can be read
    bool idsAreWhole = false;
    std::size_t later = 0; // of the columns, how many at the end older vaults do not have
    [[nodiscard]] int column(const QByteArray &wanted) const; // -1: not there
};

// Finds out which whole page belongs to which table: from the roots where the way is whole, and
// otherwise by what lies on the page, as the index of ids and the history have it. What had been
// deleted is not brought back as far as either of them tells.
class Salvage final
{
public:
    // `schema` is what the layer above expects, for where the file's own is lost.
    Salvage(DamagedPages &pages, const Schema &schema, const Secret &stateKey);

    [[nodiscard]] const SalvagedTable *table(const QByteArray &name) const; // null: no such table
    // Every whole row, once, by row number. Returns how many of the table's known leaves' rows are
    // not whole.
    qint64 readRows(const SalvagedTable &table, const RowReader &reader) const;
    [[nodiscard]] const std::map<QByteArray, QByteArray> &settings() const { return m_settings; }
    [[nodiscard]] bool settingsAreWhole() const { return m_settingsAreWhole; }
    [[nodiscard]] const std::optional<VaultState> &state() const { return m_state; }
    [[nodiscard]] qint64 strayRows() const { return m_strayRows; } // whole, but of no known table

private:
    struct SchemaRow
    {
        QString type, name, table, sql;
        quint32 root = 0;
    };
    struct Trace // what the history says last of a record
    {
        QString type;
        bool removed = false;
    };

    void findSchema();
    void readSchemaRow(const std::vector<Cell> &cells);
    void makeTables(const Schema &schema);
    void walkTrees();
    void walkTree(const SchemaRow &row);
    void placeOrphans();
    void countStrayRows(quint32 page);
    void traceHistory();
    [[nodiscard]] SalvagedTable *homeOf(quint32 page);
    [[nodiscard]] bool fits(const SalvagedTable &table, const std::vector<Cell> &cells) const;
    [[nodiscard]] int votes(const SalvagedTable &table, qint64 row, const QString &id) const;
    [[nodiscard]] bool isWanted(const SalvagedTable &table, qint64 row,
                                const std::vector<Cell> &cells) const;
    void findState(const Secret &stateKey);

    DamagedPages &m_pages;
    std::vector<SchemaRow> m_schema;
    bool m_schemaIsWhole = true;
    std::map<QByteArray, SalvagedTable> m_tables;
    std::map<QByteArray, QByteArray> m_settings;
    bool m_settingsAreWhole = false;
    QHash<QString, Trace> m_traces; // by record id
    std::optional<VaultState> m_state;
    ChainAllowance m_ofIndexes;
    ChainAllowance m_ofOrphans;
    qint64 m_strayRows = 0;
};

} // namespace insurable
