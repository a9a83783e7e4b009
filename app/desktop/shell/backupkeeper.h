// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backupfolder.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

class QThread;

namespace insurable {

class Isms;
class Preferences;
class Progress;
class TaskRunner;

// What this computer remembers about the backups of one vault.
struct BackupWishes
{
    bool on = true;
    QString folder;
    std::optional<QDateTime> lastGood;
    quint64 generation = 0; // that is in the last good one

    [[nodiscard]] static BackupWishes of(const Preferences &preferences, const QByteArray &vaultId);
    // For when the vault itself cannot be read: by where it was last.
    [[nodiscard]] static QByteArray vaultIdAt(const Preferences &preferences, const QString &path);
    void keep(Preferences &preferences, const QByteArray &vaultId) const;
};

// Looks after the backups of the open firm: hourly while there is something new, in a thread that
// reads the file alone, and when asked. Lives with the firm, on its thread.
class BackupKeeper final : public QObject
{
    Q_OBJECT
public:
    BackupKeeper(Isms &isms, const TaskRunner &tasks, Preferences &preferences, QObject *parent);
    ~BackupKeeper() override; // stops one that is being made

    // Not for the sample firm, nor while the firm is only looked at.
    [[nodiscard]] bool isPossible() const { return m_possible; }
    [[nodiscard]] const BackupWishes &wishes() const { return m_wishes; }
    void setOn(bool on);
    void setFolder(const QString &folder);
    [[nodiscard]] QList<BackupWarning> warnings() const;
    // Whether there is something that no good backup holds, and a place to put it.
    [[nodiscard]] bool isDue() const;
    [[nodiscard]] bool isRunning() const { return m_thread != nullptr; }
    // Why the last try failed; empty when it did not.
    [[nodiscard]] const QString &trouble() const { return m_trouble; }

    void start(); // in the background
    void stop();  // and forget what was being made
    // Here and now, in whichever thread has the firm to itself meanwhile; settled() follows on the
    // firm's own. Throws.
    [[nodiscard]] BackupFile run(Progress &progress);
    void settled(const BackupFile &made);

    void askToRestore(const QString &backup) { Q_EMIT restoreWanted(backup); }

Q_SIGNALS:
    void changed();
    void restoreWanted(const QString &backup);

private:
    void failed(const QString &sentence);

    Isms &m_isms;
    Preferences &m_preferences;
    bool m_possible;
    BackupWishes m_wishes;
    QTimer m_hourly;
    std::unique_ptr<QThread> m_thread;
    std::atomic<bool> m_stop{false};
    QString m_trouble;
};

} // namespace insurable
