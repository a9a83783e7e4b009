// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

class QLockFile;
class QTemporaryDir;

namespace insurable {

// Copies of evidence that other programs look at, in a folder that only this person may enter: in
// memory where the system has such a place. They go when this goes, at a lock and at closing; what
// a crash leaves behind goes at the next start.
class OpenedCopies final
{
public:
    explicit OpenedCopies(const QString &root = defaultRoot());
    ~OpenedCopies();
    OpenedCopies(const OpenedCopies &) = delete;
    OpenedCopies &operator=(const OpenedCopies &) = delete;

    // Where a copy of this name may be written; empty where no folder could be made.
    [[nodiscard]] QString pathFor(const QString &name);
    // To be read only, and marked as coming from elsewhere.
    static void seal(const QString &path);

    static QString defaultRoot();
    // Of processes that are no more. Returns how many folders went.
    static int removeLeftOvers(const QString &root = defaultRoot());

private:
    QString m_root;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QLockFile> m_lock;
    int m_count = 0;
};

} // namespace insurable
