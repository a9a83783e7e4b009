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
// check and backup from then on would take it for damage. False where any other page is not what
// was written: requireConsistent says what that is worth. Looks at the first quarter of a gigabyte,
// so that opening stays quick; the rest is for a check. Throws Cancelled, and InputOutput.
bool settleAfterUncleanEnd(PlatformFile &file, const Secret &dataKey, quint32 pageSize,
                           const QString &fileName, Progress &progress);

// What a disk that only said that it had synced has kept: perhaps some pages of an edit and not
// others. Checks a small vault as a whole, of a large one the records; throws Damaged, Cancelled
// and InputOutput. What is kept as evidence in a large one is for a check.
//
// Two things keep nobody out once all else is known to be whole. Bytes of evidence that cannot be
// read: it stands in Vault::foundAtOpening. A search index that does not fit: accept() makes it
// anew.
void requireConsistent(Vault &vault, Progress &progress);

} // namespace insurable
