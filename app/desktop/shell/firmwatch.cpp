// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "firmwatch.h"

#include "banner.h"
#include "buttons.h"
#include "clock.h"
#include "conflictcopy.h"
#include "conflictnames.h"
#include "documentsfolder.h"
#include "filecondition.h"
#include "hash.h"
#include "historymodel.h"
#include "keytrouble.h"
#include "mergedialog.h"
#include "messages.h"
#include "plaintext.h"
#include "preferences.h"
#include "savedwork.h"
#include "vault.h"
#include "workbench.h"
#include "workspace.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr int soon = 3000; // milliseconds
constexpr qsizetype mostNamed = 5;

QString nameOf(const QString &path)
{
    return singleLine(QFileInfo(path).fileName());
}

// Beside the file, or where that cannot be written, among the person's documents.
QString folderForCopies(const QString &vaultPath)
{
    const QFileInfo folder(QFileInfo(vaultPath).absolutePath());
    return folder.isDir() && folder.isWritable() ? folder.absoluteFilePath() : documentsFolder();
}

QString savedInWords(const SavedWork &saved)
{
    QString text = saved.hasUnsaved
        ? FirmWatch::tr("Everything is in “%1”, your last change included.").arg(nameOf(saved.path))
        : FirmWatch::tr("Everything is in “%1”.").arg(nameOf(saved.path));
    if (!saved.hasHistory)
        text +=
            u"\n\n"_s + FirmWatch::tr("The history could not be read any more; it begins anew.");
    if (!saved.lostEvidence.isEmpty()) {
        const auto shown = std::min(mostNamed, saved.lostEvidence.size());
        QStringList titles;
        for (const QString &title : saved.lostEvidence.first(shown))
            titles.append(u"“%1”"_s.arg(singleLine(title)));
        if (saved.lostEvidence.size() > shown)
            titles.append(FirmWatch::tr("%1 more").arg(saved.lostEvidence.size() - shown));
        text += u"\n\n"_s
            + FirmWatch::tr("The files of this evidence could not be read any more: %1.")
                  .arg(titles.join(", "_L1));
    }
    return text;
}

} // namespace

FirmWatch::FirmWatch(QWidget &window, Preferences &preferences, const QString &lastSeenFile)
    : m_window(window)
    , m_preferences(preferences)
    , m_seen(lastSeenFile)
    , m_remembers(!lastSeenFile.isEmpty())
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(soon);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        // A task has the firm to itself: half-way through, its own writing looks like another's.
        if (m_workbench && m_workbench->workspace().tasks().isRunning())
            m_soon.start();
        else
            remember();
    });
}

FirmWatch::Opening FirmWatch::howToOpen(const QString &path) const
{
    const auto holder = Vault::holder(path);
    const bool isElsewhere = holder && !holder->host.isEmpty()
        && holder->host.compare(QSysInfo::machineHostName(), Qt::CaseInsensitive) != 0;
    if (!isElsewhere)
        return Opening::Edit;
    const auto choice = message::choose(
        &m_window, tr("Somebody may have it open"),
        tr("A note beside the file says that %1 has had it open on the computer “%2” since %3. If "
           "that is still so, only look at it: else one of you loses what the other one does. The "
           "note may also be left over.")
            .arg(holder->user, holder->host, shownMoment(holder->since)),
        {tr("Open it"), tr("Only look at it")});
    if (!choice)
        return Opening::Not;
    return *choice == 0 ? Opening::Edit : Opening::Look;
}

bool FirmWatch::accepts(const Isms &isms)
{
    const Vault &vault = isms.vault();
    const QString expected = QFileInfo(m_expected).canonicalFilePath();
    const bool isExpected =
        !expected.isEmpty() && expected == QFileInfo(vault.path()).canonicalFilePath();
    m_expected.clear();
    const SeenVerdict verdict = m_remembers ? m_seen.judge(vault) : SeenVerdict::New;
    const auto seen = m_seen.of(vault.vaultId());
    const bool hasOldKeys =
        verdict == SeenVerdict::OlderKeys || keyTroubles(vault).contains(KeyTrouble::PutBack);
    if (hasOldKeys && !acceptsOldKeys(vault))
        return false;
    const bool isOdd = verdict == SeenVerdict::Older || verdict == SeenVerdict::Forked;
    return !isOdd || !seen || isExpected || acceptsOther(vault, verdict, *seen);
}

