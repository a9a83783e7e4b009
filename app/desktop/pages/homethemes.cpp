// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "homethemes.h"

#include "buttons.h"
#include "card.h"
#include "plainlabel.h"
#include "themechart.h"
#include "workspace.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QTableWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr int themeRole = Qt::UserRole + 1;

QString titleOf(const Catalogue &catalogue, const ThemeScore &score)
{
    const Theme *theme = catalogue.theme(score.theme);
    return theme ? theme->title : score.theme.text();
}

} // namespace

HomeThemes::HomeThemes(Workspace &workspace)
    : HomeCard(workspace, tr("Score by area"))
    , m_place(new QVBoxLayout)
    , m_switch(iconButton(Glyph::List, tr("Show as a table")))
{
    m_switch->setObjectName(u"themesAsTable"_s);
    m_switch->setCheckable(true);
    connect(m_switch, &QToolButton::toggled, this, &HomeThemes::showTable);
    addWhy(tr("Why these scores?"), explainScore);
    card().addHeaderWidget(m_switch);
    body()->addLayout(m_place);
    body()->addWidget(new PlainLabel(tr("Points of 100 and the risk an underwriter reads from it. Press a "
                                        "row to see its controls."),
                                     TextRole::Small, Tone::Muted));
    body()->addStretch(1);
}

void HomeThemes::showCharts()
{
    if (m_chart)
        return;
    m_chart = new ThemeChart;
    connect(m_chart, &ThemeChart::picked, this, &HomeThemes::openTheme);
    m_place->addWidget(m_chart);
    fillChart();
}

void HomeThemes::makeTable()
{
    m_table = new QTableWidget(0, 4);
    m_table->setObjectName(u"themeTable"_s);
    m_table->setAccessibleName(tr("Score by area"));
    m_table->setProperty("plainFrame", true);
    m_table->setHorizontalHeaderLabels({tr("Area"), tr("Score"), tr("Risk"), tr("Answered")});
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    connect(m_table, &QTableWidget::cellActivated, this, [this](int row) {
        openTheme(Id::from(m_table->item(row, 0)->data(themeRole).toString()));
    });
    m_place->addWidget(m_table);
}

void HomeThemes::showTable(bool table)
{
    if (table && !m_table)
        makeTable();
    if (m_table)
        m_table->setVisible(table);
    if (m_chart)
        m_chart->setVisible(!table);
    refresh();
}

void HomeThemes::refresh()
{
    if (m_chart)
        fillChart();
    if (m_table)
        fillTable();
}

void HomeThemes::fillChart()
{
    QList<ThemeBar> bars;
    for (const ThemeScore &score : readiness().themes)
        bars.append({score.theme, titleOf(catalogue(), score), shownScore(score.score), score.risk});
    m_chart->setBars(bars);
}

void HomeThemes::fillTable()
{
    const auto &themes = readiness().themes;
    m_table->setRowCount(int(themes.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const ThemeScore &score = themes.at(size_t(row));
        auto *name = new QTableWidgetItem(titleOf(catalogue(), score));
        name->setData(themeRole, score.theme.text());
        m_table->setItem(row, 0, name);
        m_table->setItem(row, 1, new QTableWidgetItem(QString::number(shownScore(score.score))));
        m_table->setItem(row, 2, new QTableWidgetItem(choiceLabel(score.risk)));
        m_table->setItem(row, 3,
                         new QTableWidgetItem(tr("%1 of %2").arg(score.known).arg(score.controls)));
    }
    m_table->setMinimumHeight(m_table->verticalHeader()->length()
                              + m_table->horizontalHeader()->sizeHint().height() + space::s);
}

// The Controls page opens at a control: the first of the area that is not wholly in place.
void HomeThemes::openTheme(const Id &theme)
{
    const auto controls = catalogue().controlsOf(theme);
    const auto weak = std::find_if(controls.begin(), controls.end(), [this](const Control *control) {
        const ControlVerdict *verdict = readiness().verdict(control->id);
        return verdict && verdict->applies() && verdict->status != ControlStatus::InPlace;
    });
    if (!controls.empty())
        workspace().openRecord(u"control"_s, weak == controls.end() ? controls.front()->id : (*weak)->id);
}

} // namespace insurable
