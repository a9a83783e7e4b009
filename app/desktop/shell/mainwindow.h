// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions.h"
#include "cataloguesource.h"
#include "clipboardguard.h"
#include "conflictreporter.h"
#include "draft.h"
#include "errorreporter.h"
#include "firmmender.h"
#include "firmopener.h"
#include "firmwatch.h"
#include "idlelock.h"
#include "page.h"
#include "quickunlock.h"
#include "systemkeychain.h"
#include "taskrunner.h"
#include "wheelguard.h"

#include <QMainWindow>

class QStackedWidget;

namespace insurable {

class BackupStatus;
class Clock;
class LockTrigger;
class NewFirmView;
class Preferences;
class StartScreen;
class StatusLine;
class WindowTheme;
class UnlockView;
class Workbench;

// What the window is given by main.
struct Surroundings
{
    Preferences &preferences;
    WindowTheme &theme;
    const Clock &clock;
    std::function<std::vector<PageEntry>()> pages; // asked for when the first firm opens
    QString lastSeenFile = {};                     // see FirmWatch
    LockTrigger *lockTrigger = nullptr;            // what the system says; may be none
    // Brings a fresh process up in place of this one: startLocked() unless a test says otherwise.
    std::function<bool(const QString &path, bool minimised)> relaunch = {};
};

// The one window: start, unlocking, and the firm that is open, one at a time.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(const Surroundings &surroundings);
    ~MainWindow() override;

    void showStart();
    void showNewFirm();
    void showUnlock(const QString &path, bool locked);
    void openSample();
    void enter(std::unique_ptr<Isms> isms);
    // False where the person is kept on a page that is not finished.
    bool closeFirm();
    // Ends this process and lets a fresh one ask for the passphrase: see vault.md.
    void lockNow();

    [[nodiscard]] Workbench *workbench() const { return m_workbench; }
    [[nodiscard]] StartScreen *startScreen() const { return m_start; }

Q_SIGNALS:
    void firstPainted();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectActions();
    void connectFirm();
    void chooseFile();
    void createNow();
    void unlockNow();
    void unlockQuickly();
    void openWith(const VaultKey &key);
    void writeAnew(const VaultKey &key);
    void showPalette();
    void showAbout();
    void updateUndo();
    void updatePage();
    void connectLock();
    void startIdleLock();
    void stopLock();
    void showTitle();
    void arrive(OpenedFirm opened);
    void mergeWithFile();
    void resolveConflict();
    void dropFirm();
    [[nodiscard]] static QString whyNotOpened(const Error &trouble);
    void openAgain(const QString &path, const VaultKey &key, const QString &done);
    void connectBackups();
    void backUpIfDue();
    void restoreFrom(const QString &backup);
    void mendFirm(const Error &trouble, const VaultKey &key);
    bool dismissQuestions();
    void leaveWithoutQuestions();
    bool offerToLook(const Error &trouble);
    UnlockView &unlockView();
    NewFirmView &newFirmView();
    [[nodiscard]] bool leaveFirm();

    Surroundings m_surroundings;
    Actions m_actions;
    CatalogueSource m_catalogue;
    DialogReporter m_reporter;
    ConflictReporter m_conflicts;
    FirmWatch m_watch;
    TaskRunner m_tasks;
    FirmOpener m_opener;
    SystemKeychain m_keychain;
    QuickUnlock m_quick;
    FirmMender m_mender;
    IdleLock m_idle;
    WheelGuard m_wheel;
    ClipboardGuard m_clipboard;
    std::optional<Draft> m_draft; // while it is about to lock
    bool m_lockWaits = false;     // for work that runs
    std::vector<PageEntry> m_pages;
    QStackedWidget *m_stack = nullptr;
    StartScreen *m_start = nullptr;
    UnlockView *m_unlock = nullptr;
    NewFirmView *m_newFirm = nullptr;
    Workbench *m_workbench = nullptr;
    StatusLine *m_status = nullptr;
    BackupStatus *m_backup = nullptr;
};

} // namespace insurable
