// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "clock.h"
#include "commandpalette.h"
#include "documentsfolder.h"
#include "messages.h"
#include "newfirmview.h"
#include "paletteproviders.h"
#include "passwordfield.h"
#include "preferences.h"
#include "startscreen.h"
#include "statusline.h"
#include "unlockview.h"
#include "vault.h"
#include "vaultkey.h"
#include "windowtheme.h"
#include "workbench.h"
#include "workspace.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenuBar>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>

namespace insurable {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(const Surroundings &surroundings)
    : m_surroundings(surroundings)
    , m_actions(this)
    , m_reporter(this)
    , m_conflicts(m_reporter, this, [this] { resolveConflict(); })
    , m_watch(*this, surroundings.preferences, surroundings.lastSeenFile)
    , m_tasks(this, m_conflicts)
    , m_opener(m_tasks, surroundings.preferences, m_catalogue, surroundings.clock)
    , m_quick(m_keychain, surroundings.preferences)
    , m_mender(this, m_tasks, surroundings.preferences, m_catalogue, surroundings.clock)
    , m_idle(surroundings.clock)
    , m_stack(new QStackedWidget)
    , m_start(new StartScreen(surroundings.preferences))
{
    setWindowTitle(u"Insurable"_s);
    setMinimumSize(760, 480);
    m_stack->addWidget(m_start);
    setCentralWidget(m_stack);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->hide();
    m_actions.fill(*menuBar());
    connectActions();
    if (!restoreGeometry(surroundings.preferences.geometry()))
        resize(1180, 760);
}

MainWindow::~MainWindow() = default;

void MainWindow::connectActions()
{
    addActions(m_actions.all());
    const auto on = [this](QAction *action, auto command) {
        connect(action, &QAction::triggered, this, command);
    };
    on(m_actions.newFirm, &MainWindow::showNewFirm);
    on(m_actions.open, &MainWindow::chooseFile);
    on(m_actions.sample, &MainWindow::openSample);
    on(m_actions.merge, &MainWindow::mergeWithFile);
    on(m_actions.lock, &MainWindow::lockNow);
    on(m_actions.close, &MainWindow::closeFirm);
    on(m_actions.quit, &MainWindow::close);
    on(m_actions.find, &MainWindow::showPalette);
    on(m_actions.about, &MainWindow::showAbout);
    on(m_actions.undo, [this] { m_workbench->workspace().undo(); });
    on(m_actions.redo, [this] { m_workbench->workspace().redo(); });
    on(m_actions.foldNavigation, [this] { m_workbench->toggleNavigation(); });
    on(m_actions.refresh, [this] { m_workbench->refreshCurrentPage(); });

    connect(m_start, &StartScreen::newFirmWanted, this, &MainWindow::showNewFirm);
    connect(m_start, &StartScreen::openWanted, this, &MainWindow::chooseFile);
    connect(m_start, &StartScreen::sampleWanted, this, &MainWindow::openSample);
    connect(m_start, &StartScreen::fileWanted, this,
            [this](const QString &path) { showUnlock(path, false); });
    connect(m_start, &StartScreen::firstPainted, this, &MainWindow::firstPainted);
    connectLock();
}

void MainWindow::showStart()
{
    m_start->refresh();
    m_stack->setCurrentWidget(m_start);
    showTitle();
}

NewFirmView &MainWindow::newFirmView()
{
    if (m_newFirm == nullptr) {
        m_newFirm = new NewFirmView;
        m_stack->addWidget(m_newFirm);
        connect(m_newFirm, &NewFirmView::cancelled, this, &MainWindow::showStart);
        connect(m_newFirm, &NewFirmView::createWanted, this, &MainWindow::createNow);
    }
    return *m_newFirm;
}

UnlockView &MainWindow::unlockView()
{
    if (m_unlock == nullptr) {
        m_unlock = new UnlockView;
        m_stack->addWidget(m_unlock);
        connect(m_unlock, &UnlockView::otherWanted, this, &MainWindow::showStart);
        connect(m_unlock, &UnlockView::unlockWanted, this, &MainWindow::unlockNow);
        connect(m_unlock, &UnlockView::quickWanted, this, &MainWindow::unlockQuickly);
    }
    return *m_unlock;
}

void MainWindow::showNewFirm()
{
    if (!closeFirm())
        return;
    newFirmView().begin(documentsFolder());
    m_stack->setCurrentWidget(m_newFirm);
}

void MainWindow::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a firm"), documentsFolder(),
                                                      tr("Insurable files (*.insurable)"));
    if (!path.isEmpty())
        showUnlock(path, false);
}

void MainWindow::showUnlock(const QString &path, bool locked)
{
    if (!closeFirm())
        return;
    const QString hint = FirmOpener::isSample(path)
        ? tr("The passphrase of the sample firm is: %1").arg(FirmOpener::samplePassphrase())
        : QString();
    unlockView().ask(QFileInfo(path).absoluteFilePath(), locked, hint);
    m_unlock->offerQuick(m_quick.isOn(QuickUnlock::vaultIdOf(path)));
    m_stack->setCurrentWidget(m_unlock);
    m_unlock->field().setFocus();
}

void MainWindow::createNow()
{
    const Secret passphrase = newFirmView().passphrase();
    m_newFirm->setBusy(true);
    OpenedFirm opened = m_opener.create(m_newFirm->path(), m_newFirm->firmName(), passphrase);
    m_newFirm->setBusy(false);
    if (opened.trouble) {
        m_newFirm->showTrouble(opened.trouble->message());
        return;
    }
    m_newFirm->wipe();
    arrive(std::move(opened));
    if (m_workbench != nullptr)
        m_workbench->navigate(u"interview"_s);
}

