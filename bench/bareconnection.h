// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

struct sqlite3;
struct sqlite3_stmt;

namespace insurable::bench {

// A connection without anything of ours around it: the same library, the settings of a vault.
// Without a key SQLCipher is plain SQLite. Throws Error.
class BareConnection final
{
public:
    [[nodiscard]] static quint32 pageSize(); // that of a new vault

    // `key` is 64 hex digits, or empty.
    BareConnection(const QString &path, const QByteArray &key);
    ~BareConnection();
    BareConnection(const BareConnection &) = delete;
    BareConnection &operator=(const BareConnection &) = delete;

    void execute(const QByteArray &sql);
    // To be finalised before the connection goes; BareStatement does.
    [[nodiscard]] sqlite3_stmt *prepare(const QByteArray &sql);
    void require(int code) const;
    [[nodiscard]] sqlite3 *handle() const { return m_handle; }

    // A key for the copies, which hold nothing that would need one.
    [[nodiscard]] static QByteArray benchKey() { return QByteArray(64, 'b'); }

private:
    sqlite3 *m_handle = nullptr;
};

class BareStatement final
{
public:
    BareStatement(BareConnection &connection, const QByteArray &sql);
    ~BareStatement();
    BareStatement(const BareStatement &) = delete;
    BareStatement &operator=(const BareStatement &) = delete;

    BareStatement &bind(int parameter, qint64 value);
    BareStatement &bind(int parameter, QByteArrayView blob);
    BareStatement &bindText(int parameter, QByteArrayView text);
    [[nodiscard]] bool next();
    void run();                    // to the end, and ready to run again
    [[nodiscard]] qint64 number(); // the first column of the first row, else 0
    void reset();
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] QByteArrayView bytes(int column) const;
    // Takes every value of the row as what it is; their sizes and sums, so that none is skipped.
    [[nodiscard]] qint64 takeRow() const;

private:
    BareConnection &m_connection;
    sqlite3_stmt *m_statement;
};

} // namespace insurable::bench
