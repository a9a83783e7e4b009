// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordfiltermodel.h"

#include "recordtablemodel.h"

namespace insurable {

RecordFilterModel::RecordFilterModel(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(RecordTableModel::SortRole);
    setDynamicSortFilter(true);
}

void RecordFilterModel::setWords(const QString &text)
{
    m_words = text.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void RecordFilterModel::setChoice(int column, const QString &value)
{
    if (value.isEmpty())
        m_choices.remove(column);
    else
        m_choices.insert(column, value);
    invalidateFilter();
}

void RecordFilterModel::setCondition(std::function<bool(const QModelIndex &)> condition)
{
    m_condition = std::move(condition);
    invalidateFilter();
}

bool RecordFilterModel::isFiltering() const
{
    return !m_words.isEmpty() || !m_choices.isEmpty() || m_condition;
}

bool RecordFilterModel::hasWords(int row) const
{
    QString all;
    for (int column = 0; column < sourceModel()->columnCount(); ++column)
        all += sourceModel()->index(row, column).data().toString().toCaseFolded() + u'\n';
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString &word) { return all.contains(word); });
}

bool RecordFilterModel::filterAcceptsRow(int row, const QModelIndex &) const
{
    for (auto it = m_choices.begin(); it != m_choices.end(); ++it) {
        if (sourceModel()->index(row, it.key()).data(Qt::EditRole).toString() != it.value())
            return false;
    }
    if (m_condition && !m_condition(sourceModel()->index(row, 0)))
        return false;
    return m_words.isEmpty() || hasWords(row);
}

bool RecordFilterModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(sortRole());
    const QVariant b = right.data(sortRole());
    if (a.userType() == QMetaType::QString)
        return QString::localeAwareCompare(a.toString(), b.toString()) < 0;
    return QSortFilterProxyModel::lessThan(left, right);
}

} // namespace insurable
