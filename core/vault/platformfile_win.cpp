// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platformfile.h"

#include <QDir>
#include <QFileInfo>

#include <windows.h>

namespace insurable {

namespace {

// Far behind any data: Windows keeps others from reading what is locked.
constexpr DWORD lockOffsetHigh = 0x7FFFFFFF;

PlatformFile::Failure failureOf(DWORD error)
{
    switch (error) {
    case ERROR_FILE_NOT_FOUND:
    case ERROR_PATH_NOT_FOUND:
        return PlatformFile::Failure::Missing;
    case ERROR_FILE_EXISTS:
    case ERROR_ALREADY_EXISTS:
        return PlatformFile::Failure::Exists;
    case ERROR_ACCESS_DENIED:
    case ERROR_WRITE_PROTECT:
        return PlatformFile::Failure::Denied;
    default:
        return PlatformFile::Failure::Other;
    }
}

QString textOf(DWORD error)
{
    return qt_error_string(int(error)).trimmed();
}

std::wstring native(const QString &path)
{
    return QDir::toNativeSeparators(QFileInfo(path).absoluteFilePath()).toStdWString();
}

HANDLE handleOf(qintptr handle)
{
    return reinterpret_cast<HANDLE>(handle);
}

OVERLAPPED at(qint64 offset)
{
    OVERLAPPED position{};
    position.Offset = DWORD(quint64(offset) & 0xFFFFFFFFu);
    position.OffsetHigh = DWORD(quint64(offset) >> 32);
    return position;
}

FileIdentity identityOfHandle(HANDLE handle)
{
    BY_HANDLE_FILE_INFORMATION info{};
    if (!GetFileInformationByHandle(handle, &info))
        return {};
    return {info.dwVolumeSerialNumber, (quint64(info.nFileIndexHigh) << 32) | info.nFileIndexLow};
}

constexpr DWORD shareAll = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;

} // namespace

PlatformFile::Opened PlatformFile::open(const QString &path, Mode mode)
{
    const DWORD access = mode == Mode::Read ? GENERIC_READ : GENERIC_READ | GENERIC_WRITE;
    const DWORD disposition = mode == Mode::CreateNew ? CREATE_NEW : OPEN_EXISTING;
    HANDLE handle = CreateFileW(native(path).c_str(), access, shareAll, nullptr, disposition,
                                FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle == INVALID_HANDLE_VALUE) {
        const DWORD error = GetLastError();
        return {nullptr, failureOf(error), textOf(error)};
    }
    return {std::unique_ptr<PlatformFile>(new PlatformFile(reinterpret_cast<qintptr>(handle))),
            Failure::None,
            {}};
}

PlatformFile::~PlatformFile()
{
    CloseHandle(handleOf(m_handle));
}

bool PlatformFile::tryLock(bool exclusive)
{
    OVERLAPPED position{};
    position.OffsetHigh = lockOffsetHigh;
    // One of our own would stand in the way; where there is none, this does nothing.
    (void)UnlockFileEx(handleOf(m_handle), 0, 1, 0, &position);
    const DWORD flags = LOCKFILE_FAIL_IMMEDIATELY | (exclusive ? LOCKFILE_EXCLUSIVE_LOCK : 0);
    return LockFileEx(handleOf(m_handle), flags, 0, 1, 0, &position);
}

qint64 PlatformFile::size() const
{
    LARGE_INTEGER size{};
    return GetFileSizeEx(handleOf(m_handle), &size) ? qint64(size.QuadPart) : -1;
}

FileIdentity PlatformFile::identity() const
{
    return identityOfHandle(handleOf(m_handle));
}

bool PlatformFile::isDeleted() const
{
    FILE_STANDARD_INFO info{};
    return GetFileInformationByHandleEx(handleOf(m_handle), FileStandardInfo, &info, sizeof info)
        && (info.DeletePending || info.NumberOfLinks == 0);
}

QString PlatformFile::presentPath() const
{
    std::wstring path(32768, L'\0');
    const DWORD size = GetFinalPathNameByHandleW(handleOf(m_handle), path.data(),
                                                 DWORD(path.size()), FILE_NAME_NORMALIZED);
    if (size == 0 || size >= path.size())
        return {};
    QString text = QString::fromWCharArray(path.data(), int(size));
    if (text.startsWith(QStringLiteral(R"(\\?\UNC\)")))
        return QStringLiteral(R"(\\)") + text.mid(8);
    return text.startsWith(QStringLiteral(R"(\\?\)")) ? text.mid(4) : text;
}

QByteArray PlatformFile::read(qint64 offset, qsizetype size) const
{
    QByteArray bytes(size, Qt::Uninitialized);
    OVERLAPPED position = at(offset);
    DWORD done = 0;
    if (!ReadFile(handleOf(m_handle), bytes.data(), DWORD(size), &done, &position)
        && GetLastError() != ERROR_HANDLE_EOF)
        m_error = textOf(GetLastError());
    bytes.truncate(qsizetype(done));
    return bytes;
}

bool PlatformFile::write(qint64 offset, const QByteArray &bytes)
{
    OVERLAPPED position = at(offset);
    DWORD done = 0;
    const BOOL written =
        WriteFile(handleOf(m_handle), bytes.constData(), DWORD(bytes.size()), &done, &position);
    if (written && done == DWORD(bytes.size()))
        return true;
    m_error = textOf(GetLastError());
    return false;
}

bool PlatformFile::sync()
{
    if (FlushFileBuffers(handleOf(m_handle)))
        return true;
    m_error = textOf(GetLastError());
    return false;
}

std::optional<FileIdentity> identityOf(const QString &path)
{
    HANDLE handle = CreateFileW(native(path).c_str(), FILE_READ_ATTRIBUTES, shareAll, nullptr,
                                OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return std::nullopt;
    const FileIdentity identity = identityOfHandle(handle);
    CloseHandle(handle);
    return identity;
}

bool folderIsWritable(const QString &path)
{
    HANDLE handle =
        CreateFileW(native(QFileInfo(path).absolutePath()).c_str(), FILE_ADD_FILE, shareAll,
                    nullptr, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return false;
    CloseHandle(handle);
    return true;
}

PlatformFile::Failure renameToNew(const QString &from, const QString &to)
{
    if (MoveFileExW(native(from).c_str(), native(to).c_str(), MOVEFILE_WRITE_THROUGH))
        return PlatformFile::Failure::None;
    return failureOf(GetLastError());
}

PlatformFile::Failure renameOver(const QString &from, const QString &to)
{
    if (MoveFileExW(native(from).c_str(), native(to).c_str(),
                    MOVEFILE_WRITE_THROUGH | MOVEFILE_REPLACE_EXISTING))
        return PlatformFile::Failure::None;
    return failureOf(GetLastError());
}

QString userName()
{
    return qEnvironmentVariable("USERNAME");
}

} // namespace insurable
