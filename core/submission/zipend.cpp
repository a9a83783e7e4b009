// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "zipend.h"

#include "zipfields.h"
#include "zipform.h"

#include <QIODevice>

#include <algorithm>

namespace insurable {

namespace {

using namespace zip;

ZipEnd faulty(PackCode code)
{
    ZipEnd end;
    end.fault = code;
    return end;
}

QByteArray readAt(QIODevice &file, qint64 position, qint64 size)
{
    return position >= 0 && file.seek(position) ? file.read(size) : QByteArray();
}

bool hasSignature(const QByteArray &bytes, quint32 signature)
{
    ByteReader reader(bytes);
    return reader.take<quint32>() == signature;
}

// A file that starts like a ZIP is a broken one; anything else is something else.
ZipEnd withoutEnd(QIODevice &file)
{
    const bool startsLikeZip = hasSignature(readAt(file, 0, 4), localSignature);
    const QByteArray tail =
        readAt(file, std::max<qint64>(0, file.size() - endSize - full16), endSize + full16);
    const qsizetype end = tail.lastIndexOf("PK\5\6");
    if (end >= 0 && tail.size() - end > endSize)
        return faulty(PackCode::UnaccountedBytes);
    return faulty(startsLikeZip ? PackCode::ArchiveTruncated : PackCode::NotAnArchive);
}

// Both 64-bit records, which stand right before the end record where there are any.
bool readEnd64(QIODevice &file, qint64 endAt, ZipEnd &end, qint64 &directoryEnd)
{
    const qint64 recordAt = endAt - locator64Size - end64Size;
    const QByteArray records = readAt(file, recordAt, end64Size + locator64Size);
    ByteReader reader(records);
    const bool isRecord = reader.take<quint32>() == end64Signature
        && reader.take<quint64>() == quint64(end64Size - 12);
    (void)reader.take(4); // versions
    const quint64 disks = reader.take<quint64>();
    const quint64 here = reader.take<quint64>();
    end.entries = reader.take<quint64>();
    end.directorySize = reader.take<quint64>();
    end.directoryOffset = reader.take<quint64>();
    const bool isLocator = reader.take<quint32>() == locator64Signature
        && reader.take<quint32>() == 0 && reader.take<quint64>() == quint64(recordAt)
        && reader.take<quint32>() == 1;
    directoryEnd = recordAt;
    return isRecord && isLocator && disks == 0 && here == end.entries && !reader.isShort();
}

} // namespace

ZipEnd readZipEnd(QIODevice &file)
{
    const qint64 endAt = file.size() - endSize;
    const QByteArray record = readAt(file, endAt, endSize);
    ByteReader reader(record);
    if (reader.take<quint32>() != endSignature)
        return withoutEnd(file);
    ZipEnd end;
    const quint32 disks = reader.take<quint32>();
    const auto here = reader.take<quint16>();
    end.entries = reader.take<quint16>();
    end.directorySize = reader.take<quint32>();
    end.directoryOffset = reader.take<quint32>();
    const auto comment = reader.take<quint16>();
    if (disks != 0 || comment != 0 || here != end.entries)
        return faulty(PackCode::UnaccountedBytes);
    qint64 directoryEnd = endAt;
    const bool is64 =
        end.entries == full16 || end.directorySize == full32 || end.directoryOffset == full32;
    if (is64 && !readEnd64(file, endAt, end, directoryEnd))
        return faulty(PackCode::ArchiveTruncated);
    if (end.directoryOffset > quint64(directoryEnd)
        || end.directorySize > quint64(directoryEnd) - end.directoryOffset)
        return faulty(PackCode::ArchiveTruncated);
    if (end.directoryOffset + end.directorySize != quint64(directoryEnd))
        return faulty(PackCode::UnaccountedBytes);
    return end;
}

} // namespace insurable
