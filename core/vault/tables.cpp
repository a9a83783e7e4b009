// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables.h"

#include "database.h"
#include "searchindex.h"
#include "state.h"

#include <numeric>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

// Rows that others must not see are found by number; "bytes" comes last so that reading the
// rest of a chunk touches one page.
constexpr const char *vaultTables[] = {
    "CREATE TABLE vault_state(id INTEGER PRIMARY KEY CHECK(id = 1), generation INTEGER NOT "
    "NULL, digest BLOB NOT NULL, history_length INTEGER NOT NULL, history_head BLOB NOT NULL, "
    "least_version TEXT NOT NULL, mac BLOB NOT NULL, header_sequence INTEGER NOT NULL DEFAULT 0)",
    "CREATE TABLE vault_table(number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, "
    "searchable TEXT NOT NULL)",
    "CREATE TABLE vault_setting(name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID",
    "CREATE TABLE vault_history(sequence INTEGER PRIMARY KEY, at INTEGER NOT NULL, author TEXT "
    "NOT NULL, record_type TEXT NOT NULL, record_id TEXT NOT NULL, action TEXT NOT NULL, "
    "changes BLOB NOT NULL, hash BLOB NOT NULL)",
    "CREATE INDEX vault_history_record ON vault_history(record_id, record_type)",
    "CREATE TABLE vault_blob(number INTEGER PRIMARY KEY, sha256 BLOB UNIQUE, size INTEGER NOT "
    "NULL, reference_count INTEGER NOT NULL)",
    "CREATE TABLE vault_chunk(number INTEGER PRIMARY KEY, sha256 BLOB NOT NULL, size INTEGER "
    "NOT NULL, bytes BLOB NOT NULL)",
};

QByteArray typeName(ColumnType type)
{
    switch (type) {
    case ColumnType::Integer:
        return "INTEGER";
    case ColumnType::Real:
        return "REAL";
    case ColumnType::Text:
        return "TEXT";
    case ColumnType::Blob:
        return "BLOB";
    }
    return "BLOB";
}

ColumnType typeOf(QByteArrayView name)
{
    for (ColumnType type : {ColumnType::Integer, ColumnType::Real, ColumnType::Text}) {
        if (name == typeName(type))
            return type;
    }
    return ColumnType::Blob;
}

bool isName(const QByteArray &name)
{
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    };
    return !name.isEmpty() && name[0] >= 'a' && name[0] <= 'z'
        && std::all_of(name.begin(), name.end(), allowed) && !name.startsWith("vault_")
        && !name.startsWith("sqlite_");
}

void requireNames(const TableSpec &spec)
{
    bool fine = isName(spec.name);
    for (const ColumnSpec &column : spec.columns)
        fine = fine && isName(column.name) && column.name != "id";
    if (!fine)
        throw Error(
            ErrorKind::Usage,
            u"The table “%1” cannot be kept in a vault."_s.arg(QString::fromUtf8(spec.name)));
}

QByteArray selectAllSql(const QByteArray &table)
{
    return "SELECT * FROM " + quoted(table) + " ORDER BY vault_row";
}

// Told by the statement that reads them: it is needed anyway, and preparing one is dear.
std::vector<ColumnSpec> storedColumns(Database &database, const QByteArray &table)
{
    std::vector<ColumnSpec> columns;
    const Query query = database.query(selectAllSql(table));
    for (int i = TableInfo::firstStored; i < query.columnCount(); ++i)
        columns.push_back(
            {query.columnName(i).toByteArray(), typeOf(query.declaredType(i)), false});
    return columns;
}

QByteArray joined(const std::vector<QByteArray> &names)
{
    QByteArray text;
    for (const QByteArray &name : names)
        text += (text.isEmpty() ? "" : ",") + name;
    return text;
}

struct Registered
{
    qint64 number = 0;
    QByteArray searchable;
};

Registered registered(Database &database, const QByteArray &table)
{
    Query query = database.query("SELECT number, searchable FROM vault_table WHERE name = ?");
    query.bindText(1, QByteArrayView(table));
    if (!query.next())
        return {};
    return {query.row().integer(0), query.row().blob(1)};
}

// The first vaults do not say how new their header is.
bool lacksHeaderSequence(Database &database)
{
    return database.query("SELECT * FROM vault_state").columnCount() <= firstStateColumns;
}

bool lacks(const std::vector<ColumnSpec> &stored, const QByteArray &name)
{
    return std::none_of(stored.begin(), stored.end(),
                        [&name](const ColumnSpec &column) { return column.name == name; });
}

bool isComplete(const TableInfo &table)
{
    return table.number > 0 && table.searchesAsDescribed
        && std::none_of(
               table.columns.begin(), table.columns.end(),
               [&table](const ColumnSpec &column) { return lacks(table.stored, column.name); });
}

void createTable(Database &database, const TableSpec &spec)
{
    QByteArray sql = "CREATE TABLE " + quoted(spec.name)
        + "(vault_row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE";
    for (const ColumnSpec &column : spec.columns)
        sql += ", " + quoted(column.name) + ' ' + typeName(column.type);
    database.execute(sql + ')');
    Query query = database.query("INSERT INTO vault_table(name, searchable) VALUES(?, '')");
    query.bindText(1, QByteArrayView(spec.name)).run();
}

