// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollbackjournal.h"

#include "platformfile.h"

#include <QtEndian>

#include <bit>

namespace insurable {

namespace {

constexpr quint32 leastSector = 32;
constexpr quint32 largestSector = 0x10000;

quint32 big(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.data() + at);
}

// SQLite's: each two-hundredth byte.
quint32 checksum(quint32 nonce, QByteArrayView page)
{
    quint32 sum = nonce;
    for (qsizetype at = page.size() - 200; at > 0; at -= 200)
        sum += quint8(page[at]);
    return sum;
}

} // namespace

std::optional<JournalHead> JournalHead::in(const PlatformFile &journal, qint64 at)
{
    const QByteArray head = journal.read(at, size);
    if (head.size() < size || !head.startsWith(journalMagic))
        return std::nullopt;
    return JournalHead{big(head, 8), big(head, 12), big(head, 16), big(head, 20), big(head, 24)};
}

bool JournalHead::isWellFormed() const
{
    return std::has_single_bit(sector) && sector >= leastSector && sector <= largestSector;
}

std::optional<JournalRecord> JournalRecord::in(const PlatformFile &journal, const JournalHead &head,
                                               quint32 pageSize, qint64 at)
{
    const QByteArray record = journal.read(at, sizeWith(pageSize));
    if (record.size() < sizeWith(pageSize))
        return std::nullopt;
    const QByteArray page = record.sliced(4, pageSize);
    if (big(record, 4 + qsizetype(pageSize)) != checksum(head.nonce, page))
        return std::nullopt;
    return JournalRecord{big(record, 0), page};
}

qint64 nextHeadAfter(qint64 at, quint32 sector)
{
    return (at + sector - 1) / sector * sector;
}

} // namespace insurable