bool MainWindow::offerToLook(const Error &trouble)
{
    return message::confirm(this, tr("Somebody else has it open"),
                            trouble.message() + u"\n\n"_s
                                + tr("You can look at it meanwhile, without changing anything."),
                            tr("Look at it"));
}

void MainWindow::openSample()
{
    if (!closeFirm())
        return;
    OpenedFirm opened = m_opener.createSample();
    if (opened.trouble) {
        m_reporter.report(*opened.trouble);
        return;
    }
    arrive(std::move(opened));
    if (m_workbench == nullptr)
        return;
    m_workbench->showNotice(
        tr("This is the sample firm, a fresh copy for you to change as you like. Its passphrase "
           "is: %1")
            .arg(FirmOpener::samplePassphrase()));
}

void MainWindow::arrive(OpenedFirm opened)
{
    const QString path = QFileInfo(opened.isms->vault().path()).absoluteFilePath();
    if (!m_watch.accepts(*opened.isms)) {
        showStart();
        return;
    }
    if (!FirmOpener::isSample(path))
        m_surroundings.preferences.addRecentFile(path, m_surroundings.clock.now());
    enter(std::move(opened.isms));
}

void MainWindow::enter(std::unique_ptr<Isms> isms)
{
    if (m_pages.empty())
        m_pages = m_surroundings.pages();
    m_workbench = new Workbench(std::move(isms), m_pages, m_tasks, m_surroundings.preferences);
    connectFirm();
    m_stack->addWidget(m_workbench);
    m_stack->setCurrentWidget(m_workbench);
    m_workbench->restoreState();
    m_actions.setFirmOpen(true);
    updateUndo();
    startIdleLock();
    showTitle();
    statusBar()->show();
    m_watch.follow(*m_workbench);
}

void MainWindow::connectFirm()
{
    if (m_status == nullptr) {
        m_status = new StatusLine;
        statusBar()->addWidget(m_status, 1);
        connect(&m_idle, &IdleLock::tick, m_status, &StatusLine::showMinutesLeft);
        connect(&m_surroundings.preferences, &Preferences::changed, this, [this] {
            startIdleLock();
            showTitle();
        });
    }
    const Workspace &workspace = m_workbench->workspace();
    if (workspace.isReadOnly())
        m_status->showReadOnly(workspace.filePath());
    else
        m_status->showSaved(workspace.filePath());
    connect(m_workbench, &Workbench::recordsChanged, this, &MainWindow::updateUndo);
    // Whoever asks stands on the firm that has to go: so not at once.
    connect(&workspace, &Workspace::rewriteWanted, this, [this](const VaultKey &key) {
        QTimer::singleShot(0, this, [this, key] { writeAnew(key); });
    });
    connect(m_workbench, &Workbench::pageChanged, this, &MainWindow::updatePage);
    connectBackups();
}

bool MainWindow::leaveFirm()
{
    return !m_tasks.isRunning() && (m_workbench == nullptr || m_workbench->leaveCurrentPage())
        && !m_conflicts.isWaiting();
}

bool MainWindow::closeFirm()
{
    if (!leaveFirm())
        return false;
    if (m_workbench != nullptr) {
        backUpIfDue();
        dropFirm();
    }
    return true;
}

void MainWindow::dropFirm()
{
    m_watch.remember();
    stopLock();
    m_actions.setPageActions({}, {});
    m_actions.setFirmOpen(false);
    m_actions.setUndo(false, {});
    m_actions.setRedo(false, {});
    delete m_workbench;
    m_workbench = nullptr;
    statusBar()->hide();
    showStart();
}

void MainWindow::mergeWithFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Compare with another copy"),
                                                      documentsFolder(),
                                                      tr("Insurable files (*.insurable)"));
    if (!path.isEmpty())
        m_watch.merge(m_workbench->workspace(), path, false);
}

void MainWindow::resolveConflict()
{
    if (m_workbench == nullptr || m_tasks.isRunning())
        return;
    const FirmWatch::Resolution resolution = m_watch.resolve(m_workbench->workspace());
    if (!resolution.closes || m_workbench == nullptr)
        return;
    dropFirm();
    if (!resolution.next.isEmpty())
        showUnlock(resolution.next, false);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!leaveFirm()) {
        event->ignore();
        return;
    }
    backUpIfDue();
    m_watch.remember();
    m_surroundings.preferences.setGeometry(saveGeometry());
    event->accept();
}

void MainWindow::showPalette()
{
    const PagePalette pages(m_pages, *m_workbench);
    const ActionPalette actions(m_actions);
    const RecordPalette records(m_pages, m_workbench->workspace());
    CommandPalette palette({&pages, &records, &actions}, this);
    palette.exec();
}

void MainWindow::updateUndo()
{
    if (m_workbench == nullptr)
        return;
    const Isms &isms = m_workbench->workspace().isms();
    m_actions.setUndo(isms.canUndo(), isms.undoName());
    m_actions.setRedo(isms.canRedo(), isms.redoName());
}

void MainWindow::updatePage()
{
    const Page *page = m_workbench->currentPage();
    const PageEntry *entry = m_workbench->entry(m_workbench->currentPageId());
    if (page != nullptr && entry != nullptr)
        m_actions.setPageActions(entry->title, page->pageActions());
}

void MainWindow::showAbout()
{
    message::tell(this, Tone::Accent, u"Insurable "_s + QApplication::applicationVersion(),
                  tr("Helps a small firm to protect itself and to answer its insurer truthfully. "
                     "Works without the internet.\n\n© 2026 The Insurable authors. Free software "
                     "under the GNU General Public License, version 3 or later."));
}

} // namespace insurable
