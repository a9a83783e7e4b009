// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conflictcopy.h"

#include "filecopy.h"
#include "hash.h"
#include "historyrows.h"
#include "newfile.h"
#include "progress.h"
#include "recount.h"
#include "session.h"
#include "vaultfile.h"
#include "vaultkey.h"

#include <QFile>
#include <QScopeGuard>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

Error noLongerThere(const Session &session)
{
    return Error(
        ErrorKind::Conflict,
        u"The file of “%1” no longer holds what was last saved here."_s.arg(session.fileName()));
}

// Holds every page, the state and the digest of all records against what is known here.
void requireSame(Session &mine, NewFile &copy, Progress &progress)
{
    HeldFile held;
    held.path = copy.path();
    held.readOnly = true;
    held.file = PlatformFile::open(copy.path(), PlatformFile::Mode::Read).file;
    if (!held.file)
        throw Error(ErrorKind::InputOutput, u"The copy could not be read back."_s);
    held.reading = readHeader(held.file->read(0, Header::size), copy.shownAs());
    VaultOptions options;
    options.schema.revision = int(mine.database().number("PRAGMA user_version"));
    for (const TableInfo &table : mine.tables())
        options.schema.tables.push_back({table.name, table.columns, table.searchable});
    options.clock = &mine.clock;
    options.applicationId = quint32(mine.database().number("PRAGMA application_id"));
    options.readOnly = true;
    Session session(std::move(held), mine.dataKey(), options);
    const VaultState &now = session.committed();
    const VaultState &then = mine.committed();
    if (now.generation != then.generation || now.historyHead != then.historyHead
        || recount(session, progress) != then.rows)
        throw noLongerThere(mine);
}

} // namespace

void copyOpenVault(Vault &vault, const QString &target, Progress &progress)
{
    Session &session = vault.session();
    if (session.isEditing())
        throw Error(ErrorKind::Usage, u"A copy is not made in the middle of a change."_s);
    if (!isWhole(session.fileCondition()))
        throw noLongerThere(session);
    requireNewName(target);
    NewFile copy(target);
    const QByteArray half = session.header().toBytes(session.dataKey());
    copy.write(0, half + half);
    (void)copySteadily(session.file(), copy, Header::size, *session.writing(), progress);
    syncAndCheckPages(copy, session.dataKey(), session.header().pageSize, progress);
    requireSame(session, copy, progress);
    copy.takeName();
}

QString presentPath(const Vault &vault)
{
    return vault.session().file().presentPath();
}

std::unique_ptr<Vault> openSibling(const Vault &vault, const QString &path,
                                   const VaultOptions &options)
{
    return Vault::open(path, VaultKey::fromDataKey(vault.session().dataKey()), options);
}

std::unique_ptr<Vault> createSibling(Vault &vault, const QString &path, const VaultOptions &options)
{
    Session &session = vault.session();
    createVaultFile(path, session.header(), session.dataKey(), options);
    auto unfinished = qScopeGuard([&path] { QFile::remove(path); });
    auto sibling = openSibling(vault, path, options);
    Edit edit = sibling->edit();
    sibling->session().pending.generation = session.committed().generation;
    edit.commit();
    unfinished.dismiss();
    return sibling;
}

bool copyHistory(Vault &from, Vault &to)
{
    Session &target = to.session();
    const VaultState &state = from.session().committed();
    Edit edit = to.edit();
    QByteArray previous = target.pending.historyHead;
    qint64 length = target.pending.historyLength;
    bool chained = length == 0;
    try {
        from.readHistory({}, [&](const HistoryEntry &entry) {
            chained =
                chained && entry.sequence == length + 1 && entry.chainedTo(previous) == entry.hash;
            if (!chained)
                return;
            insertHistoryEntry(target.database(), entry);
            previous = entry.hash;
            length = entry.sequence;
        });
    } catch (const Error &error) {
        if (error.kind() == ErrorKind::DiskFull)
            throw;
        return false;
    }
    if (!chained || length != state.historyLength || previous != state.historyHead)
        return false;
    target.pending.historyLength = length;
    target.pending.historyHead = previous;
    edit.commit();
    return true;
}

bool copySettings(Vault &from, Vault &to)
{
    QList<std::pair<QString, QByteArray>> settings;
    try {
        Query query =
            from.session().database().query("SELECT name, value FROM vault_setting ORDER BY name");
        while (query.next())
            settings.append({query.row().text(0), query.row().blob(1)});
    } catch (const Error &) {
        return false;
    }
    Edit edit = to.edit();
    for (const auto &[name, value] : std::as_const(settings))
        edit.setSetting(name, value);
    edit.commit();
    return true;
}

} // namespace insurable
