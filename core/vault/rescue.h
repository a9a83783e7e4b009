// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault.h"

#include <QList>

namespace insurable {

class Progress;
class VaultKey;

struct RescuedTable
{
    QByteArray name;
    qint64 rows = 0;          // that are in the new vault
    QStringList lostIds;      // rows that the index of ids knows and that are gone
    qint64 lostUnnamed = 0;   // rows that are seen to be there but not whole, beyond those
    bool mayLackMore = false; // nobody can tell: the index of ids is damaged as well
};

struct LostFile
{
    QByteArray sha256; // empty where not even that is known
    qint64 size = 0;
};

struct RescueReport
{
    qint64 pages = 0;
    qint64 damagedPages = 0; // in the file, but not what was written
    qint64 missingPages = 0; // behind the end of the file
    std::vector<RescuedTable> tables;
    qint64 files = 0; // of evidence
    QList<LostFile> lostFiles;
    qint64 historyEntries = 0;
    qint64 lostHistoryEntries = 0;
    bool mayLackHistory = false;
    bool settingsAreWhole = true;
    qint64 strayRows = 0; // whole, but nobody knows of which table: left out
    // Everything authenticates and yet is not what was last saved: an old part was put back.
    bool isContradictory = false;

    [[nodiscard]] bool lacksNothing() const;
};

// Makes a new vault of what is whole in a damaged one: records, history, settings, and every file
// of evidence whose chunks are what was put in. Nothing that lies on an undamaged page is left
// behind, even where the pages that lead to it are gone. The damaged file is only read; a journal
// beside it is taken into account, not applied. The keys that opened the old vault open the new
// one, which has the same id; its history ends with an entry that says so.
//
// `headerFrom` is a backup of the same vault, for when both copies of the header are damaged; empty
// otherwise. Throws Damaged where nothing can be opened, WrongKey, NotAVault, InUse, Cancelled,
// DiskFull; then there is no new vault.
[[nodiscard]] RescueReport rescueVault(const QString &damagedPath, const QString &headerFrom,
                                       const VaultKey &key, const QString &newPath,
                                       const VaultOptions &options, Progress &progress);

} // namespace insurable
