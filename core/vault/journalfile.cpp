// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalfile.h"

#include "rollbackjournal.h"

#include <sqlite3.h>

#include <cstring>

namespace insurable {

namespace {

struct JournalFile
{
    sqlite3_file base;
    bool counted;     // the first head's count stands: SQLite has begun to write to the file
    bool onlyRecords; // written since the last sync: that count is still to come
    bool olderBehind; // a further head may lie behind the records, perhaps of an older journal
    // Behind it lies the default VFS's own.
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

JournalFile &journalOf(sqlite3_file *file)
{
    return *reinterpret_cast<JournalFile *>(file);
}

sqlite3_file *realOf(sqlite3_file *file)
{
    return journalOf(file).real();
}

int closeFile(sqlite3_file *file)
{
    sqlite3_file *real = realOf(file);
    return real->pMethods ? real->pMethods->xClose(real) : SQLITE_OK;
}

int readFile(sqlite3_file *file, void *buffer, int size, sqlite3_int64 at)
{
    return realOf(file)->pMethods->xRead(realOf(file), buffer, size, at);
}

int writeFile(sqlite3_file *file, const void *buffer, int size, sqlite3_int64 at)
{
    JournalFile &journal = journalOf(file);
    const bool isHead = size >= int(journalMagic.size())
        && std::memcmp(buffer, journalMagic.data(), std::size_t(journalMagic.size())) == 0;
    if (at == 0)
        journal.counted = isHead;
    journal.onlyRecords = at > 0 && !journal.counted;
    journal.olderBehind = journal.olderBehind || (at > 0 && journal.counted);
    return realOf(file)->pMethods->xWrite(realOf(file), buffer, size, at);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    journalOf(file).onlyRecords = false;
    return realOf(file)->pMethods->xTruncate(realOf(file), size);
}

int syncFile(sqlite3_file *file, int flags)
{
    JournalFile &journal = journalOf(file);
    const bool canWait = journal.onlyRecords && !journal.olderBehind;
    journal.onlyRecords = false; // whoever asks again gets it
    return canWait ? SQLITE_OK : realOf(file)->pMethods->xSync(realOf(file), flags);
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    return realOf(file)->pMethods->xFileSize(realOf(file), size);
}

int lockFile(sqlite3_file *, int)
{
    return SQLITE_OK;
}

int checkReservedLock(sqlite3_file *, int *reserved)
{
    *reserved = 0;
    return SQLITE_OK;
}

int fileControl(sqlite3_file *file, int operation, void *argument)
{
    return realOf(file)->pMethods->xFileControl(realOf(file), operation, argument);
}

int sectorSize(sqlite3_file *file)
{
    return realOf(file)->pMethods->xSectorSize(realOf(file));
}

int deviceCharacteristics(sqlite3_file *file)
{
    return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file));
}

constexpr sqlite3_io_methods methods{
    1,
    closeFile,
    readFile,
    writeFile,
    truncateFile,
    syncFile,
    fileSize,
    lockFile,
    lockFile,
    checkReservedLock,
    fileControl,
    sectorSize,
    deviceCharacteristics,
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    nullptr,
};

} // namespace

int journalFileSize()
{
    return int(sizeof(JournalFile));
}

int openJournalFile(sqlite3_vfs *real, const char *name, sqlite3_file *file, int flags,
                    int *outFlags)
{
    JournalFile &journal = journalOf(file);
    journal = {};
    sqlite3_file *inner = journal.real();
    inner->pMethods = nullptr;
    const int result = real->xOpen(real, name, inner, flags, outFlags);
    if (!inner->pMethods)
        return result;
    journal.base.pMethods = &methods;
    sqlite3_int64 size = 0;
    journal.olderBehind = inner->pMethods->xFileSize(inner, &size) != SQLITE_OK || size > 0;
    return result;
}

} // namespace insurable
