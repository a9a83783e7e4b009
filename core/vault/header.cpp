// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "header.h"

#include "bytes.h"
#include "errors.h"
#include "vaultkey.h"

#include <QElapsedTimer>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr QByteArrayView magic("INSRVLT1", 8);
constexpr qsizetype slotsAt = 64;
constexpr qsizetype macAt = Header::macOffset;
constexpr qsizetype zeroAt = macAt + 32;
constexpr qsizetype checksumAt = Header::copySize - 32;

QByteArray blake(QByteArrayView bytes, const Secret &key = {})
{
    QByteArray hash(32, '\0');
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), std::size_t(hash.size()),
                       reinterpret_cast<const unsigned char *>(bytes.data()), quint64(bytes.size()),
                       key.data(), key.size());
    return hash;
}

QByteArray macOf(QByteArrayView bytes, const Secret &dataKey)
{
    Secret key(32);
    crypto_kdf_derive_from_key(key.data(), key.size(), 1, "insrvhdr", dataKey.data());
    return blake(bytes.first(macAt), key);
}

bool hasMagic(QByteArrayView copy)
{
    return copy.size() >= magic.size() && copy.first(magic.size()) == magic;
}

bool isWhole(QByteArrayView copy)
{
    return copy.size() == Header::copySize && hasMagic(copy)
        && blake(copy.first(checksumAt)) == copy.sliced(checksumAt);
}

// Fields and slots without the MAC; the same bytes that the MAC is made over.
QByteArray body(const Header &header)
{
    QByteArray bytes(Header::copySize, '\0');
    putArray(bytes, 0, magic);
    putNumber(bytes, 8, Header::formatVersion);
    putNumber(bytes, 12, header.pageSize);
    putNumber(bytes, 16, header.sequence);
    putArray(bytes, 24, header.vaultId);
    for (int i = 0; i < Header::slotCount; ++i)
        putArray(bytes, slotsAt + i * KeySlot::size, header.keySlots[std::size_t(i)].toBytes());
    return bytes;
}

bool isSupportedPageSize(quint32 size)
{
    return size >= 4096 && size <= 65536 && (size & (size - 1)) == 0;
}

std::optional<Header> parse(QByteArrayView copy)
{
    if (!isWhole(copy) || number<quint32>(copy, 8) != Header::formatVersion
        || !isZero(copy.sliced(40, 24)) || !isZero(copy.sliced(zeroAt, checksumAt - zeroAt)))
        return std::nullopt;
    Header header;
    header.pageSize = number<quint32>(copy, 12);
    header.sequence = number<quint64>(copy, 16);
    header.vaultId = copy.sliced(24, 16).toByteArray();
    header.mac = copy.sliced(macAt, 32).toByteArray();
    if (!isSupportedPageSize(header.pageSize))
        return std::nullopt;
    for (int i = 0; i < Header::slotCount; ++i) {
        const auto slot =
            KeySlot::fromBytes(copy.sliced(slotsAt + i * KeySlot::size, KeySlot::size));
        if (!slot)
            return std::nullopt;
        header.keySlots[std::size_t(i)] = *slot;
    }
    return header;
}

bool isNewer(QByteArrayView copy)
{
    return isWhole(copy) && number<quint32>(copy, 8) > Header::formatVersion;
}

bool sameButSequence(const Header &a, const Header &b)
{
    Header same = b;
    same.sequence = a.sequence;
    return body(a) == body(same);
}

