// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cell.h"
#include "edit.h"
#include "history.h"
#include "keyslots.h"
#include "tablespec.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace insurable {

class Clock;
class Progress;
class Session;

struct VaultOptions
{
    static constexpr quint32 firmId = 0x494E5352; // "INSR": application_id of a firm's vault

    Schema schema;
    const Clock *clock = nullptr; // must outlive the vault
    QString author;               // who the history says it was
    bool readOnly = false;
    quint32 applicationId = firmId;
    std::optional<KdfCost> cost; // for a new vault; KdfCost::measured() when not given
    // Told of the check after an unclean end only, and may stop it; must outlive the opening.
    Progress *progress = nullptr;

    [[nodiscard]] Progress &openingProgress() const;
};

// Who has a vault open, as far as is known.
struct Holder
{
    QString user;
    QString host;
    qint64 processId = 0;
    QDateTime since;
};

struct SearchHit
{
    QByteArray table;
    QString id;
    double rank = 0; // smaller is better
};

// One encrypted file, open. Every change is an Edit. Use it from one thread. A vault is open for
// writing at most once on a machine; the file is written only while it is the one that was opened.
class Vault final
{
public:
    // Written beside its place and renamed; never replaces a file that is there.
    [[nodiscard]] static std::unique_ptr<Vault>
    create(const QString &path, const Secret &passphrase, const VaultOptions &options);
    [[nodiscard]] static std::unique_ptr<Vault> create(const QString &path, const VaultKey &key,
                                                       const VaultOptions &options);
    // Falls back to read-only where file or folder cannot be written. Throws WrongKey, NotAVault,
    // Damaged, NewerVersion, InUse; Cancelled, where the check after an unclean end was stopped:
    // then no more was done to the file than taking back the unfinished edit, and the next opening
    // checks.
    [[nodiscard]] static std::unique_ptr<Vault> open(const QString &path, const Secret &passphrase,
                                                     const VaultOptions &options);
    [[nodiscard]] static std::unique_ptr<Vault> open(const QString &path, const VaultKey &key,
                                                     const VaultOptions &options);
    // Who left a note beside the vault. A note may be stale; the lock itself never is.
    [[nodiscard]] static std::optional<Holder> holder(const QString &path);

    ~Vault();
    Vault(const Vault &) = delete;
    Vault &operator=(const Vault &) = delete;

    [[nodiscard]] const QString &path() const;
    [[nodiscard]] QByteArray vaultId() const;     // 16 bytes
    [[nodiscard]] quint64 generation() const;     // grows by one with every committed edit
    [[nodiscard]] QByteArray historyHead() const; // hash of the newest entry, 32 bytes
    [[nodiscard]] qint64 historyLength() const;
    [[nodiscard]] bool isReadOnly() const;
    // After the recovery key a new passphrase is due.
    [[nodiscard]] KeyKind openedWith() const;
    // What the check after an unclean end has found that is no reason to refuse: a sentence for the
    // person, or empty.
    [[nodiscard]] const QString &foundAtOpening() const;
    [[nodiscard]] const Clock &clock() const;
    [[nodiscard]] const QString &author() const;
    void setAuthor(const QString &author);

    // Costs one derivation each way and 8 KiB, whatever the size of the vault. Throws WrongKey when
    // `current` does not open it. See KeyRing for the other keys.
    void changePassphrase(const Secret &current, const Secret &next,
                          std::optional<KdfCost> cost = std::nullopt);

    using RowReader = std::function<void(const RowView &)>;
    // All rows in the order they came; column 0 is the id, the columns asked for follow. A column
    // that an older vault, open read-only, does not have reads as null.
    void readRows(const QByteArray &table, const std::vector<QByteArray> &columns,
                  const RowReader &reader) const;
    // The same, quicker where there are many: while the reader is busy, another thread fetches the
    // rows that follow. The reader must leave the vault alone.
    void readRowsAhead(const QByteArray &table, const std::vector<QByteArray> &columns,
                       const RowReader &reader) const;
    // False when there is no such row.
    bool readRow(const QByteArray &table, const QString &id, const std::vector<QByteArray> &columns,
                 const RowReader &reader) const;
    [[nodiscard]] qint64 countRows(const QByteArray &table) const;

    // Starts a transaction; one at a time. Throws ReadOnly.
    [[nodiscard]] Edit edit();

    // Rows that contain every word, or a word that begins with it; best first. Any text is fine.
    [[nodiscard]] std::vector<SearchHit> search(const QString &text, int limit = 50) const;
    void readHistory(const HistoryFilter &filter, const HistoryReader &reader) const;

    // Small things kept with the firm. Null where there is none.
    [[nodiscard]] QByteArray setting(const QString &name) const;
    // An edit of its own; inside an edit, use Edit::setSetting.
    void setSetting(const QString &name, const QByteArray &value);

    // For the classes of this folder.
    [[nodiscard]] Session &session() const { return *m_session; }

private:
    explicit Vault(std::unique_ptr<Session> session);
    std::unique_ptr<Session> m_session;
};

} // namespace insurable
