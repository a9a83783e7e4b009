// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup.h"

#include "backupfolder.h"
#include "clock.h"
#include "filecopy.h"
#include "newfile.h"
#include "progress.h"
#include "recount.h"
#include "session.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr qint64 room = 1 << 20; // left on the disk beyond the copy
constexpr int smallCache = 8 * 1024;

Schema schemaOf(Session &session)
{
    Schema schema;
    schema.revision = int(session.database().number("PRAGMA user_version"));
    for (const TableInfo &table : session.tables())
        schema.tables.push_back({table.name, table.columns, table.searchable});
    return schema;
}

void requireFolder(const QString &folder)
{
    const QFileInfo info(folder);
    // Only the last step is made: a stick that is not there must not become a folder in its place.
    if (!info.exists() && !QDir(info.absolutePath()).mkdir(info.fileName()))
        throw Error(
            ErrorKind::InputOutput,
            u"There is no folder “%1” for backups, and it could not be made."_s.arg(folder));
    if (!QFileInfo(folder).isDir())
        throw Error(ErrorKind::InputOutput, u"“%1” is not a folder."_s.arg(folder));
}

void requireRoom(const QString &folder, qint64 size)
{
    const QStorageInfo disk(folder);
    if (disk.isValid() && disk.bytesAvailable() >= 0 && disk.bytesAvailable() < size + room)
        throw Error(
            ErrorKind::DiskFull,
            u"There is not enough room for a backup in “%1”: the disk is full."_s.arg(folder));
}

} // namespace

struct BackupJob::Source
{
    QString vaultPath;
    std::unique_ptr<PlatformFile> file; // of our own: the vault may be closed meanwhile
    Header header;
    Secret dataKey;
    Schema schema;
    quint32 applicationId = 0;
    quint64 generation = 0;
    const Clock &clock;
    std::shared_ptr<WritingCount> writing;

    explicit Source(Session &session)
        : vaultPath(session.path())
        , header(session.header())
        , dataKey(Secret::copyOf(session.dataKey().data(), session.dataKey().size()))
        , schema(schemaOf(session))
        , applicationId(quint32(session.database().number("PRAGMA application_id")))
        , generation(session.committed().generation)
        , clock(session.clock)
        , writing(session.writing())
    {
        auto opened = PlatformFile::open(vaultPath, PlatformFile::Mode::Read);
        if (!opened.file)
            throw fileError(u"Could not open"_s, vaultPath, opened.reason);
        file = std::move(opened.file);
    }

    // As it is in the file now, where that can be read.
    [[nodiscard]] Header presentHeader() const;
    [[nodiscard]] quint64 verify(NewFile &copy, Progress &progress) const;
};

Header BackupJob::Source::presentHeader() const
{
    try {
        const Header present =
            readHeader(file->read(0, Header::size), QFileInfo(vaultPath).fileName()).header;
        return present.isAuthentic(dataKey) ? present : header;
    } catch (const Error &) {
        return header;
    }
}

// What an ordinary opening asks, and the digest besides: a copy made of two states would fail it.
quint64 BackupJob::Source::verify(NewFile &copy, Progress &progress) const
{
    HeldFile held;
    held.path = copy.path();
    held.readOnly = true;
    held.file = PlatformFile::open(copy.path(), PlatformFile::Mode::Read).file;
    if (!held.file)
        throw Error(ErrorKind::InputOutput, u"The backup could not be read back."_s);
    held.reading = readHeader(held.file->read(0, Header::size), copy.shownAs());
    if (!held.reading.header.isAuthentic(dataKey))
        throw Error(ErrorKind::Damaged, u"The backup's list of keys did not arrive whole."_s);
    VaultOptions options;
    options.schema = schema;
    options.clock = &clock;
    options.applicationId = applicationId;
    options.readOnly = true;
    Session session(std::move(held), dataKey, options);
    session.database().setCache(smallCache);
    if (session.committed().generation < generation
        || recount(session, progress) != session.committed().rows)
        throw Error(ErrorKind::Damaged,
                    u"The backup of “%1” did not hold when it was checked. Please check the vault "
                    u"itself."_s.arg(QFileInfo(vaultPath).fileName()));
    return session.committed().generation;
}

BackupJob::BackupJob(Vault &vault)
{
    Session &session = vault.session();
    if (session.isEditing())
        throw Error(ErrorKind::Usage, u"A backup is not made in the middle of a change."_s);
    session.requireUnchanged();
    d = std::make_unique<Source>(session);
    if (d->file->identity() != session.file().identity())
        throw Error(ErrorKind::InUse,
                    u"“%1” was replaced by somebody else."_s.arg(session.fileName()));
}

BackupJob::~BackupJob() = default;

const QByteArray &BackupJob::vaultId() const
{
    return d->header.vaultId;
}

BackupFile BackupJob::run(const QString &folder, Progress &progress, Purpose purpose) const
{
    const bool keep = purpose == Purpose::BeforeRestoring;
    requireFolder(folder);
    NewFile::removeLeftBehind(folder, vaultId());
    QDateTime at = d->clock.now().toLocalTime();
    QString path = QDir(folder).filePath(backupName(d->vaultPath, at, keep));
    while (QFileInfo::exists(path)) { // a second one within the second
        at = at.addSecs(1);
        path = QDir(folder).filePath(backupName(d->vaultPath, at, keep));
    }
    return runAs(path, progress);
}

// Page by page from the file itself rather than by SQLite's backup API: that one decrypts and
// encrypts every page, keeps the vault's thread busy with it and starts anew with every edit. The
// file holds a whole state whenever no transaction is under way, which the session's counter tells;
// what changed during one pass is copied again in the next.
BackupFile BackupJob::runAs(const QString &path, Progress &progress) const
{
    requireNewName(path);
    requireRoom(QFileInfo(path).absolutePath(), d->file->size());
    NewFile copy(path);
    const auto putHeader = [this, &copy](const Header &header) {
        const QByteArray half = header.toBytes(d->dataKey);
        copy.write(0, half + half);
    };
    putHeader(d->header); // by it the next backup knows what this one left if it was killed
    const qint64 size = copySteadily(*d->file, copy, Header::size, *d->writing, progress);
    // Once more: a list of keys older than the pages would look like one put back.
    putHeader(d->presentHeader());
    syncAndCheckPages(copy, d->dataKey, d->header.pageSize, progress);
    const quint64 generation = d->verify(copy, progress);
    copy.takeName();
    const QString name = QFileInfo(path).fileName();
    return {path, backupTime(name), size, vaultId(), generation, isKeptBackup(name)};
}

} // namespace insurable
