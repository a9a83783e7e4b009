// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenariopanel.h"

#include "barschart.h"
#include "buttons.h"
#include "card.h"
#include "filledtable.h"
#include "firmcontributions.h"
#include "plainlabel.h"
#include "planmodel.h"
#include "rowtable.h"
#include "scenariodetails.h"
#include "scenariomodel.h"
#include "shownmoney.h"
#include "workspace.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QComboBox>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr int rowsShown = 9; // so that the details below stay in sight
constexpr size_t barsShown = 9;
constexpr size_t controlsShown = 12;

enum By { Scenarios, Areas, Assets };
enum Year { Average, Bad };

QString titleOf(const MoneyGround &ground, By by, const Id &id)
{
    if (id.isNull())
        return ScenarioPanel::tr("The firm as a whole");
    switch (by) {
    case Scenarios:
        if (const Scenario *scenario = ground.catalogue.scenario(id))
            return scenario->title;
        break;
    case Areas:
        if (const Theme *theme = ground.catalogue.theme(id))
            return theme->title;
        break;
    case Assets:
        if (const Asset *asset = ground.records.find<Asset>(id))
            return asset->name;
        break;
    }
    return id.text();
}

std::vector<Contribution> contributionsOf(const LossView &view, By by)
{
    switch (by) {
    case Scenarios:
        return byScenario(view.risk, view.loss);
    case Areas:
        return byArea(view.risk, view.loss);
    case Assets:
        return byAsset(view.risk, view.loss);
    }
    return {};
}

} // namespace

ScenarioPanel::ScenarioPanel(MoneyModel &model)
    : MoneySection(model)
    , m_model(new ScenarioModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_table(new QTableView)
    , m_details(new ScenarioDetails(model.workspace()))
{
    addTable();
    column()->addWidget(m_details);
    addTornado();
    addControls();
}

void ScenarioPanel::addTable()
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(ScenarioModel::sortRole);
    m_table->setObjectName(u"scenarioTable"_s);
    m_table->setAccessibleName(tr("What could happen"));
    m_table->setProperty("plainFrame", true);
    m_table->setModel(m_sorted);
    lookLikeRows(*m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ScenarioModel::Mean, Qt::DescendingOrder);
    new FilledTable(*m_table, ScenarioModel::Title);
    auto *card = new Card(tr("What could happen"));
    card->body()->addWidget(
        new PlainLabel(tr("Large losses are those that firms claim for; everyday ones "
                          "are small and nobody claims for them. Pick a row to see "
                          "where its figures come from."),
                       TextRole::Body, Tone::Muted));
    card->body()->addWidget(m_table);
    column()->addWidget(card);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ScenarioPanel::showSelected);
}

void ScenarioPanel::addTornado()
{
    m_tornado = new BarsChart(tr("What matters most"), u"tornado"_s);
    Card *card = chartCard(tr("What matters most"), *m_tornado);
    m_by = new QComboBox;
    m_by->setObjectName(u"tornadoBy"_s);
    m_by->setAccessibleName(tr("Add up by"));
    m_by->addItems({tr("By kind of loss"), tr("By area"), tr("By asset")});
    m_year = new QButtonGroup(this);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(space::s);
    tools->addWidget(m_by);
    const auto addChip = [&](const QString &text, const QString &name, Year year) {
        auto *chip = chipButton(text);
        chip->setObjectName(name);
        m_year->addButton(chip, year);
        tools->addWidget(chip);
    };
    addChip(tr("Average year"), u"tornadoAverage"_s, Average);
    addChip(tr("Bad year"), u"tornadoBad"_s, Bad);
    m_year->button(Average)->setChecked(true);
    tools->addStretch(1);
    card->body()->insertLayout(1, tools);
    column()->addWidget(card);
    connect(m_by, &QComboBox::activated, this, &ScenarioPanel::showTornado);
    connect(m_year, &QButtonGroup::idClicked, this, &ScenarioPanel::showTornado);
}

void ScenarioPanel::addControls()
{
    m_controls = new BarsChart(tr("What controls take away"), u"controlGains"_s);
    m_controls->setNames(tr("Control"), tr("Takes away a year"), tr("Could take away more"));
    Card *card = chartCard(tr("What controls take away"), *m_controls);
    card->body()->insertWidget(
        1,
        new PlainLabel(tr("Of the expected loss of a year: green is taken away today, grey is what "
                          "each would take away more, wholly in place. Effects overlap, so bars do "
                          "not add up."),
                       TextRole::Body, Tone::Muted));
    column()->addWidget(card);
}

void ScenarioPanel::showSelected()
{
    const QModelIndex current = m_sorted->mapToSource(m_table->currentIndex());
    const FirmScenario *scenario = m_model->scenario(current.isValid() ? current.row() : 0);
    m_details->setVisible(scenario != nullptr);
    if (scenario)
        m_details->setScenario(*scenario, *m_shown.ground, *m_shown.now);
}

void ScenarioPanel::showTornado()
{
    const By by = By(std::max(0, m_by->currentIndex()));
    const bool isBad = m_year->checkedId() == Bad;
    std::vector<Contribution> all = contributionsOf(*m_shown.now, by);
    const auto sizeOf = [isBad](const Contribution &one) {
        return (isBad ? one.tvar95 : one.mean).value;
    };
    std::stable_sort(all.begin(), all.end(), [&](const Contribution &a, const Contribution &b) {
        return sizeOf(a) > sizeOf(b);
    });
    double sum = 0;
    for (const Contribution &one : all)
        sum += sizeOf(one);
    std::vector<BarRow> rows;
    double rest = 0;
    const auto wordsOf = [&](double value) {
        return tr("%1 · %2").arg(shownMoney(value, m_shown.currency()),
                                 shownPercent(sum > 0 ? value / sum : 0));
    };
    for (const Contribution &one : all) {
        if (rows.size() < barsShown)
            rows.push_back(
                {titleOf(*m_shown.ground, by, one.id), sizeOf(one), 0, wordsOf(sizeOf(one))});
        else
            rest += sizeOf(one);
    }
    if (rest > 0)
        rows.push_back({tr("All others"), rest, 0, wordsOf(rest), Tone::Unknown});
    m_tornado->setNames(m_by->currentText(),
                        isBad ? tr("In the worst year in twenty") : tr("In an average year"));
    m_tornado->setRows(std::move(rows));
}

void ScenarioPanel::fitTable()
{
    fitColumns(*m_table, ScenarioModel::Title);
    fitHeight(*m_table, std::min(m_sorted->rowCount(), rowsShown));
}

void ScenarioPanel::present(const MoneyPicture &picture)
{
    const bool isSame = m_shown.now == picture.now && m_shown.gains == picture.gains;
    m_shown = picture;
    if (isSame)
        return;
    const int row = std::max(0, m_table->currentIndex().row());
    m_model->setView(picture.now);
    fitTable();
    m_table->selectRow(std::min(row, m_sorted->rowCount() - 1));
    showSelected();
    showTornado();
    std::vector<BarRow> rows;
    for (size_t i = 0; picture.gains && i < std::min(controlsShown, picture.gains->size()); ++i) {
        const ControlGain &gain = (*picture.gains)[i];
        const QString money =
            shownMoney(gain.level > 0 ? gain.takes : gain.couldTake, picture.currency());
        rows.push_back({titleOfControl(picture.ground->catalogue, gain.control), gain.takes,
                        gain.couldTake, gain.level > 0 ? money : tr("%1 to gain").arg(money),
                        Tone::Good});
    }
    m_controls->setRows(std::move(rows));
}

} // namespace insurable
