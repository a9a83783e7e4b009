// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "zipentry.h"

#include <QByteArrayView>
#include <QtEndian>

namespace insurable {

// Takes numbers and runs of bytes from the front; once too little is left, everything is zero.
class ByteReader final
{
public:
    explicit ByteReader(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }

    template <typename Number>
    [[nodiscard]] Number take()
    {
        const QByteArrayView bytes = take(qsizetype(sizeof(Number)));
        return bytes.isEmpty() ? Number(0) : qFromLittleEndian<Number>(bytes.data());
    }
    [[nodiscard]] QByteArrayView take(qsizetype size)
    {
        if (size > m_bytes.size()) {
            m_isShort = true;
            m_bytes = {};
            return {};
        }
        const QByteArrayView taken = m_bytes.first(size);
        m_bytes = m_bytes.sliced(size);
        return taken;
    }
    [[nodiscard]] bool isShort() const { return m_isShort; }
    [[nodiscard]] bool isAtEnd() const { return m_bytes.isEmpty() && !m_isShort; }

private:
    QByteArrayView m_bytes;
    bool m_isShort = false;
};

enum class ExtraPlace { Directory, Local };

// From "version needed" to the sizes, which both kinds of header have in common.
void readCommonFields(ByteReader &bytes, ZipEntry &entry);
// Replaces what the 64-bit and AES fields hold. False when a field is broken, or could make
// another program see the entry differently.
[[nodiscard]] bool readExtraFields(QByteArrayView extra, ZipEntry &entry, ExtraPlace place);
// Whether the local header says what the directory says.
[[nodiscard]] bool isSameEntry(const ZipEntry &central, const ZipEntry &local);

} // namespace insurable
