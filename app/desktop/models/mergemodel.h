// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "merge.h"

#include <QAbstractTableModel>

namespace insurable {

// What another copy of a firm brings, or leaves to be chosen, as a table, and what was chosen for
// each. What is settled is not listed.
class MergeModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Record, FieldName, Before, Mine, Theirs, Taken, ColumnCount };

    // Both firms must outlive the model.
    MergeModel(const Isms &mine, const Isms &theirs, MergePlan plan, QObject *parent = nullptr);

    [[nodiscard]] const MergePlan &plan() const { return m_plan; }
    void choose(const QList<int> &rows, MergeItem::Choice choice);
    void chooseOpen(MergeItem::Choice choice);
    [[nodiscard]] int firstOpenRow() const; // -1 = none
    // Only what both sides changed.
    void showConflictsOnly(bool only);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

Q_SIGNALS:
    void chosen();

private:
    [[nodiscard]] const MergeItem &itemAt(int row) const { return m_plan.items.at(m_rows.at(row)); }
    [[nodiscard]] QString textOf(const MergeItem &item, Column column) const;
    [[nodiscard]] QString valueOf(const MergeItem &item, const AnyRecord &record,
                                  const Isms &isms) const;
    void listRows();

    const Isms &m_mine;
    const Isms &m_theirs;
    MergePlan m_plan;
    QList<qsizetype> m_rows; // positions among the items
    bool m_conflictsOnly = false;
};

} // namespace insurable
