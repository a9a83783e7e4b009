// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "offsetvfs.h"

#include "header.h"
#include "journalfile.h"
#include "wipingmemory.h"

#include <sqlite3.h>

#include <algorithm>
#include <atomic>

namespace insurable {

namespace {

constexpr sqlite3_int64 offset = Header::size;

// SQLite allocates this with room behind it for the default VFS's own file object.
struct OffsetFile
{
    sqlite3_file base;

    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

sqlite3_file *realOf(sqlite3_file *file)
{
    return reinterpret_cast<OffsetFile *>(file)->real();
}

sqlite3_vfs *realOf(sqlite3_vfs *vfs)
{
    return static_cast<sqlite3_vfs *>(vfs->pAppData);
}

int closeFile(sqlite3_file *file)
{
    sqlite3_file *real = realOf(file);
    return real->pMethods ? real->pMethods->xClose(real) : SQLITE_OK;
}

std::atomic<int> readsFailed = 0;

int readFile(sqlite3_file *file, void *buffer, int size, sqlite3_int64 at)
{
    sqlite3_file *real = realOf(file);
    const int result = real->pMethods->xRead(real, buffer, size, at + offset);
    if (result != SQLITE_OK && result != SQLITE_IOERR_SHORT_READ)
        ++readsFailed;
    return result;
}

int writeFile(sqlite3_file *file, const void *buffer, int size, sqlite3_int64 at)
{
    sqlite3_file *real = realOf(file);
    return real->pMethods->xWrite(real, buffer, size, at + offset);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    sqlite3_file *real = realOf(file);
    return real->pMethods->xTruncate(real, size + offset);
}

int syncFile(sqlite3_file *file, int flags)
{
    sqlite3_file *real = realOf(file);
    return real->pMethods->xSync(real, flags);
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    sqlite3_file *real = realOf(file);
    const int result = real->pMethods->xFileSize(real, size);
    if (result == SQLITE_OK)
        *size = *size > offset ? *size - offset : 0;
    return result;
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
    sqlite3_file *real = realOf(file);
    if (operation == SQLITE_FCNTL_SIZE_HINT) {
        sqlite3_int64 size = *static_cast<sqlite3_int64 *>(argument) + offset;
        return real->pMethods->xFileControl(real, operation, &size);
    }
    if (operation == SQLITE_FCNTL_MMAP_SIZE) {
        *static_cast<sqlite3_int64 *>(argument) = 0;
        return SQLITE_OK;
    }
    return real->pMethods->xFileControl(real, operation, argument);
}

int sectorSize(sqlite3_file *file)
{
    sqlite3_file *real = realOf(file);
    return real->pMethods->xSectorSize(real);
}

// Neither a transaction without a journal nor a journal without a count.
int deviceCharacteristics(sqlite3_file *file)
{
    sqlite3_file *real = realOf(file);
    return real->pMethods->xDeviceCharacteristics(real)
        & ~(SQLITE_IOCAP_BATCH_ATOMIC | SQLITE_IOCAP_SAFE_APPEND);
}

// Version 1: no shared memory, no memory mapping.
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

int openFile(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    // A vault never has one. SQLite would delete whatever file a journal from elsewhere calls so.
    if (flags & SQLITE_OPEN_SUPER_JOURNAL)
        return SQLITE_CANTOPEN;
    sqlite3_vfs *real = realOf(vfs);
    if (flags & SQLITE_OPEN_MAIN_JOURNAL)
        return openJournalFile(real, name, file, flags, outFlags);
    if (!(flags & SQLITE_OPEN_MAIN_DB))
        return real->xOpen(real, name, file, flags, outFlags);
    sqlite3_file *inner = realOf(file);
    inner->pMethods = nullptr;
    file->pMethods = nullptr;
    const int result = real->xOpen(real, name, inner, flags, outFlags);
    if (inner->pMethods)
        file->pMethods = &methods;
    return result;
}

int deleteFile(sqlite3_vfs *vfs, const char *name, int syncFolder)
{
    return realOf(vfs)->xDelete(realOf(vfs), name, syncFolder);
}

int access(sqlite3_vfs *vfs, const char *name, int flags, int *result)
{
    return realOf(vfs)->xAccess(realOf(vfs), name, flags, result);
}

int fullPathname(sqlite3_vfs *vfs, const char *name, int size, char *out)
{
    return realOf(vfs)->xFullPathname(realOf(vfs), name, size, out);
}

int randomness(sqlite3_vfs *vfs, int size, char *out)
{
    return realOf(vfs)->xRandomness(realOf(vfs), size, out);
}

int sleepFor(sqlite3_vfs *vfs, int microseconds)
{
    return realOf(vfs)->xSleep(realOf(vfs), microseconds);
}

int currentTime(sqlite3_vfs *vfs, double *time)
{
    return realOf(vfs)->xCurrentTime(realOf(vfs), time);
}

int lastError(sqlite3_vfs *vfs, int size, char *out)
{
    return realOf(vfs)->xGetLastError ? realOf(vfs)->xGetLastError(realOf(vfs), size, out) : 0;
}

sqlite3_vfs makeVfs()
{
    useWipingMemory();
    // Each connection takes memory for its first pages at once.
    sqlite3_config(SQLITE_CONFIG_PAGECACHE, nullptr, 0, -4096);
    sqlite3_initialize();
    sqlite3_vfs *real = sqlite3_vfs_find(nullptr);
    sqlite3_vfs vfs{};
    vfs.iVersion = 1;
    vfs.szOsFile = std::max(int(sizeof(OffsetFile)), journalFileSize()) + real->szOsFile;
    vfs.mxPathname = real->mxPathname;
    vfs.zName = "insurable-vault";
    vfs.pAppData = real;
    vfs.xOpen = openFile;
    vfs.xDelete = deleteFile;
    vfs.xAccess = access;
    vfs.xFullPathname = fullPathname;
    vfs.xRandomness = randomness;
    vfs.xSleep = sleepFor;
    vfs.xCurrentTime = currentTime;
    vfs.xGetLastError = lastError;
    return vfs;
}

} // namespace

int failedReads()
{
    return readsFailed;
}

const char *offsetVfs()
{
    // SQLite keeps a list of what is registered, so this lives as long as the process.
    static sqlite3_vfs vfs = makeVfs();
    static const int registered = sqlite3_vfs_register(&vfs, 0);
    return registered == SQLITE_OK ? vfs.zName : nullptr;
}

} // namespace insurable
