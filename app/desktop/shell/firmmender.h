// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vaultkey.h"

#include <optional>

class QWidget;

namespace insurable {

class CatalogueSource;
class Clock;
class Preferences;
class TaskRunner;

// Helps with a firm's file that does not open because it is damaged, and puts backups in place.
// None of it needs the firm open; all of it leaves a file that opens, or things as they were.
class FirmMender final
{
public:
    FirmMender(QWidget *window, TaskRunner &tasks, const Preferences &preferences,
               CatalogueSource &catalogue, const Clock &clock);

    // Offers the newest good backup and a rescue; the file to open then, or nothing when the person
    // would rather not, or it did not work and he has been told.
    [[nodiscard]] std::optional<QString> offer(const QString &path, const VaultKey &key);
    // Where what was there is now; nothing when it failed, and then the person has been told.
    [[nodiscard]] std::optional<QString> restore(const QString &path, const QString &backup,
                                                 const VaultKey &key);

private:
    [[nodiscard]] QStringList backupsOf(const QString &path) const; // newest first
    [[nodiscard]] std::optional<QString>
    restoreNewest(const QString &path, const QStringList &backups, const VaultKey &key);
    [[nodiscard]] std::optional<QString> rescue(const QString &path, const QStringList &backups,
                                                const VaultKey &key);

    QWidget *m_window;
    TaskRunner &m_tasks;
    const Preferences &m_preferences;
    CatalogueSource &m_catalogue;
    const Clock &m_clock;
};

} // namespace insurable
