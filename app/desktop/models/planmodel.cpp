// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planmodel.h"

#include "plaintooltip.h"
#include "readinesstext.h"
#include "shownmoney.h"

namespace insurable {

QString titleOfControl(const Catalogue &catalogue, const Id &control)
{
    const Control *known = catalogue.control(control);
    return known ? known->title : control.text();
}

PlanModel::PlanModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void PlanModel::setPlan(const std::shared_ptr<const PlanView> &plan,
                        const std::shared_ptr<const MoneyGround> &ground, const QString &currency)
{
    beginResetModel();
    m_plan = plan;
    m_ground = ground;
    m_currency = currency;
    endResetModel();
}

const PlanCandidate &PlanModel::candidate(int row) const
{
    return m_plan->choices.candidates[step(row).candidate];
}

Id PlanModel::control(int row) const
{
    return row < 0 || row >= rowCount() ? Id() : candidate(row).id;
}

int PlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_plan ? 0 : int(m_plan->plan.steps.size());
}

int PlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Columns);
}

QString PlanModel::text(int row, int column) const
{
    const PlanCandidate &one = candidate(row);
    switch (column) {
    case Number:
        return QString::number(row + 1);
    case Title:
        return titleOfControl(m_ground->catalogue, one.id);
    case Gain:
        return shownMoney(step(row).gain, m_currency);
    case FirstYear:
        return one.firstYear() > 0 ? shownMoney(one.firstYear(), m_currency) : tr("nothing");
    case Hours:
        return hoursText(one.hours);
    default:
        if (one.isRequired)
            return tr("Base level");
        return m_plan->budget.costOf(one) <= step(row).gain ? tr("Pays for itself")
                                                            : tr("Costs more than it saves");
    }
}

QString PlanModel::meaning(int row) const
{
    if (candidate(row).isRequired)
        return tr("Missing in the base level, which insurers ask for first.");
    return m_plan->budget.hourPrice > 0 ? tr("What it takes away of the expected loss of a year, "
                                             "against what it costs in the first, "
                                             "hours of work included.")
                                        : tr("What it takes away of the expected loss of a year, "
                                             "against what it costs in the first. "
                                             "Hours of work are not counted.");
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == Qt::DisplayRole)
        return text(index.row(), index.column());
    if (role == Qt::TextAlignmentRole && index.column() >= Gain && index.column() <= Hours)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() == Why)
        return plainToolTip(meaning(index.row()));
    return {};
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= Columns)
        return {};
    static const char *const titles[Columns] = {
        QT_TR_NOOP("No."),        QT_TR_NOOP("What to do"), QT_TR_NOOP("Takes away a year"),
        QT_TR_NOOP("First year"), QT_TR_NOOP("Hours"),      QT_TR_NOOP("Because")};
    if (role == Qt::DisplayRole)
        return tr(titles[section]);
    if (role == Qt::ToolTipRole && section == Gain)
        return plainToolTip(tr("Of the expected loss of a year, after the steps before it."));
    if (role == Qt::TextAlignmentRole && section >= Gain && section <= Hours)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

} // namespace insurable
