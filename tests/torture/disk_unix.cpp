// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "disk.h"

#include "diskcalls.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <mutex>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace insurable::torture {

namespace {

struct OpenFile
{
    int id = -1; // -1: a folder
};

struct Disk
{
    std::mutex mutex;
    std::string root; // empty: not watching
    bool logs = false;
    std::vector<DiskOp> log;
    std::map<int, OpenFile> open;
    std::map<ino_t, int> ids;
    int nextId = 0;
    int left = -1; // -1: never
    DiskFault fault = DiskFault::WriteOnce;
    bool failed = false;
    qint64 space = -1;
    bool readOnly = false;
    bool skipsSyncs = false;
    qint64 written = 0;
};

// The calls get a descriptor only, so the one disk of the process is here.
Disk &theDisk()
{
    static Disk *disk = new Disk; // outlives whatever is closed last
    return *disk;
}

std::string absolute(const char *path)
{
    return QFile::encodeName(QDir::cleanPath(QDir(QFile::decodeName(path)).absolutePath()))
        .toStdString();
}

// Empty where it is none of ours.
std::string inside(const Disk &disk, const char *path)
{
    if (disk.root.empty() || !path)
        return {};
    const std::string whole = absolute(path);
    if (whole.size() < disk.root.size() || whole.compare(0, disk.root.size(), disk.root) != 0
        || whole.find(".lock") != std::string::npos)
        return {};
    return whole.size() == disk.root.size() ? std::string(".") : whole.substr(disk.root.size() + 1);
}

bool fails(Disk &disk, DiskFault fault)
{
    if (disk.left < 0 || disk.fault != fault)
        return false;
    if (disk.left-- > 0)
        return false;
    disk.left = fault == DiskFault::WriteOnce ? -1 : 0;
    disk.failed = true;
    return true;
}

bool refuses(Disk &disk, DiskFault fault, int error)
{
    if (!fails(disk, fault))
        return false;
    errno = error;
    return true;
}

qint64 sizeOf(int fd)
{
    struct stat info
    {
    };
    return ::fstat(fd, &info) == 0 ? qint64(info.st_size) : 0;
}

// Why so many bytes cannot be written there, or 0.
int writeError(Disk &disk, int fd, qint64 at, qint64 size)
{
    if (fails(disk, DiskFault::WriteOnce) || fails(disk, DiskFault::WriteAlways))
        return EIO;
    if (fails(disk, DiskFault::Full))
        return ENOSPC;
    const qint64 growth = std::max<qint64>(0, at + size - sizeOf(fd));
    if (disk.space >= 0 && growth > disk.space) {
        disk.failed = true;
        return ENOSPC;
    }
    if (disk.space >= 0)
        disk.space -= growth;
    return 0;
}

void note(Disk &disk, DiskOp operation)
{
    if (disk.logs)
        disk.log.push_back(std::move(operation));
}

} // namespace

