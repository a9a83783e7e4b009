// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "backupcard.h"
#include "backupkeeper.h"
#include "backupstatus.h"
#include "passwordfield.h"
#include "session.h"
#include "unlockview.h"
#include "vault.h"
#include "vaultkey.h"
#include "workbench.h"
#include "workspace.h"

#include <QDir>
#include <QStatusBar>
#include <QTimer>

// What the window does about backups and damaged files.
namespace insurable {

using namespace Qt::StringLiterals;

void MainWindow::connectBackups()
{
    if (m_backup == nullptr) {
        m_backup = new BackupStatus;
        statusBar()->addPermanentWidget(m_backup);
        connect(m_backup, &QToolButton::clicked, this, [this] {
            m_workbench->navigate(u"settings"_s);
            if (auto *card = m_workbench->findChild<BackupCard *>())
                QTimer::singleShot(0, card, &BackupCard::comeIntoView); // once it is laid out
        });
    }
    BackupKeeper &keeper = m_workbench->workspace().backups();
    m_backup->follow(&keeper);
    // Whoever asks stands on the firm that has to go: so not at once.
    connect(&keeper, &BackupKeeper::restoreWanted, this, &MainWindow::restoreFrom,
            Qt::QueuedConnection);
    const QList<BackupWarning> warnings = keeper.warnings();
    if (warnings.contains(BackupWarning::TooOld) || warnings.contains(BackupWarning::FolderGone))
        m_workbench->addNotice(Tone::Warning, backupSentence(keeper));
}

void MainWindow::backUpIfDue()
{
    if (m_workbench == nullptr)
        return;
    BackupKeeper &keeper = m_workbench->workspace().backups();
    keeper.stop(); // this one will hold more
    if (!keeper.isDue())
        return;
    const auto made = m_tasks.compute<BackupFile>(
        tr("Backing up"), [&keeper](Progress &progress) { return keeper.run(progress); });
    if (made)
        keeper.settled(*made);
}

void MainWindow::restoreFrom(const QString &backup)
{
    if (m_workbench == nullptr || !leaveFirm())
        return;
    Vault &vault = m_workbench->workspace().isms().vault();
    const VaultKey key = VaultKey::fromDataKey(vault.session().dataKey());
    const QString path = vault.path();
    dropFirm();
    const auto kept = m_mender.restore(path, backup, key);
    if (kept)
        m_watch.expect(path);
    openAgain(path, key,
              kept ? tr("The backup is in place. What was there before is kept as %1.")
                         .arg(QDir::toNativeSeparators(*kept))
                   : QString());
}

void MainWindow::mendFirm(const Error &trouble, const VaultKey &key)
{
    m_unlock->showTrouble(trouble.message());
    const auto mended = m_mender.offer(m_unlock->path(), key);
    if (!mended)
        return;
    m_watch.expect(*mended);
    OpenedFirm opened = m_opener.open(*mended, key, false);
    if (opened.trouble) {
        m_watch.expect({});
        m_unlock->showTrouble(whyNotOpened(*opened.trouble));
        return;
    }
    m_unlock->field().wipe();
    arrive(std::move(opened));
}

} // namespace insurable
