// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "homecard.h"

class QStackedWidget;
class QTableWidget;
class QToolButton;

namespace insurable {

class ThemeChart;

// The score of each area, as a chart or as a table.
class HomeThemes final : public HomeCard
{
    Q_OBJECT
public:
    explicit HomeThemes(Workspace &workspace);

    void refresh() override;
    void showCharts() override;

private:
    void makeTable();
    void fillTable();
    void fillChart();
    void showTable(bool table);
    void openTheme(const Id &theme);

    QVBoxLayout *m_place = nullptr;
    ThemeChart *m_chart = nullptr;
    QTableWidget *m_table = nullptr;
    QToolButton *m_switch = nullptr;
};

} // namespace insurable
