// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "fileguard.h"
#include "header.h"
#include "holder.h"
#include "searchindex.h"
#include "state.h"
#include "tables.h"
#include "vault.h"
#include "writingcount.h"

#include <set>

namespace insurable {

// A vault's file as Session takes it over: open and, unless read-only, locked for us alone.
struct HeldFile
{
    QString path;
    std::unique_ptr<PlatformFile> file;
    std::unique_ptr<HolderNote> note; // goes before the lock does
    bool readOnly = false;
    bool leftOpen = false; // whoever had it before did not close it
    HeaderReading reading;
    KeyKind openedWith = KeyKind::Passphrase;
    QByteArray openedId; // of the key slot that opened it
};

// Everything an open vault is made of; Vault, Edit, BlobStore and check are its faces.
class Session final
{
public:
    Session(HeldFile held, const Secret &dataKey, const VaultOptions &options);
    ~Session();

    // The vault is what was last saved. Only now is written what opening has to write: a header
    // copy that is behind, new tables, how new the list of keys is. Until then a vault that was
    // left open counts as such at the next opening as well.
    void accept(const Schema &schema);

    [[nodiscard]] const TableInfo &table(const QByteArray &name) const;
    [[nodiscard]] Database &database() { return *m_database; }
    [[nodiscard]] SearchIndex searchIndex() { return SearchIndex(*m_database); }
    [[nodiscard]] const QString &path() const { return m_held.path; }
    [[nodiscard]] QString fileName() const;
    [[nodiscard]] bool isReadOnly() const { return m_held.readOnly; }
    [[nodiscard]] bool wasLeftOpen() const { return m_held.leftOpen; }
    // As far as somebody had to look after an unclean end.
    [[nodiscard]] bool pagesAreWhole() const { return m_pagesAreWhole; }
    QString foundAtOpening; // see Vault
    bool searchIsStale = false;
    [[nodiscard]] PlatformFile &file() { return *m_held.file; }
    [[nodiscard]] const Header &header() const { return m_held.reading.header; }
    [[nodiscard]] KeyKind openedWith() const { return m_held.openedWith; }
    [[nodiscard]] const QByteArray &openedId() const { return m_held.openedId; }
    [[nodiscard]] const VaultState &committed() const { return m_committed; }
    [[nodiscard]] const Secret &dataKey() const { return m_dataKey; }
    // Grows when a transaction begins and when it ends, so it is odd in between. For those who read
    // the file from another thread meanwhile.
    [[nodiscard]] std::shared_ptr<WritingCount> writing() const { return m_writing; }

    // The record behind a row of the search index.
    [[nodiscard]] std::optional<SearchHit> recordAt(qint64 searchRow);
    [[nodiscard]] const std::vector<TableInfo> &tables() const { return m_tables; }

    // The transaction. What an edit changes goes to `pending` and counts from commit on.
    void begin();
    void commit();
    void rollBack() noexcept;
    [[nodiscard]] bool isEditing() const { return m_editing; }
    void requireEditing() const;
    VaultState pending;
    std::set<qint64> touchedBlobs; // may have lost their last reference
    RowHasher hasher;

    [[nodiscard]] QByteArray rowHash(const TableInfo &table, const RowView &row);
    [[nodiscard]] QByteArray settingHash(QByteArrayView name, QByteArrayView value);
    void setSetting(const QString &name, const QByteArray &value);
    // Both copies, one after the other, each synced: at every moment one of them is whole. Throws
    // while nothing has changed; a second copy that could not be written is told by keyTroubles().
    void writeHeader(Header header, const Secret &dataKey);
    // Whether an edit has seen a newer list of keys than the header holds.
    [[nodiscard]] bool keysAreOlder() const;
    [[nodiscard]] bool headerCopyIsBehind() const;
    void requireUnchanged();
    [[nodiscard]] FileCondition fileCondition();

    const Clock &clock;
    QString author;

private:
    void requireWholePages() const;
    void requireRevision(const Schema &schema, quint32 applicationId);
    void migrateIfNeeded(const Schema &schema);
    void renewSearch() noexcept;
    void repairHeader();
    void noteHeader() noexcept;
    [[nodiscard]] bool hasWritten();
    [[nodiscard]] bool isCommittedAfterAll() noexcept;
    void settle();

    void endEditing();

    HeldFile m_held;
    Secret m_dataKey;
    Secret m_stateKey;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<FileGuard> m_guard;
    std::vector<TableInfo> m_tables;
    VaultState m_committed;
    bool m_pagesAreWhole = true;
    bool m_editing = false;
    std::shared_ptr<WritingCount> m_writing = std::make_shared<WritingCount>();
    bool m_unsettled = false; // an edit failed after it had reached the file
    bool m_wrote = false;     // the transaction has reached the file before its end
};

} // namespace insurable
