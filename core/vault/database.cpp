// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "database.h"

#include "offsetvfs.h"
#include "secret.h"

#include <QFileInfo>
#include <QVersionNumber>

#include <sodium.h>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr int keyTextSize = 2 + 64 + 1; // x'…'

Secret keyText(const Secret &dataKey)
{
    Secret text(keyTextSize + 1);
    char *out = reinterpret_cast<char *>(text.data());
    out[0] = 'x';
    out[1] = '\'';
    sodium_bin2hex(out + 2, 65, dataKey.data(), dataKey.size());
    out[keyTextSize - 1] = '\'';
    return text;
}

// What a setting is worth, in the order that SQLCipher needs them. On macOS, syncing means nothing
// without "fullfsync".
constexpr const char *settings[] = {
    "PRAGMA locking_mode=EXCLUSIVE", "PRAGMA journal_mode=DELETE", "PRAGMA synchronous=EXTRA",
    "PRAGMA fullfsync=ON",           "PRAGMA foreign_keys=ON",     "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",     "PRAGMA mmap_size=0",         "PRAGMA temp_store=MEMORY",
    "PRAGMA secure_delete=FAST",
};

} // namespace

void requireSqlCipher(QByteArrayView version)
{
    const QString text = QString::fromUtf8(version);
    if (QVersionNumber::fromString(text) < QVersionNumber(4, 5))
        throw Error(
            ErrorKind::InputOutput,
            u"This computer's SQLCipher library is too old: Insurable needs 4.5 or newer."_s,
            u"cipher_version “%1”"_s.arg(text));
}

Database::Database(const QString &path, Mode mode, const Secret &dataKey, quint32 pageSize,
                   const QString &shownAs)
    : m_failedReads(failedReads())
    , m_fileName(shownAs.isEmpty() ? QFileInfo(path).fileName() : shownAs)
{
    const int access = mode == Mode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    const int result = sqlite3_open_v2(path.toUtf8().constData(), &m_handle,
                                       access | SQLITE_OPEN_NOMUTEX, offsetVfs());
    try {
        if (result != SQLITE_OK)
            throw error(result);
        sqlite3_extended_result_codes(m_handle, 1);
        configure(dataKey, pageSize);
    } catch (...) {
        sqlite3_close_v2(m_handle);
        throw;
    }
}

Database::~Database()
{
    forgetStatements();
    sqlite3_close_v2(m_handle);
}

void Database::configure(const Secret &dataKey, quint32 pageSize)
{
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    execute("PRAGMA cipher_memory_security=OFF"); // see wipingmemory.h
    {
        const Secret text = keyText(dataKey);
        const int result = sqlite3_key_v2(m_handle, "main", text.data(), keyTextSize);
        if (result != SQLITE_OK)
            throw error(result);
    }
    // It would write to standard error. Giving the key sets the level anew, so this comes after.
    execute("PRAGMA cipher_log_level=NONE");
    {
        Query version(*this, prepare("PRAGMA cipher_version", 0), false);
        requireSqlCipher(version.next() ? version.row().bytes(0) : QByteArrayView());
    }
    execute("PRAGMA cipher_page_size=" + QByteArray::number(pageSize));
    for (const char *setting : settings)
        execute(setting);
    setCache(usualCache);
}

sqlite3_stmt *Database::prepare(const QByteArray &sql, unsigned flags) const
{
    sqlite3_stmt *statement = nullptr;
    const int result = sqlite3_prepare_v3(m_handle, sql.constData(), int(sql.size()) + 1, flags,
                                          &statement, nullptr);
    if (result != SQLITE_OK)
        throw error(result);
    return statement;
}

Query Database::query(const QByteArray &sql)
{
    const std::string key(sql.constData(), std::size_t(sql.size()));
    const auto found = m_statements.find(key);
    if (found == m_statements.end()) {
        sqlite3_stmt *statement = prepare(sql, SQLITE_PREPARE_PERSISTENT);
        m_statements.emplace(key, statement);
        return Query(*this, statement, true);
    }
    // Still running further up the stack: a second one, for this time only.
    if (sqlite3_stmt_busy(found->second))
        return Query(*this, prepare(sql, 0), false);
    return Query(*this, found->second, true);
}

void Database::execute(const QByteArray &sql)
{
    Query(*this, prepare(sql, 0), false).run();
}

qint64 Database::number(const QByteArray &sql)
{
    Query once(*this, prepare(sql, 0), false);
    return once.next() ? once.row().integer(0) : 0;
}

qint64 Database::lastRow() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

bool Database::inTransaction() const
{
    return !sqlite3_get_autocommit(m_handle);
}

void Database::forgetStatements()
{
    for (const auto &entry : m_statements)
        sqlite3_finalize(entry.second);
    m_statements.clear();
}

void Database::rollBack() noexcept
{
    if (inTransaction())
        sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
}

void Database::setCache(int kibibytes)
{
    execute("PRAGMA cache_size=-" + QByteArray::number(kibibytes));
}

Error Database::error(int code) const
{
    const QString detail = u"SQLite %1: %2 (system error %3)"_s.arg(code)
                               .arg(QString::fromUtf8(sqlite3_errmsg(m_handle)))
                               .arg(sqlite3_system_errno(m_handle));
    if (code == SQLITE_READONLY_ROLLBACK)
        return Error(ErrorKind::ReadOnly,
                     u"“%1” was not closed properly. It has to be opened once where it can be "
                     u"written, so that the unfinished change is taken back."_s.arg(m_fileName),
                     detail);
    switch (code & 0xFF) {
    case SQLITE_FULL:
        return Error(ErrorKind::DiskFull,
                     u"The disk is full. “%1” is as it was before."_s.arg(m_fileName), detail);
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
    case SQLITE_ERROR: // how SQLCipher says that a page is not what was written
        if (failedReads() != m_failedReads) // or that it got none
            return Error(ErrorKind::InputOutput, u"“%1” could not be read."_s.arg(m_fileName),
                         detail);
        return Error(ErrorKind::Damaged, u"“%1” is damaged. Please use a backup."_s.arg(m_fileName),
                     detail);
    case SQLITE_READONLY:
        return Error(ErrorKind::ReadOnly,
                     u"“%1” can only be looked at here, not changed."_s.arg(m_fileName), detail);
    case SQLITE_CONSTRAINT:
        return Error(ErrorKind::Invalid, u"This entry is there already."_s, detail);
    default:
        return Error(ErrorKind::InputOutput,
                     u"“%1” could not be read or written."_s.arg(m_fileName), detail);
    }
}

} // namespace insurable
