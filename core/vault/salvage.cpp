// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "salvage.h"

#include "damagedpages.h"

#include <QSet>

#include <limits>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr quint32 schemaRoot = 1;
constexpr auto nothing = std::monostate();

ColumnSpec column(const char *name, ColumnType type)
{
    return {name, type, false};
}

// The vault's own tables, as every version has made them.
std::vector<SalvagedTable> ownTables()
{
    using enum ColumnType;
    const auto table = [](const char *name, std::vector<ColumnSpec> columns) {
        SalvagedTable made;
        made.name = name;
        made.columns = std::move(columns);
        return made;
    };
    SalvagedTable state = table("vault_state",
                                {column("id", Integer), column("generation", Integer),
                                 column("digest", Blob), column("history_length", Integer),
                                 column("history_head", Blob), column("least_version", Text),
                                 column("mac", Blob), column("header_sequence", Integer)});
    state.later = state.columns.size() - firstStateColumns;
    return {std::move(state),
            table("vault_history",
                  {column("sequence", Integer), column("at", Integer), column("author", Text),
                   column("record_type", Text), column("record_id", Text), column("action", Text),
                   column("changes", Blob), column("hash", Blob)}),
            table("vault_blob",
                  {column("number", Integer), column("sha256", Blob), column("size", Integer),
                   column("reference_count", Integer)}),
            table("vault_chunk",
                  {column("number", Integer), column("sha256", Blob), column("size", Integer),
                   column("bytes", Blob)})};
}

bool isOwn(const SalvagedTable &table)
{
    return table.name.startsWith("vault_");
}

QString textIn(const std::vector<Cell> &cells, std::size_t at)
{
    const auto *text = at < cells.size() ? std::get_if<QString>(&cells[at]) : nullptr;
    return text ? *text : QString();
}

qint64 numberIn(const std::vector<Cell> &cells, std::size_t at)
{
    const auto *number = at < cells.size() ? std::get_if<qint64>(&cells[at]) : nullptr;
    return number ? *number : 0;
}

ColumnType typeNamed(const QString &name)
{
    if (name == "INTEGER"_L1)
        return ColumnType::Integer;
    if (name == "REAL"_L1)
        return ColumnType::Real;
    return name == "TEXT"_L1 ? ColumnType::Text : ColumnType::Blob;
}

// Our own statements only: no comma stands inside a column's declaration.
std::vector<ColumnSpec> columnsIn(const QString &sql)
{
    std::vector<ColumnSpec> columns;
    const qsizetype from = sql.indexOf(u'(') + 1;
    const qsizetype to = sql.lastIndexOf(u')');
    if (from <= 0 || to < from)
        return columns;
    for (const QString &part : sql.sliced(from, to - from).split(u',')) {
        QString name = part.simplified().section(u' ', 0, 0);
        name.remove(u'"');
        columns.push_back(
            {name.toLatin1(), typeNamed(part.simplified().section(u' ', 1, 1)), false});
    }
    return columns;
}

std::vector<ColumnSpec> columnsOf(const TableSpec &spec)
{
    std::vector<ColumnSpec> columns{column("vault_row", ColumnType::Integer),
                                    column("id", ColumnType::Text)};
    columns.insert(columns.end(), spec.columns.begin(), spec.columns.end());
    return columns;
}

bool fitsType(const Cell &cell, ColumnType type)
{
    if (std::holds_alternative<std::monostate>(cell))
        return true;
    switch (type) {
    case ColumnType::Integer:
        return std::holds_alternative<qint64>(cell);
    case ColumnType::Real: // SQLite keeps whole ones as integers
        return std::holds_alternative<qint64>(cell) || std::holds_alternative<double>(cell);
    case ColumnType::Text:
        return std::holds_alternative<QString>(cell);
    case ColumnType::Blob:
        return std::holds_alternative<QByteArray>(cell);
    }
    return false;
}

bool isSchemaRow(const std::vector<Cell> &cells)
{
    const QString type = textIn(cells, 0);
    return cells.size() == 5 && (type == "table"_L1 || type == "index"_L1);
}

} // namespace

int SalvagedTable::column(const QByteArray &wanted) const
{
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].name == wanted)
            return int(i);
    }
    return -1;
}

Salvage::Salvage(DamagedPages &pages, const Schema &schema, const Secret &stateKey)
    : m_pages(pages)
    , m_ofIndexes(pages)
    , m_ofOrphans(pages)
{
    findSchema();
    makeTables(schema);
    walkFreeList(m_pages);
    walkTrees();
    placeOrphans();
    findState(stateKey);
}

void Salvage::readSchemaRow(const std::vector<Cell> &cells)
{
    if (isSchemaRow(cells))
        m_schema.push_back({textIn(cells, 0), textIn(cells, 1), textIn(cells, 2), textIn(cells, 4),
                            quint32(numberIn(cells, 3))});
}

