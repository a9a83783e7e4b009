// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "moneysection.h"

namespace insurable {

class Banner;
class LossChart;
class PlainLabel;
class YearFigures;

// How bad a year may get, as three figures and as a curve: now, after the plan, with cover.
class MoneyOverview final : public MoneySection
{
    Q_OBJECT
public:
    explicit MoneyOverview(MoneyModel &model);

    void present(const MoneyPicture &picture) override;

private:
    void addFacts();
    void showFacts(const LossView &now);
    void showGaps(const MoneyPicture &picture);

    Banner *m_noCover = nullptr;
    Banner *m_gaps = nullptr;
    YearFigures *m_years = nullptr;
    PlainLabel *m_mean = nullptr;
    PlainLabel *m_meanWords = nullptr;
    PlainLabel *m_none = nullptr;
    PlainLabel *m_noneWords = nullptr;
    LossChart *m_chart = nullptr;
    PlainLabel *m_basis = nullptr;
};

} // namespace insurable
