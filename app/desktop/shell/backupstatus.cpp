// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backupstatus.h"

#include "backupkeeper.h"
#include "icons.h"
#include "plaintooltip.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

namespace insurable {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("insurable::BackupStatus", text);
}

// What matters most, if anything is wrong.
std::optional<BackupWarning> worst(const BackupKeeper &keeper)
{
    const QList<BackupWarning> warnings = keeper.warnings();
    return warnings.isEmpty() ? std::nullopt : std::optional(warnings.first());
}

QString sentenceOf(BackupWarning warning, const BackupKeeper &keeper)
{
    const QString folder = QDir::toNativeSeparators(keeper.wishes().folder);
    switch (warning) {
    case BackupWarning::NoFolder:
        return tr("Nothing is backed up. If this computer is lost or breaks, everything in this "
                  "file is lost with it.");
    case BackupWarning::FolderGone:
        return tr("The folder for backups, %1, is not there. If it is on a stick or a drive, "
                  "connect it; otherwise choose another folder.")
            .arg(folder);
    case BackupWarning::NoneYet:
        return tr("There is no backup yet. The first one is made when you close the firm.");
    case BackupWarning::TooOld:
        return tr("The last good backup is older than two weeks.");
    case BackupWarning::SameDisk:
        return tr("The backups lie on the same disk as the file. They help against mistakes, but "
                  "not when the computer is lost or its disk breaks: choose a folder on a stick or "
                  "another drive.");
    }
    return {};
}

} // namespace

QString backupMoment(const QDateTime &at)
{
    const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    return british.toString(at.toLocalTime(), u"d MMMM yyyy, HH:mm"_s);
}

QString backupLine(const BackupKeeper &keeper)
{
    if (keeper.isRunning())
        return tr("Backing up …");
    if (!keeper.trouble().isEmpty())
        return tr("Backup failed");
    const auto warning = worst(keeper);
    if (!warning || *warning == BackupWarning::SameDisk)
        return keeper.wishes().lastGood
            ? tr("Backed up %1").arg(backupMoment(*keeper.wishes().lastGood))
            : tr("No backup yet");
    switch (*warning) {
    case BackupWarning::NoFolder:
        return tr("Not backed up");
    case BackupWarning::FolderGone:
        return tr("Backup folder missing");
    case BackupWarning::NoneYet:
        return tr("No backup yet");
    case BackupWarning::TooOld:
        return tr("Last backup is old");
    case BackupWarning::SameDisk:
        break;
    }
    return {};
}

QString backupSentence(const BackupKeeper &keeper)
{
    QStringList sentences;
    if (!keeper.trouble().isEmpty())
        sentences.append(keeper.trouble());
    for (const BackupWarning warning : keeper.warnings())
        sentences.append(sentenceOf(warning, keeper));
    return sentences.join(u' ');
}

BackupStatus::BackupStatus(QWidget *parent)
    : QToolButton(parent)
{
    setObjectName(u"backupStatus"_s);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setAutoRaise(true);
    setFont(textFont(TextRole::Small));
    setIconSize({16, 16});
    hide();
}

void BackupStatus::follow(BackupKeeper *keeper)
{
    m_keeper = keeper != nullptr && keeper->isPossible() ? keeper : nullptr;
    setVisible(m_keeper != nullptr);
    if (m_keeper == nullptr)
        return;
    connect(m_keeper, &BackupKeeper::changed, this, &BackupStatus::refresh);
    connect(m_keeper, &QObject::destroyed, this, [this] {
        m_keeper = nullptr;
        hide();
    });
    refresh();
}

void BackupStatus::refresh()
{
    if (m_keeper == nullptr)
        return;
    const auto warning = worst(*m_keeper);
    const bool isQuiet =
        !warning || *warning == BackupWarning::SameDisk || *warning == BackupWarning::NoneYet;
    const bool isBad = !isQuiet || !m_keeper->trouble().isEmpty();
    const Glyph glyph = isBad ? Glyph::Warning : warning ? Glyph::Info : Glyph::Archive;
    setIcon(insurable::icon(glyph, isBad ? Tone::Warning : Tone::Muted));
    setText(backupLine(*m_keeper).replace(u'&', u"&&"_s));
    const QString sentence = backupSentence(*m_keeper);
    setPlainToolTip(*this, sentence.isEmpty() ? tr("Read back and found whole.") : sentence);
    setAccessibleName(text());
}

} // namespace insurable
