// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platformfile.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/param.h>
#include <sys/stat.h>
#include <unistd.h>

namespace insurable {

namespace {

PlatformFile::Failure failureOf(int error)
{
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return PlatformFile::Failure::Missing;
    case EEXIST:
        return PlatformFile::Failure::Exists;
    case EACCES:
    case EPERM:
    case EROFS:
        return PlatformFile::Failure::Denied;
    default:
        return PlatformFile::Failure::Other;
    }
}

QString textOf(int error)
{
    return QString::fromLocal8Bit(std::strerror(error));
}

QByteArray folderOf(const QString &path)
{
    return QFile::encodeName(QFileInfo(path).absolutePath());
}

void syncFolder(const QString &path)
{
    const int fd = ::open(folderOf(path).constData(), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return;
    ::fsync(fd);
    ::close(fd);
}

int flagsOf(PlatformFile::Mode mode)
{
    switch (mode) {
    case PlatformFile::Mode::Read:
        return O_RDONLY;
    case PlatformFile::Mode::ReadWrite:
        return O_RDWR;
    case PlatformFile::Mode::CreateNew:
        return O_RDWR | O_CREAT | O_EXCL;
    }
    return O_RDONLY;
}

} // namespace

PlatformFile::Opened PlatformFile::open(const QString &path, Mode mode)
{
    const int flags = flagsOf(mode) | O_CLOEXEC | O_NONBLOCK;
    const int fd = ::open(QFile::encodeName(path).constData(), flags, 0600);
    if (fd < 0)
        return {nullptr, failureOf(errno), textOf(errno)};
    return {std::unique_ptr<PlatformFile>(new PlatformFile(fd)), Failure::None, {}};
}

PlatformFile::~PlatformFile()
{
    ::close(int(m_handle));
}

bool PlatformFile::tryLock(bool exclusive)
{
    int result = 0;
    do {
        result = ::flock(int(m_handle), (exclusive ? LOCK_EX : LOCK_SH) | LOCK_NB);
    } while (result != 0 && errno == EINTR);
    // A file system without locks is no reason to keep people out of their own file.
    return result == 0 || errno == ENOLCK || errno == ENOTSUP;
}

qint64 PlatformFile::size() const
{
    struct stat info
    {
    };
    return ::fstat(int(m_handle), &info) == 0 ? qint64(info.st_size) : -1;
}

FileIdentity PlatformFile::identity() const
{
    struct stat info
    {
    };
    if (::fstat(int(m_handle), &info) != 0)
        return {};
    return {quint64(info.st_dev), quint64(info.st_ino)};
}

bool PlatformFile::isDeleted() const
{
    struct stat info
    {
    };
    return ::fstat(int(m_handle), &info) == 0 && info.st_nlink == 0;
}

QString PlatformFile::presentPath() const
{
#ifdef F_GETPATH
    char path[MAXPATHLEN] = {};
    return ::fcntl(int(m_handle), F_GETPATH, path) == 0 ? QFile::decodeName(path) : QString();
#else
    // Not where /proc is missing or the file is deleted: then there is no such path.
    const QString path =
        QFileInfo(QStringLiteral("/proc/self/fd/%1").arg(m_handle)).symLinkTarget();
    return identityOf(path) == identity() ? path : QString();
#endif
}

QByteArray PlatformFile::read(qint64 offset, qsizetype size) const
{
    QByteArray bytes(size, Qt::Uninitialized);
    qsizetype done = 0;
    while (done < size) {
        const ssize_t n = ::pread(int(m_handle), bytes.data() + done, std::size_t(size - done),
                                  off_t(offset + done));
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            m_error = textOf(errno);
        if (n <= 0)
            break;
        done += n;
    }
    bytes.truncate(done);
    return bytes;
}

bool PlatformFile::write(qint64 offset, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t n = ::pwrite(int(m_handle), bytes.constData() + done,
                                   std::size_t(bytes.size() - done), off_t(offset + done));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0) {
            m_error = textOf(n < 0 ? errno : ENOSPC);
            return false;
        }
        done += n;
    }
    return true;
}

bool PlatformFile::sync()
{
#ifdef F_FULLFSYNC // where fsync leaves the drive's own memory alone
    if (::fcntl(int(m_handle), F_FULLFSYNC) == 0)
        return true;
#endif
    if (::fsync(int(m_handle)) == 0)
        return true;
    m_error = textOf(errno);
    return false;
}

std::optional<FileIdentity> identityOf(const QString &path)
{
    struct stat info
    {
    };
    if (::stat(QFile::encodeName(path).constData(), &info) != 0)
        return std::nullopt;
    return FileIdentity{quint64(info.st_dev), quint64(info.st_ino)};
}

bool folderIsWritable(const QString &path)
{
    return ::faccessat(AT_FDCWD, folderOf(path).constData(), W_OK | X_OK, AT_EACCESS) == 0;
}

PlatformFile::Failure renameToNew(const QString &from, const QString &to)
{
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    if (::link(source.constData(), target.constData()) == 0) {
        ::unlink(source.constData());
    } else if (errno == EEXIST) {
        return PlatformFile::Failure::Exists;
    } else { // a file system without hard links
        struct stat info
        {
        };
        if (::lstat(target.constData(), &info) == 0)
            return PlatformFile::Failure::Exists;
        if (::rename(source.constData(), target.constData()) != 0)
            return failureOf(errno);
    }
    syncFolder(to);
    return PlatformFile::Failure::None;
}

PlatformFile::Failure renameOver(const QString &from, const QString &to)
{
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return failureOf(errno);
    syncFolder(to);
    return PlatformFile::Failure::None;
}

QString userName()
{
    const passwd *entry = ::getpwuid(::geteuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : qEnvironmentVariable("USER");
}

} // namespace insurable
