// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup.h"

#include <QList>

#include <optional>

namespace insurable {

// "Acme Ltd 2026-05-03 091245.insurable": what a backup made of that vault at that local time is
// called. Any system takes the name. One that is to be kept has "(before restoring)" in it.
[[nodiscard]] QString backupName(const QString &vaultPath, const QDateTime &localTime,
                                 bool keep = false);
[[nodiscard]] bool isKeptBackup(const QString &fileName);
// The time in such a name; invalid where it is no such name.
[[nodiscard]] QDateTime backupTime(const QString &fileName);

// The backups of one vault in a folder, newest first: named by us, with the vault's id in a whole
// header. An empty id asks for those of all vaults. Empty where there is no such folder.
[[nodiscard]] QList<BackupFile> backupsIn(const QString &folder, const QByteArray &vaultId);

// How many days, weeks and months back one backup each is kept.
struct Retention
{
    int days = 7;
    int weeks = 4;
    int months = 12;
};

// Which of these may go. Kept are the newest of each of the last days, weeks and months that have
// one, and always the newest of all.
[[nodiscard]] QList<QDateTime> superfluous(QList<QDateTime> taken, const Retention &retention = {});

// Takes away what is superfluous, but never `made`, the backup just verified, nor one that is kept,
// and nothing that is not a backup of this vault. Returns what went.
QList<BackupFile> prune(const QString &folder, const BackupFile &made,
                        const Retention &retention = {});

// What is known about a vault's backups at some moment.
struct BackupSituation
{
    QDateTime now;
    std::optional<QDateTime> lastGood; // when the last one was made and held
    bool folderChosen = true;
    bool folderThere = true;
    bool onSameDisk = false;
};

enum class BackupWarning { NoFolder, FolderGone, NoneYet, TooOld, SameDisk };

// What a person should be told, the most urgent first.
[[nodiscard]] QList<BackupWarning> backupWarnings(const BackupSituation &situation);
inline constexpr int backupTooOldDays = 14;

// Whether both lie on one disk, as far as the system tells; either may be a file or a folder.
[[nodiscard]] bool lieOnSameDisk(const QString &a, const QString &b);

} // namespace insurable
