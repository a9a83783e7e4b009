// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storedcell.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <vector>

struct sqlite3_stmt;

namespace insurable {

// A value copied out of a row; text and blobs lie elsewhere.
struct CopiedCell
{
    enum Kind : quint32 { Whole = 1, Real = 2, Text = 3, Blob = 4, Nothing = 5 }; // as in SQLite

    quint32 kind = Nothing;
    quint32 size = 0; // in bytes, of text and blobs
    union {
        qint64 integer = 0;
        double real;
        qint64 offset; // of text and blobs
    };
};

// The row under the cursor, or a copy of one, where a number is no text and a text no number. Valid
// only inside the function that it is handed to; nothing is copied but what is asked for.
class RowView final
{
public:
    // `columns` says where in the statement each column is, -1 for nowhere; null = in that order.
    explicit RowView(sqlite3_stmt *statement, const int *columns = nullptr)
        : m_statement(statement)
        , m_columns(columns)
    {
    }
    RowView(const CopiedCell *cells, const char *bytes)
        : m_cells(cells)
        , m_bytes(bytes)
    {
    }

    [[nodiscard]] int kind(int column) const // SQLite's type code
    {
        return m_cells ? int(m_cells[column].kind) : kindInStatement(column);
    }
    [[nodiscard]] bool isNull(int column) const { return kind(column) == CopiedCell::Nothing; }
    // Whether a whole number is stored, or any number.
    [[nodiscard]] bool isWhole(int column) const { return kind(column) == CopiedCell::Whole; }
    [[nodiscard]] bool isNumber(int column) const
    {
        return isWhole(column) || kind(column) == CopiedCell::Real;
    }
    [[nodiscard]] QString text(int column) const; // null QString where there is nothing
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QByteArray blob(int column) const; // null where there is nothing
    // The bytes of a text or blob, as they lie in the row.
    [[nodiscard]] QByteArrayView bytes(int column) const
    {
        return m_cells ? copiedBytes(m_cells[column]) : bytesInStatement(column);
    }
    [[nodiscard]] Cell cell(int column) const;
    // A copy of one value of a statement's row; text and blobs go to the end of `bytes`.
    [[nodiscard]] CopiedCell copied(int column, std::vector<char> &bytes) const;

private:
    [[nodiscard]] int at(int column) const { return m_columns ? m_columns[column] : column; }
    [[nodiscard]] int kindInStatement(int column) const;
    [[nodiscard]] QByteArrayView bytesInStatement(int column) const;
    [[nodiscard]] QByteArrayView copiedBytes(const CopiedCell &cell) const
    {
        const bool hasBytes = cell.kind == CopiedCell::Text || cell.kind == CopiedCell::Blob;
        return hasBytes && cell.size > 0
            ? QByteArrayView(m_bytes + cell.offset, qsizetype(cell.size))
            : QByteArrayView();
    }

    sqlite3_stmt *m_statement = nullptr;
    const int *m_columns = nullptr;
    const CopiedCell *m_cells = nullptr; // in place of a statement
    const char *m_bytes = nullptr;
};

} // namespace insurable
