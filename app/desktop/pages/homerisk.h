// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "homecard.h"
#include "risk.h"

namespace insurable {

class StatusPill;

// The risk profile as an underwriter reads it: which areas are high, medium, low.
class HomeRisk final : public HomeCard
{
    Q_OBJECT
public:
    explicit HomeRisk(Workspace &workspace);

    void refresh() override;

private:
    [[nodiscard]] QStringList areas(RiskClass risk) const;

    StatusPill *m_overall = nullptr;
    QVBoxLayout *m_rows = nullptr;
};

} // namespace insurable
