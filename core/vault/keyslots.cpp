// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyslots.h"

#include "bytes.h"
#include "errors.h"
#include "vaultkey.h"

#include <QElapsedTimer>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr quint8 none = 0;
constexpr quint8 argon2id = 1;
constexpr qsizetype sealedFrom = 72; // bytes before it are associated data

Secret derive(const Secret &passphrase, const KdfCost &cost, const unsigned char *salt)
{
    Secret key(crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    const int failed =
        crypto_pwhash(key.data(), key.size(), reinterpret_cast<const char *>(passphrase.data()),
                      passphrase.size(), salt, cost.passes, std::size_t(cost.memoryKiB) * 1024,
                      crypto_pwhash_ALG_ARGON2ID13);
    if (failed)
        throw Error(ErrorKind::InputOutput,
                    u"There is not enough free memory to work with this passphrase: %1 MB are "
                    u"needed."_s.arg(cost.memoryKiB / 1024));
    return key;
}

KeySlot::Type typeFor(KeyKind kind)
{
    switch (kind) {
    case KeyKind::Passphrase:
        return KeySlot::Type::Passphrase;
    case KeyKind::PassphraseAndKeyFile:
        return KeySlot::Type::PassphraseAndKeyFile;
    case KeyKind::Recovery:
        return KeySlot::Type::Recovery;
    case KeyKind::DataKey:
        break;
    }
    return KeySlot::Type::Empty;
}

// A recovery key is as random as a key can be: it wraps the data key itself.
Secret wrappingKey(const KeySlot &slot, const VaultKey &key)
{
    return slot.type == KeySlot::Type::Recovery
        ? key.material()
        : derive(key.material(), slot.cost, slot.salt.data());
}

QByteArray associated(QByteArrayView vaultId, const QByteArray &slotBytes)
{
    return vaultId.toByteArray() + slotBytes.first(sealedFrom);
}

} // namespace

bool KdfCost::isAllowed() const
{
    return memoryKiB >= minimumMemoryKiB && memoryKiB <= maximumMemoryKiB && passes >= minimumPasses
        && passes <= maximumPasses;
}

KdfCost KdfCost::measured()
{
    const KdfCost cost;
    const Secret trial = Secret::random(16);
    const Secret salt = Secret::random(crypto_pwhash_SALTBYTES);
    QElapsedTimer timer;
    timer.start();
    const Secret key = derive(trial, cost, salt.data());
    return measured(cost, timer.elapsed());
}

KdfCost KdfCost::measured(KdfCost other, qint64 milliseconds)
{
    KdfCost cost;
    const double ofOther = double(other.passes) * other.memoryKiB / cost.memoryKiB;
    const double perPass = double(std::max<qint64>(milliseconds, 1)) / ofOther;
    const auto needed = quint32(std::min(500.0 / perPass, double(maximumPasses))) + 1;
    cost.passes = std::clamp(needed, cost.passes, maximumPasses);
    return cost;
}

QByteArray KeySlot::idBytes() const
{
    return QByteArray(reinterpret_cast<const char *>(id.data()), qsizetype(id.size()));
}

QByteArray KeySlot::toBytes() const
{
    QByteArray bytes(size, '\0');
    if (type == Type::Empty)
        return bytes;
    bytes[0] = char(type);
    bytes[1] = char(type == Type::Recovery ? none : argon2id);
    putNumber(bytes, 4, cost.memoryKiB);
    putNumber(bytes, 8, cost.passes);
    putArray(bytes, 16, salt);
    putArray(bytes, 32, id);
    putArray(bytes, 48, nonce);
    putArray(bytes, sealedFrom, wrapped);
    return bytes;
}

std::optional<KeySlot> KeySlot::fromBytes(QByteArrayView bytes)
{
    KeySlot slot;
    if (isZero(bytes))
        return slot;
    const auto type = quint8(bytes[0]);
    if (type < quint8(Type::Passphrase) || type > quint8(Type::Recovery))
        return std::nullopt;
    if (!isZero(bytes.sliced(2, 2)) || !isZero(bytes.sliced(12, 4)) || !isZero(bytes.sliced(120)))
        return std::nullopt;
    slot.type = Type(type);
    slot.cost = {number<quint32>(bytes, 4), number<quint32>(bytes, 8)};
    const bool isDerived = slot.type != Type::Recovery;
    if (quint8(bytes[1]) != (isDerived ? argon2id : none))
        return std::nullopt;
    if (isDerived ? !slot.cost.isAllowed() : !isZero(bytes.sliced(4, 8)))
        return std::nullopt;
    getArray(bytes, 16, slot.salt);
    getArray(bytes, 32, slot.id);
    getArray(bytes, 48, slot.nonce);
    getArray(bytes, sealedFrom, slot.wrapped);
    return slot;
}

KeySlot KeySlot::seal(const VaultKey &key, KdfCost cost, QByteArrayView vaultId,
                      const Secret &dataKey, std::optional<Id> keptId)
{
    KeySlot slot;
    slot.type = typeFor(key.kind());
    Q_ASSERT(slot.type != Type::Empty && cost.isAllowed());
    slot.cost = slot.type == Type::Recovery ? KdfCost{0, 0} : cost;
    randombytes_buf(slot.salt.data(), slot.salt.size());
    randombytes_buf(slot.id.data(), slot.id.size());
    randombytes_buf(slot.nonce.data(), slot.nonce.size());
    if (keptId)
        slot.id = *keptId;
    const Secret wrapping = wrappingKey(slot, key);
    const QByteArray context = associated(vaultId, slot.toBytes());
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        slot.wrapped.data(), nullptr, dataKey.data(), dataKey.size(),
        reinterpret_cast<const unsigned char *>(context.constData()), std::size_t(context.size()),
        nullptr, slot.nonce.data(), wrapping.data());
    return slot;
}

KeySlot KeySlot::seal(const Secret &passphrase, KdfCost cost, QByteArrayView vaultId,
                      const Secret &dataKey)
{
    return seal(VaultKey::fromPassphrase(passphrase), cost, vaultId, dataKey);
}

bool KeySlot::isFor(KeyKind kind) const
{
    return type != Type::Empty && type == typeFor(kind);
}

std::optional<Secret> KeySlot::open(const VaultKey &key, QByteArrayView vaultId) const
{
    if (!isFor(key.kind()))
        return std::nullopt;
    const Secret wrapping = wrappingKey(*this, key);
    const QByteArray context = associated(vaultId, toBytes());
    Secret dataKey(wrapped.size() - crypto_aead_xchacha20poly1305_ietf_ABYTES);
    const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(
        dataKey.data(), nullptr, nullptr, wrapped.data(), wrapped.size(),
        reinterpret_cast<const unsigned char *>(context.constData()), std::size_t(context.size()),
        nonce.data(), wrapping.data());
    if (failed)
        return std::nullopt;
    return dataKey;
}

} // namespace insurable
