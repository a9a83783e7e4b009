// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultvfs.h"

#include <utility>

namespace insurable {

namespace {

struct Faults
{
    sqlite3_vfs *real = nullptr;
    int left = -1; // -1: never
    int code = SQLITE_OK;
    int readsLeft = -1; // -1: never
    bool failed = false;
    int syncs = 0;
};

// The methods get a file only, so the one set of faults of the process is here.
Faults &faults()
{
    static Faults all;
    return all;
}

struct FaultFile
{
    sqlite3_file base;

    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

sqlite3_file *realOf(sqlite3_file *file)
{
    return reinterpret_cast<FaultFile *>(file)->real();
}

int passOrFail()
{
    Faults &all = faults();
    if (all.left < 0)
        return SQLITE_OK;
    if (all.left-- > 0)
        return SQLITE_OK;
    all.left = 0;
    all.failed = true;
    return all.code;
}

template <auto Method, typename... Arguments>
int pass(sqlite3_file *file, Arguments... arguments)
{
    return (realOf(file)->pMethods->*Method)(realOf(file), arguments...);
}

template <auto Method, typename... Arguments>
int passUnlessFull(sqlite3_file *file, Arguments... arguments)
{
    const int code = passOrFail();
    return code != SQLITE_OK ? code : pass<Method>(file, arguments...);
}

using Io = sqlite3_io_methods;
constexpr sqlite3_io_methods methods{
    1,
    [](sqlite3_file *file) { return pass<&Io::xClose>(file); },
    [](sqlite3_file *file, void *data, int size, sqlite3_int64 at) {
        if (faults().readsLeft >= 0 && faults().readsLeft-- == 0) {
            faults().failed = true;
            return SQLITE_IOERR_READ;
        }
        return pass<&Io::xRead>(file, data, size, at);
    },
    [](sqlite3_file *file, const void *data, int size, sqlite3_int64 at) {
        return passUnlessFull<&Io::xWrite>(file, data, size, at);
    },
    [](sqlite3_file *file, sqlite3_int64 size) { return pass<&Io::xTruncate>(file, size); },
    [](sqlite3_file *file, int flags) {
        ++faults().syncs;
        return passUnlessFull<&Io::xSync>(file, flags);
    },
    [](sqlite3_file *file, sqlite3_int64 *size) { return pass<&Io::xFileSize>(file, size); },
    [](sqlite3_file *file, int lock) { return pass<&Io::xLock>(file, lock); },
    [](sqlite3_file *file, int lock) { return pass<&Io::xUnlock>(file, lock); },
    [](sqlite3_file *file, int *out) { return pass<&Io::xCheckReservedLock>(file, out); },
    [](sqlite3_file *file, int what, void *with) {
        return pass<&Io::xFileControl>(file, what, with);
    },
    [](sqlite3_file *file) { return pass<&Io::xSectorSize>(file); },
    [](sqlite3_file *file) { return pass<&Io::xDeviceCharacteristics>(file); },
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    nullptr,
};

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    file->pMethods = nullptr;
    sqlite3_file *inner = realOf(file);
    const int result = faults().real->xOpen(faults().real, name, inner, flags, outFlags);
    if (inner->pMethods)
        file->pMethods = &methods;
    return result;
}

} // namespace

struct FaultVfs::State
{
    sqlite3_vfs vfs{};
};

FaultVfs::FaultVfs()
    : m_state(std::make_unique<State>())
{
    sqlite3_initialize();
    faults().real = sqlite3_vfs_find(nullptr);
    m_state->vfs = *faults().real;
    m_state->vfs.iVersion = 1;
    m_state->vfs.pNext = nullptr;
    m_state->vfs.szOsFile = int(sizeof(FaultFile)) + faults().real->szOsFile;
    m_state->vfs.zName = "faults";
    m_state->vfs.xOpen = openFile;
    sqlite3_vfs_register(&m_state->vfs, 1);
}

FaultVfs::~FaultVfs()
{
    sqlite3_vfs_unregister(&m_state->vfs);
}

void FaultVfs::failAfter(int writes, int code)
{
    faults().left = writes;
    faults().code = code;
    faults().failed = false;
}

void FaultVfs::failOneReadAfter(int reads)
{
    faults().readsLeft = reads;
    faults().failed = false;
}

void FaultVfs::heal()
{
    faults().left = faults().readsLeft = -1;
}

int FaultVfs::takeSyncs()
{
    return std::exchange(faults().syncs, 0);
}

bool FaultVfs::hasFailed() const
{
    return faults().failed;
}

} // namespace insurable
