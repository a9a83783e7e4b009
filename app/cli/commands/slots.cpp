// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprogress.h"
#include "clisession.h"
#include "commands.h"
#include "keyfile.h"
#include "keyring.h"
#include "keytrouble.h"
#include "plaintext.h"
#include "vault.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#ifdef INSURABLE_HAS_REPORT
#include "recoverysheet.h"
#endif

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr int shownId = 8; // letters of an id; any beginning of at least four is taken
constexpr int shortestId = 4;

QString idOf(const KeyEntry &entry)
{
    return QString::fromLatin1(entry.id.toHex());
}

QString nameOf(KeyKind kind)
{
    return inWords(kind).replace(u' ', u'_');
}

QString labelOf(const KeyEntry &entry)
{
    return entry.label.isEmpty() ? inWords(entry.kind) : entry.label;
}

QString addedOn(const KeyEntry &entry)
{
    return entry.added.isValid() ? entry.added.date().toString(Qt::ISODate) : QString();
}

// Which one it is, also where nobody has said whose.
QString described(const KeyEntry &entry)
{
    const QString kind = inWords(entry.kind);
    if (!entry.label.isEmpty())
        return u"the %1 “%2”"_s.arg(kind, entry.label);
    const QString id = idOf(entry).first(shownId);
    return entry.added.isValid() ? u"the %1 added on %2 (%3)"_s.arg(kind, addedOn(entry), id)
                                 : u"the %1 without a label (%2)"_s.arg(kind, id);
}

QJsonObject jsonOf(const KeyEntry &entry)
{
    return {{u"id"_s, idOf(entry)},
            {u"kind"_s, nameOf(entry.kind)},
            {u"label"_s, entry.label},
            {u"added"_s, addedOn(entry)},
            {u"memory_kib"_s, qint64(entry.cost.memoryKiB)},
            {u"passes"_s, qint64(entry.cost.passes)},
            {u"opened_vault"_s, entry.openedVault}};
}

ExitStatus list(CliSession &session, const Arguments &arguments)
{
    const auto isms = session.open(arguments, Access::Read, vaultKeyFor(arguments, Ask::Once));
    const auto entries = KeyRing(isms->vault()).entries();
    if (arguments.has(u"json"_s)) {
        QJsonArray keys;
        for (const KeyEntry &entry : entries)
            keys.append(jsonOf(entry));
        session.console().json(QJsonObject{{u"slots"_s, keys}});
        return ExitStatus::Fine;
    }
    TextTable table{{u"Id"_s, u"Kind"_s, u"Label"_s, u"Added"_s, u"Cost"_s, u""_s}, {}};
    for (const KeyEntry &entry : entries) {
        const QString cost = entry.kind == KeyKind::Recovery
            ? QString()
            : u"%1 MiB × %2"_s.arg(entry.cost.memoryKiB / 1024).arg(entry.cost.passes);
        table.rows.append({idOf(entry).first(shownId), inWords(entry.kind), entry.label,
                           addedOn(entry), cost,
                           entry.openedVault ? u"opened it now"_s : QString()});
    }
    session.console().table(table);
    return ExitStatus::Fine;
}

KeyEntry entryNamed(const KeyRing &ring, const QString &word)
{
    std::optional<KeyEntry> found;
    for (const KeyEntry &entry : ring.entries()) {
        if (word.size() < shortestId || !idOf(entry).startsWith(word.toLower()))
            continue;
        if (found)
            throw Error(ErrorKind::Usage, u"More than one key begins so; give more of its id."_s);
        found = entry;
    }
    if (!found)
        throw Error(ErrorKind::Invalid,
                    u"There is no key “%1” in this vault."_s.arg(singleLine(word.left(40))));
    return *found;
}

void say(CliSession &session, const Arguments &arguments, const QString &done,
         const KeyEntry &entry, const QString &sentence)
{
    if (!arguments.has(u"json"_s)) {
        session.console().line(sentence);
        return;
    }
    session.console().json(QJsonObject{{done, idOf(entry)},
                                       {u"kind"_s, nameOf(entry.kind)},
                                       {u"label"_s, entry.label},
                                       {u"added_on"_s, addedOn(entry)}});
}

// That the change is made, and an older list of keys is in the file all the same.
void warnOfCopy(CliSession &session, const Vault &vault)
{
    if (keyTroubles(vault).contains(KeyTrouble::CopyBehind))
        session.console().warn(inWords(KeyTrouble::CopyBehind, QFileInfo(vault.path()).fileName()));
}

