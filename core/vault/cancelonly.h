// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress.h"

namespace insurable {

// Passes the wish to stop on, not the figures: for one file among the many that are counted.
class CancelOnly final : public Progress
{
public:
    explicit CancelOnly(const Progress &outer)
        : m_outer(outer)
    {
    }
    void report(qint64, qint64) override { }
    [[nodiscard]] bool isCancelled() const override { return m_outer.isCancelled(); }

private:
    const Progress &m_outer;
};

} // namespace insurable
