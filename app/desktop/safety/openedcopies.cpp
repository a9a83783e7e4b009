// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "openedcopies.h"

#include "foreignmark.h"
#include "plaintext.h"

#include <QDir>
#include <QLockFile>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

const QString lockName = u"in-use"_s;

// Files that are read-only stay on Windows otherwise.
void removeFolder(const QString &path)
{
    for (const QFileInfo &inner : QDir(path).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        for (const QFileInfo &file : QDir(inner.filePath()).entryInfoList(QDir::Files))
            QFile::setPermissions(file.filePath(), QFile::ReadOwner | QFile::WriteOwner);
    }
    QDir(path).removeRecursively();
}

std::unique_ptr<QLockFile> lockOf(const QString &folder)
{
    auto lock = std::make_unique<QLockFile>(QDir(folder).filePath(lockName));
    lock->setStaleLockTime(0); // only the death of its process makes it stale
    return lock;
}

} // namespace

OpenedCopies::OpenedCopies(const QString &root)
    : m_root(root)
{
}

OpenedCopies::~OpenedCopies()
{
    if (!m_folder)
        return;
    m_lock.reset();
    removeFolder(m_folder->path());
}

QString OpenedCopies::pathFor(const QString &name)
{
    if (!m_folder) {
        QDir().mkpath(m_root);
        auto folder = std::make_unique<QTemporaryDir>(QDir(m_root).filePath(u"XXXXXX"_s));
        if (!folder->isValid())
            return {};
        m_lock = lockOf(folder->path());
        if (!m_lock->tryLock(0))
            return {};
        m_folder = std::move(folder);
    }
    const QString inner = QString::number(++m_count); // names may be alike
    if (!QDir(m_folder->path()).mkdir(inner))
        return {};
    return QDir(m_folder->filePath(inner)).filePath(safeFileName(name));
}

void OpenedCopies::seal(const QString &path)
{
    markAsForeign(path);
    QFile::setPermissions(path, QFile::ReadOwner);
}

QString OpenedCopies::defaultRoot()
{
    // A folder in memory on Linux, in the person's own space elsewhere.
    const QString inMemory = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    if (inMemory.startsWith("/run/"_L1))
        return QDir(inMemory).filePath(u"insurable-opened"_s);
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    return QDir(data).filePath(u"opened"_s);
}

int OpenedCopies::removeLeftOvers(const QString &root)
{
    int removed = 0;
    for (const QFileInfo &folder : QDir(root).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const auto lock = lockOf(folder.filePath());
        if (!lock->tryLock(0))
            continue;
        lock->unlock();
        removeFolder(folder.filePath());
        ++removed;
    }
    return removed;
}

} // namespace insurable
