// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bareconnection.h"

#include "errors.h"
#include "header.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace insurable::bench {

quint32 BareConnection::pageSize()
{
    return Header().pageSize;
}

BareConnection::BareConnection(const QString &path, const QByteArray &key)
{
    require(sqlite3_open_v2(path.toUtf8().constData(), &m_handle,
                            SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX,
                            nullptr));
    const QByteArray size = QByteArray::number(pageSize());
    if (!key.isEmpty()) {
        execute("PRAGMA key=\"x'" + key + "'\"");
        execute("PRAGMA cipher_page_size=" + size);
    } else {
        execute("PRAGMA page_size=" + size);
    }
    for (const char *setting :
         {"locking_mode=EXCLUSIVE", "journal_mode=DELETE", "synchronous=EXTRA", "foreign_keys=ON",
          "trusted_schema=OFF", "cell_size_check=ON", "mmap_size=0", "temp_store=MEMORY",
          "secure_delete=FAST", "cache_size=-65536"})
        execute(QByteArray("PRAGMA ") + setting);
}

BareConnection::~BareConnection()
{
    sqlite3_close_v2(m_handle);
}

void BareConnection::require(int code) const
{
    if (code != SQLITE_OK && code != SQLITE_ROW && code != SQLITE_DONE)
        throw Error(ErrorKind::InputOutput, u"The benchmark's own database failed."_s,
                    QString::fromUtf8(sqlite3_errmsg(m_handle)));
}

sqlite3_stmt *BareConnection::prepare(const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    require(sqlite3_prepare_v3(m_handle, sql.constData(), int(sql.size()) + 1,
                               SQLITE_PREPARE_PERSISTENT, &statement, nullptr));
    return statement;
}

void BareConnection::execute(const QByteArray &sql)
{
    BareStatement(*this, sql).run();
}

BareStatement::BareStatement(BareConnection &connection, const QByteArray &sql)
    : m_connection(connection)
    , m_statement(connection.prepare(sql))
{
}

BareStatement::~BareStatement()
{
    sqlite3_finalize(m_statement);
}

BareStatement &BareStatement::bind(int parameter, qint64 value)
{
    m_connection.require(sqlite3_bind_int64(m_statement, parameter, value));
    return *this;
}

BareStatement &BareStatement::bind(int parameter, QByteArrayView blob)
{
    m_connection.require(sqlite3_bind_blob64(m_statement, parameter, blob.data(),
                                             sqlite3_uint64(blob.size()), SQLITE_STATIC));
    return *this;
}

BareStatement &BareStatement::bindText(int parameter, QByteArrayView text)
{
    m_connection.require(sqlite3_bind_text64(m_statement, parameter, text.data(),
                                             sqlite3_uint64(text.size()), SQLITE_STATIC,
                                             SQLITE_UTF8));
    return *this;
}

bool BareStatement::next()
{
    const int code = sqlite3_step(m_statement);
    m_connection.require(code);
    return code == SQLITE_ROW;
}

void BareStatement::run()
{
    while (next()) { }
    reset();
}

qint64 BareStatement::number()
{
    return next() ? integer(0) : 0;
}

void BareStatement::reset()
{
    sqlite3_reset(m_statement);
}

qint64 BareStatement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QByteArrayView BareStatement::bytes(int column) const
{
    const void *data = sqlite3_column_blob(m_statement, column);
    return {static_cast<const char *>(data), sqlite3_column_bytes(m_statement, column)};
}

qint64 BareStatement::takeRow() const
{
    qint64 sum = 0;
    const int columns = sqlite3_column_count(m_statement);
    for (int column = 0; column < columns; ++column) {
        switch (sqlite3_column_type(m_statement, column)) {
        case SQLITE_INTEGER:
            sum += integer(column);
            break;
        case SQLITE_FLOAT:
            sum += qint64(sqlite3_column_double(m_statement, column));
            break;
        case SQLITE_NULL:
            break;
        default:
            sum += bytes(column).size();
            break;
        }
    }
    return sum;
}

} // namespace insurable::bench
