// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rotate.h"

#include "check.h"
#include "clock.h"
#include "historyrows.h"
#include "newfile.h"
#include "progress.h"
#include "recount.h"
#include "vaultfile.h"
#include "vaultkey.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr int pagesAtOnce = 256;

void requirePassphrase(const VaultKey &key)
{
    if (key.kind() != KeyKind::Passphrase && key.kind() != KeyKind::PassphraseAndKeyFile)
        throw Error(ErrorKind::Invalid,
                    u"A new data key needs a passphrase to go with it: please set one first."_s);
}

// The same vault with one key slot, and that one around the new data key.
Header newHeader(const Session &session, const VaultKey &key, const Secret &dataKey)
{
    Header header = session.header();
    for (KeySlot &slot : header.keySlots) {
        if (slot.idBytes() != session.openedId() || slot.type == KeySlot::Type::Empty)
            slot = KeySlot();
        else
            slot = KeySlot::seal(key, slot.cost, header.vaultId, dataKey, slot.id);
    }
    header.sequence = std::max(header.sequence, session.committed().headerSequence) + 1;
    return header;
}

void copyPages(Database &source, Database &target, Progress &progress)
{
    sqlite3_backup *backup = sqlite3_backup_init(target.handle(), "main", source.handle(), "main");
    if (!backup)
        throw target.error(sqlite3_errcode(target.handle()));
    int result = SQLITE_OK;
    while (result == SQLITE_OK && !progress.isCancelled()) {
        result = sqlite3_backup_step(backup, pagesAtOnce);
        const qint64 total = sqlite3_backup_pagecount(backup);
        progress.report(total - sqlite3_backup_remaining(backup), 2 * total); // then comes checking
    }
    sqlite3_backup_finish(backup);
    progress.check();
    if (result != SQLITE_DONE)
        throw target.error(result);
}

// The digest is keyed by the data key. Before it is made anew, the old one has to hold: a new key
// must not make whole what was not.
VaultState newState(Session &session, const Secret &dataKey, const Progress &progress)
{
    VaultState state = session.committed();
    if (recount(session, progress) != state.rows)
        throw Error(ErrorKind::Damaged,
                    u"“%1” is damaged: its records are not those last saved. It was left as it is; "
                    u"please use a backup."_s.arg(session.fileName()));
    session.hasher = RowHasher(dataKey);
    state.rows = recount(session, progress);
    ++state.generation;
    return state;
}

int keysIn(const Header &header)
{
    return Header::slotCount - header.count(KeySlot::Type::Empty);
}

// Who did it, and how many keys opened the vault before and do now.
void appendHistory(Database &target, VaultState &state, const Session &session,
                   const Header &header)
{
    const QJsonObject change{
        {u"keys"_s,
         QJsonObject{{u"before"_s, keysIn(session.header())}, {u"after"_s, keysIn(header)}}}};
    HistoryEntry entry;
    entry.sequence = state.historyLength + 1;
    entry.at = session.clock.now();
    entry.author = session.author;
    entry.recordType = u"vault"_s;
    entry.recordId = u"vault"_s;
    entry.action = u"rotate"_s;
    entry.changes = QJsonDocument(change).toJson(QJsonDocument::Compact);
    entry.hash = entry.chainedTo(state.historyHead);
    insertHistoryEntry(target, entry);
    state.historyLength = entry.sequence;
    state.historyHead = entry.hash;
}

void fill(NewFile &file, const Header &header, const Secret &dataKey, Session &session,
          Progress &progress)
{
    const QByteArray copy = header.toBytes(dataKey);
    file.write(0, copy + copy);
    Database target(file.path(), Database::Mode::ReadWrite, dataKey, header.pageSize,
                    file.shownAs());
    copyPages(session.database(), target, progress);
    VaultState state = newState(session, dataKey, progress);
    state.headerSequence = header.sequence;
    target.execute("BEGIN IMMEDIATE");
    appendHistory(target, state, session, header);
    updateState(target, stateKey(dataKey), state);
    target.execute("COMMIT");
}

// The second half of what the person is shown.
class SecondHalf final : public Progress
{
public:
    explicit SecondHalf(Progress &outer)
        : m_outer(outer)
    {
    }
    void report(qint64 done, qint64 total) override { m_outer.report(total + done, 2 * total); }
    [[nodiscard]] bool isCancelled() const override { return m_outer.isCancelled(); }

private:
    Progress &m_outer;
};

SeenState requireSound(NewFile &file, const Secret &dataKey, VaultOptions options,
                       Progress &progress)
{
    SecondHalf half(progress);
    options.readOnly = true;
    (void)file.file().tryLock(false); // so that we may look at it as well
    const auto vault = Vault::open(file.path(), VaultKey::fromDataKey(dataKey), options);
    const CheckReport report = check(*vault, half);
    if (!report.isSound())
        throw Error(
            ErrorKind::Damaged,
            u"“%1” is damaged; it was left as it is. Please use a backup."_s.arg(file.shownAs()),
            report.problems.front().text);
    return seenStateOf(*vault);
}

// A file is what it was when nothing of these has changed: every commit writes the first page anew.
struct Imprint
{
    FileIdentity identity;
    qint64 size = 0;
    QByteArray start;

    static Imprint of(const Session &session, PlatformFile &file)
    {
        const qsizetype size = Header::size + session.header().pageSize;
        return {file.identity(), file.size(), file.read(0, size)};
    }
    friend bool operator==(const Imprint &, const Imprint &) = default;
};

void swapIn(const NewFile &file, const QString &path, const Imprint &copied)
{
    auto opened = PlatformFile::open(path, PlatformFile::Mode::ReadWrite);
    const qsizetype size = copied.start.size();
    const bool isSame = opened.file && opened.file->tryLock(true)
        && Imprint{opened.file->identity(), opened.file->size(), opened.file->read(0, size)}
            == copied;
    if (!isSame)
        throw Error(ErrorKind::InUse,
                    u"“%1” was opened or changed by somebody else meanwhile. It was left as it "
                    u"is."_s.arg(file.shownAs()));
    QFile::setPermissions(file.path(), QFile::permissions(path));
    opened.file.reset(); // Windows replaces no open file
    if (renameOver(file.path(), path) != PlatformFile::Failure::None)
        throw Error(ErrorKind::InputOutput,
                    u"“%1” could not be replaced. It was left as it is."_s.arg(file.shownAs()));
}

} // namespace

SeenState rotateDataKey(const QString &path, const VaultKey &key, const VaultOptions &options,
                        Progress &progress)
{
    requirePassphrase(key);
    auto vault = Vault::open(path, key, options);
    if (vault->isReadOnly())
        throw Error(ErrorKind::ReadOnly,
                    u"“%1” is open for viewing only; its key cannot be changed."_s.arg(
                        vault->session().fileName()));
    Session &session = vault->session();
    const QString target = session.path();
    const Secret dataKey = Secret::random(32);
    const Header header = newHeader(session, key, dataKey);
    NewFile::removeLeftBehind(QFileInfo(target).absolutePath(), header.vaultId);
    NewFile file(target);
    fill(file, header, dataKey, session, progress);
    file.sync();
    SeenState state = requireSound(file, dataKey, options, progress);
    state.path = target;
    progress.check();
    session.requireUnchanged();
    const Imprint copied = Imprint::of(session, session.file());
    vault.reset();
    swapIn(file, target, copied);
    return state;
}

} // namespace insurable
