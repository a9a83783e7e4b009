// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit.h"

#include "clock.h"
#include "historyrows.h"
#include "session.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

QString inWords(const QByteArray &table, const QString &id)
{
    return u"%1 “%2”"_s.arg(QString::fromUtf8(table), id);
}

Error wrongType(const ColumnSpec &column)
{
    return Error(ErrorKind::Usage,
                 u"The value of “%1” is of the wrong type."_s.arg(QString::fromUtf8(column.name)));
}

// The cell as the column will keep it, so that its hash is the one of the stored row.
Cell kept(const ColumnSpec &column, const Cell &cell)
{
    if (std::holds_alternative<std::monostate>(cell))
        return cell;
    switch (column.type) {
    case ColumnType::Integer:
        if (std::holds_alternative<qint64>(cell))
            return cell;
        break;
    case ColumnType::Real:
        if (const auto *integer = std::get_if<qint64>(&cell))
            return double(*integer);
        if (const auto *real = std::get_if<double>(&cell); real && std::isfinite(*real))
            return cell;
        break;
    case ColumnType::Text:
        if (std::holds_alternative<QString>(cell))
            return cell;
        break;
    case ColumnType::Blob:
        if (std::holds_alternative<QByteArray>(cell))
            return cell;
        break;
    }
    throw wrongType(column);
}

// Column by column what a row will hold: the new cell where there is one, else what is there.
class NewRow final
{
public:
    NewRow(const TableInfo &table, const std::vector<QByteArray> &columns,
           const std::vector<Cell> &cells)
        : m_table(table)
        , m_cells(table.stored.size(), nullptr)
    {
        if (columns.size() != cells.size())
            throw Error(ErrorKind::Usage, u"There must be one value for each column."_s);
        m_kept.reserve(cells.size());
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const int position = table.storedPosition(columns[i]);
            if (position < 0)
                throw Error(ErrorKind::Usage,
                            u"There is no column “%1”."_s.arg(QString::fromUtf8(columns[i])));
            m_kept.push_back(kept(table.stored[std::size_t(position)], cells[i]));
            m_cells[std::size_t(position)] = &m_kept.back();
        }
    }

    [[nodiscard]] const std::vector<Cell> &cells() const { return m_kept; }
    // `old` is the row as it is, null for a new one.
    [[nodiscard]] QByteArray hash(RowHasher &hasher, QByteArrayView id, const RowView *old) const
    {
        hasher.begin(m_table.name, id);
        for (const int position : m_table.digestOrder) {
            const QByteArray &name = m_table.stored[std::size_t(position)].name;
            if (const Cell *cell = m_cells[std::size_t(position)])
                hasher.field(name, *cell);
            else if (old)
                hasher.field(name, *old, position + 2);
        }
        return hasher.finish();
    }
    [[nodiscard]] QByteArray text(const QByteArray &column, const RowView *old) const
    {
        const int position = m_table.storedPosition(column);
        if (position < 0)
            return {};
        if (const Cell *cell = m_cells[std::size_t(position)]) {
            const auto *text = std::get_if<QString>(cell);
            return text ? text->toUtf8() : QByteArray();
        }
        return old ? old->blob(position + 2) : QByteArray();
    }
    [[nodiscard]] bool changesSearch() const
    {
        return std::any_of(m_table.searchable.begin(), m_table.searchable.end(),
                           [this](const QByteArray &column) {
                               const int at = m_table.storedPosition(column);
                               return at >= 0 && m_cells[std::size_t(at)];
                           });
    }

private:
    const TableInfo &m_table;
    std::vector<Cell> m_kept;
    std::vector<const Cell *> m_cells; // by stored position
};

std::vector<QByteArray> namesOf(const TableInfo &table)
{
    std::vector<QByteArray> names;
    names.reserve(table.columns.size());
    for (const ColumnSpec &column : table.columns)
        names.push_back(column.name);
    return names;
}

QByteArray updateSql(const QByteArray &table, const std::vector<QByteArray> &columns)
{
    QByteArray sql = "UPDATE " + quoted(table) + " SET ";
    for (std::size_t i = 0; i < columns.size(); ++i)
        sql += (i ? ", " : "") + quoted(columns[i]) + " = ?";
    return sql + " WHERE vault_row = ?";
}

