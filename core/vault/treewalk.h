// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "treepage.h"

#include <functional>
#include <vector>

namespace insurable {

class DamagedPages;

// How many pages of overflow one pass over a file may read. In a sound file each of them belongs to
// one entry; in a made-up one all entries may name the same chain, or one that bites its own tail.
class ChainAllowance final
{
public:
    // Twice what a sound file can need.
    explicit ChainAllowance(const DamagedPages &pages);
    [[nodiscard]] bool take() { return m_left-- > 0; }

private:
    qint64 m_left;
};

// The whole payload of an entry, with what overflows its page; nothing where part of that is lost
// or the allowance is used up.
[[nodiscard]] std::optional<QByteArray> wholePayload(const DamagedPages &pages,
                                                     const TreePage::Entry &entry, quint32 usable,
                                                     ChainAllowance &allowance);

// Which leaves of a tree can still be come by from its root.
struct Leaves
{
    std::vector<quint32> pages; // in order
    bool hasHole = false;       // something below is damaged or missing
};

// Marks every page of the tree as reached.
[[nodiscard]] Leaves walkTable(DamagedPages &pages, quint32 root);
// The entries of an index, whose interior pages hold some as well.
using RecordReader = std::function<void(const std::vector<Cell> &)>;
[[nodiscard]] bool walkIndex(DamagedPages &pages, quint32 root, const RecordReader &reader,
                             ChainAllowance &allowance);
// What the list of free pages names is no orphan.
void walkFreeList(DamagedPages &pages);

// The records on one leaf of a table; those that are not whole are left out. Returns how many those
// are.
using RowReader = std::function<void(qint64 row, std::vector<Cell> &&cells)>;
qint64 readLeaf(const DamagedPages &pages, quint32 page, const RowReader &reader,
                ChainAllowance &allowance);

} // namespace insurable
