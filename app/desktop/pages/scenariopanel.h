// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "moneysection.h"

class QButtonGroup;
class QComboBox;
class QSortFilterProxyModel;
class QTableView;

namespace insurable {

class BarsChart;
class Card;
class ScenarioDetails;
class ScenarioModel;

// What could happen, where each figure comes from, and what matters most.
class ScenarioPanel final : public MoneySection
{
    Q_OBJECT
public:
    explicit ScenarioPanel(MoneyModel &model);

    void present(const MoneyPicture &picture) override;

private:
    void addTable();
    void addTornado();
    void addControls();
    void showSelected();
    void showTornado();
    void fitTable();

    ScenarioModel *m_model = nullptr;
    QSortFilterProxyModel *m_sorted = nullptr;
    QTableView *m_table = nullptr;
    ScenarioDetails *m_details = nullptr;
    QComboBox *m_by = nullptr;
    QButtonGroup *m_year = nullptr;
    BarsChart *m_tornado = nullptr;
    BarsChart *m_controls = nullptr;
    MoneyPicture m_shown;
};

} // namespace insurable
