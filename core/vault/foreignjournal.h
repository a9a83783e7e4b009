// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace insurable {

class PlatformFile;
class Secret;

// SQLite rolls back whatever journal of the right name lies beside a file. One that an earlier file
// of that name has left would destroy a backup put in its place. Where the journal is surely of
// another file or another state, it gets another name; its new path is returned. Where that cannot
// be told, SQLite decides. The file has to be held exclusively.
QString setAsideForeignJournal(const QString &vaultPath, const PlatformFile &file,
                               quint32 pageSize, const Secret &dataKey);

} // namespace insurable