// One sentence for each kind of key. What kinds a vault has stands in its header for all to read.
Error wrongKey(const Header &header, const VaultKey &key, const QString &fileName)
{
    const auto sentence = [&] {
        switch (key.kind()) {
        case KeyKind::Passphrase:
            return header.count(KeySlot::Type::Passphrase) > 0
                ? u"This passphrase does not open “%1”."_s
                : u"A passphrase alone does not open “%1”: it asks for a key file as well."_s;
        case KeyKind::PassphraseAndKeyFile:
            return header.count(KeySlot::Type::PassphraseAndKeyFile) > 0
                ? u"This passphrase and key file together do not open “%1”."_s
                : u"“%1” is not opened with a key file."_s;
        case KeyKind::Recovery:
            return header.count(KeySlot::Type::Recovery) > 0
                ? u"This recovery key does not open “%1”; perhaps it was replaced by a newer one."_s
                : u"“%1” has no recovery key."_s;
        case KeyKind::DataKey:
            break;
        }
        return u"The key that this computer keeps does not open “%1”."_s;
    };
    return Error(ErrorKind::WrongKey, sentence().arg(fileName));
}

} // namespace

QByteArray Header::toBytes(const Secret &dataKey) const
{
    QByteArray bytes = body(*this);
    putArray(bytes, macAt, macOf(bytes, dataKey));
    putArray(bytes, checksumAt, blake(QByteArrayView(bytes).first(checksumAt)));
    return bytes;
}

bool Header::isAuthentic(const Secret &dataKey) const
{
    const QByteArray expected = macOf(body(*this), dataKey);
    return mac.size() == 32 && sodium_memcmp(expected.constData(), mac.constData(), 32) == 0;
}

Unlocked Header::unlock(const VaultKey &key, const QString &fileName) const
{
    if (key.kind() == KeyKind::DataKey) {
        if (key.material().size() != 32 || !isAuthentic(key.material()))
            throw wrongKey(*this, key, fileName);
        return {key.material()};
    }
    if (!key.mayBelongTo(vaultId))
        throw Error(ErrorKind::WrongKey,
                    u"This recovery key belongs to another vault than “%1”."_s.arg(fileName));
    for (int i = 0; i < slotCount; ++i) {
        QElapsedTimer timer;
        timer.start();
        auto dataKey = keySlots[std::size_t(i)].open(key, vaultId);
        if (!dataKey)
            continue;
        if (!isAuthentic(*dataKey))
            throw Error(
                ErrorKind::Damaged,
                u"The list of keys in “%1” has been altered. Please use a backup."_s.arg(fileName));
        return {std::move(*dataKey), i, timer.elapsed()};
    }
    throw wrongKey(*this, key, fileName);
}

Secret Header::unlock(const Secret &passphrase, const QString &fileName) const
{
    return unlock(VaultKey::fromPassphrase(passphrase), fileName).dataKey;
}

int Header::count(KeySlot::Type type) const
{
    return int(std::count_if(keySlots.begin(), keySlots.end(),
                             [type](const KeySlot &slot) { return slot.type == type; }));
}

HeaderReading readHeader(QByteArrayView bytes, const QString &fileName)
{
    const auto copy = [&bytes](int index) {
        const qsizetype at = index * Header::copySize;
        return bytes.sliced(std::min(at, bytes.size()),
                            std::clamp<qsizetype>(bytes.size() - at, 0, Header::copySize));
    };
    if (!hasMagic(copy(0)) && !hasMagic(copy(1)))
        throw Error(ErrorKind::NotAVault, u"“%1” is not an Insurable vault."_s.arg(fileName));
    if (isNewer(copy(0)) || isNewer(copy(1)))
        throw Error(
            ErrorKind::NewerVersion,
            u"“%1” was made by a newer version of Insurable. Please update the program."_s.arg(
                fileName));
    const std::array<std::optional<Header>, 2> found{parse(copy(0)), parse(copy(1))};
    if (!found[0] && !found[1])
        throw Error(ErrorKind::Damaged,
                    u"The beginning of “%1” is damaged. Please use a backup."_s.arg(fileName));
    HeaderReading reading;
    reading.copy = !found[0] || (found[1] && found[1]->sequence > found[0]->sequence) ? 1 : 0;
    reading.header = *found[std::size_t(reading.copy)];
    const auto &other = found[std::size_t(1 - reading.copy)];
    reading.otherDamaged = !other;
    reading.otherOlder = other && !sameButSequence(reading.header, *other);
    return reading;
}

} // namespace insurable
