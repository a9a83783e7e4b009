// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace insurable {

class BackupKeeper;

// At the foot of the window: when the last good backup was made, or what is wrong with that.
class BackupStatus final : public QToolButton
{
    Q_OBJECT
public:
    explicit BackupStatus(QWidget *parent = nullptr);

    // Null: no firm, or none that is backed up.
    void follow(BackupKeeper *keeper);

private:
    void refresh();

    BackupKeeper *m_keeper = nullptr;
};

// The warning in words: a few for the line, a sentence or two for the page.
[[nodiscard]] QString backupLine(const BackupKeeper &keeper);
[[nodiscard]] QString backupSentence(const BackupKeeper &keeper);
// When a backup was made, as people say it.
[[nodiscard]] QString backupMoment(const QDateTime &at);

} // namespace insurable
