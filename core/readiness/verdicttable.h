// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verdict.h"

#include <QHash>

namespace insurable {

// One verdict for each control of the catalogue, in the catalogue's order.
class VerdictTable final
{
public:
    void put(ControlVerdict verdict); // replaces the one of that control, or appends
    [[nodiscard]] const std::vector<ControlVerdict> &all() const { return m_verdicts; }
    [[nodiscard]] const ControlVerdict *find(const Id &control) const; // null where there is none

    friend bool operator==(const VerdictTable &a, const VerdictTable &b)
    {
        return a.m_verdicts == b.m_verdicts;
    }

private:
    std::vector<ControlVerdict> m_verdicts;
    QHash<Id, size_t> m_at;
};

} // namespace insurable
