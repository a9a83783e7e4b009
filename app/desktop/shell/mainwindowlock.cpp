// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "commandpalette.h"
#include "locktrigger.h"
#include "preferences.h"
#include "relaunch.h"
#include "statusline.h"
#include "workbench.h"
#include "workspace.h"

#include <QApplication>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QStatusBar>
#include <QTimer>

// What the window does so that nobody else looks at the firm.
namespace insurable {

using namespace Qt::StringLiterals;

namespace {

// Texts in dialogs that will be gone; not what only looks for something.
QList<TypedText> typedInDialogs()
{
    QList<TypedText> texts;
    for (const QWidget *window : QApplication::topLevelWidgets()) {
        const auto *dialog = qobject_cast<const QDialog *>(window);
        if (dialog == nullptr || !dialog->isVisible() || qobject_cast<const QFileDialog *>(dialog)
            || qobject_cast<const CommandPalette *>(dialog))
            continue;
        for (TypedText typed : typedIn(*dialog)) {
            typed.at.prepend(u"dialog/"_s);
            if (typed.name.isEmpty())
                typed.name = dialog->windowTitle();
            texts.append(typed);
        }
    }
    return texts;
}

} // namespace

void MainWindow::connectLock()
{
    qApp->installEventFilter(this);
    connect(&m_idle, &IdleLock::expired, this, &MainWindow::lockNow);
    connect(&m_tasks, &TaskRunner::runningChanged, this, [this](bool running) {
        m_idle.touch();
        if (!running && m_lockWaits)
            QTimer::singleShot(0, this, &MainWindow::lockNow);
    });
    if (m_surroundings.lockTrigger != nullptr)
        connect(m_surroundings.lockTrigger, &LockTrigger::fired, this, &MainWindow::lockNow);
}

void MainWindow::startIdleLock()
{
    if (m_workbench == nullptr)
        return;
    m_idle.start(m_surroundings.preferences.idleMinutes());
    m_status->showMinutesLeft(m_idle.minutesLeft());
    if (m_surroundings.lockTrigger != nullptr)
        m_surroundings.lockTrigger->start();
}

void MainWindow::stopLock()
{
    m_lockWaits = false;
    m_idle.stop();
    if (m_surroundings.lockTrigger != nullptr)
        m_surroundings.lockTrigger->stop();
}

void MainWindow::showTitle()
{
    const bool named = m_workbench != nullptr && m_surroundings.preferences.namesFirmInTitle();
    setWindowTitle(named ? tr("%1 – Insurable")
                               .arg(QFileInfo(m_workbench->workspace().filePath()).completeBaseName())
                         : u"Insurable"_s);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange && isMinimized()
        && m_surroundings.preferences.locksWhenMinimised())
        QTimer::singleShot(0, this, &MainWindow::lockNow);
}

// Shortcuts of the window are deaf while a dialog is up: this one must not be.
bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && watched->isWidgetType() && m_workbench != nullptr
        && QApplication::activeModalWidget() != nullptr) {
        const QKeySequence pressed(static_cast<QKeyEvent *>(event)->keyCombination());
        if (pressed == m_actions.lock->shortcut()) {
            QTimer::singleShot(0, this, &MainWindow::lockNow);
            return true;
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::lockNow()
{
    if (m_workbench == nullptr)
        return;
    m_lockWaits = m_tasks.isRunning();
    if (m_lockWaits)
        return;
    if (!m_draft) {
        m_draft = m_workbench->draft();
        m_draft->texts += typedInDialogs();
    }
    // Whoever waits for an answer still stands on the open firm: that has to unwind first.
    if (dismissQuestions()) {
        QTimer::singleShot(0, this, &MainWindow::lockNow);
        return;
    }
    leaveWithoutQuestions();
    const QString path = m_workbench->workspace().filePath();
    m_watch.remember();
    stopLock();
    m_clipboard.clear();
    m_draft.reset();
    delete m_workbench;
    m_workbench = nullptr;
    m_surroundings.preferences.setGeometry(saveGeometry());
    m_surroundings.preferences.sync();
    const auto &relaunch = m_surroundings.relaunch;
    if (relaunch ? relaunch(path, isMinimized()) : startLocked(path, isMinimized())) {
        hide();
        QApplication::exit(0);
    } else {
        m_actions.setFirmOpen(false);
        statusBar()->hide();
        showUnlock(path, true);
    }
}

// True where there was one.
bool MainWindow::dismissQuestions()
{
    QWidget *open = QApplication::activePopupWidget();
    if (open == nullptr)
        open = QApplication::activeModalWidget();
    return open != nullptr && open->close();
}

// A lock that a question could hold up would be none: whatever the page asks is answered with no.
void MainWindow::leaveWithoutQuestions()
{
    QTimer impatience;
    connect(&impatience, &QTimer::timeout, this, &MainWindow::dismissQuestions);
    impatience.start(20);
    std::ignore = m_workbench->leaveCurrentPage();
    m_tasks.attempt([this] { m_workbench->saveState(*m_draft); });
}

} // namespace insurable
