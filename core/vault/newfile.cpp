// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "newfile.h"

#include "errors.h"
#include "header.h"
#include "id.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

using Failure = PlatformFile::Failure;

// The longest suffix SQLite adds has to fit into a file name as well.
constexpr qsizetype longestName = 240;

} // namespace

void requireNewName(const QString &path)
{
    const QFileInfo info(path);
    if (info.fileName().isEmpty() || info.fileName().toUtf8().size() > longestName)
        throw Error(ErrorKind::Usage, u"The name of the new file is too long or empty."_s);
    if (info.exists() || info.isSymLink())
        throw Error(ErrorKind::InputOutput,
                    u"There is already a file “%1”; it was left as it is."_s.arg(path));
    if (!info.dir().exists())
        throw Error(ErrorKind::InputOutput, u"There is no folder “%1”."_s.arg(info.absolutePath()));
}

NewFile::NewFile(const QString &target)
    : m_target(target)
    , m_path(QFileInfo(target).dir().filePath(u".insurable-%1.new"_s.arg(Id::random().text())))
{
    auto opened = PlatformFile::open(m_path, PlatformFile::Mode::CreateNew);
    if (!opened.file)
        throw fileError(u"Could not create"_s, m_target, opened.reason);
    m_file = std::move(opened.file);
    (void)m_file->tryLock(true);
}

NewFile::~NewFile()
{
    m_file.reset();
    QFile::remove(m_path);
    QFile::remove(m_path + u"-journal"_s);
}

QString NewFile::shownAs() const
{
    return QFileInfo(m_target).fileName();
}

void NewFile::write(qint64 offset, const QByteArray &bytes)
{
    if (!m_file->write(offset, bytes))
        throw fileError(u"Could not write"_s, m_target, m_file->lastError());
}

void NewFile::sync()
{
    if (!m_file->sync())
        throw fileError(u"Could not write"_s, m_target, m_file->lastError());
}

void NewFile::truncate(qint64 size)
{
    if (m_file->size() > size && !QFile::resize(m_path, size))
        throw fileError(u"Could not write"_s, m_target, u"it could not be shortened"_s);
}

void NewFile::takeName()
{
    const Failure failure = renameToNew(m_path, m_target);
    if (failure == Failure::Exists)
        requireNewName(m_target);
    if (failure != Failure::None)
        throw Error(ErrorKind::InputOutput, u"Could not create “%1”."_s.arg(m_target));
}

void NewFile::takeNameOver()
{
    const Failure failure = renameOver(m_path, m_target);
    if (failure != Failure::None)
        throw Error(ErrorKind::InputOutput,
                    u"“%1” could not be replaced; it was left as it is."_s.arg(m_target));
}

void NewFile::removeLeftBehind(const QString &folder, const QByteArray &vaultId)
{
    const QDir dir(folder);
    const QStringList names =
        dir.entryList({u".insurable-????????????????.new"_s}, QDir::Files | QDir::Hidden);
    for (const QString &name : names) {
        auto opened = PlatformFile::open(dir.filePath(name), PlatformFile::Mode::ReadWrite);
        if (!opened.file || !opened.file->tryLock(true))
            continue;
        try {
            const QByteArray start = opened.file->read(0, Header::size);
            if (readHeader(start, name).header.vaultId != vaultId)
                continue;
            opened.file.reset(); // Windows keeps the name of an open file
            QFile::remove(dir.filePath(name));
            QFile::remove(dir.filePath(name + u"-journal"_s));
        } catch (const Error &) {
            // Not one of ours, or not far enough to know.
        }
    }
}

} // namespace insurable
