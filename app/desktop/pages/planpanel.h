// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "anyrecord.h"
#include "moneysection.h"

#include <QTimer>

class QCheckBox;
class QPushButton;
class QSpinBox;
class QTableView;

namespace insurable {

class Banner;
class FrontierChart;
class PlainLabel;
class PlanModel;

// The best choice of controls for so much money and so many hours, and actions made of it.
class PlanPanel final : public MoneySection
{
    Q_OBJECT
public:
    explicit PlanPanel(MoneyModel &model);

    void present(const MoneyPicture &picture) override;

private:
    [[nodiscard]] QWidget *makeBudget();
    void addSteps();
    void addFrontier();
    void fitTable();
    void ask();
    void showSums(const PlanView &plan);
    void showCheck(const PlanView &plan);
    void showNotes(const PlanView &plan);
    void makeActions();
    // Of steps without a live action.
    [[nodiscard]] QList<AnyRecord> newActions() const;

    QSpinBox *m_pounds = nullptr;
    QSpinBox *m_hours = nullptr;
    QSpinBox *m_hourPrice = nullptr;
    QCheckBox *m_all = nullptr;
    QTimer m_typing;
    PlanModel *m_model = nullptr;
    QTableView *m_table = nullptr;
    PlainLabel *m_sum = nullptr;
    PlainLabel *m_check = nullptr;
    PlainLabel *m_notes = nullptr;
    Banner *m_leftOut = nullptr;
    QPushButton *m_act = nullptr;
    FrontierChart *m_frontier = nullptr;
    MoneyPicture m_shown;
};

} // namespace insurable
