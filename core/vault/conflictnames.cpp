// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conflictnames.h"

#include "errors.h"
#include "header.h"
#include "plaintext.h"
#include "platformfile.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr int mostFilesLookedAt = 5000;
constexpr qsizetype longestAuthor = 40;
constexpr qsizetype longestName = 230; // bytes; SQLite adds to it

// What stands between the vault's own name and its ending.
struct Pattern
{
    const char *maker;
    const char *expression;
};

// Those that say what they are come before those that only count.
constexpr Pattern patterns[] = {
    {"Insurable", R"( \(conflict \d{4}-\d\d-\d\d \d{4}[^()]*\)( \d+)?)"},
    {"Nextcloud", R"( \(conflicted copy \d{4}-\d\d-\d\d[ \d-]*\))"},
    {"ownCloud", R"(_conflict-\d{8}-\d{6})"},
    {"Dropbox", R"( \(.*conflicted copy.*\))"},
    {"Dropbox", R"( \(Case Conflict.*\))"},
    {"Syncthing", R"(\.sync-conflict-\d{8}-\d{6}(-[A-Z2-7]{7})?)"},
    {"Synology Drive", R"(_.+_[A-Za-z]{3}-\d\d-\d{6}-\d{4}_Conflict)"},
    {"Resilio Sync", R"(\.Conflict(ed)?)"},
    {"Google Drive", R"( \(\d{1,3}\))"},
    {"iCloud", R"( \d{1,3})"},
    {"OneDrive", R"(-[\p{L}\p{N}][\p{L}\p{N}_-]{0,62})"},
};

struct SyncProgram
{
    const char *name;
    const char *folder; // the whole name of one folder on the way
};

constexpr SyncProgram syncPrograms[] = {
    {"Dropbox", R"(Dropbox( \(.+\)|-.+)?)"},
    {"OneDrive", R"(OneDrive( ?- ?.+)?)"},
    {"Google Drive", R"((Google ?Drive(-.+)?|My Drive))"},
    {"iCloud Drive", R"((iCloud ?Drive|com~apple~CloudDocs|Mobile Documents))"},
    {"Nextcloud", R"(Nextcloud\d*)"},
    {"ownCloud", R"(ownCloud\d*)"},
    {"Syncthing", R"((Syncthing|st-sync))"},
    {"Synology Drive", R"((SynologyDrive|Synology Drive|CloudStation))"},
    {"Box", R"((Box|Box Sync|Box-Box))"},
    {"pCloud", R"(pCloud ?Drive)"},
    {"MEGA", R"(MEGA(sync)?)"},
    {"Proton Drive", R"(Proton ?Drive(-.+)?)"},
    {"Tresorit", R"(Tresorit)"},
    {"Seafile", R"((Seafile|Seadrive))"},
};

bool matches(const char *expression, const QString &text)
{
    const QRegularExpression whole(
        QRegularExpression::anchoredPattern(QString::fromLatin1(expression)),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return whole.match(text).hasMatch();
}

QString endingOf(const QString &name)
{
    const QString suffix = QFileInfo(name).suffix();
    return suffix.isEmpty() ? QString() : u'.' + suffix;
}

QString stemOf(const QString &name)
{
    return name.chopped(endingOf(name).size());
}

QByteArray vaultIdIn(const QString &path)
{
    const auto opened = PlatformFile::open(path, PlatformFile::Mode::Read);
    if (!opened.file)
        return {};
    try {
        return readHeader(opened.file->read(0, Header::size), QFileInfo(path).fileName())
            .header.vaultId;
    } catch (const Error &) {
        return {};
    }
}

} // namespace

QString conflictCopyName(const QString &vaultPath, const QDateTime &localTime,
                         const QString &author)
{
    const QString name = QFileInfo(vaultPath).fileName();
    QString who = safeFileName(author.left(longestAuthor));
    who.remove(u'(').remove(u')');
    const QString when = localTime.toString(u"yyyy-MM-dd HHmm"_s);
    const QString addition = who.trimmed().isEmpty() || author.trimmed().isEmpty()
        ? u" (conflict %1)"_s.arg(when)
        : u" (conflict %1 %2)"_s.arg(when, who.trimmed());
    QString stem = stemOf(name);
    while (!stem.isEmpty() && (stem + addition + endingOf(name)).toUtf8().size() > longestName)
        stem.chop(stem.back().isLowSurrogate() ? 2 : 1);
    return stem + addition + endingOf(name);
}

QString freeConflictPath(const QString &vaultPath, const QString &folder,
                         const QDateTime &localTime, const QString &author)
{
    const QString name = conflictCopyName(vaultPath, localTime, author);
    QString path = QDir(folder).filePath(name);
    for (int i = 2; QFileInfo(path).exists() || QFileInfo(path).isSymLink(); ++i)
        path = QDir(folder).filePath(u"%1 %2%3"_s.arg(stemOf(name)).arg(i).arg(endingOf(name)));
    return path;
}

std::optional<QString> conflictCopyMaker(const QString &vaultName, const QString &otherName)
{
    const QString stem = stemOf(vaultName);
    const QString ending = endingOf(vaultName);
    const bool around = otherName.size() > stem.size() + ending.size()
        && otherName.startsWith(stem, Qt::CaseInsensitive)
        && otherName.endsWith(ending, Qt::CaseInsensitive);
    if (!around || stem.isEmpty())
        return std::nullopt;
    const QString between =
        otherName.mid(stem.size(), otherName.size() - stem.size() - ending.size());
    for (const Pattern &pattern : patterns) {
        if (matches(pattern.expression, between))
            return QString::fromLatin1(pattern.maker);
    }
    return std::nullopt;
}

QList<ConflictCopyFound> conflictCopiesBeside(const QString &vaultPath, const QByteArray &vaultId)
{
    QList<ConflictCopyFound> found;
    const QFileInfo vault(vaultPath);
    QDirIterator files(vault.absolutePath(), QDir::Files | QDir::Readable);
    for (int i = 0; i < mostFilesLookedAt && files.hasNext(); ++i) {
        files.next();
        const auto maker = conflictCopyMaker(vault.fileName(), files.fileName());
        if (!maker || vaultIdIn(files.filePath()) != vaultId)
            continue;
        const QFileInfo info = files.fileInfo();
        found.append({info.absoluteFilePath(), *maker, info.lastModified(), info.size()});
    }
    std::sort(found.begin(), found.end(), [](const auto &a, const auto &b) {
        return a.changed != b.changed ? a.changed > b.changed : a.path < b.path;
    });
    return found;
}

std::optional<SharedPlace> sharedPlace(const QString &path)
{
    QString slashed = path;
    slashed.replace(u'\\', u'/');
    if (slashed.startsWith("//?/UNC/"_L1))
        slashed = u"//"_s + slashed.mid(8);
    const QStringList steps = slashed.split(u'/', Qt::SkipEmptyParts);
    const bool isUnc = slashed.startsWith("//"_L1) && !slashed.startsWith("//?/"_L1)
        && !slashed.startsWith("//./"_L1);
    if (isUnc && steps.size() >= 2)
        return SharedPlace{SharedPlace::Kind::NetworkShare,
                           singleLine(u"\\\\%1\\%2"_s.arg(steps.at(0), steps.at(1)))};
    for (qsizetype i = 0; i + 1 < steps.size(); ++i) { // the last one is the file
        for (const SyncProgram &program : syncPrograms) {
            if (matches(program.folder, steps.at(i)))
                return SharedPlace{SharedPlace::Kind::SyncFolder,
                                   QString::fromLatin1(program.name)};
        }
    }
    return std::nullopt;
}

} // namespace insurable
