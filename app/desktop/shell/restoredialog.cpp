// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "restoredialog.h"

#include "backupfolder.h"
#include "backupkeeper.h"
#include "backupstatus.h"
#include "buttons.h"
#include "clock.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "preferences.h"
#include "session.h"
#include "vault.h"
#include "vaultkey.h"
#include "workspace.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QPushButton>
#include <QTimer>
#include <QTreeWidget>

namespace insurable {

using namespace Qt::StringLiterals;

namespace {

constexpr int pathRole = Qt::UserRole + 1;
constexpr int narrowest = 110;         // a column, for its heading's sake
constexpr qsizetype longestTitle = 60; // of a record, in a sentence

QTreeWidget *table(const QString &name, const QStringList &headings)
{
    auto *made = new QTreeWidget;
    made->setObjectName(name);
    made->setHeaderLabels(headings);
    made->setRootIsDecorated(false);
    made->setUniformRowHeights(true);
    made->setAllColumnsShowFocus(true);
    made->header()->setStretchLastSection(false);
    made->header()->setMinimumSectionSize(narrowest);
    made->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    made->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    made->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return made;
}

QString shortened(const QString &text)
{
    const QString line = singleLine(text);
    return line.size() > longestTitle ? line.first(longestTitle).trimmed() + u'…' : line;
}

QString entryLine(const std::optional<HistoryItem> &item)
{
    if (!item)
        return RestoreDialog::tr("nothing yet");
    const QString what = u"“%1”"_s.arg(shortened(item->title));
    if (item->author.isEmpty())
        return RestoreDialog::tr("%1, %2").arg(backupMoment(item->at), what);
    return RestoreDialog::tr("%1 by %2, %3")
        .arg(backupMoment(item->at), shortened(item->author), what);
}

} // namespace

RestoreDialog::RestoreDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_backups(table(u"backupList"_s, {tr("Backup made"), tr("Size"), tr("File")}))
    , m_changes(
          table(u"restoreChanges"_s, {tr("Register"), tr("Come back"), tr("Change"), tr("Go")}))
    , m_summary(new PlainLabel)
    , m_restore(primaryButton(tr("Restore this backup")))
{
    setObjectName(u"restoreDialog"_s);
    setWindowTitle(tr("Restore a backup"));
    m_backups->setAccessibleName(tr("Backups, newest first"));
    m_changes->setAccessibleName(tr("What would change"));
    m_changes->setSelectionMode(QAbstractItemView::NoSelection);
    m_changes->setFocusPolicy(Qt::NoFocus);
    m_summary->setObjectName(u"restoreSummary"_s);
    m_restore->setObjectName(u"restoreThis"_s);
    m_restore->setEnabled(false);
    layOut();
    connect(m_backups, &QTreeWidget::currentItemChanged, this, &RestoreDialog::showPreview);
    connect(m_restore, &QPushButton::clicked, this, &QDialog::accept);
    fill();
    resize(720, 560);
}

void RestoreDialog::layOut()
{
    auto *other = quietButton(tr("Another file …"));
    auto *cancel = plainButton(tr("Cancel"));
    other->setObjectName(u"otherBackup"_s);
    connect(other, &QPushButton::clicked, this, &RestoreDialog::chooseFile);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(other);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_restore);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    outer->setSpacing(space::m);
    outer->addWidget(new PlainLabel(tr("Go back to a backup"), TextRole::Title));
    outer->addWidget(new PlainLabel(
        tr("What is in the file now is backed up first, so that you can come back to it. Who can "
           "open the file stays as it is."),
        TextRole::Body, Tone::Muted));
    outer->addWidget(m_backups, 3);
    outer->addWidget(m_summary);
    outer->addWidget(m_changes, 2);
    outer->addLayout(buttons);
}

void RestoreDialog::fill()
{
    const QString folder = m_workspace.backups().wishes().folder;
    const QByteArray id = m_workspace.isms().vault().vaultId();
    for (const BackupFile &backup : backupsIn(folder, id))
        addBackup(backup.path, backup.taken, backup.size);
    if (m_backups->topLevelItemCount() == 0)
        m_summary->setText(
            tr("There are no backups of this firm in %1.").arg(QDir::toNativeSeparators(folder)));
    else // once the dialog is up
        QTimer::singleShot(0, m_backups,
                           [this] { m_backups->setCurrentItem(m_backups->topLevelItem(0)); });
}

void RestoreDialog::addBackup(const QString &path, const QDateTime &taken, qint64 size)
{
    auto *row = new QTreeWidgetItem(
        m_backups,
        {taken.isValid() ? backupMoment(taken) : singleLine(QFileInfo(path).fileName()),
         fileSize(size), singleLine(QFileInfo(path).fileName())});
    row->setData(0, pathRole, path);
}

void RestoreDialog::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Choose a backup"),
                                                      m_workspace.backups().wishes().folder,
                                                      tr("Insurable files (*.insurable)"));
    if (path.isEmpty())
        return;
    addBackup(path, backupTime(QFileInfo(path).fileName()), QFileInfo(path).size());
    m_backups->setCurrentItem(m_backups->topLevelItem(m_backups->topLevelItemCount() - 1));
}

QString RestoreDialog::selected() const
{
    const QTreeWidgetItem *row = m_backups->currentItem();
    return row ? row->data(0, pathRole).toString() : QString();
}

// Another may be selected while one is looked at: then that one is next.
void RestoreDialog::showPreview()
{
    if (m_workspace.tasks().isRunning())
        return;
    QString looked;
    while (selected() != looked) {
        looked = selected();
        look(looked);
    }
}

void RestoreDialog::look(const QString &path)
{
    m_chosen = path;
    const Isms &now = m_workspace.isms();
    RestorePreview preview;
    m_restore->setEnabled(false);
    m_summary->setText(tr("Looking at the backup …"));
    const auto trouble = m_workspace.tasks().execute(
        tr("Looking at the backup"),
        [&](Progress &) {
            const auto then =
                openFirm(m_chosen, VaultKey::fromDataKey(now.vault().session().dataKey()),
                         {.catalogue = now.catalogue(),
                          .clock = now.clock(),
                          .author = {},
                          .readOnly = true});
            preview = previewRestore(now, *then);
        },
        {.cancellable = false, .dialog = false});
    if (trouble)
        showTrouble(trouble->message());
    else
        show(preview);
}

void RestoreDialog::showTrouble(const QString &sentence)
{
    m_changes->clear();
    m_summary->setTone(Tone::Bad);
    m_summary->setText(sentence);
}

void RestoreDialog::show(const RestorePreview &preview)
{
    m_changes->clear();
    for (const RegisterDifference &found : preview.registers) {
        const auto number = [](qint64 n) { return n == 0 ? u"–"_s : QString::number(n); };
        new QTreeWidgetItem(m_changes,
                            {found.type->plural(), number(found.added), number(found.changed),
                             number(found.removed)});
    }
    const QString same =
        preview.registers.isEmpty() ? tr("The records are the same.") + u'\n' : QString();
    m_summary->setTone(Tone::Ink);
    m_summary->setText(same
                       + tr("Last change now: %1\nLast change in the backup: %2")
                             .arg(entryLine(preview.lastNow), entryLine(preview.lastThen)));
    m_restore->setEnabled(true);
}

} // namespace insurable
