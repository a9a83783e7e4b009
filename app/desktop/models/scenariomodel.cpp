// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenariomodel.h"

#include "losswords.h"
#include "plaintooltip.h"
#include "shownmoney.h"

#include <algorithm>

namespace insurable {

ScenarioModel::ScenarioModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ScenarioModel::setView(const std::shared_ptr<const LossView> &view)
{
    if (view == m_view)
        return;
    beginResetModel();
    m_view = view;
    m_rows.clear();
    for (size_t i = 0; view && i < view->risk.scenarios.size(); ++i) {
        const FirmScenario &scenario = view->risk.scenarios[i];
        const Remaining left = remaining(view->risk, scenario, view->levels);
        Row row{i, scenario.frequency.mean() * left.frequency,
                scenario.severity.quantile(0.5) * left.severity,
                scenario.severity.quantile(0.95) * left.severity};
        for (const ScenarioLoss &loss : view->loss.scenarios) {
            if (loss.id == scenario.id.text()) {
                row.mean = loss.contributionToMean.value;
                row.badYear = loss.contributionToTvar95.value;
            }
        }
        m_rows.push_back(row);
    }
    std::stable_sort(m_rows.begin(), m_rows.end(),
                     [](const Row &a, const Row &b) { return a.mean > b.mean; });
    endResetModel();
}

const FirmScenario *ScenarioModel::scenario(int row) const
{
    if (row < 0 || row >= int(m_rows.size()))
        return nullptr;
    return &m_view->risk.scenarios[m_rows[size_t(row)].scenario];
}

int ScenarioModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ScenarioModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Columns);
}

double ScenarioModel::figure(const Row &row, int column)
{
    switch (column) {
    case Often:
        return row.frequency;
    case Usual:
        return row.usual;
    case Bad:
        return row.bad;
    case Mean:
        return row.mean;
    default:
        return row.badYear;
    }
}

QString ScenarioModel::text(const Row &row, int column) const
{
    const FirmScenario &scenario = m_view->risk.scenarios[row.scenario];
    if (column == Title)
        return scenario.title;
    if (column == Layer)
        return losswords::layerTitle(scenario.layer);
    if (column == Often)
        return losswords::often(row.frequency);
    return shownMoney(figure(row, column), m_view->risk.currency);
}

QVariant ScenarioModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_rows.size()))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    const FirmScenario &scenario = m_view->risk.scenarios[row.scenario];
    if (role == Qt::DisplayRole)
        return text(row, index.column());
    if (role == Qt::ToolTipRole && index.column() == Layer)
        return plainToolTip(losswords::layerMeaning(scenario.layer));
    if (role == Qt::TextAlignmentRole && index.column() >= Usual)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == sortRole)
        return index.column() <= Layer ? QVariant(text(row, index.column()))
                                       : QVariant(figure(row, index.column()));
    return {};
}

QVariant ScenarioModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= Columns)
        return {};
    static const char *const titles[Columns] = {
        QT_TR_NOOP("What could happen"), QT_TR_NOOP("Kind"), QT_TR_NOOP("How often"),
        QT_TR_NOOP("Usual event"), QT_TR_NOOP("Bad event"), QT_TR_NOOP("Average year"),
        QT_TR_NOOP("Bad year")};
    static const char *const meanings[Columns] = {
        "", QT_TR_NOOP("Large losses are those firms claim for; everyday ones nobody claims for."),
        QT_TR_NOOP("With the controls that are in place today."),
        QT_TR_NOOP("Half of such events cost less."),
        QT_TR_NOOP("One event in twenty costs more."),
        QT_TR_NOOP("What this kind adds to the expected loss of a year."),
        QT_TR_NOOP("What this kind adds, on average, to the worst year in twenty.")};
    if (role == Qt::DisplayRole)
        return tr(titles[section]);
    if (role == Qt::ToolTipRole && *meanings[section])
        return plainToolTip(tr(meanings[section]));
    if (role == Qt::TextAlignmentRole && section >= Usual)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

} // namespace insurable
