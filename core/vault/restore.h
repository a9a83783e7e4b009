// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lastseen.h"
#include "vault.h"

namespace insurable {

class Progress;
class VaultKey;

struct Restored
{
    QString kept;             // where what was there is now; empty when there was nothing
    bool keptIsWhole = false; // a verified backup; otherwise the damaged file as it was
    quint64 generation = 0;
    QByteArray vaultId;
    SeenState state; // of what is in place now, for LastSeen
};

// Puts a backup in a vault's place. First what is there is backed up into `keepIn` (or, where it is
// damaged, kept beside as it is); then the backup is copied beside, checked to its last page and
// record, and takes the place in one step. Whatever fails before leaves the vault as it was.
//
// Who can open the vault stays as it is now, not as it was then. The history goes on from the
// backup's with an entry that says so, at a generation above both, so that nobody takes the file
// for an old one put back. `key` may open either of the two. A journal that the old file has left
// goes with it.
//
// Throws InUse while somebody has the vault open, Invalid for a backup of another vault, WrongKey,
// Damaged when the backup is, DiskFull, ReadOnly, Cancelled.
[[nodiscard]] Restored restoreBackup(const QString &vaultPath, const QString &backupPath,
                                     const VaultKey &key, const VaultOptions &options,
                                     const QString &keepIn, Progress &progress);

} // namespace insurable
