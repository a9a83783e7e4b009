// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <variant>

struct sqlite3_stmt;

namespace insurable {

// One value of a row; monostate is "nothing there".
using Cell = std::variant<std::monostate, qint64, double, QString, QByteArray>;

// The row under the cursor. Valid only inside the function that it is handed to; nothing is copied
// but what is asked for.
class RowView final
{
public:
    explicit RowView(sqlite3_stmt *statement)
        : m_statement(statement)
    {
    }

    [[nodiscard]] int kind(int column) const; // SQLite's type code
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] QString text(int column) const; // null QString where there is nothing
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QByteArray blob(int column) const; // null where there is nothing
    // The bytes of a text or blob, as they lie in the row.
    [[nodiscard]] QByteArrayView bytes(int column) const;
    [[nodiscard]] Cell cell(int column) const;

private:
    sqlite3_stmt *m_statement;
};

} // namespace insurable
