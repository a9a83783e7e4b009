// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"
#include "vaultkey.h"

namespace insurable {

class Keychain;
class Preferences;

// Opens a vault without its passphrase on this computer, on request: the system's keychain keeps
// the vault's data key, and the preferences remember that it does.
class QuickUnlock final
{
public:
    QuickUnlock(Keychain &keychain, Preferences &preferences);

    // Why it cannot be had here; empty where it can.
    [[nodiscard]] QString missingBecause() const;
    [[nodiscard]] bool isOn(const QByteArray &vaultId) const;
    // Each throws Error where the keychain does not go along.
    void turnOn(const QByteArray &vaultId, const Secret &dataKey);
    void turnOff(const QByteArray &vaultId);
    // Throws WrongKey where the keychain has lost it; then it is off.
    [[nodiscard]] VaultKey key(const QByteArray &vaultId);

    // Which vault a file is, without opening it; empty where it is none.
    [[nodiscard]] static QByteArray vaultIdOf(const QString &path);

private:
    Keychain &m_keychain;
    Preferences &m_preferences;
};

} // namespace insurable
