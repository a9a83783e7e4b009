// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault.h"

#include "clock.h"
#include "historyrows.h"
#include "keyring.h"
#include "progress.h"
#include "rowbatch.h"
#include "session.h"
#include "uncleanend.h"
#include "unfinishedjournal.h"
#include "vaultfile.h"
#include "vaultkey.h"

#include <QFileInfo>

#include <future>
#include <limits>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

// Rows fetched ahead: few at first, as somebody waits for them; then as many as fit a processor's
// own memory.
constexpr std::size_t firstBatch = 32;
constexpr std::size_t largestBatch = 1024;

std::unique_ptr<Session> openSession(HeldFile held, const Secret &dataKey,
                                     const VaultOptions &options)
{
    held.leftOpen = held.leftOpen || endedUncleanly(held.path); // even where that is set aside
    // The lock of a vault open for viewing only would let others write its journal meanwhile.
    if (!held.readOnly)
        settleJournal(held.path, *held.file, held.reading.header.pageSize, dataKey);
    recoverIfNeeded(held, dataKey, options.openingProgress());
    return std::make_unique<Session>(std::move(held), dataKey, options);
}

// An old header put back lets in who was removed since. The records know who that is.
void requireNotRemoved(const Vault &vault)
{
    const Session &session = vault.session();
    if (!session.keysAreOlder() || session.openedId().isEmpty())
        return;
    HistoryFilter newest;
    newest.recordType = u"key"_s;
    newest.recordId = QString::fromLatin1(session.openedId().toHex());
    newest.newestFirst = true;
    newest.limit = 1;
    bool isRemoved = false;
    vault.readHistory(newest, [&isRemoved](const HistoryEntry &entry) {
        isRemoved = entry.action == "removed"_L1;
    });
    if (isRemoved)
        throw Error(ErrorKind::WrongKey,
                    u"This key was removed from “%1”, and an older list of keys was put back into "
                    u"the file. Please open it with a key of today."_s.arg(session.fileName()));
}

// Where in a table's own statements the id and these columns are. What the vault does not have yet
// is nowhere, and reads as null.
std::vector<int> positionsOf(const TableInfo &table, const std::vector<QByteArray> &columns)
{
    std::vector<int> positions{TableInfo::firstStored - 1};
    for (const QByteArray &column : columns) {
        if (!table.column(column))
            throw Error(ErrorKind::Usage,
                        u"There is no column “%1”."_s.arg(QString::fromUtf8(column)));
        const int stored = table.storedPosition(column);
        positions.push_back(stored < 0 ? stored : stored + TableInfo::firstStored);
    }
    return positions;
}

QByteArray historySql(const HistoryFilter &filter)
{
    QByteArray sql = "SELECT " + historyColumns() + " FROM vault_history WHERE sequence ";
    sql += filter.newestFirst ? "<= ?1" : ">= ?1";
    if (!filter.recordType.isEmpty())
        sql += " AND record_type = ?2";
    if (!filter.recordId.isEmpty())
        sql += " AND record_id = ?3";
    return sql + " ORDER BY sequence " + (filter.newestFirst ? "DESC" : "ASC") + " LIMIT ?4";
}

} // namespace

Progress &VaultOptions::openingProgress() const
{
    static NoProgress none;
    return progress ? *progress : none;
}

Vault::Vault(std::unique_ptr<Session> session)
    : m_session(std::move(session))
{
}

Vault::~Vault() = default;

std::unique_ptr<Vault> Vault::create(const QString &path, const Secret &passphrase,
                                     const VaultOptions &options)
{
    return create(path, VaultKey::fromPassphrase(passphrase), options);
}

std::unique_ptr<Vault> Vault::create(const QString &path, const VaultKey &key,
                                     const VaultOptions &options)
{
    const Secret dataKey = Secret::random(32);
    createVaultFile(path, key, dataKey, options);
    HeldFile held = holdVault(path, false, *options.clock);
    held.openedWith = key.kind();
    held.openedId = held.reading.header.keySlots[0].idBytes();
    auto vault = std::unique_ptr<Vault>(new Vault(openSession(std::move(held), dataKey, options)));
    vault->session().accept(options.schema);
    return vault;
}

std::unique_ptr<Vault> Vault::open(const QString &path, const Secret &passphrase,
                                   const VaultOptions &options)
{
    return open(path, VaultKey::fromPassphrase(passphrase), options);
}

std::unique_ptr<Vault> Vault::open(const QString &path, const VaultKey &key,
                                   const VaultOptions &options)
{
    HeldFile held = holdVault(path, options.readOnly, *options.clock);
    const Header &header = held.reading.header;
    const Unlocked unlocked = header.unlock(key, QFileInfo(path).fileName());
    held.openedWith = key.kind();
    if (unlocked.slot >= 0)
        held.openedId = header.keySlots[std::size_t(unlocked.slot)].idBytes();
    auto vault =
        std::unique_ptr<Vault>(new Vault(openSession(std::move(held), unlocked.dataKey, options)));
    if (vault->session().wasLeftOpen())
        requireConsistent(*vault, options.openingProgress());
    requireNotRemoved(*vault);
    vault->session().accept(options.schema);
    return vault;
}

