// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace insurable {

// One entry as both of its headers describe it.
struct ZipEntry
{
    QByteArray name;
    quint16 flags = 0;
    quint16 method = 0; // what the content is once decrypted
    quint16 time = 0;
    quint16 date = 0;
    quint32 crc = 0;
    quint64 packedSize = 0;
    quint64 size = 0;
    quint64 offset = 0; // of the local header
    quint64 dataOffset = 0;
    quint16 madeBy = 0;
    quint32 attributes = 0;

    [[nodiscard]] bool isEncrypted() const { return (flags & 1) != 0; }
    // Bad bytes are replaced.
    [[nodiscard]] QString shownName() const { return QString::fromUtf8(name); }
};

} // namespace insurable
