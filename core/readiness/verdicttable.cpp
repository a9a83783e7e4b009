// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdicttable.h"

namespace insurable {

void VerdictTable::put(ControlVerdict verdict)
{
    const auto at = m_at.constFind(verdict.control);
    if (at != m_at.constEnd()) {
        m_verdicts[*at] = std::move(verdict);
        return;
    }
    m_at.insert(verdict.control, m_verdicts.size());
    m_verdicts.push_back(std::move(verdict));
}

const ControlVerdict *VerdictTable::find(const Id &control) const
{
    const auto at = m_at.constFind(control);
    return at == m_at.constEnd() ? nullptr : &m_verdicts[*at];
}

} // namespace insurable
