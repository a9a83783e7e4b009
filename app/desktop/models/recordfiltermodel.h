// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

#include <functional>

namespace insurable {

// Sorts by meaning and keeps the rows that hold every word typed and pass the choices picked.
class RecordFilterModel final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit RecordFilterModel(QObject *parent = nullptr);

    void setWords(const QString &text); // any column, any order, case does not matter
    // Only rows whose field has this stored value; an empty value lets all through again.
    void setChoice(int column, const QString &value);
    // A condition of the page's own, such as a cell of the heat map; null lets all through.
    void setCondition(std::function<bool(const QModelIndex &sourceRow)> condition);
    [[nodiscard]] bool isFiltering() const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    [[nodiscard]] bool hasWords(int row) const;

    QStringList m_words;
    QHash<int, QString> m_choices;
    std::function<bool(const QModelIndex &)> m_condition;
};

} // namespace insurable
