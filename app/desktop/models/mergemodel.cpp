// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mergemodel.h"

#include "icons.h"
#include "recorddisplay.h"

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr qsizetype longestCell = 200;

QString takenWord(const MergeItem &item)
{
    switch (item.choice) {
    case MergeItem::Choice::Open:
        return MergeModel::tr("Please choose");
    case MergeItem::Choice::Mine:
        return MergeModel::tr("Mine");
    case MergeItem::Choice::Theirs:
        return MergeModel::tr("Theirs");
    }
    return {};
}

bool isTaken(const MergeItem &item, MergeModel::Column column)
{
    return (column == MergeModel::Mine && item.choice == MergeItem::Choice::Mine)
        || (column == MergeModel::Theirs && item.choice == MergeItem::Choice::Theirs);
}

} // namespace

MergeModel::MergeModel(const Isms &mine, const Isms &theirs, MergePlan plan, QObject *parent)
    : QAbstractTableModel(parent)
    , m_mine(mine)
    , m_theirs(theirs)
    , m_plan(std::move(plan))
{
    listRows();
}

void MergeModel::listRows()
{
    m_rows.clear();
    for (qsizetype i = 0; i < m_plan.items.size(); ++i) {
        const MergeItem &item = m_plan.items.at(i);
        if (m_conflictsOnly ? item.isConflict() : !item.isSettled())
            m_rows.append(i);
    }
}

int MergeModel::firstOpenRow() const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (itemAt(row).choice == MergeItem::Choice::Open)
            return row;
    }
    return -1;
}

void MergeModel::showConflictsOnly(bool only)
{
    beginResetModel();
    m_conflictsOnly = only;
    listRows();
    endResetModel();
}

void MergeModel::choose(const QList<int> &rows, MergeItem::Choice choice)
{
    for (const int row : rows) {
        m_plan.items[m_rows.at(row)].choice = choice;
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
    Q_EMIT chosen();
}

void MergeModel::chooseOpen(MergeItem::Choice choice)
{
    m_plan.prefer(choice);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT chosen();
}

int MergeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int MergeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString MergeModel::valueOf(const MergeItem &item, const AnyRecord &record, const Isms &isms) const
{
    if (record.isNull())
        return tr("not there");
    if (!item.field)
        return tr("there");
    const QString text = shownValue(isms, *item.field, record.data());
    if (text.isEmpty())
        return tr("nothing");
    return text.size() > longestCell ? text.left(longestCell - 1) + u'…' : text;
}

QString MergeModel::textOf(const MergeItem &item, Column column) const
{
    switch (column) {
    case Record:
        return item.type->keeping() == RecordType::Keeping::Single
            ? item.type->label()
            : item.type->label() + u" · "_s + item.title();
    case FieldName:
        return item.field ? item.field->label() : tr("The whole record");
    case Before:
        return item.base.isNull() && item.field ? tr("not known")
                                                : valueOf(item, item.base, m_mine);
    case Mine:
        return valueOf(item, item.mine, m_mine);
    case Theirs:
        return valueOf(item, item.theirs, m_theirs);
    case Taken:
        return takenWord(item);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant MergeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const MergeItem &item = itemAt(index.row());
    const auto column = Column(index.column());
    const bool isOpen = item.choice == MergeItem::Choice::Open;
    switch (role) {
    case Qt::DisplayRole:
        return textOf(item, column);
    case Qt::DecorationRole:
        if (column == Taken && isOpen)
            return icon(Glyph::Question, Tone::Warning);
        return isTaken(item, column) ? QVariant(icon(Glyph::Check, Tone::Accent)) : QVariant();
    case Qt::FontRole:
        return isTaken(item, column) ? textFont(TextRole::Strong) : QVariant();
    default:
        return {};
    }
}

QVariant MergeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Record:
        return tr("Record");
    case FieldName:
        return tr("Field");
    case Before:
        return tr("Before");
    case Mine:
        return tr("Mine");
    case Theirs:
        return tr("Theirs");
    case Taken:
        return tr("Taken");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace insurable
