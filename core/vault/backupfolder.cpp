// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backupfolder.h"

#include "errors.h"
#include "header.h"
#include "plaintext.h"
#include "platformfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr qsizetype longestStem = 150; // bytes: leaves room for the time

const QString &timeFormat()
{
    static const QString format = u"yyyy-MM-dd HHmmss"_s;
    return format;
}

QString keptMark()
{
    return u" (before restoring)"_s;
}

QString extension()
{
    return u".insurable"_s;
}

// A backup of a backup is one of the same vault, not one of its name.
QString stemOf(const QString &vaultPath)
{
    static const QRegularExpression time(u" \\d{4}-\\d{2}-\\d{2} \\d{6}$"_s);
    QString stem = QFileInfo(vaultPath).fileName();
    if (stem.endsWith(extension(), Qt::CaseInsensitive))
        stem.chop(extension().size());
    stem.remove(time);
    if (stem.endsWith(keptMark()))
        stem.chop(keptMark().size());
    return safeFileName(stem, longestStem);
}

std::optional<BackupFile> backupAt(const QFileInfo &info)
{
    const QDateTime taken = backupTime(info.fileName());
    if (!taken.isValid() || info.isSymbolicLink())
        return std::nullopt;
    const auto opened = PlatformFile::open(info.filePath(), PlatformFile::Mode::Read);
    if (!opened.file)
        return std::nullopt;
    try {
        const HeaderReading reading =
            readHeader(opened.file->read(0, Header::size), info.fileName());
        return BackupFile{info.filePath(),        taken, info.size(),
                          reading.header.vaultId, 0,     isKeptBackup(info.fileName())};
    } catch (const Error &) {
        return std::nullopt;
    }
}

// The first `most` different ones, counted from the newest.
template <typename Period>
void keepNewestOf(const QList<QDateTime> &newestFirst, int most, const Period &period,
                  QSet<QDateTime> &kept)
{
    QSet<int> seen;
    for (const QDateTime &moment : newestFirst) {
        const int key = period(moment.date());
        if (seen.contains(key))
            continue;
        if (seen.size() >= most)
            return;
        seen.insert(key);
        kept.insert(moment);
    }
}

int weekOf(QDate date)
{
    int year = 0;
    const int week = date.weekNumber(&year);
    return year * 100 + week;
}

// Partitions of one disk go together.
QByteArray diskOf(const QString &path)
{
    QFileInfo info(path);
    while (!info.exists() && !info.isRoot())
        info = QFileInfo(info.absolutePath());
    const QString device = QString::fromUtf8(QStorageInfo(info.absoluteFilePath()).device());
    static const QRegularExpression partition(
        u"^(/dev/(?:[shv]d[a-z]+|nvme\\d+n\\d+|mmcblk\\d+|disk\\d+))(?:p|s)?\\d*$"_s);
    const auto match = partition.match(device);
    return (match.hasMatch() ? match.captured(1) : device).toUtf8();
}

} // namespace

QString backupName(const QString &vaultPath, const QDateTime &localTime, bool keep)
{
    return stemOf(vaultPath) + (keep ? keptMark() : QString()) + u' '
        + localTime.toString(timeFormat()) + extension();
}

bool isKeptBackup(const QString &fileName)
{
    return backupTime(fileName).isValid()
        && fileName.chopped(timeFormat().size() + extension().size() + 1).endsWith(keptMark());
}

QDateTime backupTime(const QString &fileName)
{
    static const QRegularExpression name(u"^.+ (\\d{4}-\\d{2}-\\d{2} \\d{6})\\.insurable$"_s);
    const auto match = name.match(fileName);
    return match.hasMatch() ? QDateTime::fromString(match.captured(1), timeFormat()) : QDateTime();
}

QList<BackupFile> backupsIn(const QString &folder, const QByteArray &vaultId)
{
    QList<BackupFile> found;
    const auto files = QDir(folder).entryInfoList({u'*' + extension()}, QDir::Files);
    for (const QFileInfo &info : files) {
        auto backup = backupAt(info);
        if (backup && (vaultId.isEmpty() || backup->vaultId == vaultId))
            found.append(std::move(*backup));
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const BackupFile &a, const BackupFile &b) { return a.taken > b.taken; });
    return found;
}

QList<QDateTime> superfluous(QList<QDateTime> taken, const Retention &retention)
{
    std::sort(taken.begin(), taken.end(), std::greater<>());
    QSet<QDateTime> kept;
    if (!taken.isEmpty())
        kept.insert(taken.first());
    keepNewestOf(
        taken, retention.days, [](QDate date) { return int(date.toJulianDay()); }, kept);
    keepNewestOf(taken, retention.weeks, weekOf, kept);
    keepNewestOf(
        taken, retention.months, [](QDate date) { return date.year() * 12 + date.month(); }, kept);
    taken.removeIf([&kept](const QDateTime &moment) { return kept.contains(moment); });
    return taken;
}

QList<BackupFile> prune(const QString &folder, const BackupFile &made, const Retention &retention)
{
    QList<BackupFile> backups = backupsIn(folder, made.vaultId);
    backups.removeIf([](const BackupFile &backup) { return backup.isKept; });
    QList<QDateTime> taken;
    for (const BackupFile &backup : backups)
        taken.append(backup.taken);
    const QList<QDateTime> old = superfluous(taken, retention);
    QList<BackupFile> gone;
    for (const BackupFile &backup : backups) {
        const bool isMade = QFileInfo(backup.path) == QFileInfo(made.path);
        if (!isMade && old.contains(backup.taken) && QFile::remove(backup.path))
            gone.append(backup);
    }
    return gone;
}

QList<BackupWarning> backupWarnings(const BackupSituation &situation)
{
    QList<BackupWarning> warnings;
    if (!situation.folderChosen)
        return {BackupWarning::NoFolder};
    if (!situation.folderThere)
        warnings.append(BackupWarning::FolderGone);
    if (!situation.lastGood)
        warnings.append(BackupWarning::NoneYet);
    else if (situation.lastGood->addDays(backupTooOldDays) < situation.now)
        warnings.append(BackupWarning::TooOld);
    if (situation.folderThere && situation.onSameDisk)
        warnings.append(BackupWarning::SameDisk);
    return warnings;
}

bool lieOnSameDisk(const QString &a, const QString &b)
{
    return diskOf(a) == diskOf(b);
}

} // namespace insurable
