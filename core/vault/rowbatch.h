// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cell.h"

#include <vector>

namespace insurable {

class Query;

// Rows copied out of a statement, so that it can move on while they are looked at.
class RowBatch final
{
public:
    // Takes up to `most` of the query's next rows, fewer where they are long; the columns that
    // `positions` names as RowView knows them. False when there are no more after these.
    [[nodiscard]] bool fill(Query &query, const std::vector<int> &positions, std::size_t most);

    [[nodiscard]] std::size_t size() const { return m_rows; }
    // Valid until the batch is filled again.
    [[nodiscard]] RowView row(std::size_t number) const;

private:
    static constexpr std::size_t mostBytes = 1 << 20;

    std::size_t m_rows = 0;
    std::size_t m_columns = 0;
    std::vector<CopiedCell> m_cells;
    std::vector<char> m_bytes;
};

} // namespace insurable
