// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "zipfields.h"

#include "zipform.h"

#include <algorithm>

namespace insurable {

namespace {

using namespace zip;

// Times and owners, as common programs add them; no content, no other names.
bool isHarmless(quint16 id)
{
    constexpr quint16 harmless[]{0x5455, 0x5855, 0x7855, 0x7875, 0x000a};
    return std::find(std::begin(harmless), std::end(harmless), id) != std::end(harmless);
}

bool readZip64(ByteReader field, ZipEntry &entry, ExtraPlace place)
{
    if (entry.size == full32)
        entry.size = field.take<quint64>();
    if (entry.packedSize == full32)
        entry.packedSize = field.take<quint64>();
    if (place == ExtraPlace::Directory && entry.offset == full32)
        entry.offset = field.take<quint64>();
    return field.isAtEnd();
}

bool readAes(ByteReader field, ZipEntry &entry)
{
    const auto version = field.take<quint16>();
    const bool isVendor = field.take(2) == QByteArrayView("AE", 2);
    const auto strength = field.take<quint8>();
    entry.method = field.take<quint16>();
    return field.isAtEnd() && (version == 1 || version == 2) && isVendor && strength == 3;
}

} // namespace

void readCommonFields(ByteReader &bytes, ZipEntry &entry)
{
    (void)bytes.take<quint16>(); // version needed: the flags and methods say it better
    entry.flags = bytes.take<quint16>();
    entry.method = bytes.take<quint16>();
    entry.time = bytes.take<quint16>();
    entry.date = bytes.take<quint16>();
    entry.crc = bytes.take<quint32>();
    entry.packedSize = bytes.take<quint32>();
    entry.size = bytes.take<quint32>();
}

bool readExtraFields(QByteArrayView extra, ZipEntry &entry, ExtraPlace place)
{
    ByteReader bytes(extra);
    const bool isAes = entry.method == aes;
    bool has64 = false;
    bool hasAes = false;
    while (!bytes.isAtEnd()) {
        const auto id = bytes.take<quint16>();
        const ByteReader field(bytes.take(bytes.take<quint16>()));
        if (bytes.isShort())
            return false;
        bool isFine = isHarmless(id);
        if (id == zip64Field && !has64)
            isFine = has64 = readZip64(field, entry, place);
        else if (id == aesField && isAes && !hasAes)
            isFine = hasAes = readAes(field, entry);
        if (!isFine)
            return false;
    }
    return isAes == hasAes && isAes == entry.isEncrypted();
}

bool isSameEntry(const ZipEntry &central, const ZipEntry &local)
{
    return central.name == local.name && central.flags == local.flags
        && central.method == local.method && central.time == local.time
        && central.date == local.date && central.crc == local.crc
        && central.packedSize == local.packedSize && central.size == local.size;
}

} // namespace insurable
