// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "messages.h"
#include "renewpassphrase.h"
#include "unlockview.h"
#include "vault.h"
#include "workbench.h"
#include "workspace.h"

// How the window opens a firm, by whatever key, and writes one anew.
namespace insurable {

using namespace Qt::StringLiterals;

void MainWindow::unlockNow()
{
    if (const auto key = unlockView().key())
        openWith(*key);
}

void MainWindow::unlockQuickly()
{
    std::optional<VaultKey> key;
    try {
        key = m_quick.key(QuickUnlock::vaultIdOf(unlockView().path()));
    } catch (const Error &error) {
        m_unlock->showTrouble(error.message());
        m_unlock->offerQuick(m_quick.isOn(QuickUnlock::vaultIdOf(m_unlock->path())));
        return;
    }
    openWith(*key);
}

void MainWindow::openWith(const VaultKey &key)
{
    const FirmWatch::Opening how = m_watch.howToOpen(unlockView().path());
    if (how == FirmWatch::Opening::Not)
        return;
    m_unlock->setBusy(true);
    OpenedFirm opened = m_opener.open(m_unlock->path(), key, how == FirmWatch::Opening::Look);
    if (opened.trouble && opened.trouble->kind() == ErrorKind::InUse
        && offerToLook(*opened.trouble))
        opened = m_opener.open(m_unlock->path(), key, true);
    m_unlock->setBusy(false);
    if (opened.trouble && opened.trouble->kind() != ErrorKind::WrongKey) // that is typed again
        m_watch.expect({});
    if (opened.trouble && opened.trouble->kind() == ErrorKind::Damaged) {
        mendFirm(*opened.trouble, key);
        return;
    }
    if (opened.trouble) {
        m_unlock->showTrouble(whyNotOpened(*opened.trouble));
        return;
    }
    const bool isDue = key.kind() == KeyKind::Recovery && !opened.isms->isReadOnly();
    if (isDue && !renewPassphrase(this, opened.isms->vault(), key, m_tasks)) {
        m_watch.expect({});
        m_unlock->wipe();
        showStart();
        return;
    }
    m_unlock->wipe();
    arrive(std::move(opened));
    if (isDue && m_workbench != nullptr)
        m_workbench->showNotice(
            tr("The new passphrase is set. The recovery sheet was typed in here: "
               "make a new one under Settings, and destroy the old."));
}

void MainWindow::writeAnew(const VaultKey &key)
{
    if (m_workbench == nullptr || !leaveFirm())
        return;
    const QString path = m_workbench->workspace().filePath();
    const QByteArray id = m_workbench->workspace().isms().vault().vaultId();
    dropFirm();
    const std::optional<Error> trouble = m_opener.rotate(path, key);
    if (trouble && trouble->kind() != ErrorKind::Cancelled)
        m_reporter.report(*trouble);
    else if (!trouble && m_quick.isOn(id)) // the keychain has the old key
        m_tasks.attempt([this, &id] { m_quick.turnOff(id); });
    openAgain(path, key,
              trouble ? QString()
                      : tr("The file is written anew. Only your passphrase opens it now: add "
                           "the others again, and make a new recovery sheet."));
}

QString MainWindow::whyNotOpened(const Error &trouble)
{
    return trouble.kind() == ErrorKind::Cancelled
        ? tr("Stopped, and not opened. The check begins anew the next time.")
        : trouble.message();
}

// The firm that the window has closed for a while to do something to its file. What is done is said
// whether it opens or not.
void MainWindow::openAgain(const QString &path, const VaultKey &key, const QString &done)
{
    OpenedFirm opened = m_opener.open(path, key, false);
    if (opened.trouble) {
        m_watch.expect({});
        showUnlock(path, false);
        const QString why = whyNotOpened(*opened.trouble);
        m_unlock->showTrouble(done.isEmpty() ? why : done + u"\n\n"_s + why);
        return;
    }
    arrive(std::move(opened));
    if (!done.isEmpty() && m_workbench != nullptr)
        m_workbench->showNotice(done);
}

} // namespace insurable
