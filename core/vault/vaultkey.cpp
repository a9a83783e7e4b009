// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vaultkey.h"

#include "recoverykey.h"

#include <cstring>

namespace insurable {

VaultKey::VaultKey(KeyKind kind, Secret material)
    : m_kind(kind)
    , m_material(std::move(material))
{
}

VaultKey VaultKey::fromPassphrase(const Secret &passphrase)
{
    return VaultKey(KeyKind::Passphrase, passphrase);
}

VaultKey VaultKey::fromPassphrase(const Secret &passphrase, const Secret &keyFile)
{
    Secret both(passphrase.size() + 1 + keyFile.size()); // a zero between them
    if (!passphrase.isEmpty())
        std::memcpy(both.data(), passphrase.data(), passphrase.size());
    std::memcpy(both.data() + passphrase.size() + 1, keyFile.data(), keyFile.size());
    return VaultKey(KeyKind::PassphraseAndKeyFile, std::move(both));
}

VaultKey VaultKey::fromRecovery(const RecoveryKey &key)
{
    VaultKey made(KeyKind::Recovery, key.key());
    made.m_mark = key.mark();
    return made;
}

VaultKey VaultKey::fromDataKey(const Secret &dataKey)
{
    return VaultKey(KeyKind::DataKey, dataKey);
}

bool VaultKey::mayBelongTo(QByteArrayView vaultId) const
{
    return m_mark.isEmpty() || m_mark == RecoveryKey::markOf(vaultId);
}

} // namespace insurable