void addColumns(Database &database, const TableSpec &spec)
{
    const auto stored = storedColumns(database, spec.name);
    for (const ColumnSpec &column : spec.columns) {
        if (lacks(stored, column.name))
            database.execute("ALTER TABLE " + quoted(spec.name) + " ADD COLUMN "
                             + quoted(column.name) + ' ' + typeName(column.type));
    }
}

void addIndexes(Database &database, const TableSpec &spec)
{
    for (const ColumnSpec &column : spec.columns) {
        if (column.indexed)
            database.execute("CREATE INDEX IF NOT EXISTS " + quoted(spec.name + '_' + column.name)
                             + " ON " + quoted(spec.name) + '(' + quoted(column.name) + ')');
    }
}

void makeStatements(TableInfo &table)
{
    QByteArray names;
    QByteArray marks;
    for (const ColumnSpec &column : table.columns) {
        names += ", " + quoted(column.name);
        marks += ", ?";
    }
    QByteArray stored;
    for (const ColumnSpec &column : table.stored)
        stored += ", " + quoted(column.name);
    const QByteArray name = quoted(table.name);
    table.insertSql = "INSERT INTO " + name + "(id" + names + ") VALUES(?" + marks + ')';
    table.selectAllSql = selectAllSql(table.name);
    table.selectOneSql = "SELECT vault_row, id" + stored + " FROM " + name + " WHERE id = ?";
    table.removeSql = "DELETE FROM " + name + " WHERE vault_row = ?";
}

TableInfo load(Database &database, const TableSpec &spec)
{
    TableInfo table;
    table.name = spec.name;
    const Registered entry = registered(database, spec.name);
    table.number = entry.number;
    table.columns = spec.columns;
    table.searchable = spec.searchable;
    table.searchesAsDescribed = entry.searchable == joined(spec.searchable);
    if (table.number > 0)
        table.stored = storedColumns(database, spec.name);
    table.digestOrder.resize(table.stored.size());
    std::iota(table.digestOrder.begin(), table.digestOrder.end(), 0);
    std::sort(table.digestOrder.begin(), table.digestOrder.end(), [&table](int a, int b) {
        return table.stored[std::size_t(a)].name < table.stored[std::size_t(b)].name;
    });
    makeStatements(table);
    return table;
}

void migrateTable(Database &database, const TableSpec &spec)
{
    requireNames(spec);
    if (registered(database, spec.name).number == 0)
        createTable(database, spec);
    else
        addColumns(database, spec);
    addIndexes(database, spec);
}

void rebuildSearch(Database &database, const std::vector<TableInfo> &tables)
{
    SearchIndex index(database);
    index.clear();
    for (const TableInfo &table : tables) {
        index.addAll(table);
        const QByteArray searchable = joined(table.searchable);
        Query query = database.query("UPDATE vault_table SET searchable = ? WHERE name = ?");
        query.bindText(1, QByteArrayView(searchable)).bindText(2, QByteArrayView(table.name)).run();
    }
}

} // namespace

const ColumnSpec *TableInfo::column(const QByteArray &columnName) const
{
    const auto found =
        std::find_if(columns.begin(), columns.end(),
                     [&columnName](const ColumnSpec &column) { return column.name == columnName; });
    return found == columns.end() ? nullptr : &*found;
}

int TableInfo::storedPosition(const QByteArray &columnName) const
{
    for (std::size_t i = 0; i < stored.size(); ++i) {
        if (stored[i].name == columnName)
            return int(i);
    }
    return -1;
}

QByteArray quoted(const QByteArray &name)
{
    QByteArray safe = name;
    return '"' + safe.replace('"', "\"\"") + '"';
}

void createVaultTables(Database &database)
{
    for (const char *sql : vaultTables)
        database.execute(sql);
    database.execute(SearchIndex::creation("vault_search"));
}

bool needsMigration(Database &database, const Schema &schema, const std::vector<TableInfo> &tables)
{
    return database.number("PRAGMA user_version") < schema.revision || lacksHeaderSequence(database)
        || !std::all_of(tables.begin(), tables.end(), isComplete);
}

void migrate(Database &database, const Schema &schema)
{
    for (const TableSpec &spec : schema.tables)
        migrateTable(database, spec);
    if (lacksHeaderSequence(database))
        database.execute(
            "ALTER TABLE vault_state ADD COLUMN header_sequence INTEGER NOT NULL DEFAULT 0");
    database.forgetStatements();
    const auto tables = loadTables(database, schema);
    if (!std::all_of(tables.begin(), tables.end(), isComplete))
        rebuildSearch(database, tables);
    database.execute("PRAGMA user_version=" + QByteArray::number(schema.revision));
}

std::vector<TableInfo> loadTables(Database &database, const Schema &schema)
{
    std::vector<TableInfo> tables;
    tables.reserve(schema.tables.size());
    for (const TableSpec &spec : schema.tables)
        tables.push_back(load(database, spec));
    return tables;
}

} // namespace insurable
