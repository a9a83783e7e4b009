// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sqlite3_file;
struct sqlite3_vfs;

namespace insurable {

// How SQLite writes a rollback journal with one sync less. SQLite syncs the pages as they were,
// then writes how many they are and syncs again, because its own checksum cannot tell a torn page.
// A vault's pages can be told: each carries a MAC, and `settleJournal` believes no count whose
// pages did not all arrive. So the first of the two syncs is left out, but where SQLite relies on
// the order: for the further parts of a journal, written after the file was touched, and for a
// journal with an older one's end behind it.

// What sqlite3_file has to be for openJournalFile, without the default VFS's own file behind it.
[[nodiscard]] int journalFileSize();
// As xOpen of `real`, in whose place it stands.
[[nodiscard]] int openJournalFile(sqlite3_vfs *real, const char *name, sqlite3_file *file,
                                  int flags, int *outFlags);

} // namespace insurable
