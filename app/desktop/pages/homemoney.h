// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "homecard.h"
#include "moneymodel.h"

namespace insurable {

class PlainLabel;

// The expected loss of a year and what the policy covers of it.
class HomeMoney final : public HomeCard
{
    Q_OBJECT
public:
    explicit HomeMoney(Workspace &workspace);

    void refresh() override;
    void showCharts() override; // reckoning, too, comes after the first paint

private:
    void present();

    MoneyModel *m_model = nullptr;
    PlainLabel *m_mean = nullptr;
    PlainLabel *m_cover = nullptr;
    PlainLabel *m_bad = nullptr;
    bool m_begun = false;
};

} // namespace insurable
