// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore.h"

#include "backupfolder.h"
#include "clock.h"
#include "filecopy.h"
#include "newfile.h"
#include "progress.h"
#include "recount.h"
#include "session.h"
#include "vaultfile.h"
#include "vaultkey.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <filesystem>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

QString nameOf(const QString &path)
{
    return QFileInfo(path).fileName();
}

std::optional<HeaderReading> headerIn(const QString &path)
{
    const auto opened = PlatformFile::open(path, PlatformFile::Mode::Read);
    if (!opened.file)
        return std::nullopt;
    try {
        return readHeader(opened.file->read(0, Header::size), nameOf(path));
    } catch (const Error &error) {
        if (error.kind() == ErrorKind::NewerVersion)
            throw;
        return std::nullopt;
    }
}

// What is known of a file before it is closed, to be sure later that it is still the same.
struct Fingerprint
{
    FileIdentity identity;
    qint64 size = 0;
    QByteArray firstPage;

    static Fingerprint of(const PlatformFile &file)
    {
        return {file.identity(), file.size(), file.read(Header::size, 4096)};
    }
    friend bool operator==(const Fingerprint &, const Fingerprint &) = default;
};

bool moveTo(const QString &from, const QString &to)
{
    return renameToNew(from, to) == PlatformFile::Failure::None;
}

// A second name for the file where the file system has such, else a copy.
void keepUnder(const QString &path, const QString &kept)
{
    std::error_code error;
    std::filesystem::create_hard_link(path.toStdU16String(), kept.toStdU16String(), error);
    if (!error)
        return;
    if (QFile::copy(path, kept)) {
        auto copy = PlatformFile::open(kept, PlatformFile::Mode::ReadWrite);
        if (copy.file && copy.file->sync()) // what it is a copy of is about to go
            return;
        copy.file.reset();
        QFile::remove(kept);
    }
    throw fileError(u"Could not keep a copy of"_s, path, u"it could not be written"_s);
}

class Restoring final
{
public:
    Restoring(const QString &vaultPath, const QString &backupPath, const VaultOptions &options,
              Progress &progress)
        : m_path(realPath(vaultPath))
        , m_options(options)
        , m_progress(progress)
    {
        m_options.readOnly = false;
        auto opened = PlatformFile::open(backupPath, PlatformFile::Mode::Read);
        if (!opened.file)
            throw fileError(u"Could not open"_s, backupPath, opened.reason);
        m_backup = std::move(opened.file);
        if (identityOf(m_path) == m_backup->identity())
            throw Error(ErrorKind::Usage, u"A vault cannot be restored from itself."_s);
        if (!m_backup->tryLock(false))
            throw Error(ErrorKind::InUse, u"“%1” is open as a vault."_s.arg(nameOf(backupPath)));
        m_backupHeader = readHeader(m_backup->read(0, Header::size), nameOf(backupPath)).header;
        m_backupName = nameOf(backupPath);
    }

    Restored run(const VaultKey &key, const QString &keepIn)
    {
        unlock(key);
        if (isThere())
            keepPresent(keepIn);
        NewFile::removeLeftBehind(QFileInfo(m_path).absolutePath(), m_backupHeader.vaultId);
        NewFile copy(m_path);
        fill(copy);
        swap(copy);
        return std::move(m_restored);
    }

private:
    [[nodiscard]] bool isThere() const { return QFileInfo(m_path).exists(); }

    void unlock(const VaultKey &key)
    {
        const auto present = headerIn(m_path);
        if (present && present->header.vaultId != m_backupHeader.vaultId)
            throw Error(ErrorKind::Invalid,
                        u"“%1” is not a backup of “%2” but of another vault."_s.arg(
                            m_backupName, nameOf(m_path)));
        m_header = m_backupHeader;
        if (present && unlocksBoth(present->header, key)) {
            m_header = present->header;
            return;
        }
        m_dataKey = m_backupHeader.unlock(key, m_backupName).dataKey;
        if (present && present->header.isAuthentic(m_dataKey))
            m_header = present->header;
    }
    [[nodiscard]] bool unlocksBoth(const Header &present, const VaultKey &key)
    {
        try {
            m_dataKey = present.unlock(key, nameOf(m_path)).dataKey;
            return m_backupHeader.isAuthentic(m_dataKey);
        } catch (const Error &error) {
            if (error.kind() != ErrorKind::WrongKey && error.kind() != ErrorKind::Damaged)
                throw;
            return false;
        }
    }

