// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lastseen.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

class QWidget;

namespace insurable {

class Isms;
class Preferences;
class Workbench;
class Workspace;

// Keeps an eye on the firm's file where other computers and programs may have to do with it: before
// it is opened, when it comes up, and when it is no longer the one that was opened.
class FirmWatch final : public QObject
{
    Q_OBJECT
public:
    // What this computer has seen is kept in `lastSeenFile`; nothing is where that is empty.
    FirmWatch(QWidget &window, Preferences &preferences, const QString &lastSeenFile);

    enum class Opening { Edit, Look, Not };
    // Asks where a note says that somebody has it open on another computer.
    [[nodiscard]] Opening howToOpen(const QString &path) const;
    // Asks where the file, or its list of keys, is older than what was seen here or than it should
    // be, or parted from that. False: rather not.
    [[nodiscard]] bool accepts(const Isms &isms);
    // What this program itself puts at `path` is older than what was seen, and the person knows.
    // For the opening that follows; where that fails, nothing is expected any more: say so by an
    // empty path.
    void expect(const QString &path) { m_expected = path; }
    // Tells of conflict copies beside the file and of shared folders, and remembers what it sees.
    void follow(Workbench &workbench);
    void remember() const;

    // How the person goes on after the file has become another one.
    struct Resolution
    {
        bool closes = false;
        QString next; // the file to open then, may be empty
    };
    [[nodiscard]] Resolution resolve(Workspace &workspace);
    // Compares with another file and merges what the person chooses.
    void merge(Workspace &workspace, const QString &otherPath, bool isConflictCopy);

private:
    [[nodiscard]] Resolution save(Workspace &workspace, const QString &target);
    [[nodiscard]] bool acceptsOldKeys(const Vault &vault);
    [[nodiscard]] bool acceptsOther(const Vault &vault, SeenVerdict verdict, const SeenState &seen);
    void tellOfCopies(Workbench &workbench);
    void tellOfSharedPlace(Workbench &workbench);

    QWidget &m_window;
    Preferences &m_preferences;
    LastSeen m_seen;
    bool m_remembers;
    QPointer<Workbench> m_workbench;
    QTimer m_soon;
    QString m_expected; // a file whose difference the person knows of already
};

} // namespace insurable
