// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyring.h"

#include "clock.h"
#include "session.h"
#include "vaultkey.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

KeyKind kindOf(KeySlot::Type type)
{
    switch (type) {
    case KeySlot::Type::PassphraseAndKeyFile:
        return KeyKind::PassphraseAndKeyFile;
    case KeySlot::Type::Recovery:
        return KeyKind::Recovery;
    case KeySlot::Type::Empty:
    case KeySlot::Type::Passphrase:
        break;
    }
    return KeyKind::Passphrase;
}

QString settingOf(const QByteArray &id)
{
    return u"key."_s + QString::fromLatin1(id.toHex());
}

QJsonObject noteOf(const Vault &vault, const QByteArray &id)
{
    return QJsonDocument::fromJson(vault.setting(settingOf(id))).object();
}

void requireSlotKey(const VaultKey &key)
{
    if (key.kind() == KeyKind::DataKey)
        throw Error(ErrorKind::Usage,
                    u"A passphrase, a key file or the recovery key is needed for this."_s);
}

KdfCost costAfter(const Header &header, const Unlocked &proof)
{
    const KdfCost present = header.keySlots[std::size_t(proof.slot)].cost;
    return present.isAllowed() ? KdfCost::measured(present, proof.milliseconds)
                               : KdfCost::measured();
}

} // namespace

QString inWords(KeyKind kind)
{
    switch (kind) {
    case KeyKind::Passphrase:
        return u"passphrase"_s;
    case KeyKind::PassphraseAndKeyFile:
        return u"passphrase and key file"_s;
    case KeyKind::Recovery:
        return u"recovery key"_s;
    case KeyKind::DataKey:
        break;
    }
    return u"key of this computer"_s;
}

KeyRing::KeyRing(Vault &vault)
    : m_vault(vault)
{
}

std::vector<KeyEntry> KeyRing::entries() const
{
    std::vector<KeyEntry> entries;
    const Session &session = m_vault.session();
    for (const KeySlot &slot : session.header().keySlots) {
        if (slot.type == KeySlot::Type::Empty)
            continue;
        KeyEntry entry;
        entry.id = slot.idBytes();
        const QJsonObject note = noteOf(m_vault, entry.id);
        entry.kind = kindOf(slot.type);
        entry.label = note["label"_L1].toString();
        entry.added = QDateTime::fromString(note["added"_L1].toString(), Qt::ISODate);
        entry.cost = slot.cost;
        entry.openedVault = session.openedId() == entry.id;
        entries.push_back(entry);
    }
    return entries;
}

Unlocked KeyRing::prove(const VaultKey &proof) const
{
    requireSlotKey(proof);
    const Session &session = m_vault.session();
    return session.header().unlock(proof, session.fileName());
}

Secret KeyRing::dataKey(const VaultKey &proof) const
{
    return prove(proof).dataKey;
}

void KeyRing::requireChangeable() const
{
    if (m_vault.isReadOnly())
        throw Error(ErrorKind::ReadOnly,
                    u"“%1” is open for viewing only; who can open it cannot be changed."_s.arg(
                        m_vault.session().fileName()));
    m_vault.session().requireUnchanged();
}

// From here on the list counts as new. That an older one was kept must not be forgotten with it.
void KeyRing::write(const Header &header, const Secret &dataKey)
{
    Session &session = m_vault.session();
    if (session.keysAreOlder()) {
        const QJsonObject sequence{{u"before"_s, qint64(session.committed().headerSequence)},
                                   {u"after"_s, qint64(session.header().sequence)}};
        Edit edit = m_vault.edit();
        edit.appendHistory(u"vault"_s, u"vault"_s, u"older list of keys kept"_s,
                           QJsonDocument(QJsonObject{{u"header_sequence"_s, sequence}})
                               .toJson(QJsonDocument::Compact));
        edit.commit();
    }
    session.writeHeader(header, dataKey);
}

int KeyRing::slotOf(const QByteArray &id) const
{
    const auto &all = m_vault.session().header().keySlots;
    for (int i = 0; i < Header::slotCount; ++i) {
        const KeySlot &slot = all[std::size_t(i)];
        if (slot.type != KeySlot::Type::Empty && slot.idBytes() == id)
            return i;
    }
    throw Error(ErrorKind::Invalid, u"There is no such key in this vault."_s);
}

int KeyRing::freeSlot() const
{
    const auto &all = m_vault.session().header().keySlots;
    for (int i = 0; i < Header::slotCount; ++i) {
        if (all[std::size_t(i)].type == KeySlot::Type::Empty)
            return i;
    }
    throw Error(ErrorKind::Invalid,
                u"A vault has room for %1 keys, and all are taken. Please remove one first."_s.arg(
                    Header::slotCount));
}

QString KeyRing::labelOf(const QByteArray &id) const
{
    return noteOf(m_vault, id)["label"_L1].toString();
}

