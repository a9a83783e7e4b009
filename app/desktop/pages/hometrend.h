// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "homecard.h"

namespace insurable {

class PlainLabel;
class TrendChart;

// How the score went in the last twelve months.
class HomeTrend final : public HomeCard
{
    Q_OBJECT
public:
    explicit HomeTrend(Workspace &workspace);

    void refresh() override;
    void showCharts() override;

private:
    TrendChart *m_chart = nullptr;
    PlainLabel *m_change = nullptr;
};

} // namespace insurable
