// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace insurable {

// "Acme (conflict 2026-11-22 1842 Ann).insurable": what a copy of the person's own work is called
// when the file itself belongs to somebody else. Any system takes the name.
[[nodiscard]] QString conflictCopyName(const QString &vaultPath, const QDateTime &localTime,
                                       const QString &author);
// That name beside the vault or in another folder, numbered until it is free.
[[nodiscard]] QString freeConflictPath(const QString &vaultPath, const QString &folder,
                                       const QDateTime &localTime, const QString &author);

// Which program gives a conflict copy of that vault such a name: "Dropbox", "OneDrive" …;
// "Insurable" for our own. Says nothing about what is in the file.
[[nodiscard]] std::optional<QString> conflictCopyMaker(const QString &vaultName,
                                                       const QString &otherName);

struct ConflictCopyFound
{
    QString path;
    QString maker;
    QDateTime changed;
    qint64 size = 0;
};
// Files beside the vault with such a name and the same vault id in a whole header, newest first.
[[nodiscard]] QList<ConflictCopyFound> conflictCopiesBeside(const QString &vaultPath,
                                                            const QByteArray &vaultId);

// Where a file lies that other computers may write to as well.
struct SharedPlace
{
    enum class Kind { SyncFolder, NetworkShare };
    Kind kind = Kind::SyncFolder;
    QString name; // "OneDrive", "\\server\share"

    friend bool operator==(const SharedPlace &, const SharedPlace &) = default;
};
// Judged by the path alone.
[[nodiscard]] std::optional<SharedPlace> sharedPlace(const QString &path);

} // namespace insurable