// The calls themselves; see diskcalls.h.
namespace calls {

ssize_t writeAt(int fd, const void *data, std::size_t size, off_t at, bool moves)
{
    Disk &disk = theDisk();
    const std::lock_guard lock(disk.mutex);
    const auto found = disk.open.find(fd);
    const bool ours = found != disk.open.end();
    if (ours) {
        if (const int error = writeError(disk, fd, at, qint64(size))) {
            errno = error;
            return -1;
        }
    }
    const ssize_t done =
        moves ? ::syscall(SYS_write, fd, data, size) : ::syscall(SYS_pwrite64, fd, data, size, at);
    if (ours && done > 0) {
        disk.written += done;
        note(disk,
             {DiskOp::Kind::Write,
              found->second.id,
              qint64(at),
              QByteArray(static_cast<const char *>(data), done),
              {},
              {}});
    }
    return done;
}

int syncIt(int fd, long call)
{
    Disk &disk = theDisk();
    const std::lock_guard lock(disk.mutex);
    const auto found = disk.open.find(fd);
    if (found == disk.open.end())
        return int(::syscall(call, fd));
    if (refuses(disk, DiskFault::Sync, EIO))
        return -1;
    if (!disk.skipsSyncs)
        note(disk,
             {found->second.id < 0 ? DiskOp::Kind::SyncFolder : DiskOp::Kind::Sync,
              found->second.id,
              0,
              {},
              {},
              {}});
    return 0; // the real disk need not be asked
}

int resize(int fd, off_t size)
{
    Disk &disk = theDisk();
    const std::lock_guard lock(disk.mutex);
    const auto found = disk.open.find(fd);
    const bool ours = found != disk.open.end();
    if (ours
        && (refuses(disk, DiskFault::WriteOnce, EIO) || refuses(disk, DiskFault::WriteAlways, EIO)))
        return -1;
    if (ours && disk.space >= 0)
        disk.space += std::max<qint64>(0, sizeOf(fd) - qint64(size));
    const int result = int(::syscall(SYS_ftruncate, fd, size));
    if (ours && result == 0)
        note(disk, {DiskOp::Kind::Resize, found->second.id, qint64(size), {}, {}, {}});
    return result;
}

static int idOf(Disk &disk, ino_t number, bool isNew)
{
    const auto found = disk.ids.find(number);
    if (found != disk.ids.end() && !isNew)
        return found->second;
    return disk.ids[number] = disk.nextId++;
}

int openIt(const char *path, int flags, mode_t mode)
{
    Disk &disk = theDisk();
    const std::lock_guard lock(disk.mutex);
    const std::string ours = inside(disk, path);
    const bool changes = (flags & O_ACCMODE) != O_RDONLY || (flags & O_CREAT);
    struct stat before
    {
    };
    const bool wasThere = ::lstat(path, &before) == 0;
    if (!ours.empty()) {
        if (refuses(disk, DiskFault::Open, EMFILE))
            return -1;
        if (disk.readOnly && changes) {
            errno = EROFS;
            return -1;
        }
    }
    const int fd = int(::syscall(SYS_openat, AT_FDCWD, path, flags, mode));
    if (fd < 0 || ours.empty())
        return fd;
    struct stat info
    {
    };
    ::fstat(fd, &info);
    if (S_ISDIR(info.st_mode)) {
        disk.open[fd] = {-1};
        return fd;
    }
    const int id = idOf(disk, info.st_ino, !wasThere);
    disk.open[fd] = {id};
    if (!wasThere)
        note(disk, {DiskOp::Kind::Create, id, 0, {}, ours, {}});
    else if (flags & O_TRUNC)
        note(disk, {DiskOp::Kind::Resize, id, 0, {}, {}, {}});
    return fd;
}

ssize_t readIt(int fd, void *out, std::size_t size, off_t at, bool moves)
{
    {
        Disk &disk = theDisk();
        const std::lock_guard lock(disk.mutex);
        const auto found = disk.open.find(fd);
        if (found != disk.open.end() && found->second.id >= 0
            && refuses(disk, DiskFault::Read, EIO))
            return -1;
    }
    return moves ? ::syscall(SYS_read, fd, out, size) : ::syscall(SYS_pread64, fd, out, size, at);
}

int changeName(DiskOp::Kind kind, const char *from, const char *to, long call)
{
    Disk &disk = theDisk();
    const std::lock_guard lock(disk.mutex);
    const std::string path = inside(disk, from);
    const std::string target = inside(disk, to);
    const bool ours = !path.empty() || !target.empty();
    if (ours && refuses(disk, DiskFault::Names, EACCES))
        return -1;
    if (ours && disk.readOnly) {
        errno = EROFS;
        return -1;
    }
    struct stat info
    {
    };
    if (kind == DiskOp::Kind::Unlink && ours && disk.space >= 0 && ::lstat(from, &info) == 0)
        disk.space += info.st_size;
    const int result =
        int(kind == DiskOp::Kind::Unlink ? ::syscall(call, from) : ::syscall(call, from, to));
    if (ours && result == 0)
        note(disk, {kind, -1, 0, {}, path, target});
    return result;
}

void closed(int fd)
{
    Disk &disk = theDisk();
    const std::lock_guard lock(disk.mutex);
    disk.open.erase(fd);
}

bool forbidsWriting(const char *path)
{
    Disk &disk = theDisk();
    const std::lock_guard lock(disk.mutex);
    return disk.readOnly && !inside(disk, path).empty();
}

} // namespace calls