// The new passphrase, with the file that goes with it where one is asked for.
VaultKey newKeyFor(const Arguments &arguments)
{
    const Secret passphrase = newPassphraseFor(arguments);
    requireStrength(passphrase, arguments);
    if (!arguments.has(u"new-key-file"_s))
        return VaultKey::fromPassphrase(passphrase);
    const QString path = arguments.value(u"new-key-file"_s);
    if (!QFileInfo::exists(path))
        KeyFile::create(path);
    return VaultKey::fromPassphrase(passphrase, KeyFile::read(path));
}

ExitStatus addPassphrase(CliSession &session, const Arguments &arguments)
{
    const QString label = arguments.value(u"label"_s).simplified();
    if (label.isEmpty())
        throw Error(ErrorKind::Usage, u"Whose passphrase is it? --label is missing."_s);
    const VaultKey proof = vaultKeyFor(arguments, Ask::Once);
    const auto isms = session.open(arguments, Access::Change, proof);
    KeyRing ring(isms->vault());
    const QByteArray id = ring.add(proof, label, newKeyFor(arguments));
    warnOfCopy(session, isms->vault());
    const KeyEntry entry = entryNamed(ring, QString::fromLatin1(id.toHex()));
    say(session, arguments, u"added"_s, entry,
        u"Added the %1 of “%2” (%3)."_s.arg(inWords(entry.kind), entry.label,
                                            idOf(entry).first(shownId)));
    return ExitStatus::Fine;
}

// A file that holds a key is for its owner alone, and never replaces another.
void writeSheet(const Isms &isms, const RecoveryKey &key, const QString &path, QDate today)
{
#ifdef INSURABLE_HAS_REPORT
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        throw QFileInfo::exists(path)
            ? Error(ErrorKind::InputOutput,
                    u"“%1” is there already; nothing was changed."_s.arg(singleLine(path)))
            : fileError(u"Could not write"_s, path, file.errorString());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const Vault &vault = isms.vault();
    try {
        report::writeRecoverySheet({isms.records().organisation.name,
                                    QFileInfo(vault.path()).fileName(), key.mark(), today,
                                    key.groups()},
                                   report::PageSize::A4, file);
        if (!file.flush())
            throw fileError(u"Could not write"_s, path, file.errorString());
    } catch (const Error &) {
        file.remove();
        throw;
    }
#else
    Q_UNUSED(isms)
    Q_UNUSED(key)
    Q_UNUSED(path)
    Q_UNUSED(today)
    throw Error(ErrorKind::Usage,
                u"This program was built without PDF; --out - writes the key as text."_s);
#endif
}

ExitStatus addRecovery(CliSession &session, const Arguments &arguments)
{
    const QString path = arguments.value(u"out"_s);
    if (path.isEmpty())
        throw Error(ErrorKind::Usage, u"Where does the sheet go? --out is missing."_s);
    const VaultKey proof = vaultKeyFor(arguments, Ask::Once);
    const auto isms = session.open(arguments, Access::Change, proof);
    const RecoveryKey key = RecoveryKey::random(isms->vault().vaultId());
    const bool asText = path == "-"_L1;
    if (!asText)
        writeSheet(*isms, key, path, session.clock().today());
    try {
        KeyRing(isms->vault()).addRecovery(proof, key);
    } catch (const Error &) {
        if (!asText)
            QFile::remove(path);
        throw;
    }
    warnOfCopy(session, isms->vault());
    if (arguments.has(u"json"_s))
        session.console().json(asText ? QJsonObject{{u"recovery_key"_s, key.text()}}
                                      : QJsonObject{{u"sheet"_s, path}});
    else if (asText)
        session.console().line(key.text());
    else
        session.console().line(
            u"Wrote the recovery sheet “%1”. Print it, put it away, and delete the file."_s.arg(
                path));
    return ExitStatus::Fine;
}

ExitStatus add(CliSession &session, const Arguments &arguments)
{
    const QString what = arguments.operand(u"WHAT"_s);
    if (what == "passphrase"_L1)
        return addPassphrase(session, arguments);
    if (what == "recovery"_L1)
        return addRecovery(session, arguments);
    throw Error(ErrorKind::Usage, u"Say what is to be added: passphrase or recovery."_s);
}

// Which passphrase goes: the one named, the one that opened the vault, or the only one there is.
KeyEntry entryToChange(const KeyRing &ring, const QString &word)
{
    if (!word.isEmpty())
        return entryNamed(ring, word);
    std::vector<KeyEntry> passphrases;
    for (const KeyEntry &entry : ring.entries()) {
        if (entry.openedVault && entry.kind != KeyKind::Recovery)
            return entry;
        if (entry.kind != KeyKind::Recovery)
            passphrases.push_back(entry);
    }
    if (passphrases.size() != 1)
        throw Error(ErrorKind::Usage,
                    u"Which passphrase is to be changed? Name the id that “slots” lists."_s);
    return passphrases.front();
}

