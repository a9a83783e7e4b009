// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <map>
#include <optional>

namespace insurable {

class PlatformFile;
class Secret;

// SQLite rolls back whatever journal of the right name lies beside a file. One that an earlier file
// of that name has left would destroy a backup put in its place. Where the journal is surely of
// another file or another state, it gets another name; its new path is returned. Where that cannot
// be told, SQLite decides. Throws InputOutput where it cannot be renamed. The file has to be held
// exclusively.
QString setAsideForeignJournal(const QString &vaultPath, const PlatformFile &file, quint32 pageSize,
                               const Secret &dataKey);

// What a journal that does belong to a file would put back, for those who only look.
struct Rollback
{
    quint32 pages = 0;                // that the file had
    std::map<quint32, qint64> places; // page number → where it begins in the journal
};
// Nothing where there is no journal, or none that counts.
[[nodiscard]] std::optional<Rollback> rollbackIn(const PlatformFile &journal,
                                                 const PlatformFile &file, quint32 pageSize,
                                                 const Secret &dataKey);

} // namespace insurable
