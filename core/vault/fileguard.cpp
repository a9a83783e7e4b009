// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fileguard.h"

#include "errors.h"
#include "header.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

// SQLCipher ends each page with a random start value and a MAC, new with every write; whoever
// writes to a database writes its first page.
constexpr qsizetype stampSize = 80;
// Each copy of the header ends with its checksum.
constexpr qsizetype checksumSize = 32;

} // namespace

QString inWords(FileCondition condition, const QString &fileName, const QString &now)
{
    switch (condition) {
    case FileCondition::Same:
        return u"“%1” is the file that was opened."_s.arg(fileName);
    case FileCondition::Changed:
        return u"“%1” was changed by another program or computer while it was open here. Nothing "
               "was overwritten."_s.arg(fileName);
    case FileCondition::Replaced:
        return u"Another file was put in the place of “%1” while it was open here, as sync "
               "programs do. Nothing was overwritten."_s.arg(fileName);
    case FileCondition::Truncated:
        return u"“%1” was cut short by another program while it was open here. Nothing was "
               "overwritten."_s.arg(fileName);
    case FileCondition::Moved:
        return now.isEmpty()
            ? u"“%1” was renamed or moved while it was open here. Nothing was written."_s.arg(
                fileName)
            : u"“%1” was renamed or moved while it was open here; it is now “%2”. Nothing was "
              "written."_s.arg(fileName, now);
    case FileCondition::Vanished:
        return u"“%1” was deleted while it was open here. Nothing was written."_s.arg(fileName);
    case FileCondition::Unreachable:
        return u"The drive with “%1” is gone: it was unplugged or cannot be reached any more. "
               "Nothing was written."_s.arg(fileName);
    }
    return {};
}

FileGuard::FileGuard(QString path, const PlatformFile &file, quint32 pageSize)
    : m_path(std::move(path))
    , m_file(file)
    , m_pageSize(pageSize)
    , m_identity(file.identity())
{
    remember();
}

void FileGuard::remember()
{
    m_size = m_file.size();
    m_stamp = stamp();
}

QByteArray FileGuard::stamp() const
{
    // One read costs less than three, and this happens three times in every edit.
    constexpr qsizetype from = Header::copySize - checksumSize;
    const qsizetype size = Header::size + m_pageSize - from;
    const QByteArray bytes = m_file.read(from, size);
    if (bytes.size() != size)
        return {};
    return bytes.first(checksumSize)
        + bytes.sliced(Header::size - checksumSize - from, checksumSize) + bytes.last(stampSize);
}

FileCondition FileGuard::look(bool contents) const
{
    const auto named = identityOf(m_path);
    if (!named)
        return withoutName();
    if (named != m_identity)
        return FileCondition::Replaced;
    if (!contents)
        return FileCondition::Same;
    const qint64 size = m_file.size();
    if (size < 0)
        return FileCondition::Unreachable;
    if (size < m_size)
        return FileCondition::Truncated;
    const QByteArray now = stamp();
    if (now.isEmpty())
        return FileCondition::Unreachable;
    return size == m_size && now == m_stamp ? FileCondition::Same : FileCondition::Changed;
}

// Nothing has the name any more: why?
FileCondition FileGuard::withoutName() const
{
    const FileIdentity ours = m_identity;
    if (stamp() != m_stamp)
        return FileCondition::Unreachable;
    const QString now = m_file.presentPath();
    if (!now.isEmpty() && identityOf(now) == ours)
        return FileCondition::Moved;
    if (m_file.isDeleted())
        return FileCondition::Vanished;
    const auto folder = identityOf(QFileInfo(m_path).absolutePath());
    return folder && folder->volume == ours.volume ? FileCondition::Moved
                                                   : FileCondition::Unreachable;
}

FileCondition FileGuard::condition(bool contents)
{
    if (m_condition == FileCondition::Same)
        m_condition = look(contents);
    return m_condition;
}

void FileGuard::requireUnchanged(bool contents)
{
    if (condition(contents) == FileCondition::Same)
        return;
    const QString now = m_condition == FileCondition::Moved ? m_file.presentPath() : QString();
    throw Error(ErrorKind::Conflict, inWords(m_condition, QFileInfo(m_path).fileName(), now),
                u"file guard"_s);
}

} // namespace insurable
