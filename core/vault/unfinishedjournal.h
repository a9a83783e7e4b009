// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace insurable {

class PlatformFile;
class Secret;

// What has to be done about a journal before SQLite sees it. One of another file is set aside. One
// that did not arrive whole before a power cut is made void: the file was not touched then, and
// SQLite would put torn pages into it. Where the file was touched all the same, the disk had lied
// or the journal was damaged since, and not all can be taken back: throws Damaged and leaves both
// as they are. The file has to be held exclusively.
void settleJournal(const QString &vaultPath, const PlatformFile &file, quint32 pageSize,
                   const Secret &dataKey);

} // namespace insurable
