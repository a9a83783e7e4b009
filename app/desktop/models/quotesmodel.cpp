// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotesmodel.h"

#include "plaintext.h"
#include "plaintooltip.h"
#include "shownmoney.h"
#include "yearwords.h"

#include <QFont>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

const char *const titles[QuotesModel::Rows] = {
    QT_TRANSLATE_NOOP("insurable::QuotesModel", "Standing"),
    QT_TRANSLATE_NOOP("insurable::QuotesModel", "Premium a year"),
    QT_TRANSLATE_NOOP("insurable::QuotesModel", "Likely year: it pays"),
    QT_TRANSLATE_NOOP("insurable::QuotesModel", "Likely year: stays with you"),
    QT_TRANSLATE_NOOP("insurable::QuotesModel", "Bad year: it pays"),
    QT_TRANSLATE_NOOP("insurable::QuotesModel", "Bad year: stays with you"),
    QT_TRANSLATE_NOOP("insurable::QuotesModel", "Very bad year: it pays"),
    QT_TRANSLATE_NOOP("insurable::QuotesModel", "Very bad year: stays with you"),
    QT_TRANSLATE_NOOP("insurable::QuotesModel", "Expected to be paid a year"),
    QT_TRANSLATE_NOOP("insurable::QuotesModel", "Expected for each pound of premium"),
    QT_TRANSLATE_NOOP("insurable::QuotesModel", "Average year: premium and what stays"),
};

// A year that is as bad, in words; a cover's gross loss is the firm's.
QString yearOf(const Cover &cover, double level)
{
    const QString words = yearWords(cover.loss.total, level);
    return words.left(1).toUpper() + words.mid(1) + u'.';
}

QString meaning(int row, const Cover &cover)
{
    switch (row) {
    case QuotesModel::PaysLikely:
    case QuotesModel::StaysLikely:
        return yearOf(cover, 0.5);
    case QuotesModel::PaysBad:
    case QuotesModel::StaysBad:
        return yearOf(cover, 0.95);
    case QuotesModel::PaysVeryBad:
    case QuotesModel::StaysVeryBad:
        return yearOf(cover, 0.99);
    case QuotesModel::ExpectedPaid:
        return QuotesModel::tr("The average over very many years: in most years nothing is paid.");
    case QuotesModel::PerPound:
        return QuotesModel::tr("Insurers must live, so it is usually below one pound. What you buy is that the "
                               "very bad year does not end the firm.");
    default:
        return {};
    }
}

} // namespace

QuotesModel::QuotesModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void QuotesModel::setCovers(const std::shared_ptr<const std::vector<Cover>> &covers,
                            const std::shared_ptr<const MoneyGround> &ground,
                            const QString &currency)
{
    if (covers == m_covers)
        return;
    beginResetModel();
    m_covers = covers ? covers : std::make_shared<std::vector<Cover>>();
    m_ground = ground;
    m_currency = currency;
    endResetModel();
}

int QuotesModel::cheapest() const
{
    const auto least = std::min_element(
        m_covers->begin(), m_covers->end(),
        [](const Cover &a, const Cover &b) { return a.expectedCost() < b.expectedCost(); });
    return least == m_covers->end() ? -1 : int(least - m_covers->begin());
}

int QuotesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Rows);
}

int QuotesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_covers->empty() ? 0 : int(m_covers->size()) + FirstCover;
}

QString QuotesModel::standing(const Cover &cover) const
{
    const Policy *policy = m_ground ? m_ground->records.find<Policy>(cover.terms.policy) : nullptr;
    return policy ? choiceLabel(policy->kind) : QString();
}

QString QuotesModel::text(const Cover &cover, int row) const
{
    const auto money = [this](double amount) { return shownMoney(amount, m_currency); };
    const auto whole = [this](double amount) { return wholeMoney(amount, m_currency); };
    switch (row) {
    case Standing:
        return standing(cover);
    case Premium:
        return cover.terms.premium > 0
            ? Money::minor(qRound64(cover.terms.premium * 100)).shown(m_currency)
            : tr("Not known");
    case PaysLikely:
        return whole(cover.likely.shown().paid);
    case StaysLikely:
        return whole(cover.likely.shown().retained);
    case PaysBad:
        return whole(cover.bad.shown().paid);
    case StaysBad:
        return whole(cover.bad.shown().retained);
    case PaysVeryBad:
        return whole(cover.veryBad.shown().paid);
    case StaysVeryBad:
        return whole(cover.veryBad.shown().retained);
    case ExpectedPaid:
        return shownEstimate(cover.expectedPaid(), cover.expectedPaidError(), m_currency);
    case PerPound: {
        const auto value = cover.perPound();
        return value ? Money::minor(qRound64(*value * 100)).shown(m_currency) : tr("Not known");
    }
    default:
        return cover.terms.premium > 0 ? money(cover.expectedCost()) : tr("Not known");
    }
}

QVariant QuotesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.column() >= columnCount())
        return {};
    if (role == Qt::ToolTipRole) {
        const QString words = meaning(index.row(), m_covers->front());
        return words.isEmpty() ? QVariant() : QVariant(plainToolTip(words));
    }
    if (index.column() < FirstCover)
        return role == Qt::DisplayRole ? QVariant(tr(titles[index.row()])) : QVariant();
    if (role == Qt::DisplayRole)
        return text((*m_covers)[size_t(index.column() - FirstCover)], index.row());
    return role == Qt::TextAlignmentRole ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter))
                                         : QVariant();
}

QVariant QuotesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < FirstCover || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return singleLine((*m_covers)[size_t(section - FirstCover)].terms.name);
    return role == Qt::TextAlignmentRole ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter))
                                         : QVariant();
}

} // namespace insurable