void KeyRing::note(const QByteArray &id, const QString &action, const QString &before,
                   const QString &after, bool isKept)
{
    QJsonObject note = noteOf(m_vault, id);
    if (!note.contains("added"_L1) && action == "added"_L1)
        note.insert("added"_L1, m_vault.clock().now().toUTC().toString(Qt::ISODate));
    note.insert("label"_L1, after);
    const QJsonObject changes{
        {u"label"_s, QJsonObject{{u"before"_s, before}, {u"after"_s, after}}}};
    Edit edit = m_vault.edit();
    edit.setSetting(settingOf(id),
                    isKept ? QJsonDocument(note).toJson(QJsonDocument::Compact) : QByteArray());
    edit.appendHistory(u"key"_s, QString::fromLatin1(id.toHex()), action,
                       QJsonDocument(changes).toJson(QJsonDocument::Compact));
    edit.commit();
}

// Notes come first: a note without a key means nothing, and a key without a note would have no
// name.
QByteArray KeyRing::add(const VaultKey &proof, const QString &label, const VaultKey &key,
                        std::optional<KdfCost> cost)
{
    requireSlotKey(key);
    requireChangeable();
    const int free = freeSlot();
    const QString kept = label.simplified().left(longestLabel);
    const Unlocked proved = prove(proof);
    Header header = m_vault.session().header();
    KeySlot &slot = header.keySlots[std::size_t(free)];
    slot = KeySlot::seal(key, cost ? *cost : costAfter(header, proved), header.vaultId,
                         proved.dataKey);
    const QByteArray id = slot.idBytes();
    note(id, u"added"_s, {}, kept, true);
    write(header, proved.dataKey);
    return id;
}

RecoveryKey KeyRing::addRecovery(const VaultKey &proof)
{
    RecoveryKey key = RecoveryKey::random(m_vault.vaultId());
    addRecovery(proof, key);
    return key;
}

void KeyRing::addRecovery(const VaultKey &proof, const RecoveryKey &key)
{
    requireChangeable();
    const Unlocked proved = prove(proof);
    Header header = m_vault.session().header();
    const auto old =
        std::find_if(header.keySlots.begin(), header.keySlots.end(),
                     [](const KeySlot &slot) { return slot.type == KeySlot::Type::Recovery; });
    const bool replaces = old != header.keySlots.end();
    const QByteArray oldId = replaces ? old->idBytes() : QByteArray();
    KeySlot &slot = replaces ? *old : header.keySlots[std::size_t(freeSlot())];
    slot = KeySlot::seal(VaultKey::fromRecovery(key), {}, header.vaultId, proved.dataKey);
    note(slot.idBytes(), u"added"_s, {}, u"Recovery sheet"_s, true);
    write(header, proved.dataKey);
    if (replaces)
        note(oldId, u"removed"_s, labelOf(oldId), {}, false);
}

void KeyRing::replace(const VaultKey &proof, const VaultKey &key, const QByteArray &id,
                      std::optional<KdfCost> cost)
{
    requireSlotKey(key);
    requireChangeable();
    const int named = id.isEmpty() ? -1 : slotOf(id);
    const Unlocked proved = prove(proof);
    Header header = m_vault.session().header();
    KeySlot &slot = header.keySlots[std::size_t(named < 0 ? proved.slot : named)];
    if ((slot.type == KeySlot::Type::Recovery) != (key.kind() == KeyKind::Recovery))
        throw Error(ErrorKind::Invalid, u"A recovery key is replaced by a new sheet only."_s);
    slot = KeySlot::seal(key, cost ? *cost : costAfter(header, proved), header.vaultId,
                         proved.dataKey, slot.id);
    write(header, proved.dataKey);
    // A change of one's own passphrase concerns nobody else.
    if (named >= 0 && named != proved.slot)
        note(id, u"replaced"_s, labelOf(id), labelOf(id), true);
}

QString KeyRing::keptBecause(const QByteArray &id) const
{
    const Header &header = m_vault.session().header();
    const KeySlot &slot = header.keySlots[std::size_t(slotOf(id))];
    const int passphrases =
        header.count(KeySlot::Type::Passphrase) + header.count(KeySlot::Type::PassphraseAndKeyFile);
    if (slot.type == KeySlot::Type::Recovery || passphrases > 1)
        return {};
    return u"This is the last passphrase of “%1”. Without one nobody could work with it."_s.arg(
        m_vault.session().fileName());
}

void KeyRing::remove(const VaultKey &proof, const QByteArray &id)
{
    requireChangeable();
    const int index = slotOf(id);
    const QString reason = keptBecause(id);
    if (!reason.isEmpty())
        throw Error(ErrorKind::Invalid, reason);
    const Unlocked proved = prove(proof);
    Header header = m_vault.session().header();
    header.keySlots[std::size_t(index)] = KeySlot();
    write(header, proved.dataKey);
    note(id, u"removed"_s, labelOf(id), {}, false);
}

void KeyRing::rename(const QByteArray &id, const QString &label)
{
    requireChangeable();
    (void)slotOf(id);
    note(id, u"renamed"_s, labelOf(id), label.simplified().left(longestLabel), true);
}

} // namespace insurable
