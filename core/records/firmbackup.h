// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "firm.h"
#include "lastseen.h"

namespace insurable {

// What restoring would do to one register.
struct RegisterDifference
{
    const RecordType *type = nullptr;
    qint64 added = 0;   // that are not there now
    qint64 changed = 0; // that would be as they were
    qint64 removed = 0; // that came since
};

struct RestorePreview
{
    QList<RegisterDifference> registers; // only those that would change
    std::optional<HistoryItem> lastNow;
    std::optional<HistoryItem> lastThen;
};

[[nodiscard]] RestorePreview previewRestore(const Isms &now, const Isms &then);

struct FirmRestored
{
    QString kept;             // where what was there is now; empty when there was nothing
    bool keptIsWhole = false; // a verified backup; otherwise the damaged file as it was
    QByteArray vaultId;
    SeenState state; // of what is in place now, for LastSeen
};

// See restoreBackup. The firm must not be open.
[[nodiscard]] FirmRestored restoreFirm(const QString &path, const QString &backup,
                                       const VaultKey &key, const FirmOptions &options,
                                       Progress &progress);

struct LostRecord
{
    QString id;
    QString title; // as the history has it last; the id where it has none
};

struct RescuedRegister
{
    const RecordType *type = nullptr;
    qint64 saved = 0;
    QList<LostRecord> lost;
    qint64 lostUnnamed = 0;
    bool mayLackMore = false;
};

struct FirmRescue
{
    QList<RescuedRegister> registers;
    qint64 pages = 0;
    qint64 damagedPages = 0;
    qint64 missingPages = 0;
    qint64 historyEntries = 0;
    qint64 lostHistory = 0;
    bool mayLackHistory = false;
    bool settingsAreWhole = true;
    qint64 files = 0;
    QStringList lostFiles; // "evidence: file", or the hash of one that no evidence names
    qint64 strayRows = 0;
    bool isContradictory = false;
    bool lacksNothing = false;
    QByteArray vaultId; // the damaged one's
    SeenState state;    // of the rescued file, for LastSeen
};

// See rescueVault.
[[nodiscard]] FirmRescue rescueFirm(const QString &damaged, const QString &headerFrom,
                                    const VaultKey &key, const QString &out,
                                    const FirmOptions &options, Progress &progress);

} // namespace insurable
