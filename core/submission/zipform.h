// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>

#include <optional>

namespace insurable {

// The bytes around the content of a pack: a ZIP of stored entries with UTF-8 names, one date, no
// data descriptors, ZIP64 only where a number needs it. There is one way to write them, so a
// reader can tell a container that sealing wrote from any other.
struct ZipItem
{
    QByteArray name;
    quint64 size = 0;
    quint32 crc = 0;
    quint64 offset = 0;       // of its local header
    bool isEncrypted = false; // AES-256: salt, check and authentication code around the data

    [[nodiscard]] quint64 packedSize() const;
};

struct ZipDate
{
    quint16 dos = 0;

    // 1980–2107, at midnight; clamped.
    [[nodiscard]] static ZipDate from(QDate date);
    [[nodiscard]] std::optional<QDate> date() const;
};

[[nodiscard]] QByteArray zipLocalHeader(const ZipItem &item, ZipDate date);
[[nodiscard]] QByteArray zipCentralHeader(const ZipItem &item, ZipDate date);
[[nodiscard]] QByteArray zipEnd(quint64 entries, quint64 directoryOffset, quint64 directorySize);

// Numbers of the format that reader and writer share.
namespace zip {
inline constexpr quint32 localSignature = 0x04034b50;
inline constexpr quint32 centralSignature = 0x02014b50;
inline constexpr quint32 endSignature = 0x06054b50;
inline constexpr quint32 end64Signature = 0x06064b50;
inline constexpr quint32 locator64Signature = 0x07064b50;
inline constexpr qsizetype localSize = 30;
inline constexpr qsizetype centralSize = 46;
inline constexpr qsizetype endSize = 22;
inline constexpr qsizetype end64Size = 56;
inline constexpr qsizetype locator64Size = 20;
inline constexpr quint16 encryptedFlag = 1;
inline constexpr quint16 utf8Flag = 1 << 11;
inline constexpr quint16 stored = 0;
inline constexpr quint16 deflated = 8;
inline constexpr quint16 aes = 99;
inline constexpr quint16 zip64Field = 0x0001;
inline constexpr quint16 aesField = 0x9901;
inline constexpr quint32 full32 = 0xffffffff;
inline constexpr quint16 full16 = 0xffff;
inline constexpr quint64 aesOverhead = 16 + 2 + 10;
// A shorter content could be guessed from its CRC, so that is left out ("AE-2"); libzip expects
// this very rule.
inline constexpr quint64 aesLeastForCrc = 20;
} // namespace zip

} // namespace insurable
