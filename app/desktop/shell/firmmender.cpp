// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "firmmender.h"

#include "backupfolder.h"
#include "backupkeeper.h"
#include "backupstatus.h"
#include "buttons.h"
#include "cataloguesource.h"
#include "clock.h"
#include "firmbackup.h"
#include "header.h"
#include "messages.h"
#include "plaintext.h"
#include "preferences.h"
#include "taskrunner.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>

namespace insurable {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("insurable::FirmMender", text);
}

// The vault's id, where its header can still be read.
QByteArray idIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    try {
        return readHeader(file.read(Header::size), path).header.vaultId;
    } catch (const Error &) {
        return {};
    }
}

constexpr qsizetype mostNames = 12; // in a message

QStringList lossesOf(const FirmRescue &rescue)
{
    QStringList lines;
    for (const RescuedRegister &saved : rescue.registers) {
        for (const LostRecord &lost : saved.lost)
            lines.append(u"%1: %2"_s.arg(saved.type->label(), singleLine(lost.title)));
        if (saved.lostUnnamed > 0)
            lines.append(tr("%1: %2 more").arg(saved.type->plural()).arg(saved.lostUnnamed));
        if (saved.mayLackMore)
            lines.append(tr("%1: perhaps more, which nobody can tell").arg(saved.type->plural()));
    }
    for (const QString &file : rescue.lostFiles)
        lines.append(tr("File of evidence: %1").arg(singleLine(file)));
    if (rescue.lostHistory > 0)
        lines.append(tr("Entries of the history: %1").arg(rescue.lostHistory));
    return lines;
}

QString summaryOf(const FirmRescue &rescue)
{
    if (rescue.lacksNothing)
        return tr("Everything could be saved.");
    QStringList lines = lossesOf(rescue);
    const qsizetype more = lines.size() - mostNames;
    if (more > 0) {
        lines = lines.first(mostNames);
        lines.append(tr("… and %1 more").arg(more));
    }
    return tr("This could not be saved:") + u"\n\n"_s + lines.join(u'\n');
}

QString wayOut(const QStringList &backups)
{
    if (backups.isEmpty())
        return tr("There is no backup of it where backups go. A rescue reads what is still whole "
                  "into a new file and says what is lost; the damaged file stays as it is.");
    const QDateTime taken = backupTime(QFileInfo(backups.first()).fileName());
    return tr("The newest backup is from %1. You can go back to it, or first rescue what is still "
              "whole into a new file. The damaged file is kept either way.")
        .arg(backupMoment(taken));
}

} // namespace

FirmMender::FirmMender(QWidget *window, TaskRunner &tasks, const Preferences &preferences,
                       CatalogueSource &catalogue, const Clock &clock)
    : m_window(window)
    , m_tasks(tasks)
    , m_preferences(preferences)
    , m_catalogue(catalogue)
    , m_clock(clock)
{
}

QStringList FirmMender::backupsOf(const QString &path) const
{
    QByteArray id = idIn(path);
    if (id.isEmpty())
        id = BackupWishes::vaultIdAt(m_preferences, path);
    QStringList paths;
    if (id.isEmpty())
        return paths;
    for (const BackupFile &backup : backupsIn(BackupWishes::of(m_preferences, id).folder, id))
        paths.append(backup.path);
    return paths;
}

std::optional<QString> FirmMender::offer(const QString &path, const VaultKey &key)
{
    const QStringList backups = backupsOf(path);
    const QString name = singleLine(QFileInfo(path).completeBaseName());
    MessageDialog dialog(m_window, Tone::Bad, tr("“%1” is damaged").arg(name), wayOut(backups));
    dialog.addButton(quietButton(tr("Cancel")));
    const QString rescuing = tr("Rescue what is whole …");
    QPushButton *rescueButton =
        dialog.addButton(backups.isEmpty() ? primaryButton(rescuing) : plainButton(rescuing));
    rescueButton->setObjectName(u"rescueFirm"_s);
    if (!backups.isEmpty())
        dialog.addButton(primaryButton(tr("Go back to the backup")));
    switch (dialog.choose()) {
    case 1:
        return rescue(path, backups, key);
    case 2:
        return restoreNewest(path, backups, key);
    default:
        return std::nullopt;
    }
}

std::optional<QString> FirmMender::restore(const QString &path, const QString &backup,
                                           const VaultKey &key)
{
    std::optional<QString> kept;
    (void)m_tasks.run(tr("Restoring"), [&](Progress &progress) {
        kept = restoreFirm(path, backup, key,
                           {.catalogue = m_catalogue.get(),
                            .clock = m_clock,
                            .author = m_preferences.author()},
                           progress)
                   .kept;
    });
    return kept;
}

// Damage may have reached a backup too: then the one before it.
std::optional<QString> FirmMender::restoreNewest(const QString &path, const QStringList &backups,
                                                 const VaultKey &key)
{
    for (const QString &backup : backups) {
        std::optional<Error> trouble = m_tasks.execute(tr("Restoring"), [&](Progress &progress) {
            (void)restoreFirm(path, backup, key,
                              {.catalogue = m_catalogue.get(),
                               .clock = m_clock,
                               .author = m_preferences.author()},
                              progress);
        });
        if (!trouble)
            return path;
        if (trouble->kind() == ErrorKind::Cancelled)
            return std::nullopt;
        if (trouble->kind() != ErrorKind::Damaged || backup == backups.last()) {
            message::tell(m_window, Tone::Bad, tr("The backup could not be restored"),
                          trouble->message());
            return std::nullopt;
        }
    }
    return std::nullopt;
}

std::optional<QString> FirmMender::rescue(const QString &path, const QStringList &backups,
                                          const VaultKey &key)
{
    const QFileInfo info(path);
    const QString proposed =
        info.dir().filePath(tr("%1 rescued").arg(info.completeBaseName()) + u".insurable"_s);
    const QString out = QFileDialog::getSaveFileName(m_window, tr("Where the rescued file goes"),
                                                     proposed, tr("Insurable files (*.insurable)"),
                                                     nullptr, QFileDialog::DontConfirmOverwrite);
    if (out.isEmpty())
        return std::nullopt;
    const QString headerFrom = idIn(path).isEmpty() ? backups.value(0) : QString();
    const auto rescued = m_tasks.compute<FirmRescue>(tr("Rescuing"), [&](Progress &progress) {
        return rescueFirm(
            path, headerFrom, key, out,
            {.catalogue = m_catalogue.get(), .clock = m_clock, .author = m_preferences.author()},
            progress);
    });
    if (!rescued)
        return std::nullopt;
    message::tell(m_window, rescued->lacksNothing ? Tone::Good : Tone::Warning,
                  tr("Rescued into “%1”").arg(singleLine(QFileInfo(out).fileName())),
                  summaryOf(*rescued));
    return out;
}

} // namespace insurable