void Salvage::findSchema()
{
    const Leaves leaves = walkTable(m_pages, schemaRoot);
    const auto take = [this](qint64, std::vector<Cell> &&cells) { readSchemaRow(cells); };
    ChainAllowance allowance(m_pages);
    for (const quint32 page : leaves.pages)
        m_schemaIsWhole = readLeaf(m_pages, page, take, allowance) == 0 && m_schemaIsWhole;
    m_schemaIsWhole = m_schemaIsWhole && !leaves.hasHole;
    if (m_schemaIsWhole)
        return;
    for (quint32 page = 2; page <= m_pages.count(); ++page) {
        if (m_pages.isReached(page) || m_pages.kind(page) != quint8(TreePage::Kind::TableLeaf))
            continue;
        const std::size_t before = m_schema.size();
        (void)readLeaf(m_pages, page, take, allowance);
        if (m_schema.size() > before)
            m_pages.reach(page);
    }
}

void Salvage::makeTables(const Schema &schema)
{
    for (SalvagedTable &table : ownTables())
        m_tables.emplace(table.name, std::move(table));
    for (const TableSpec &spec : schema.tables) {
        SalvagedTable table;
        table.name = spec.name;
        table.columns = columnsOf(spec);
        m_tables.emplace(spec.name, std::move(table));
    }
    for (auto &[name, table] : m_tables)
        table.hasHole = true; // until its root has been found
    for (const SchemaRow &row : m_schema) {
        const auto found = m_tables.find(row.name.toLatin1());
        if (row.type != "table"_L1 || found == m_tables.end() || isOwn(found->second))
            continue;
        auto columns = columnsIn(row.sql);
        if (columns.size() >= 2)
            found->second.columns = std::move(columns);
    }
    // A table that the file never had lacks nothing.
    for (auto &[name, table] : m_tables) {
        const QString wanted = QString::fromLatin1(name);
        const bool known = std::any_of(m_schema.begin(), m_schema.end(), [&](const SchemaRow &r) {
            return r.type == "table"_L1 && r.name == wanted;
        });
        if (!known && m_schemaIsWhole)
            table.hasHole = false;
    }
}

void Salvage::walkTrees()
{
    for (const SchemaRow &row : m_schema) {
        if (row.root > schemaRoot)
            walkTree(row);
    }
}

void Salvage::walkTree(const SchemaRow &row)
{
    const QByteArray name = row.name.toLatin1();
    if (row.type == "table"_L1 && !row.sql.contains("WITHOUT ROWID"_L1)) {
        Leaves leaves = walkTable(m_pages, row.root);
        const auto found = m_tables.find(name);
        if (found != m_tables.end()) {
            found->second.leaves = std::move(leaves.pages);
            found->second.hasHole = leaves.hasHole;
        }
        return;
    }
    const auto home = m_tables.find(row.table.toLatin1());
    const bool isOfIds = row.name.startsWith("sqlite_autoindex_"_L1) && home != m_tables.end()
        && !isOwn(home->second);
    const bool isOfSettings = name == "vault_setting";
    const auto take = [&](const std::vector<Cell> &cells) {
        if (isOfIds)
            home->second.ids.emplace(textIn(cells, 0), numberIn(cells, 1));
        const auto *value = cells.size() == 2 ? std::get_if<QByteArray>(&cells[1]) : nullptr;
        if (isOfSettings && value)
            m_settings.emplace(textIn(cells, 0).toUtf8(), *value);
    };
    const bool whole = walkIndex(m_pages, row.root, take, m_ofIndexes);
    if (isOfIds)
        home->second.idsAreWhole = whole;
    m_settingsAreWhole = m_settingsAreWhole || (isOfSettings && whole);
}

// The vault's own tables first: the history helps to tell the others apart.
void Salvage::placeOrphans()
{
    std::vector<quint32> others;
    const auto place = [this](SalvagedTable &table, quint32 page) {
        table.leaves.push_back(page);
        table.hasOrphans = true;
        m_pages.reach(page);
    };
    for (quint32 page = 2; page <= m_pages.count(); ++page) {
        if (m_pages.isReached(page) || m_pages.kind(page) != quint8(TreePage::Kind::TableLeaf))
            continue;
        SalvagedTable *home = homeOf(page);
        if (home && isOwn(*home))
            place(*home, page);
        else
            others.push_back(page);
    }
    if (!others.empty())
        traceHistory();
    for (const quint32 page : others) {
        if (SalvagedTable *home = homeOf(page))
            place(*home, page);
        else
            countStrayRows(page);
    }
}

void Salvage::countStrayRows(quint32 page)
{
    const auto count = [this](qint64, std::vector<Cell> &&cells) {
        if (cells.size() > 2 && cells[0] == Cell(nothing) && !textIn(cells, 1).isEmpty())
            ++m_strayRows;
    };
    (void)readLeaf(m_pages, page, count, m_ofOrphans);
}

