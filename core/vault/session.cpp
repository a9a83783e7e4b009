// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include "blobtables.h"
#include "bytes.h"
#include "clock.h"
#include "rollbackjournal.h"
#include "uncleanend.h"

#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

// With the exclusive lock SQLite keeps the journal and only blanks its beginning; a vault at
// rest is one file.
void removeSpentJournal(const QString &path)
{
    QFile journal(path + u"-journal"_s);
    if (!journal.open(QIODevice::ReadOnly))
        return;
    const QByteArray beginning = journal.read(journalMagic.size());
    journal.close();
    if (isZero(beginning))
        journal.remove();
}

} // namespace

Session::Session(HeldFile held, const Secret &dataKey, const VaultOptions &options)
    : hasher(dataKey)
    , clock(*options.clock)
    , author(options.author)
    , m_held(std::move(held))
    , m_dataKey(Secret::copyOf(dataKey.data(), dataKey.size()))
    , m_stateKey(stateKey(dataKey))
{
    const auto mode = isReadOnly() ? Database::Mode::ReadOnly : Database::Mode::ReadWrite;
    const bool unclean = endedUncleanly(path());
    m_held.leftOpen = m_held.leftOpen || unclean;
    if (m_held.note)
        m_held.note->setStays(m_held.leftOpen);
    m_database = std::make_unique<Database>(path(), mode, dataKey, header().pageSize);
    requireRevision(options.schema, options.applicationId);
    requireWholePages();
    if (unclean && !isReadOnly())
        m_pagesAreWhole = settleAfterUncleanEnd(file(), dataKey, header().pageSize, fileName(),
                                                options.openingProgress());
    if (!readState(*m_database, m_stateKey, m_committed))
        throw Error(ErrorKind::Damaged,
                    u"“%1” is damaged: it contradicts its own summary. Please use a backup."_s.arg(
                        fileName()));
    m_guard = std::make_unique<FileGuard>(path(), file(), header().pageSize);
    m_tables = loadTables(*m_database, options.schema);
}

void Session::accept(const Schema &schema)
{
    if (isReadOnly())
        return;
    repairHeader();
    migrateIfNeeded(schema);
    noteHeader();
    renewSearch();
    if (m_held.note)
        m_held.note->setStays(searchIsStale);
}

Session::~Session()
{
    rollBack();
    const bool mayHaveJournal = m_database && !isReadOnly();
    m_database.reset();
    if (mayHaveJournal)
        removeSpentJournal(path());
}

QString Session::fileName() const
{
    return QFileInfo(path()).fileName();
}

const TableInfo &Session::table(const QByteArray &name) const
{
    const auto found = std::find_if(m_tables.begin(), m_tables.end(),
                                    [&name](const TableInfo &info) { return info.name == name; });
    if (found == m_tables.end())
        throw Error(ErrorKind::Usage,
                    u"There is no table “%1” in a vault."_s.arg(QString::fromUtf8(name)));
    return *found;
}

// Asked once the database is open: then what an interrupted edit began has been taken back.
void Session::requireWholePages() const
{
    if ((m_held.file->size() - Header::size) % header().pageSize != 0)
        throw Error(
            ErrorKind::Damaged,
            u"“%1” is not complete: its end is missing. Please use a backup."_s.arg(fileName()));
}

std::optional<SearchHit> Session::recordAt(qint64 searchRow)
{
    const qint64 number = searchRow >> TableInfo::tableShift;
    for (const TableInfo &table : m_tables) {
        if (table.number != number)
            continue;
        Query query =
            m_database->query("SELECT id FROM " + quoted(table.name) + " WHERE vault_row = ?");
        query.bind(1, searchRow - table.searchRow(0));
        if (query.next())
            return SearchHit{table.name, query.row().text(0), 0};
    }
    return std::nullopt;
}

