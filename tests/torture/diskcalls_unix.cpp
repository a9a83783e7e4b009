// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The checking headers would turn these very functions into others.
#undef _FORTIFY_SOURCE

#include "diskcalls.h"

#include <cerrno>
#include <cstdarg>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

// In place of the C library's, for the program and for every library it uses.
extern "C" {

using namespace insurable::torture;
using namespace insurable::torture::calls;

int open(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return openIt(path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return openIt(path, flags, mode);
}

int close(int fd)
{
    closed(fd);
    return int(::syscall(SYS_close, fd));
}

ssize_t write(int fd, const void *data, std::size_t size)
{
    return writeAt(fd, data, size, ::lseek(fd, 0, SEEK_CUR), true);
}

ssize_t pwrite(int fd, const void *data, std::size_t size, off_t at)
{
    return writeAt(fd, data, size, at, false);
}

ssize_t pwrite64(int fd, const void *data, std::size_t size, off64_t at)
{
    return writeAt(fd, data, size, at, false);
}

ssize_t read(int fd, void *out, std::size_t size)
{
    return readIt(fd, out, size, 0, true);
}

ssize_t pread(int fd, void *out, std::size_t size, off_t at)
{
    return readIt(fd, out, size, at, false);
}

ssize_t pread64(int fd, void *out, std::size_t size, off64_t at)
{
    return readIt(fd, out, size, at, false);
}

int fsync(int fd)
{
    return syncIt(fd, SYS_fsync);
}

int fdatasync(int fd)
{
    return syncIt(fd, SYS_fdatasync);
}

int ftruncate(int fd, off_t size) noexcept
{
    return resize(fd, size);
}

int ftruncate64(int fd, off64_t size) noexcept
{
    return resize(fd, size);
}

int unlink(const char *path) noexcept
{
    return changeName(DiskOp::Kind::Unlink, path, nullptr, SYS_unlink);
}

int rename(const char *from, const char *to) noexcept
{
    return changeName(DiskOp::Kind::Rename, from, to, SYS_rename);
}

int link(const char *from, const char *to) noexcept
{
    return changeName(DiskOp::Kind::Link, from, to, SYS_link);
}

int faccessat(int folder, const char *path, int mode, int flags) noexcept
{
    if ((mode & W_OK) && forbidsWriting(path)) {
        errno = EROFS;
        return -1;
    }
    return int(::syscall(SYS_faccessat2, folder, path, mode, flags));
}

} // extern "C"