    void keepPresent(const QString &keepIn)
    {
        try {
            const auto vault = Vault::open(m_path, VaultKey::fromDataKey(m_dataKey), m_options);
            if (vault->isReadOnly())
                throw Error(ErrorKind::ReadOnly,
                            u"“%1” or its folder is write-protected."_s.arg(nameOf(m_path)));
            m_restored.kept =
                BackupJob(*vault).run(keepIn, m_progress, BackupJob::Purpose::BeforeRestoring).path;
            m_restored.keptIsWhole = true;
            m_generation = vault->generation();
            m_fingerprint = Fingerprint::of(vault->session().file());
        } catch (const Error &error) {
            const ErrorKind kind = error.kind();
            if (kind != ErrorKind::Damaged && kind != ErrorKind::NotAVault
                && kind != ErrorKind::WrongKey)
                throw;
        }
    }

    void fill(NewFile &copy)
    {
        ++m_header.sequence;
        const QByteArray half = m_header.toBytes(m_dataKey);
        copy.write(0, half + half);
        WritingCount nobodyWrites;
        (void)copySteadily(*m_backup, copy, Header::size, nobodyWrites, m_progress);
        syncAndCheckPages(copy, m_dataKey, m_header.pageSize, m_progress);
        copy.letGo();
        const auto vault = Vault::open(copy.path(), VaultKey::fromDataKey(m_dataKey), m_options);
        Session &session = vault->session();
        if (recount(session, m_progress) != session.committed().rows)
            throw Error(ErrorKind::Damaged,
                        u"“%1” is damaged; please choose another backup."_s.arg(m_backupName));
        Edit edit = vault->edit();
        session.pending.generation = std::max(session.pending.generation, m_generation);
        const QJsonObject change{{u"backup"_s, QJsonObject{{u"after"_s, m_backupName}}}};
        edit.appendHistory(u"vault"_s, u"vault"_s, u"restore"_s,
                           QJsonDocument(change).toJson(QJsonDocument::Compact));
        edit.commit();
        m_restored.generation = vault->generation();
        m_restored.vaultId = vault->vaultId();
        m_restored.state = seenStateOf(*vault);
        m_restored.state.path = m_path;
    }

    void swap(NewFile &copy)
    {
        m_progress.check();
        if (!isThere()) {
            clearJournal(m_path + u".not-of-this-file"_s);
            copy.takeName();
            HolderNote::remove(m_path);
            return;
        }
        auto opened = PlatformFile::open(m_path, PlatformFile::Mode::ReadWrite);
        if (!opened.file)
            throw fileError(u"Could not open"_s, m_path, opened.reason);
        if (!opened.file->tryLock(true))
            throw Error(ErrorKind::InUse,
                        u"“%1” is open in another program."_s.arg(nameOf(m_path)));
        if (m_fingerprint && !(*m_fingerprint == Fingerprint::of(*opened.file)))
            throw Error(ErrorKind::InUse,
                        u"“%1” was changed meanwhile; nothing was restored."_s.arg(nameOf(m_path)));
        if (!m_restored.keptIsWhole)
            keepDamaged();
        opened.file.reset(); // Windows replaces no open file
        copy.takeNameOver();
        HolderNote::remove(m_path); // it was of the file that is gone
    }

    // As it is, with the journal that may belong to it.
    void keepDamaged()
    {
        const QFileInfo info(m_path);
        const QString time = m_options.clock->now().toLocalTime().toString(u"yyyy-MM-dd HHmmss"_s);
        const QString kept = info.dir().filePath(
            u"%1 (damaged %2).%3"_s.arg(info.completeBaseName(), time, info.suffix()));
        keepUnder(m_path, kept);
        clearJournal(kept);
        m_restored.kept = kept;
    }
    void clearJournal(const QString &stem) const
    {
        const QString journal = m_path + u"-journal"_s;
        if (QFileInfo::exists(journal) && !moveTo(journal, stem + u"-journal"_s))
            throw Error(ErrorKind::InputOutput,
                        u"“%1” is in the way and could not be renamed."_s.arg(nameOf(journal)));
    }

    QString m_path;
    VaultOptions m_options;
    Progress &m_progress;
    std::unique_ptr<PlatformFile> m_backup;
    Header m_backupHeader;
    QString m_backupName;
    Secret m_dataKey;
    Header m_header; // of the vault to be
    quint64 m_generation = 0;
    std::optional<Fingerprint> m_fingerprint;
    Restored m_restored;
};

} // namespace

Restored restoreBackup(const QString &vaultPath, const QString &backupPath, const VaultKey &key,
                       const VaultOptions &options, const QString &keepIn, Progress &progress)
{
    return Restoring(vaultPath, backupPath, options, progress).run(key, keepIn);
}

} // namespace insurable