Error missing(const QByteArray &table, const QString &id)
{
    return Error(ErrorKind::Invalid, u"There is no %1."_s.arg(inWords(table, id)));
}

} // namespace

Edit::Edit(Vault &vault)
    : m_session(vault.session())
{
    m_session.begin();
}

Edit::~Edit()
{
    if (m_open)
        m_session.rollBack();
}

void Edit::insertRow(const QByteArray &table, const QString &id, const std::vector<Cell> &cells)
{
    m_session.requireEditing();
    const TableInfo &info = m_session.table(table);
    const NewRow row(info, namesOf(info), cells);
    Query query = m_session.database().query(info.insertSql);
    query.bindText(1, id);
    for (std::size_t i = 0; i < cells.size(); ++i)
        query.bindCell(int(i) + 2, row.cells()[i]);
    try {
        query.run();
    } catch (const Error &error) {
        if (error.kind() != ErrorKind::Invalid)
            throw;
        throw Error(ErrorKind::Invalid, u"There is already %1."_s.arg(inWords(table, id)),
                    error.detail());
    }
    m_session.pending.rows.add(row.hash(m_session.hasher, id.toUtf8(), nullptr));
    m_session.searchIndex().insert(
        info, m_session.database().lastRow(),
        [&row](const QByteArray &column) { return row.text(column, nullptr); });
}

void Edit::updateRow(const QByteArray &table, const QString &id,
                     const std::vector<QByteArray> &columns, const std::vector<Cell> &cells)
{
    m_session.requireEditing();
    const TableInfo &info = m_session.table(table);
    const NewRow row(info, columns, cells);
    Query select = m_session.database().query(info.selectOneSql);
    select.bindText(1, id);
    if (!select.next())
        throw missing(table, id);
    if (columns.empty())
        return;
    const RowView old = select.row();
    const qint64 number = old.integer(0);
    m_session.pending.rows.remove(m_session.rowHash(info, old));
    m_session.pending.rows.add(row.hash(m_session.hasher, old.bytes(1), &old));
    if (row.changesSearch()) {
        m_session.searchIndex().remove(info, number, SearchIndex::textOf(info, old));
        m_session.searchIndex().insert(info, number, [&row, &old](const QByteArray &column) {
            return row.text(column, &old);
        });
    }
    Query update = m_session.database().query(updateSql(table, columns));
    for (std::size_t i = 0; i < columns.size(); ++i)
        update.bindCell(int(i) + 1, row.cells()[i]);
    update.bind(int(columns.size()) + 1, number).run();
}

void Edit::removeRow(const QByteArray &table, const QString &id)
{
    m_session.requireEditing();
    const TableInfo &info = m_session.table(table);
    qint64 number = 0;
    {
        Query select = m_session.database().query(info.selectOneSql);
        select.bindText(1, id);
        if (!select.next())
            throw missing(table, id);
        number = select.row().integer(0);
        const RowView old = select.row();
        m_session.pending.rows.remove(m_session.rowHash(info, old));
        m_session.searchIndex().remove(info, number, SearchIndex::textOf(info, old));
    }
    m_session.database().query(info.removeSql).bind(1, number).run();
}

qint64 Edit::appendHistory(const QString &recordType, const QString &recordId,
                           const QString &action, const QByteArray &changesJson)
{
    m_session.requireEditing();
    HistoryEntry entry;
    entry.sequence = m_session.pending.historyLength + 1;
    entry.at = m_session.clock.now();
    entry.author = m_session.author;
    entry.recordType = recordType;
    entry.recordId = recordId;
    entry.action = action;
    entry.changes = changesJson;
    entry.hash = entry.chainedTo(m_session.pending.historyHead);
    insertHistoryEntry(m_session.database(), entry);
    m_session.pending.historyLength = entry.sequence;
    m_session.pending.historyHead = entry.hash;
    return entry.sequence;
}

void Edit::setSetting(const QString &name, const QByteArray &value)
{
    m_session.setSetting(name, value);
}

void Edit::commit()
{
    try {
        m_session.commit();
    } catch (...) {
        m_session.rollBack();
        m_open = false;
        throw;
    }
    m_open = false;
}

} // namespace insurable
