// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowbatch.h"

#include "database.h"

namespace insurable {

bool RowBatch::fill(Query &query, const std::vector<int> &positions, std::size_t most)
{
    m_rows = 0;
    m_columns = positions.size();
    m_cells.clear();
    m_bytes.clear();
    while (m_rows < most && m_bytes.size() < mostBytes) {
        if (!query.next())
            return false;
        const RowView row = query.row(positions.data());
        for (std::size_t i = 0; i < m_columns; ++i)
            m_cells.push_back(row.copied(int(i), m_bytes));
        ++m_rows;
    }
    return true;
}

RowView RowBatch::row(std::size_t number) const
{
    return RowView(m_cells.data() + number * m_columns, m_bytes.data());
}

} // namespace insurable
