// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keyslots.h"

namespace insurable {

class RecoveryKey;

// What somebody opens a vault with.
class VaultKey final
{
public:
    [[nodiscard]] static VaultKey fromPassphrase(const Secret &passphrase);
    // `keyFile` as KeyFile::read gives it.
    [[nodiscard]] static VaultKey fromPassphrase(const Secret &passphrase, const Secret &keyFile);
    [[nodiscard]] static VaultKey fromRecovery(const RecoveryKey &key);
    // The data key itself, as a keychain holds it. It opens the vault and proves nothing.
    [[nodiscard]] static VaultKey fromDataKey(const Secret &dataKey);

    [[nodiscard]] KeyKind kind() const { return m_kind; }
    // What a slot's wrapping key is derived from, or is.
    [[nodiscard]] const Secret &material() const { return m_material; }
    // False for a recovery key that carries the mark of another vault.
    [[nodiscard]] bool mayBelongTo(QByteArrayView vaultId) const;

private:
    VaultKey(KeyKind kind, Secret material);

    KeyKind m_kind;
    Secret m_material;
    QString m_mark; // of the vault that a recovery key is for
};

} // namespace insurable