void Salvage::traceHistory()
{
    const SalvagedTable *history = table("vault_history");
    (void)readRows(*history, [this](qint64, std::vector<Cell> &&cells) {
        m_traces.insert(textIn(cells, 4), {textIn(cells, 3), textIn(cells, 5) == "remove"_L1});
    });
}

bool Salvage::fits(const SalvagedTable &table, const std::vector<Cell> &cells) const
{
    if (cells.empty() || cells.size() > table.columns.size() || cells[0] != Cell(nothing))
        return false;
    if (isOwn(table) ? cells.size() + table.later < table.columns.size()
                     : textIn(cells, 1).isEmpty())
        return false;
    for (std::size_t i = 1; i < cells.size(); ++i) {
        if (!fitsType(cells[i], table.columns[i].type))
            return false;
    }
    return true;
}

// How sure it is that this row is of that table.
int Salvage::votes(const SalvagedTable &table, qint64 row, const QString &id) const
{
    const auto indexed = table.ids.find(id);
    if (indexed != table.ids.end() && indexed->second == row)
        return 4;
    const auto trace = m_traces.constFind(id);
    return trace != m_traces.cend() && trace->type == QLatin1StringView(table.name) ? 2 : 0;
}

SalvagedTable *Salvage::homeOf(quint32 page)
{
    std::map<SalvagedTable *, int> sure;
    QSet<SalvagedTable *> possible;
    for (auto &[name, table] : m_tables) {
        if (table.hasHole)
            possible.insert(&table);
    }
    const auto look = [&](qint64 row, std::vector<Cell> &&cells) {
        for (auto &[name, table] : m_tables) {
            if (!possible.contains(&table))
                continue;
            if (!fits(table, cells))
                possible.remove(&table);
            else
                sure[&table] += isOwn(table) ? 1 : votes(table, row, textIn(cells, 1));
        }
    };
    (void)readLeaf(m_pages, page, look, m_ofOrphans);
    SalvagedTable *best = nullptr;
    for (SalvagedTable *table : std::as_const(possible)) {
        if (sure[table] > 0 && (!best || sure[table] > sure[best]))
            best = table;
    }
    // Nobody speaks for it: only where it can be nothing else, and its index cannot deny it.
    if (!best && possible.size() == 1 && sure.contains(*possible.begin())
        && !(*possible.begin())->idsAreWhole)
        best = *possible.begin();
    return best;
}

bool Salvage::isWanted(const SalvagedTable &table, qint64 row, const std::vector<Cell> &cells) const
{
    if (isOwn(table) || !table.hasOrphans)
        return true;
    const QString id = textIn(cells, 1);
    const auto indexed = table.ids.find(id);
    if (indexed != table.ids.end())
        return indexed->second == row;
    const auto trace = m_traces.constFind(id);
    return !table.idsAreWhole && (trace == m_traces.cend() || !trace->removed);
}

const SalvagedTable *Salvage::table(const QByteArray &name) const
{
    const auto found = m_tables.find(name);
    return found == m_tables.end() ? nullptr : &found->second;
}

qint64 Salvage::readRows(const SalvagedTable &table, const RowReader &reader) const
{
    std::vector<std::pair<qint64, quint32>> order; // by first row; those from the root come first
    for (const quint32 page : table.leaves) {
        const auto plain = m_pages.plain(page);
        const auto tree = plain ? TreePage::parse(*plain, page) : std::nullopt;
        const auto entry = tree ? tree->entry(0) : std::nullopt;
        order.emplace_back(entry ? entry->row : std::numeric_limits<qint64>::max(), page);
    }
    if (table.hasOrphans)
        std::stable_sort(order.begin(), order.end(),
                         [](const auto &a, const auto &b) { return a.first < b.first; });
    std::set<qint64> seen;
    qint64 lost = 0;
    const auto take = [&](qint64 row, std::vector<Cell> &&cells) {
        if (isWanted(table, row, cells) && (!table.hasOrphans || seen.insert(row).second))
            reader(row, std::move(cells));
    };
    ChainAllowance allowance(m_pages);
    for (const auto &[first, page] : order)
        lost += readLeaf(m_pages, page, take, allowance);
    return lost;
}

void Salvage::findState(const Secret &stateKey)
{
    (void)readRows(*table("vault_state"), [&](qint64, std::vector<Cell> &&cells) {
        const bool isState = cells.size() >= firstStateColumns;
        const auto *digest = isState ? std::get_if<QByteArray>(&cells[2]) : nullptr;
        const auto *head = isState ? std::get_if<QByteArray>(&cells[4]) : nullptr;
        if (!digest || digest->size() != 32 || !head)
            return;
        VaultState state;
        state.generation = quint64(numberIn(cells, 1));
        state.rows = SetDigest(*digest);
        state.historyLength = numberIn(cells, 3);
        state.historyHead = *head;
        state.leastVersion = textIn(cells, 5);
        state.headerSequence = quint64(numberIn(cells, firstStateColumns));
        if (cells[6] == Cell(state.mac(stateKey)))
            m_state = state;
    });
}

} // namespace insurable
