// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions.h"
#include "cataloguesource.h"
#include "errorreporter.h"
#include "firmopener.h"
#include "idlelock.h"
#include "page.h"
#include "taskrunner.h"

#include <QMainWindow>

class QStackedWidget;

namespace insurable {

class Clock;
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

private:
    void connectActions();
    void connectFirm();
    void chooseFile();
    void createNow();
    void unlockNow();
    void showPalette();
    void showAbout();
    void updateUndo();
    void updatePage();
    void startIdleLock();
    void arrive(OpenedFirm opened);
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
    TaskRunner m_tasks;
    FirmOpener m_opener;
    IdleLock m_idle;
    std::vector<PageEntry> m_pages;
    QStackedWidget *m_stack = nullptr;
    StartScreen *m_start = nullptr;
    UnlockView *m_unlock = nullptr;
    NewFirmView *m_newFirm = nullptr;
    Workbench *m_workbench = nullptr;
    StatusLine *m_status = nullptr;
};

} // namespace insurable
