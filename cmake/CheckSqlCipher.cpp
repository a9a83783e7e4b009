// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Prints the version of SQLCipher that the build would link; fails with 1 where it is plain SQLite,
// with 2 where it was built without full-text search.
#define SQLITE_HAS_CODEC
#include <cstdio>
#include <sqlite3.h>

int main()
{
    sqlite3 *db = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_open(":memory:", &db) != SQLITE_OK
        || sqlite3_prepare_v2(db, "PRAGMA cipher_version", -1, &statement, nullptr) != SQLITE_OK
        || sqlite3_step(statement) != SQLITE_ROW) {
        std::puts("none");
        return 1;
    }
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(statement, 0));
    int major = 0;
    int minor = 0;
    int patch = 0;
    std::sscanf(text, "%d.%d.%d", &major, &minor, &patch);
    std::printf("%d.%d.%d", major, minor, patch);
    sqlite3_finalize(statement);
    const int searching
        = sqlite3_exec(db, "CREATE VIRTUAL TABLE t USING fts5(x)", nullptr, nullptr, nullptr);
    sqlite3_close(db);
    return searching == SQLITE_OK ? 0 : 2;
}