ExitStatus change(CliSession &session, const Arguments &arguments)
{
    const VaultKey proof = vaultKeyFor(arguments, Ask::Once);
    const auto isms = session.open(arguments, Access::Change, proof);
    KeyRing ring(isms->vault());
    const KeyEntry entry = entryToChange(ring, arguments.operand(u"WHAT"_s));
    ring.replace(proof, newKeyFor(arguments), entry.id);
    warnOfCopy(session, isms->vault());
    say(session, arguments, u"changed"_s, entry, u"Changed “%1”."_s.arg(labelOf(entry)));
    return ExitStatus::Fine;
}

ExitStatus rename(CliSession &session, const Arguments &arguments)
{
    if (!arguments.has(u"label"_s))
        throw Error(ErrorKind::Usage, u"--label is missing."_s);
    const auto isms = session.open(arguments, Access::Change, vaultKeyFor(arguments, Ask::Once));
    KeyRing ring(isms->vault());
    const QByteArray id = entryNamed(ring, arguments.operand(u"WHAT"_s)).id;
    ring.rename(id, arguments.value(u"label"_s));
    const KeyEntry entry = entryNamed(ring, QString::fromLatin1(id.toHex()));
    say(session, arguments, u"renamed"_s, entry, u"Renamed to “%1”."_s.arg(labelOf(entry)));
    return ExitStatus::Fine;
}

ExitStatus remove(CliSession &session, const Arguments &arguments)
{
    const VaultKey proof = vaultKeyFor(arguments, Ask::Once);
    const auto isms = session.open(arguments, Access::Change, proof);
    KeyRing ring(isms->vault());
    const KeyEntry entry = entryNamed(ring, arguments.operand(u"WHAT"_s));
    const bool canGo = ring.keptBecause(entry.id).isEmpty();
    if (canGo && entry.openedVault && !arguments.has(u"on-purpose"_s))
        throw Error(
            ErrorKind::Invalid,
            u"It is %1 that has just opened the vault, and it would not open it again. "
            "Nothing was changed; --on-purpose says that it is meant."_s.arg(described(entry)));
    ring.remove(proof, entry.id);
    warnOfCopy(session, isms->vault());
    say(session, arguments, u"removed"_s, entry,
        u"Removed %1. Copies and backups made before still open with it."_s.arg(described(entry)));
    return ExitStatus::Fine;
}

ExitStatus rotate(CliSession &session, const Arguments &arguments)
{
    const QString path = arguments.operand(u"VAULT"_s);
    const VaultKey key = vaultKeyFor(arguments, Ask::Once);
    if (key.kind() == KeyKind::Recovery)
        throw Error(ErrorKind::Invalid,
                    u"A new data key needs a passphrase to go with it: please set one first."_s);
    // An older copy must not become the newest file by being written anew.
    const QByteArray vaultId = session.open(arguments, Access::Change, key)->vault().vaultId();
    SeenState state;
    {
        CliProgress progress(u"Writing the vault anew"_s);
        state = rotateFirm(path, key, session.firmOptions(), progress);
    }
    session.remember(arguments, path, vaultId, state);
    if (arguments.has(u"json"_s))
        session.console().json(QJsonObject{{u"rotated"_s, path}});
    else
        session.console().line(
            u"“%1” has a new data key. Only this %2 opens it now; add the others again, and a new "
            "recovery sheet."_s.arg(path, inWords(key.kind())));
    return ExitStatus::Fine;
}

} // namespace

ExitStatus runSlots(CliSession &session, const Arguments &arguments)
{
    const QString action = arguments.operand(u"ACTION"_s);
    if (action.isEmpty() || action == "list"_L1)
        return list(session, arguments);
    if (action == "rotate"_L1)
        return rotate(session, arguments);
    if (action == "add"_L1)
        return add(session, arguments);
    if (action == "change"_L1)
        return change(session, arguments);
    const bool isRename = action == "rename"_L1;
    if (!isRename && action != "remove"_L1)
        throw Error(ErrorKind::Usage,
                    u"There is no action “%1”. There are: list, add, change, rename, remove, "
                    "rotate."_s.arg(singleLine(action.left(40))));
    if (arguments.operand(u"WHAT"_s).isEmpty())
        throw Error(ErrorKind::Usage, u"Which key? Name the id that “slots” lists."_s);
    return isRename ? rename(session, arguments) : remove(session, arguments);
}

} // namespace insurable
