// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "moneysection.h"

class QBoxLayout;
class QPushButton;

namespace insurable {

class ControlToggles;
class LossChart;
class PlainLabel;
class WhatIfSlider;
class YearFigures;

// What if the firm were larger, held more data, stood still for longer, or had other controls?
// Answers while a slider moves; nothing of it is kept.
class WhatIfPanel final : public MoneySection
{
    Q_OBJECT
public:
    explicit WhatIfPanel(MoneyModel &model);

    void present(const MoneyPicture &picture) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeSliders();
    [[nodiscard]] QWidget *makeAnswer();
    void ask();
    void keepAnswerInSight();
    void reset();
    void showUsual(const MoneyPicture &picture);

    QBoxLayout *m_sides = nullptr;
    QWidget *m_left = nullptr;
    QWidget *m_answer = nullptr;
    QPushButton *m_reset = nullptr;
    WhatIfSlider *m_turnover = nullptr;
    WhatIfSlider *m_records = nullptr;
    WhatIfSlider *m_hours = nullptr;
    WhatIfSlider *m_often = nullptr;
    ControlToggles *m_toggles = nullptr;
    YearFigures *m_years = nullptr;
    QWidget *m_above = nullptr; // room above the answer
    PlainLabel *m_mean = nullptr;
    LossChart *m_chart = nullptr;
    std::shared_ptr<const LossView> m_usualOf;
};

} // namespace insurable