void Session::requireRevision(const Schema &schema, quint32 applicationId)
{
    if (quint32(m_database->number("PRAGMA application_id")) != applicationId)
        throw Error(ErrorKind::NotAVault, u"“%1” is another kind of vault."_s.arg(fileName()));
    if (m_database->number("PRAGMA user_version") <= schema.revision)
        return;
    Query query = m_database->query("SELECT least_version FROM vault_state");
    const QString version = query.next() ? query.row().text(0) : QString();
    throw Error(
        ErrorKind::NewerVersion,
        u"“%1” was made by a newer version: Insurable %2 or later is needed to open it."_s.arg(
            fileName(), version));
}

void Session::migrateIfNeeded(const Schema &schema)
{
    if (!needsMigration(*m_database, schema, m_tables))
        return;
    begin();
    try {
        migrate(*m_database, schema);
        pending.leastVersion = schema.leastVersion;
        commit();
    } catch (...) {
        rollBack();
        throw;
    }
    m_tables = loadTables(*m_database, schema);
}

// The copy becomes the one that counts, to the bit: nothing is newer for it. Where it cannot be
// written the vault is of use all the same.
void Session::repairHeader()
{
    if (!headerCopyIsBehind())
        return;
    const auto ours = qScopeGuard([this] { m_guard->remember(); });
    if (file().write((1 - m_held.reading.copy) * Header::copySize, header().toBytes(m_dataKey))
        && file().sync())
        m_held.reading.otherDamaged = m_held.reading.otherOlder = false;
}

bool Session::headerCopyIsBehind() const
{
    return m_held.reading.otherDamaged || m_held.reading.otherOlder;
}

bool Session::keysAreOlder() const
{
    return header().sequence < m_committed.headerSequence;
}

// A change of passphrase writes the header alone, and a kill may come before the edit that was to
// follow. What cannot be noted now is noted with the next edit.
void Session::noteHeader() noexcept
{
    if (header().sequence <= m_committed.headerSequence)
        return;
    try {
        begin();
        commit();
    } catch (const Error &) {
        rollBack();
    }
}

// An index that cannot be made anew now is found stale at the next opening; nothing else hangs on
// it.
void Session::renewSearch() noexcept
{
    if (!searchIsStale)
        return;
    try {
        begin();
        SearchIndex index = searchIndex();
        index.clear();
        for (const TableInfo &table : m_tables)
            index.addAll(table);
        commit();
        searchIsStale = false;
    } catch (const Error &) {
        rollBack();
    }
}

void Session::writeHeader(Header header, const Secret &dataKey)
{
    const auto ours = qScopeGuard([this] { m_guard->remember(); });
    header.sequence = std::max(header.sequence, m_committed.headerSequence) + 1;
    const QByteArray bytes = header.toBytes(dataKey);
    header.mac = bytes.sliced(Header::macOffset, 32);
    const int current = m_held.reading.copy;
    const auto put = [this, &bytes](int copy) {
        return file().write(copy * Header::copySize, bytes) && file().sync();
    };
    if (!put(1 - current))
        throw fileError(u"Could not write to"_s, path(), file().lastError());
    // From here on the new state counts; a copy that stays behind is made good at the next opening.
    const bool both = put(current);
    m_held.reading = {header, 1 - current, false, !both};
}

void Session::begin()
{
    if (isReadOnly())
        throw Error(ErrorKind::ReadOnly,
                    u"“%1” is open for viewing only; it cannot be changed."_s.arg(fileName()));
    if (m_editing)
        throw Error(ErrorKind::Usage, u"Another change is still being made."_s);
    requireUnchanged();
    m_writing->begin();
    try {
        m_database->query("BEGIN IMMEDIATE").run();
    } catch (...) {
        m_writing->end();
        throw;
    }
    (void)hasWritten(); // counts from here
    m_wrote = false;
    pending = m_committed;
    touchedBlobs.clear();
    m_editing = true;
    // The first page to be journalled is the state's: by it a journal is known to belong to a file.
    try {
        m_database->query("UPDATE vault_state SET generation = generation + 1 WHERE id = 1").run();
    } catch (...) {
        rollBack();
        throw;
    }
}

void Session::endEditing()
{
    m_editing = false;
    m_writing->end();
}

