// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cell.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace insurable {

// One page of a SQLite b-tree, read by hand: for files that SQLite itself refuses. Nothing in it is
// believed: what points outside is not there.
class TreePage final
{
public:
    enum class Kind : quint8 {
        IndexInterior = 2,
        TableInterior = 5,
        IndexLeaf = 10,
        TableLeaf = 13,
    };
    struct Entry
    {
        qint64 row = 0;       // of a table
        quint32 child = 0;    // of an interior page: what comes before it
        qint64 size = 0;      // of the whole payload
        QByteArrayView local; // as much of it as lies here
        quint32 overflow = 0; // the page where it goes on, 0 = nowhere
    };

    // `plain` without SQLCipher's reserve; it must outlive what is made of it. Nothing where it is
    // no b-tree page, or its entries could not lie side by side on it.
    [[nodiscard]] static std::optional<TreePage> parse(QByteArrayView plain, quint32 number);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] bool isLeaf() const;
    [[nodiscard]] bool isTable() const;
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] quint32 lastChild() const { return m_lastChild; } // 0 for a leaf
    [[nodiscard]] std::optional<Entry> entry(int index) const;

private:
    TreePage() = default;
    [[nodiscard]] bool hasRoomForEntries() const;
    QByteArrayView m_plain;
    qsizetype m_pointersAt = 0;
    Kind m_kind = Kind::TableLeaf;
    int m_count = 0;
    quint32 m_lastChild = 0;
};

// The values of a record, as they were stored; nothing where the bytes make no record.
[[nodiscard]] std::optional<std::vector<Cell>> decodeRecord(QByteArrayView payload);
// The first `count` values of one, of which only the beginning need be there.
[[nodiscard]] std::optional<std::vector<Cell>> decodeBeginning(QByteArrayView payload,
                                                               std::size_t count);

} // namespace insurable
