// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filecondition.h"
#include "platformfile.h"

namespace insurable {

// Notices when the file under a path is no longer the one that was opened, or was written by
// somebody else.
class FileGuard final
{
public:
    FileGuard(QString path, const PlatformFile &file, quint32 pageSize);

    // Remembers the file as it is now: after each of our own writes.
    void remember();
    // Looks; the first trouble it finds stays. `contents` is false while our own unfinished
    // transaction has written already.
    [[nodiscard]] FileCondition condition(bool contents);
    // Throws Conflict when it is no longer the same.
    void requireUnchanged(bool contents);

private:
    [[nodiscard]] FileCondition look(bool contents) const;
    [[nodiscard]] FileCondition withoutName() const;
    [[nodiscard]] QByteArray stamp() const;

    QString m_path;
    const PlatformFile &m_file;
    quint32 m_pageSize;
    FileIdentity m_identity; // of what was opened
    qint64 m_size = 0;
    QByteArray m_stamp;
    FileCondition m_condition = FileCondition::Same;
};

} // namespace insurable
