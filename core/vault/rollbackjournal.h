// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace insurable {

class PlatformFile;

// How each head in a rollback journal begins.
inline constexpr QByteArrayView journalMagic("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8);

// A head in SQLite's rollback journal; the pages as they were follow it, then perhaps another head.
// No MAC covers it: its numbers are what the file says.
struct JournalHead
{
    static constexpr qsizetype size = 28;

    quint32 records = 0; // 0 until they are known to have been written
    quint32 nonce = 0;
    quint32 pages = 0; // of the file when the edit began
    quint32 sector = 0;
    quint32 pageSize = 0;

    // Of the first head's records, counted from 0.
    [[nodiscard]] qint64 placeOf(qint64 record, quint32 ofSize) const
    {
        return qint64(sector) + record * (qint64(ofSize) + 8);
    }
    // Whether nothing has arrived but how it begins, which is written last.
    [[nodiscard]] bool lacksTheRest() const { return nonce == 0 && pages == 0 && sector == 0; }
    // Whether SQLite would go by it, were it the first.
    [[nodiscard]] bool isWellFormed() const;
    // Nothing where no head begins, as when the journal is spent.
    [[nodiscard]] static std::optional<JournalHead> in(const PlatformFile &journal, qint64 at = 0);
};

// A page as it was.
struct JournalRecord
{
    quint32 page = 0;
    QByteArray bytes;

    static qint64 sizeWith(quint32 pageSize) { return qint64(pageSize) + 8; }
    // Nothing where SQLite's checksum does not fit, or the journal ends. That it does fit says that
    // the record belongs to this head, not that each byte has arrived.
    [[nodiscard]] static std::optional<JournalRecord>
    in(const PlatformFile &journal, const JournalHead &head, quint32 pageSize, qint64 at);
};

// Where the next head would be, after something that ends at `at`.
[[nodiscard]] qint64 nextHeadAfter(qint64 at, quint32 sector);

} // namespace insurable
