// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quickunlock.h"

#include "errors.h"
#include "header.h"
#include "preferences.h"
#include "systemkeychain.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace insurable {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype keySize = 32;

QString nameOf(const QByteArray &vaultId)
{
    return u"quick-unlock-"_s + QString::fromLatin1(vaultId.toHex());
}

} // namespace

QuickUnlock::QuickUnlock(Keychain &keychain, Preferences &preferences)
    : m_keychain(keychain)
    , m_preferences(preferences)
{
}

QString QuickUnlock::missingBecause() const
{
    return m_keychain.missingBecause();
}

bool QuickUnlock::isOn(const QByteArray &vaultId) const
{
    return !vaultId.isEmpty() && !m_preferences.layout(nameOf(vaultId)).isEmpty();
}

void QuickUnlock::turnOn(const QByteArray &vaultId, const Secret &dataKey)
{
    QByteArray bytes = dataKey.view().toByteArray();
    try {
        m_keychain.write(nameOf(vaultId), bytes);
    } catch (const Error &) {
        wipe(bytes);
        throw;
    }
    wipe(bytes);
    m_preferences.setLayout(nameOf(vaultId), "on");
}

// Forgotten here first: a keychain that refuses does not keep it switched on.
void QuickUnlock::turnOff(const QByteArray &vaultId)
{
    m_preferences.setLayout(nameOf(vaultId), {});
    m_keychain.remove(nameOf(vaultId));
}

VaultKey QuickUnlock::key(const QByteArray &vaultId)
{
    std::optional<QByteArray> bytes = m_keychain.read(nameOf(vaultId));
    if (!bytes || bytes->size() != keySize) {
        m_preferences.setLayout(nameOf(vaultId), {});
        throw Error(ErrorKind::WrongKey,
                    QCoreApplication::translate(
                        "insurable::QuickUnlock",
                        "The keychain of this computer no longer has the key. Please use the "
                        "passphrase."));
    }
    const Secret dataKey = Secret::copyOf(*bytes);
    wipe(*bytes);
    return VaultKey::fromDataKey(dataKey);
}

QByteArray QuickUnlock::vaultIdOf(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return {};
    try {
        return readHeader(file.read(Header::size), QFileInfo(path).fileName()).header.vaultId;
    } catch (const Error &) {
        return {};
    }
}

} // namespace insurable
