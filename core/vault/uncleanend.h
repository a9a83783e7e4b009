// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace insurable {

class Error;
class PlatformFile;
class Progress;
class Secret;
class Vault;

// Damaged: what was saved last is not all there.
[[nodiscard]] Error notKept(const QString &fileName, const QString &detail);

// Whether the last one to write has left a journal behind. Ask before the database is opened.
[[nodiscard]] bool endedUncleanly(const QString &vaultPath);

// After the journal was rolled back. SQLite does not journal a free page that it takes into use, so
// a power cut can leave such a page torn although nothing of it counts: it is blanked, or every
// check and backup from then on would take it for damage. Any other page that is not what was
// written is damage, as of a disk that only said that it had synced: throws Damaged. Looks at the
// first quarter of a gigabyte, so that opening stays quick; the rest is for a check. Throws
// Cancelled, too.
void settleAfterUncleanEnd(PlatformFile &file, const Secret &dataKey, quint32 pageSize,
                           const QString &fileName, Progress &progress);

// The same for what no page alone tells: a disk may have kept some pages of an edit and not others.
// Checks a small vault as a whole, of a large one the records; throws Damaged and Cancelled. What
// is kept as evidence in a large one is for a check.
void requireConsistent(Vault &vault, Progress &progress);

} // namespace insurable
