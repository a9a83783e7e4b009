// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vaultfile.h"

#include "clock.h"
#include "hash.h"
#include "newfile.h"
#include "uncleanend.h"
#include "unfinishedjournal.h"
#include "vaultkey.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

using Mode = PlatformFile::Mode;
using Failure = PlatformFile::Failure;

QString nameOf(const QString &path)
{
    return QFileInfo(path).fileName();
}

Error openError(const QString &path, const PlatformFile::Opened &opened)
{
    switch (opened.failure) {
    case Failure::Missing:
        return Error(ErrorKind::InputOutput, u"There is no file “%1”."_s.arg(path));
    case Failure::Denied:
        return Error(ErrorKind::InputOutput,
                     u"You do not have permission to open “%1”."_s.arg(path), opened.reason);
    case Failure::None:
    case Failure::Exists:
    case Failure::Other:
        break;
    }
    return fileError(u"Could not open"_s, path, opened.reason);
}

Error inUse(const QString &path)
{
    return Error(
        ErrorKind::InUse,
        u"“%1” is already open: %2 has it."_s.arg(nameOf(path), HolderNote::inWords(path)));
}

PlatformFile::Opened openEither(const QString &path, bool &readOnly)
{
    if (!readOnly && folderIsWritable(path)) {
        auto opened = PlatformFile::open(path, Mode::ReadWrite);
        if (opened.failure != Failure::Denied)
            return opened;
    }
    readOnly = true;
    return PlatformFile::open(path, Mode::Read);
}

void requireFirstPage(const HeldFile &held)
{
    const qint64 least = Header::size + held.reading.header.pageSize;
    if (held.file->size() < least)
        throw Error(ErrorKind::Damaged,
                    u"“%1” is not complete: its end is missing. Please use a backup."_s.arg(
                        nameOf(held.path)));
}

Header newHeader(const VaultKey &key, const Secret &dataKey, const VaultOptions &options)
{
    Header header;
    const Secret id = Secret::random(16);
    header.vaultId = QByteArray(reinterpret_cast<const char *>(id.data()), 16);
    const KdfCost cost = options.cost ? *options.cost : KdfCost::measured();
    header.keySlots[0] = KeySlot::seal(key, cost, header.vaultId, dataKey);
    return header;
}

void fillDatabase(NewFile &file, const Header &header, const Secret &dataKey,
                  const VaultOptions &options)
{
    Database database(file.path(), Database::Mode::ReadWrite, dataKey, header.pageSize,
                      file.shownAs());
    database.execute("BEGIN IMMEDIATE");
    createVaultTables(database);
    migrate(database, options.schema);
    database.execute("PRAGMA application_id=" + QByteArray::number(qint32(options.applicationId)));
    VaultState state;
    state.historyHead = Sha256::of(header.vaultId);
    state.leastVersion = options.schema.leastVersion;
    state.headerSequence = header.sequence;
    insertState(database, stateKey(dataKey), state);
    database.execute("COMMIT");
}

} // namespace

QString realPath(const QString &path)
{
    const QFileInfo info(path);
    const QString target = info.isSymbolicLink() ? info.canonicalFilePath() : QString();
    return target.isEmpty() ? info.absoluteFilePath() : target;
}

QByteArray readThere(const PlatformFile &file, qint64 offset, qsizetype size,
                     const QString &fileName)
{
    const QByteArray bytes = file.read(offset, size);
    if (bytes.size() < std::min<qint64>(size, file.size() - offset))
        throw fileError(u"Could not read"_s, fileName, file.lastError());
    return bytes;
}

HeldFile holdVault(const QString &path, bool readOnly, const Clock &clock)
{
    if (QFileInfo(path).isDir())
        throw Error(ErrorKind::NotAVault, u"“%1” is a folder, not a vault."_s.arg(path));
    HeldFile held;
    held.path = realPath(path);
    held.readOnly = readOnly;
    auto opened = openEither(held.path, held.readOnly);
    if (!opened.file)
        throw openError(path, opened);
    held.file = std::move(opened.file);
    if (!held.file->tryLock(!held.readOnly))
        throw inUse(held.path);
    held.reading = readHeader(readThere(*held.file, 0, Header::size, nameOf(path)), nameOf(path));
    requireFirstPage(held);
    if (!held.readOnly) {
        held.leftOpen = HolderNote::isThere(held.path);
        held.note = std::make_unique<HolderNote>(held.path, clock.now());
        held.note->setStays(held.leftOpen); // until the vault is known to be sound
    }
    return held;
}

void createVaultFile(const QString &path, const VaultKey &key, const Secret &dataKey,
                     const VaultOptions &options)
{
    requireNewName(path);
    const Header header = newHeader(key, dataKey, options);
    createVaultFile(path, header, dataKey, options);
}

void createVaultFile(const QString &path, const Header &header, const Secret &dataKey,
                     const VaultOptions &options)
{
    requireNewName(path);
    NewFile file(path);
    const QByteArray copy = header.toBytes(dataKey);
    file.write(0, copy + copy);
    file.sync();
    fillDatabase(file, header, dataKey, options);
    file.takeName();
}

void recoverIfNeeded(const HeldFile &held, const Secret &dataKey, Progress &progress)
{
    const QFileInfo journal(held.path + u"-journal"_s);
    if (!held.readOnly || !journal.exists() || journal.size() == 0 || !folderIsWritable(held.path))
        return;
    if (!PlatformFile::open(held.path, Mode::ReadWrite).file)
        return;
    if (held.file->tryLock(true)) {
        settleJournal(held.path, *held.file, held.reading.header.pageSize, dataKey);
        Database database(held.path, Database::Mode::ReadWrite, dataKey,
                          held.reading.header.pageSize);
        (void)database.number("SELECT count(*) FROM sqlite_schema");
        (void)settleAfterUncleanEnd(*PlatformFile::open(held.path, Mode::ReadWrite).file, dataKey,
                                    held.reading.header.pageSize, nameOf(held.path), progress);
    }
    if (!held.file->tryLock(false)) // in between nobody was kept out
        throw inUse(held.path);
}

} // namespace insurable
