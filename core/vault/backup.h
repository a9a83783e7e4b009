// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <memory>

namespace insurable {

class Progress;
class Vault;

struct BackupFile
{
    QString path;
    QDateTime taken; // by its name
    qint64 size = 0;
    QByteArray vaultId;     // 16 bytes
    quint64 generation = 0; // where the key was at hand; 0 = not known
    bool isKept = false;    // never pruned: see Purpose
};

// A verified copy of an open vault. Made on the vault's own thread and then run in any, while the
// vault is worked with: edits that come in between are in the copy or not, never in halves.
class BackupJob final
{
public:
    // Throws InUse when the file is no longer the one that was opened.
    explicit BackupJob(Vault &vault);
    ~BackupJob();
    BackupJob(const BackupJob &) = delete;
    BackupJob &operator=(const BackupJob &) = delete;

    // What was there before a backup was restored has a name of its own, and stays until the person
    // takes it away.
    enum class Purpose { Regular, BeforeRestoring };

    [[nodiscard]] const QByteArray &vaultId() const;
    // Writes beside, syncs, then reads back every page, the state and the digest of all records;
    // only what holds gets its name. Constant memory. Nothing is left where it throws: Cancelled,
    // DiskFull, InputOutput, Damaged (also when the vault itself is).
    [[nodiscard]] BackupFile run(const QString &folder, Progress &progress,
                                 Purpose purpose = Purpose::Regular) const;
    // The same under a name of the caller's choice, which must be free.
    [[nodiscard]] BackupFile runAs(const QString &path, Progress &progress) const;

private:
    struct Source;
    std::unique_ptr<Source> d;
};

} // namespace insurable