void Session::requireEditing() const
{
    if (!m_editing)
        throw Error(ErrorKind::Usage, u"A vault is changed inside an edit only."_s);
}

void Session::requireUnchanged()
{
    settle();
    m_guard->requireUnchanged(true);
}

FileCondition Session::fileCondition()
{
    return m_guard->condition(!m_editing && !m_unsettled);
}

FileCondition fileCondition(Vault &vault)
{
    return vault.session().fileCondition();
}

bool Session::hasWritten()
{
    int pages = 0;
    int highest = 0;
    sqlite3_db_status(m_database->handle(), SQLITE_DBSTATUS_CACHE_WRITE, &pages, &highest, 1);
    m_wrote = m_wrote || pages > 0;
    return m_wrote;
}

void Session::commit()
{
    requireEditing();
    dropUnreferenced(*this);
    m_guard->requireUnchanged(!hasWritten());
    ++pending.generation;
    pending.headerSequence = std::max(pending.headerSequence, header().sequence);
    updateState(*m_database, m_stateKey, pending);
    m_wrote = true;
    try {
        m_database->query("COMMIT").run();
    } catch (const Error &) {
        if (!isCommittedAfterAll())
            throw;
    }
    endEditing();
    m_committed = pending;
    m_guard->remember();
}

// When only the journal's last write fails, the edit is done all the same: then it has to be
// durable as well before anybody is told so.
bool Session::isCommittedAfterAll() noexcept
{
    try {
        m_database->rollBack();
        VaultState found;
        if (!readState(*m_database, m_stateKey, found) || found.generation != pending.generation)
            return false;
        auto journal = PlatformFile::open(path() + u"-journal"_s, PlatformFile::Mode::ReadWrite);
        return file().sync() && (!journal.file || journal.file->sync());
    } catch (const Error &) {
        return false;
    }
}

void Session::rollBack() noexcept
{
    if (!m_editing)
        return;
    // After trouble SQLite has taken back by itself, and has written doing so.
    const bool wrote = hasWritten() || !m_database->inTransaction();
    m_database->rollBack();
    endEditing();
    m_unsettled = m_unsettled || wrote;
}

// After an edit that failed half-way the file is whole again only once it is read. A disk that
// fails to the very end can leave the edit done although it was reported as failed; whoever works
// on has to see that first.
void Session::settle()
{
    if (!m_unsettled)
        return;
    VaultState found;
    if (!readState(*m_database, m_stateKey, found) || found.generation != m_committed.generation)
        throw Error(
            ErrorKind::InputOutput,
            u"The disk failed while “%1” was being saved. Please close it and open it again "
            u"to see what was kept."_s.arg(fileName()));
    m_guard->remember();
    m_unsettled = false;
}

QByteArray Session::rowHash(const TableInfo &table, const RowView &row)
{
    hasher.begin(table.name, row.bytes(1));
    for (const int position : table.digestOrder)
        hasher.field(table.stored[std::size_t(position)].name, row, position + 2);
    return hasher.finish();
}

QByteArray Session::settingHash(QByteArrayView name, QByteArrayView value)
{
    return hasher.begin("vault_setting", name).field("value", Cell(value.toByteArray())).finish();
}

void Session::setSetting(const QString &name, const QByteArray &value)
{
    requireEditing();
    const QByteArray key = name.toUtf8();
    {
        Query old = m_database->query("SELECT value FROM vault_setting WHERE name = ?");
        old.bindText(1, QByteArrayView(key));
        if (old.next())
            pending.rows.remove(settingHash(key, old.row().bytes(0)));
    }
    if (value.isNull()) {
        Query drop = m_database->query("DELETE FROM vault_setting WHERE name = ?");
        drop.bindText(1, QByteArrayView(key)).run();
        return;
    }
    Query put = m_database->query("INSERT OR REPLACE INTO vault_setting(name, value) VALUES(?, ?)");
    put.bindText(1, QByteArrayView(key)).bind(2, QByteArrayView(value)).run();
    pending.rows.add(settingHash(key, value));
}

} // namespace insurable