// Also where this computer has never seen the file: then the records themselves say so.
bool FirmWatch::acceptsOldKeys(const Vault &vault)
{
    return message::choose(&m_window, tr("An old list of who can open this was put back"),
                           inWords(KeyTrouble::PutBack, nameOf(vault.path())), {tr("Go on")})
        .has_value();
}

bool FirmWatch::acceptsOther(const Vault &vault, SeenVerdict verdict, const SeenState &seen)
{
    QString text = verdict == SeenVerdict::Older
        ? tr("When this computer last had the firm open, on %1, it held %2; this file holds %3. An "
             "older copy may have been put back: a backup, or by a sync program.")
              .arg(shownMoment(seen.at), counted(seen.historyLength, tr("change"), tr("changes")),
                   QString::number(vault.historyLength()))
        : tr("What was done on this computer up to %1 is not in this file. It was changed "
             "elsewhere "
             "at the same time, or another copy was put in its place.")
              .arg(shownMoment(seen.at));
    // The command-line program does not remember where a file lay.
    if (!seen.path.isEmpty() && seen.path != vault.path())
        text += u"\n\n"_s + tr("The other one was “%1”.").arg(singleLine(seen.path));
    text += u"\n\n"_s
        + tr("If this is on purpose, go on. Otherwise look for the newer file, or for a conflict "
             "copy beside this one, before you change anything.");
    const QString heading = verdict == SeenVerdict::Older
        ? tr("This file is older than what was here before")
        : tr("This file has gone another way");
    return message::choose(&m_window, heading, text, {tr("It is on purpose")}).has_value();
}

void FirmWatch::follow(Workbench &workbench)
{
    m_workbench = &workbench;
    connect(&workbench.workspace(), &Workspace::changed, &m_soon, qOverload<>(&QTimer::start));
    remember();
    const QString keys = keyTroublesInWords(workbench.workspace().isms().vault());
    if (!keys.isEmpty())
        workbench.addNotice(Tone::Warning, keys);
    const QString &found = workbench.workspace().isms().vault().foundAtOpening();
    if (!found.isEmpty())
        workbench.addNotice(Tone::Warning, found);
    tellOfCopies(workbench);
    tellOfSharedPlace(workbench);
}

// Only what is in the file: not what was done to it before it became another one.
void FirmWatch::remember() const
{
    if (!m_workbench || !m_remembers)
        return;
    Vault &vault = m_workbench->workspace().isms().vault();
    if (fileCondition(vault) == FileCondition::Same)
        m_seen.note(vault);
}

void FirmWatch::tellOfCopies(Workbench &workbench)
{
    const Vault &vault = workbench.workspace().isms().vault();
    const auto copies = conflictCopiesBeside(vault.path(), vault.vaultId());
    if (copies.isEmpty() || workbench.workspace().isReadOnly())
        return;
    const ConflictCopyFound &newest = copies.first();
    const QString which = copies.size() == 1
        ? tr("Beside the file lies another copy of it, “%1”, changed on %2.")
        : tr("Beside the file lie other copies of it, the newest “%1”, changed on %2.");
    Banner &notice = workbench.addNotice(
        Tone::Warning, which.arg(nameOf(newest.path), shownMoment(newest.changed)));
    auto *compare = notice.addAction(tr("Compare and merge …"));
    compare->setObjectName(u"compareCopy"_s);
    connect(compare, &QPushButton::clicked, this, [this, &workbench, &notice, path = newest.path] {
        notice.hide();
        merge(workbench.workspace(), path, true);
    });
}

