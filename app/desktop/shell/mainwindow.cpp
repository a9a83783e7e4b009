// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "clock.h"
#include "commandpalette.h"
#include "messages.h"
#include "newfirmview.h"
#include "paletteproviders.h"
#include "passwordfield.h"
#include "preferences.h"
#include "relaunch.h"
#include "startscreen.h"
#include "statusline.h"
#include "unlockview.h"
#include "vault.h"
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
#include <QStandardPaths>
#include <QStatusBar>
#include <QTimer>

namespace insurable {

using namespace Qt::StringLiterals;

namespace {

QString documents()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

} // namespace

MainWindow::MainWindow(const Surroundings &surroundings)
    : m_surroundings(surroundings)
    , m_actions(this)
    , m_reporter(this)
    , m_tasks(this, m_reporter)
    , m_opener(m_tasks, surroundings.preferences, m_catalogue, surroundings.clock)
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
    connect(&m_idle, &IdleLock::expired, this, &MainWindow::lockNow);
    connect(&m_tasks, &TaskRunner::runningChanged, &m_idle, &IdleLock::touch);
}

void MainWindow::showStart()
{
    m_start->refresh();
    m_stack->setCurrentWidget(m_start);
    setWindowTitle(u"Insurable"_s);
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
    }
    return *m_unlock;
}

void MainWindow::showNewFirm()
{
    if (!closeFirm())
        return;
    newFirmView().begin(documents());
    m_stack->setCurrentWidget(m_newFirm);
}

void MainWindow::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a firm"), documents(),
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
    m_stack->setCurrentWidget(m_unlock);
    m_unlock->field().setFocus();
}

void MainWindow::createNow()
{
    const Secret passphrase = Secret::fromPassphrase(newFirmView().field().secret());
    m_newFirm->setBusy(true);
    OpenedFirm opened = m_opener.create(m_newFirm->path(), m_newFirm->firmName(), passphrase);
    m_newFirm->setBusy(false);
    if (opened.trouble) {
        m_newFirm->showTrouble(opened.trouble->message());
        return;
    }
    m_newFirm->wipe();
    arrive(std::move(opened));
    m_workbench->navigate(u"interview"_s);
}

void MainWindow::unlockNow()
{
    const Secret passphrase = Secret::fromPassphrase(unlockView().field().secret());
    m_unlock->setBusy(true);
    OpenedFirm opened = m_opener.open(m_unlock->path(), passphrase, false);
    if (opened.trouble && opened.trouble->kind() == ErrorKind::InUse
        && offerToLook(*opened.trouble))
        opened = m_opener.open(m_unlock->path(), passphrase, true);
    m_unlock->setBusy(false);
    if (opened.trouble) {
        m_unlock->showTrouble(opened.trouble->message());
        return;
    }
    m_unlock->field().wipe();
    arrive(std::move(opened));
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
    m_workbench->showNotice(
        tr("This is the sample firm, a fresh copy for you to change as you like. Its passphrase "
           "is: %1")
            .arg(FirmOpener::samplePassphrase()));
}

void MainWindow::arrive(OpenedFirm opened)
{
    const QString path = QFileInfo(opened.isms->vault().path()).absoluteFilePath();
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
    const QString name = QFileInfo(m_workbench->workspace().filePath()).completeBaseName();
    setWindowTitle(tr("%1 – Insurable").arg(name));
    statusBar()->show();
}

void MainWindow::connectFirm()
{
    if (m_status == nullptr) {
        m_status = new StatusLine;
        statusBar()->addWidget(m_status, 1);
        connect(&m_idle, &IdleLock::tick, m_status, &StatusLine::showMinutesLeft);
        connect(&m_surroundings.preferences, &Preferences::changed, this,
                &MainWindow::startIdleLock);
    }
    const Workspace &workspace = m_workbench->workspace();
    if (workspace.isReadOnly())
        m_status->showReadOnly(workspace.filePath());
    else
        m_status->showSaved(workspace.filePath());
    connect(m_workbench, &Workbench::recordsChanged, this, &MainWindow::updateUndo);
    connect(m_workbench, &Workbench::pageChanged, this, &MainWindow::updatePage);
}

void MainWindow::startIdleLock()
{
    if (m_workbench == nullptr)
        return;
    m_idle.start(m_surroundings.preferences.idleMinutes());
    m_status->showMinutesLeft(m_idle.minutesLeft());
}

bool MainWindow::leaveFirm()
{
    return !m_tasks.isRunning() && (m_workbench == nullptr || m_workbench->leaveCurrentPage());
}

bool MainWindow::closeFirm()
{
    if (!leaveFirm())
        return false;
    if (m_workbench == nullptr)
        return true;
    m_idle.stop();
    m_actions.setPageActions({}, {});
    m_actions.setFirmOpen(false);
    m_actions.setUndo(false, {});
    m_actions.setRedo(false, {});
    delete m_workbench;
    m_workbench = nullptr;
    statusBar()->hide();
    showStart();
    return true;
}

void MainWindow::lockNow()
{
    if (m_workbench == nullptr || m_tasks.isRunning())
        return;
    // Whoever waits for an answer still stands on the open firm: that has to unwind first.
    if (dismissQuestions()) {
        QTimer::singleShot(0, this, &MainWindow::lockNow);
        return;
    }
    leaveWithoutQuestions();
    const QString path = m_workbench->workspace().filePath();
    m_idle.stop();
    delete m_workbench;
    m_workbench = nullptr;
    m_surroundings.preferences.setGeometry(saveGeometry());
    m_surroundings.preferences.sync();
    if (startLocked(path)) {
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
    m_tasks.attempt([this] { m_workbench->saveState(); });
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!leaveFirm()) {
        event->ignore();
        return;
    }
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