const char *name(DiskFault fault)
{
    switch (fault) {
    case DiskFault::WriteOnce:
        return "one write fails";
    case DiskFault::WriteAlways:
        return "writes fail";
    case DiskFault::Full:
        return "disk full";
    case DiskFault::Sync:
        return "syncs fail";
    case DiskFault::Read:
        return "reads fail";
    case DiskFault::Open:
        return "opens refused";
    case DiskFault::Names:
        return "renames refused";
    }
    return "";
}

namespace disk {

void watch(const QString &folder)
{
    forget();
    Disk &disk = theDisk();
    const std::lock_guard lock(disk.mutex);
    disk.root = absolute(QFile::encodeName(folder).constData());
    disk.written = 0;
}

void forget()
{
    heal();
    Disk &disk = theDisk();
    const std::lock_guard lock(disk.mutex);
    disk.root.clear();
    disk.logs = false;
    disk.log.clear();
    disk.open.clear();
    disk.ids.clear();
    disk.nextId = 0;
}

std::map<std::string, QByteArray> startLog()
{
    Disk &disk = theDisk();
    const QDir folder(QString::fromStdString(disk.root));
    std::map<std::string, QByteArray> files;
    for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden)) {
        QFile file(folder.filePath(name));
        if (name.endsWith(QLatin1String(".lock")) || !file.open(QIODevice::ReadOnly))
            continue;
        files[name.toStdString()] = file.readAll();
    }
    const std::lock_guard lock(disk.mutex);
    // The numbers that the log uses follow the order of the names.
    disk.nextId = 0;
    disk.ids.clear();
    for (const auto &[name, bytes] : files) {
        struct stat info
        {
        };
        if (::stat((disk.root + '/' + name).c_str(), &info) == 0)
            disk.ids[info.st_ino] = disk.nextId;
        ++disk.nextId;
    }
    disk.log.clear();
    disk.logs = true;
    return files;
}

void mark(qint64 number)
{
    Disk &disk = theDisk();
    const std::lock_guard lock(disk.mutex);
    note(disk, {DiskOp::Kind::Mark, -1, number, {}, {}, {}});
}

std::vector<DiskOp> takeLog()
{
    Disk &disk = theDisk();
    const std::lock_guard lock(disk.mutex);
    disk.logs = false;
    return std::exchange(disk.log, {});
}

void failAfter(DiskFault fault, int calls)
{
    Disk &disk = theDisk();
    const std::lock_guard lock(disk.mutex);
    disk.fault = fault;
    disk.left = calls;
    disk.failed = false;
}

bool hasFailed()
{
    return theDisk().failed;
}

void limitSpace(qint64 bytes)
{
    Disk &disk = theDisk();
    const std::lock_guard lock(disk.mutex);
    disk.space = bytes;
    disk.failed = false;
}

void makeReadOnly()
{
    theDisk().readOnly = true;
}

void skipSyncs()
{
    theDisk().skipsSyncs = true;
}

void heal()
{
    Disk &disk = theDisk();
    const std::lock_guard lock(disk.mutex);
    disk.left = -1;
    disk.space = -1;
    disk.readOnly = false;
    disk.skipsSyncs = false;
}

qint64 bytesWritten()
{
    return theDisk().written;
}

} // namespace disk

} // namespace insurable::torture
