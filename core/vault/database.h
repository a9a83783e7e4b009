// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cell.h"
#include "errors.h"

#include <QByteArray>
#include <QString>

#include <string>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace insurable {

class Secret;

// Throws when the SQLCipher found at run time is older than 4.5, which writes another format.
void requireSqlCipher(QByteArrayView version);

class Query;

// One SQLCipher connection. Statements are prepared once and kept.
class Database final
{
public:
    enum class Mode { ReadOnly, ReadWrite };

    // `path` is opened behind a vault's header, with the raw data key.
    // `shownAs` is the name for sentences, the file's own when it is empty.
    Database(const QString &path, Mode mode, const Secret &dataKey, quint32 pageSize,
             const QString &shownAs = {});
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    // The statement, ready to be bound; `sql` is the key it is kept under.
    [[nodiscard]] Query query(const QByteArray &sql);
    void execute(const QByteArray &sql);
    // The first column of the first row; 0 where there is none.
    [[nodiscard]] qint64 number(const QByteArray &sql);
    [[nodiscard]] qint64 lastRow() const;
    [[nodiscard]] bool inTransaction() const;
    void rollBack() noexcept;
    // After tables have changed: kept statements would tell of the columns as they were.
    void forgetStatements();
    // Pages kept in memory, in KiB. Small while evidence streams through.
    void setCache(int kibibytes);
    static constexpr int usualCache = 64 * 1024;

    [[nodiscard]] sqlite3 *handle() const { return m_handle; }
    [[nodiscard]] Error error(int code) const;

private:
    void configure(const Secret &dataKey, quint32 pageSize);
    [[nodiscard]] sqlite3_stmt *prepare(const QByteArray &sql, unsigned flags) const;

    int m_failedReads; // before it was opened
    QString m_fileName;
    sqlite3 *m_handle = nullptr;
    std::unordered_map<std::string, sqlite3_stmt *> m_statements;
};

// A statement in use; goes back to the database, reset, at the end.
class Query final
{
public:
    Query(const Database &database, sqlite3_stmt *statement, bool kept);
    ~Query();
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;

    // Parameters count from 1. Bytes are not copied: they must live until the query ends.
    Query &bind(int parameter, qint64 value);
    Query &bind(int parameter, QByteArrayView blob);
    Query &bindText(int parameter, QByteArrayView utf8);
    Query &bindText(int parameter, const QString &text); // copied
    Query &bindCell(int parameter, const Cell &cell);    // text is copied, a blob is not

    [[nodiscard]] bool next(); // true while there is a row
    void run();                // to the end
    // See RowView for `columns`, which must outlive it.
    [[nodiscard]] RowView row(const int *columns = nullptr) const
    {
        return RowView(m_statement, columns);
    }
    // What the columns are called, and how their table declares them.
    [[nodiscard]] int columnCount() const;
    [[nodiscard]] QByteArrayView columnName(int column) const;
    [[nodiscard]] QByteArrayView declaredType(int column) const;

private:
    void require(int code) const;

    const Database &m_database;
    sqlite3_stmt *m_statement;
    bool m_kept;
};

} // namespace insurable
