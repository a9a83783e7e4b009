// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "premiummodel.h"

#include "plaintext.h"
#include "plaintooltip.h"
#include "planmodel.h"
#include "shownmoney.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

const QVariant toTheRight = int(Qt::AlignRight | Qt::AlignVCenter);

// "× 1.08", "+5 %", "0.65" or an amount, as the step asks for.
QString figureOf(PremiumStep::What what, double value, const QString &currency)
{
    switch (what) {
    case PremiumStep::What::ExpectedLoss:
    case PremiumStep::What::Minimum:
        return shownMoney(value, currency);
    case PremiumStep::What::LossRatio:
        return u"÷ %1"_s.arg(roundedAmount(value));
    case PremiumStep::What::Modifier:
        return value > 0 ? u'+' + shownPercent(value)
            : value < 0  ? u'−' + shownPercent(-value)
                         : shownPercent(0);
    case PremiumStep::What::Factor:
        return u"× %1"_s.arg(roundedAmount(value, 3));
    }
    return {};
}

} // namespace

PremiumModel::PremiumModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void PremiumModel::setPrice(const Prices &prices, size_t cover, const QString &currency)
{
    beginResetModel();
    m_steps.clear();
    if (prices && cover < prices->size() && (*prices)[cover].premium)
        m_steps = (*prices)[cover].premium->steps;
    m_currency = currency;
    endResetModel();
}

int PremiumModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_steps.size());
}

int PremiumModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Columns);
}

QString PremiumModel::text(int row, int column) const
{
    const PremiumStep &one = step(row);
    const FigureRange &figure = one.figure;
    switch (column) {
    case Low:
        return figureOf(one.what, figure.low, m_currency);
    case Likely:
        return figureOf(one.what, figure.likely, m_currency);
    case High:
        return figureOf(one.what, figure.high, m_currency);
    case Source:
        return one.basis.source.isEmpty() ? tr("The firm’s own losses")
                                          : tr("%1 (%2)").arg(one.basis.source).arg(one.basis.year);
    default:
        break;
    }
    switch (one.what) {
    case PremiumStep::What::ExpectedLoss:
        return tr("Expected to be paid a year");
    case PremiumStep::What::LossRatio:
        return tr("Part of premiums that is paid out again");
    case PremiumStep::What::Modifier:
        return one.title;
    case PremiumStep::What::Factor:
        return tr("All of that together");
    case PremiumStep::What::Minimum:
        return tr("Not below");
    }
    return {};
}

QVariant PremiumModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    // A high loss ratio makes a low premium: each column is the whole way to one end.
    if (role == Qt::DisplayRole) {
        const bool isRatio = step(index.row()).what == PremiumStep::What::LossRatio;
        const int column = index.column();
        return text(index.row(),
                    isRatio && column == Low        ? High
                        : isRatio && column == High ? Low
                                                    : column);
    }
    if (role == Qt::TextAlignmentRole && index.column() >= Low && index.column() <= High)
        return toTheRight;
    if (role == Qt::ToolTipRole && !step(index.row()).basis.figure.isEmpty())
        return plainToolTip(step(index.row()).basis.figure);
    return {};
}

QVariant PremiumModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= Columns)
        return {};
    static const char *const titles[Columns] = {QT_TR_NOOP("Step by step"), QT_TR_NOOP("Low"),
                                                QT_TR_NOOP("Likely"), QT_TR_NOOP("High"),
                                                QT_TR_NOOP("Source")};
    if (role == Qt::DisplayRole)
        return tr(titles[section]);
    return role == Qt::TextAlignmentRole && section >= Low && section <= High ? toTheRight
                                                                              : QVariant();
}

RemedyModel::RemedyModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void RemedyModel::setPrice(const Prices &prices, size_t cover,
                           const std::shared_ptr<const MoneyGround> &ground,
                           const QString &currency)
{
    beginResetModel();
    m_rows.clear();
    m_gate.clear();
    m_small = 0;
    m_currency = currency;
    if (prices && cover < prices->size() && (*prices)[cover].charged) {
        const PricedCover &price = (*prices)[cover];
        m_charged = price.charged->amount;
        for (const WrongAnswer &answer : price.wrongAnswers) {
            const QString title = titleOfControl(ground->catalogue, answer.control);
            if (answer.misstatement == Misstatement::WouldRefuse)
                m_gate.append(title);
            else if (answer.isWorthARow())
                m_rows.push_back({title, answer});
            else
                ++m_small;
        }
    }
    endResetModel();
}

void RemedyModel::setClaim(Money claim)
{
    m_claim = claim;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Paid), index(rowCount() - 1, Paid));
}

int RemedyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RemedyModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Columns);
}

QVariant RemedyModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == Qt::TextAlignmentRole && index.column() > Answer)
        return toTheRight;
    if (role != Qt::DisplayRole)
        return {};
    const Row &row = m_rows[size_t(index.row())];
    const Remedy remedy = row.answer.remedy(m_claim, m_charged);
    switch (index.column()) {
    case Answer:
        return singleLine(row.title);
    case Dearer:
        return shownPercent(row.answer.factor - 1);
    case Paid:
        return Money::major(qRound64(remedy.paid.value())).shown(m_currency);
    default:
        return u"%1 %"_s.arg(QString::number(remedy.percent, 'f', 2));
    }
}

QVariant RemedyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= Columns)
        return {};
    static const char *const titles[Columns] = {
        QT_TR_NOOP("If this turns out not to be so"), QT_TR_NOOP("Dearer by"),
        QT_TR_NOOP("Of the claim is paid"), QT_TR_NOOP("Part")};
    if (role == Qt::DisplayRole)
        return tr(titles[section]);
    return role == Qt::TextAlignmentRole && section > Answer ? toTheRight : QVariant();
}

} // namespace insurable
