// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backupcard.h"

#include "backupkeeper.h"
#include "backupstatus.h"
#include "banner.h"
#include "buttons.h"
#include "card.h"
#include "plainlabel.h"
#include "restoredialog.h"
#include "workspace.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QScrollArea>

namespace insurable {

using namespace Qt::StringLiterals;

BackupCard::BackupCard(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_on(new QCheckBox(tr("Back this firm up")))
    , m_folder(new PlainLabel)
    , m_last(new PlainLabel(QString(), TextRole::Small, Tone::Muted))
    , m_warning(new Banner)
    , m_choose(plainButton(Glyph::Folder, tr("Choose a folder …")))
    , m_now(plainButton(Glyph::Archive, tr("Back up now")))
    , m_restore(plainButton(Glyph::History, tr("Restore …")))
{
    m_on->setObjectName(u"backupsOn"_s);
    m_folder->setObjectName(u"backupFolder"_s);
    m_last->setObjectName(u"lastBackup"_s);
    m_warning->setObjectName(u"backupWarning"_s);
    m_choose->setObjectName(u"chooseBackupFolder"_s);
    m_now->setObjectName(u"backUpNow"_s);
    m_restore->setObjectName(u"restoreBackup"_s);
    auto *card = new Card(tr("Backups"));
    card->body()->addWidget(m_on);
    card->body()->addWidget(new PlainLabel(
        tr("When you close the firm after a change, and every hour while you work. Each backup is "
           "encrypted as the file is, and read back before it counts. The last of 7 days, 4 weeks "
           "and 12 months are kept."),
        TextRole::Small, Tone::Muted));
    auto *place = new QHBoxLayout;
    place->setSpacing(space::l);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_folder);
    texts->addWidget(m_last);
    place->addLayout(texts, 1);
    place->addWidget(m_choose, 0, Qt::AlignVCenter);
    card->body()->addLayout(place);
    card->body()->addWidget(m_warning);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addStretch(1);
    buttons->addWidget(m_restore);
    buttons->addWidget(m_now);
    card->body()->addLayout(buttons);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(card);
    m_folder->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    connect(m_on, &QCheckBox::toggled, this, [this](bool on) { m_workspace.backups().setOn(on); });
    connect(m_choose, &QPushButton::clicked, this, &BackupCard::chooseFolder);
    connect(m_now, &QPushButton::clicked, this, &BackupCard::backUpNow);
    connect(m_restore, &QPushButton::clicked, this, &BackupCard::restore);
    connect(&workspace.backups(), &BackupKeeper::changed, this, &BackupCard::refresh);
    refresh();
}

void BackupCard::refresh()
{
    const BackupKeeper &keeper = m_workspace.backups();
    const BackupWishes &wishes = keeper.wishes();
    const bool possible = keeper.isPossible();
    m_on->blockSignals(true);
    m_on->setChecked(possible && wishes.on);
    m_on->blockSignals(false);
    m_on->setEnabled(possible);
    m_choose->setEnabled(possible && wishes.on);
    m_now->setEnabled(possible && wishes.on && !keeper.isRunning());
    m_restore->setEnabled(possible);
    m_folder->setText(possible ? QDir::toNativeSeparators(wishes.folder)
                               : tr("The sample firm and firms that are only looked at are not "
                                    "backed up."));
    m_last->setVisible(possible);
    m_last->setText(keeper.isRunning() ? tr("A backup is being made …")
                        : wishes.lastGood
                        ? tr("Last good backup: %1").arg(backupMoment(*wishes.lastGood))
                        : tr("No backup yet"));
    const QString sentence = possible ? backupSentence(keeper) : QString();
    if (sentence.isEmpty())
        m_warning->hide();
    else
        m_warning->showMessage(keeper.trouble().isEmpty() ? Tone::Warning : Tone::Bad, sentence);
}

void BackupCard::comeIntoView()
{
    for (QWidget *above = parentWidget(); above != nullptr; above = above->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(above))
            area->ensureWidgetVisible(this, 0, space::xl);
    }
    m_on->setFocus(Qt::OtherFocusReason);
}

void BackupCard::chooseFolder()
{
    const QString start = QFileInfo(m_workspace.backups().wishes().folder).absolutePath();
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Where backups go"), start);
    if (!folder.isEmpty())
        m_workspace.backups().setFolder(folder);
}

void BackupCard::backUpNow()
{
    BackupKeeper &keeper = m_workspace.backups();
    const auto made = m_workspace.tasks().compute<BackupFile>(
        tr("Backing up"), [&keeper](Progress &progress) { return keeper.run(progress); });
    if (made)
        keeper.settled(*made);
}

void BackupCard::restore()
{
    RestoreDialog dialog(m_workspace, this);
    if (dialog.exec() == QDialog::Accepted)
        m_workspace.backups().askToRestore(dialog.chosen());
}

} // namespace insurable
