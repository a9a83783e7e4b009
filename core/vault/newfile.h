// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platformfile.h"

namespace insurable {

// Throws where there is something of that name already, no folder for it, or no room in the name
// for what SQLite adds to it.
void requireNewName(const QString &path);

// A file being made beside its place, locked: gone again unless it gets its name.
class NewFile final
{
public:
    explicit NewFile(const QString &target);
    ~NewFile();
    NewFile(const NewFile &) = delete;
    NewFile &operator=(const NewFile &) = delete;

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] QString shownAs() const; // the name it is to have
    void write(qint64 offset, const QByteArray &bytes);
    void sync();
    void truncate(qint64 size);
    [[nodiscard]] PlatformFile &file() { return *m_file; }
    // Closes the file, so that it can be opened as a vault; nothing is written to it afterwards.
    void letGo() { m_file.reset(); }
    // The file gets its name, which must still be free, and stays.
    void takeName();
    // The same in the place of a file that goes.
    void takeNameOver();

    // What a killed program left of such files in a folder, unless somebody is still at work there.
    // Only vaults with this id.
    static void removeLeftBehind(const QString &folder, const QByteArray &vaultId);

private:
    QString m_target;
    QString m_path;
    std::unique_ptr<PlatformFile> m_file;
};

} // namespace insurable
