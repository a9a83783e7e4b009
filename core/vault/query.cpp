// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "database.h"

#include <sqlite3.h>

namespace insurable {

Query::Query(const Database &database, sqlite3_stmt *statement, bool kept)
    : m_database(database)
    , m_statement(statement)
    , m_kept(kept)
{
}

Query::~Query()
{
    if (!m_kept) {
        sqlite3_finalize(m_statement);
        return;
    }
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

void Query::require(int code) const
{
    if (code != SQLITE_OK)
        throw m_database.error(code);
}

Query &Query::bind(int parameter, qint64 value)
{
    require(sqlite3_bind_int64(m_statement, parameter, value));
    return *this;
}

Query &Query::bind(int parameter, QByteArrayView blob)
{
    const char *bytes = blob.isNull() ? "" : blob.data();
    require(sqlite3_bind_blob64(m_statement, parameter, bytes, sqlite3_uint64(blob.size()),
                                SQLITE_STATIC));
    return *this;
}

Query &Query::bindText(int parameter, QByteArrayView utf8)
{
    const char *bytes = utf8.isNull() ? "" : utf8.data();
    require(sqlite3_bind_text64(m_statement, parameter, bytes, sqlite3_uint64(utf8.size()),
                                SQLITE_STATIC, SQLITE_UTF8));
    return *this;
}

Query &Query::bindText(int parameter, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    require(sqlite3_bind_text64(m_statement, parameter, utf8.constData(),
                                sqlite3_uint64(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Query &Query::bindCell(int parameter, const Cell &cell)
{
    if (const auto *integer = std::get_if<qint64>(&cell))
        return bind(parameter, *integer);
    if (const auto *text = std::get_if<QString>(&cell))
        return bindText(parameter, *text);
    if (const auto *blob = std::get_if<QByteArray>(&cell))
        return bind(parameter, QByteArrayView(*blob));
    if (const auto *real = std::get_if<double>(&cell))
        require(sqlite3_bind_double(m_statement, parameter, *real));
    else
        require(sqlite3_bind_null(m_statement, parameter));
    return *this;
}

bool Query::next()
{
    const int result = sqlite3_step(m_statement);
    if (result == SQLITE_ROW)
        return true;
    if (result != SQLITE_DONE)
        throw m_database.error(result);
    return false;
}

void Query::run()
{
    while (next()) { }
}

int Query::columnCount() const
{
    return sqlite3_column_count(m_statement);
}

QByteArrayView Query::columnName(int column) const
{
    return QByteArrayView(sqlite3_column_name(m_statement, column));
}

QByteArrayView Query::declaredType(int column) const
{
    return QByteArrayView(sqlite3_column_decltype(m_statement, column));
}

int RowView::kindInStatement(int column) const
{
    return sqlite3_column_type(m_statement, at(column));
}

QString RowView::text(int column) const
{
    return QString::fromUtf8(bytes(column)); // null stays null
}

qint64 RowView::integer(int column) const
{
    if (m_cells)
        return m_cells[column].kind == SQLITE_INTEGER ? m_cells[column].integer : 0;
    return sqlite3_column_int64(m_statement, at(column));
}

double RowView::real(int column) const
{
    if (m_cells)
        return m_cells[column].kind == SQLITE_FLOAT ? m_cells[column].real
                                                    : double(integer(column));
    return sqlite3_column_double(m_statement, at(column));
}

QByteArray RowView::blob(int column) const
{
    const QByteArrayView found = bytes(column);
    if (found.isEmpty())
        return isNull(column) ? QByteArray() : QByteArray("");
    return found.toByteArray();
}

QByteArrayView RowView::bytesInStatement(int column) const
{
    const void *data = sqlite3_column_blob(m_statement, at(column));
    if (!data)
        return {};
    return QByteArrayView(static_cast<const char *>(data),
                          sqlite3_column_bytes(m_statement, at(column)));
}

// Opening a vault copies some hundred thousand of these. The value is looked up only once; that
// is allowed because nobody else uses the connection meanwhile.
CopiedCell RowView::copied(int column, std::vector<char> &bytes) const
{
    sqlite3_value *value = sqlite3_column_value(m_statement, at(column));
    CopiedCell cell;
    cell.kind = quint32(sqlite3_value_type(value));
    if (cell.kind == SQLITE_INTEGER) {
        cell.integer = sqlite3_value_int64(value);
    } else if (cell.kind == SQLITE_FLOAT) {
        cell.real = sqlite3_value_double(value);
    } else if (cell.kind != SQLITE_NULL) {
        const auto *data = static_cast<const char *>(sqlite3_value_blob(value));
        cell.size = quint32(sqlite3_value_bytes(value));
        cell.offset = qint64(bytes.size());
        bytes.insert(bytes.end(), data, data + cell.size);
    }
    return cell;
}

Cell RowView::cell(int column) const
{
    switch (kind(column)) {
    case SQLITE_INTEGER:
        return integer(column);
    case SQLITE_FLOAT:
        return real(column);
    case SQLITE_TEXT:
        return text(column);
    case SQLITE_BLOB:
        return blob(column);
    default:
        return std::monostate{};
    }
}

} // namespace insurable