void FirmWatch::tellOfSharedPlace(Workbench &workbench)
{
    const QString path = workbench.workspace().filePath();
    const auto place = sharedPlace(path);
    const QString told = u"told/"_s + hex(Sha256::of(path.toUtf8())).left(16);
    if (!place || !m_preferences.layout(told).isEmpty())
        return;
    m_preferences.setLayout(told, "1");
    const QString text = place->kind == SharedPlace::Kind::NetworkShare
        ? tr("This file lies on the network (%1). Let only one person have it open at a time.")
        : tr("This file lies in a folder of %1. Have it open on one computer at a time, and let "
             "the folder finish before you go on at another one.");
    workbench.addNotice(Tone::Accent, text.arg(place->name));
}

FirmWatch::Resolution FirmWatch::resolve(Workspace &workspace)
{
    Vault &vault = workspace.isms().vault();
    const FileCondition condition = fileCondition(vault);
    if (condition == FileCondition::Same)
        return {};
    const QString beside = freeConflictPath(vault.path(), folderForCopies(vault.path()),
                                            workspace.clock().now().toLocalTime(), vault.author());
    MessageDialog dialog(&m_window, Tone::Warning, tr("The file is no longer the one you opened"),
                         inWords(condition, nameOf(vault.path()), presentPath(vault)) + u"\n\n"_s
                             + tr("What you have here, your last change included, can be saved as "
                                  "a copy of its own: "
                                  "“%1”. Later the two can be compared and merged.")
                                   .arg(nameOf(beside)));
    enum Way { NotNow, CloseWithout, Elsewhere, Beside };
    dialog.addButton(quietButton(tr("Not now")))->setObjectName(u"notNow"_s);
    dialog.addButton(dangerButton(tr("Close without it")))->setObjectName(u"closeWithout"_s);
    dialog.addButton(plainButton(tr("Save it elsewhere …")))->setObjectName(u"saveElsewhere"_s);
    auto *copy = dialog.addButton(primaryButton(tr("Save my work as a copy")));
    copy->setObjectName(u"saveCopy"_s);
    copy->setFocus();
    const int choice = dialog.choose();
    if (choice == CloseWithout)
        return {true, {}};
    if (choice <= NotNow)
        return {};
    QString target = beside;
    if (choice == Elsewhere)
        target = QFileDialog::getSaveFileName(&m_window, tr("Save my work as a copy"), beside,
                                              tr("Insurable files (*.insurable)"));
    if (target.isEmpty())
        return {};
    return save(workspace, target);
}

FirmWatch::Resolution FirmWatch::save(Workspace &workspace, const QString &target)
{
    const auto saved = workspace.tasks().compute<SavedWork>(
        tr("Saving your work as a copy …"),
        [&](Progress &progress) { return saveConflictCopy(workspace.isms(), target, progress); });
    if (!saved)
        return {}; // the person has been told
    Vault &vault = workspace.isms().vault();
    const bool wasMoved = fileCondition(vault) == FileCondition::Moved;
    const QString file = wasMoved ? presentPath(vault) : vault.path();
    QString text = savedInWords(*saved);
    QStringList actions{tr("Open my copy")};
    if (QFile::exists(file)) {
        actions.append(tr("Open the file as it is now"));
        text += u"\n\n"_s
            + tr("When you open the file as it is now, your copy is offered there for comparing "
                 "and merging.");
    }
    const auto choice = message::choose(&m_window, tr("Your work is saved"), text, actions);
    if (!choice)
        return {};
    m_expected = *choice == 1 ? file : target;
    return {true, m_expected};
}

void FirmWatch::merge(Workspace &workspace, const QString &otherPath, bool isConflictCopy)
{
    if (!MergeDialog::run(workspace, otherPath, &m_window))
        return;
    if (!isConflictCopy) {
        message::tell(&m_window, Tone::Good, tr("Merged"),
                      tr("It stands in the history. What it changed can be undone."));
        return;
    }
    const auto choice = message::choose(
        &m_window, tr("Merged"),
        tr("What was in “%1” is here now. The copy is no longer needed.").arg(nameOf(otherPath)),
        {tr("Move the copy to the bin")});
    if (choice && !QFile::moveToTrash(otherPath))
        message::tell(&m_window, Tone::Warning, tr("It is still there"),
                      tr("“%1” could not be moved to the bin.").arg(nameOf(otherPath)));
}

} // namespace insurable