std::optional<Holder> Vault::holder(const QString &path)
{
    return HolderNote::read(realPath(path));
}

const QString &Vault::path() const
{
    return m_session->path();
}

QByteArray Vault::vaultId() const
{
    return m_session->header().vaultId;
}

quint64 Vault::generation() const
{
    return m_session->committed().generation;
}

QByteArray Vault::historyHead() const
{
    return m_session->committed().historyHead;
}

qint64 Vault::historyLength() const
{
    return m_session->committed().historyLength;
}

bool Vault::isReadOnly() const
{
    return m_session->isReadOnly();
}

KeyKind Vault::openedWith() const
{
    return m_session->openedWith();
}

const QString &Vault::foundAtOpening() const
{
    return m_session->foundAtOpening;
}

const Clock &Vault::clock() const
{
    return m_session->clock;
}

const QString &Vault::author() const
{
    return m_session->author;
}

void Vault::setAuthor(const QString &author)
{
    m_session->author = author;
}

void Vault::changePassphrase(const Secret &current, const Secret &next, std::optional<KdfCost> cost)
{
    KeyRing(*this).replace(VaultKey::fromPassphrase(current), VaultKey::fromPassphrase(next), {},
                           cost);
}

void Vault::readRows(const QByteArray &table, const std::vector<QByteArray> &columns,
                     const RowReader &reader) const
{
    const TableInfo &info = m_session->table(table);
    if (info.number == 0)
        return;
    const std::vector<int> positions = positionsOf(info, columns);
    Query query = m_session->database().query(info.selectAllSql);
    while (query.next())
        reader(query.row(positions.data()));
}

void Vault::readRowsAhead(const QByteArray &table, const std::vector<QByteArray> &columns,
                          const RowReader &reader) const
{
    const TableInfo &info = m_session->table(table);
    if (info.number == 0)
        return;
    const std::vector<int> positions = positionsOf(info, columns);
    Query query = m_session->database().query(info.selectAllSql);
    RowBatch batch;
    RowBatch following;
    bool more = batch.fill(query, positions, firstBatch);
    while (batch.size() > 0) {
        std::future<bool> fetching;
        if (more)
            fetching = std::async(std::launch::async,
                                  [&] { return following.fill(query, positions, largestBatch); });
        for (std::size_t i = 0; i < batch.size(); ++i)
            reader(batch.row(i));
        if (!more)
            break;
        more = fetching.get();
        std::swap(batch, following);
    }
}

bool Vault::readRow(const QByteArray &table, const QString &id,
                    const std::vector<QByteArray> &columns, const RowReader &reader) const
{
    const TableInfo &info = m_session->table(table);
    if (info.number == 0)
        return false;
    const std::vector<int> positions = positionsOf(info, columns);
    Query query = m_session->database().query(info.selectOneSql);
    query.bindText(1, id);
    if (!query.next())
        return false;
    reader(query.row(positions.data()));
    return true;
}

qint64 Vault::countRows(const QByteArray &table) const
{
    const TableInfo &info = m_session->table(table);
    return info.number == 0
        ? 0
        : m_session->database().number("SELECT count(*) FROM " + quoted(info.name));
}

Edit Vault::edit()
{
    return Edit(*this);
}

std::vector<SearchHit> Vault::search(const QString &text, int limit) const
{
    std::vector<SearchHit> hits;
    const QByteArray typed = SearchIndex::queryFor(text);
    if (typed.isEmpty())
        return hits;
    Query query = m_session->database().query(
        "SELECT rowid, bm25(vault_search, 8.0, 1.0) FROM vault_search WHERE vault_search MATCH ? "
        "ORDER BY 2, 1 LIMIT ?");
    query.bindText(1, QByteArrayView(typed)).bind(2, limit);
    while (query.next()) {
        auto hit = m_session->recordAt(query.row().integer(0));
        if (!hit)
            continue;
        hit->rank = query.row().real(1);
        hits.push_back(std::move(*hit));
    }
    return hits;
}

void Vault::readHistory(const HistoryFilter &filter, const HistoryReader &reader) const
{
    const bool fromNewest = filter.newestFirst && filter.from <= 0;
    Query query = m_session->database().query(historySql(filter));
    query.bind(1, fromNewest ? std::numeric_limits<qint64>::max() : filter.from);
    if (!filter.recordType.isEmpty())
        query.bindText(2, filter.recordType);
    if (!filter.recordId.isEmpty())
        query.bindText(3, filter.recordId);
    query.bind(4, filter.limit);
    while (query.next())
        reader(historyEntryFrom(query.row()));
}

QByteArray Vault::setting(const QString &name) const
{
    Query query = m_session->database().query("SELECT value FROM vault_setting WHERE name = ?");
    query.bindText(1, name);
    return query.next() ? query.row().blob(0) : QByteArray();
}

void Vault::setSetting(const QString &name, const QByteArray &value)
{
    Edit change(*this);
    change.setSetting(name, value);
    change.commit();
}

} // namespace insurable
