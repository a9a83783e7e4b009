// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "zipform.h"

#include <QtEndian>

#include <algorithm>

namespace insurable {

namespace {

using namespace zip;

constexpr quint16 plainVersion = 20;
constexpr quint16 zip64Version = 45;
constexpr quint16 aesVersion = 51;
constexpr quint16 madeOnUnix = 3 << 8;
constexpr quint32 plainFileMode = 0100644u << 16;

template <typename Number>
void put(QByteArray &bytes, Number number)
{
    const Number little = qToLittleEndian(number);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

quint32 capped(quint64 number)
{
    return number >= full32 ? full32 : quint32(number);
}

bool isLarge(const ZipItem &item)
{
    return item.size >= full32 || item.packedSize() >= full32;
}

bool hasCrc(const ZipItem &item)
{
    return !item.isEncrypted || item.size >= aesLeastForCrc;
}

quint16 versionFor(const ZipItem &item)
{
    if (item.isEncrypted)
        return aesVersion;
    return isLarge(item) || item.offset >= full32 ? zip64Version : plainVersion;
}

// Both sizes or none, so that the local header, which needs both, and the directory agree.
QByteArray extraFields(const ZipItem &item, bool withOffset)
{
    QByteArray numbers;
    if (isLarge(item)) {
        put<quint64>(numbers, item.size);
        put<quint64>(numbers, item.packedSize());
    }
    if (withOffset && item.offset >= full32)
        put<quint64>(numbers, item.offset);
    QByteArray fields;
    if (!numbers.isEmpty()) {
        put<quint16>(fields, zip64Field);
        put<quint16>(fields, quint16(numbers.size()));
        fields += numbers;
    }
    if (item.isEncrypted) {
        put<quint16>(fields, aesField);
        put<quint16>(fields, 7);
        put<quint16>(fields, hasCrc(item) ? 1 : 2);
        fields += "AE";
        put<quint8>(fields, 3); // 256 bits
        put<quint16>(fields, stored);
    }
    return fields;
}

void putCommon(QByteArray &header, const ZipItem &item, ZipDate date, qsizetype extraSize)
{
    put<quint16>(header, versionFor(item));
    put<quint16>(header, item.isEncrypted ? quint16(utf8Flag | encryptedFlag) : utf8Flag);
    put<quint16>(header, item.isEncrypted ? aes : stored);
    put<quint16>(header, 0); // midnight
    put<quint16>(header, date.dos);
    put<quint32>(header, hasCrc(item) ? item.crc : 0);
    put<quint32>(header, isLarge(item) ? full32 : quint32(item.packedSize()));
    put<quint32>(header, isLarge(item) ? full32 : quint32(item.size));
    put<quint16>(header, quint16(item.name.size()));
    put<quint16>(header, quint16(extraSize));
}

QByteArray zip64End(quint64 entries, quint64 directoryOffset, quint64 directorySize)
{
    QByteArray end;
    put<quint32>(end, end64Signature);
    put<quint64>(end, quint64(end64Size - 12));
    put<quint16>(end, madeOnUnix | zip64Version);
    put<quint16>(end, zip64Version);
    put<quint32>(end, 0);
    put<quint32>(end, 0);
    put<quint64>(end, entries);
    put<quint64>(end, entries);
    put<quint64>(end, directorySize);
    put<quint64>(end, directoryOffset);
    put<quint32>(end, locator64Signature);
    put<quint32>(end, 0);
    put<quint64>(end, directoryOffset + directorySize);
    put<quint32>(end, 1);
    return end;
}

} // namespace

quint64 ZipItem::packedSize() const
{
    return isEncrypted ? size + aesOverhead : size;
}

ZipDate ZipDate::from(QDate date)
{
    const int year = std::clamp(date.year(), 1980, 2107) - 1980;
    return {quint16(year << 9 | date.month() << 5 | date.day())};
}

std::optional<QDate> ZipDate::date() const
{
    const QDate date(1980 + (dos >> 9), dos >> 5 & 15, dos & 31);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

QByteArray zipLocalHeader(const ZipItem &item, ZipDate date)
{
    const QByteArray extra = extraFields(item, false);
    QByteArray header;
    put<quint32>(header, localSignature);
    putCommon(header, item, date, extra.size());
    return header + item.name + extra;
}

QByteArray zipCentralHeader(const ZipItem &item, ZipDate date)
{
    const QByteArray extra = extraFields(item, true);
    QByteArray header;
    put<quint32>(header, centralSignature);
    put<quint16>(header, madeOnUnix | zip64Version);
    putCommon(header, item, date, extra.size());
    put<quint16>(header, 0); // no comment
    put<quint16>(header, 0); // disk
    put<quint16>(header, 0); // internal attributes
    put<quint32>(header, plainFileMode);
    put<quint32>(header, capped(item.offset));
    return header + item.name + extra;
}

QByteArray zipEnd(quint64 entries, quint64 directoryOffset, quint64 directorySize)
{
    QByteArray end;
    if (entries >= full16 || directoryOffset >= full32 || directorySize >= full32)
        end = zip64End(entries, directoryOffset, directorySize);
    const quint16 count = entries >= full16 ? full16 : quint16(entries);
    put<quint32>(end, endSignature);
    put<quint16>(end, 0);
    put<quint16>(end, 0);
    put<quint16>(end, count);
    put<quint16>(end, count);
    put<quint32>(end, capped(directorySize));
    put<quint32>(end, capped(directoryOffset));
    put<quint16>(end, 0);
    return end;
}

} // namespace insurable
