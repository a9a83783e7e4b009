// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keyslots.h"
#include "recoverykey.h"

#include <QDateTime>

#include <vector>

namespace insurable {

class Vault;
struct Header;
struct Unlocked;

// One way into a vault, as a person sees it.
struct KeyEntry
{
    QByteArray id; // 16 bytes
    KeyKind kind = KeyKind::Passphrase;
    QString label;            // may be empty
    QDateTime added;          // may be invalid: the vault's first key, or one whose note is lost
    KdfCost cost;             // nothing is derived from a recovery key: {0, 0}
    bool openedVault = false; // it is the one that opened the vault
};

// Who can open an open vault. Whoever changes that proves that they may, with a key of their own:
// an unlocked computer is not enough, and neither is the data key from a keychain. Every change is
// 8 KiB of header, both copies, and one entry in the history, unless somebody changes their own.
// A second copy that could not be written is told by keyTroubles().
//
// Taking a key away keeps whoever had it out of this file from now on. It does not reach copies and
// backups made before, nor somebody who has kept the data key: for that see rotateDataKey.
class KeyRing final
{
public:
    static constexpr qsizetype longestLabel = 80;

    explicit KeyRing(Vault &vault);

    [[nodiscard]] std::vector<KeyEntry> entries() const;

    // Each of these throws WrongKey when `proof` does not open the vault, ReadOnly, or Invalid
    // where there is no room or no such key.
    QByteArray add(const VaultKey &proof, const QString &label, const VaultKey &key,
                   std::optional<KdfCost> cost = std::nullopt); // returns the id
    // A new sheet takes the place of the one before. Write the sheet first: a key that stands on no
    // paper is none.
    void addRecovery(const VaultKey &proof, const RecoveryKey &key);
    [[nodiscard]] RecoveryKey addRecovery(const VaultKey &proof);
    // From now on `key` opens what another key opened; label and id stay. Without an id, what
    // the proof itself has opened.
    void replace(const VaultKey &proof, const VaultKey &key, const QByteArray &id = {},
                 std::optional<KdfCost> cost = std::nullopt);
    void remove(const VaultKey &proof, const QByteArray &id);
    // Why it cannot be removed; empty when it can. A vault keeps a passphrase.
    [[nodiscard]] QString keptBecause(const QByteArray &id) const;
    // Only a note; needs no proof.
    void rename(const QByteArray &id, const QString &label);
    // For the keychain of a person who has just proved that the vault is open to them.
    [[nodiscard]] Secret dataKey(const VaultKey &proof) const;

private:
    [[nodiscard]] Unlocked prove(const VaultKey &proof) const;
    void requireChangeable() const;
    void write(const Header &header, const Secret &dataKey);
    [[nodiscard]] int slotOf(const QByteArray &id) const;
    [[nodiscard]] int freeSlot() const;
    void note(const QByteArray &id, const QString &action, const QString &before,
              const QString &after, bool isKept);
    [[nodiscard]] QString labelOf(const QByteArray &id) const;

    Vault &m_vault;
};

// "passphrase", "passphrase and key file", "recovery key", "key of this computer".
[[nodiscard]] QString inWords(KeyKind kind);

} // namespace insurable
