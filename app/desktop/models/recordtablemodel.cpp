// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordtablemodel.h"

#include "plaintooltip.h"
#include "recorddisplay.h"

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

// Labels that are too long above a column of short words; the tooltip has the whole.
QString headingOf(const Field &field)
{
    if (field.key() == "critical"_L1)
        return RecordTableModel::tr("Critical");
    if (field.key() == "certificate_until"_L1)
        return RecordTableModel::tr("Certificate until");
    return field.label();
}

} // namespace

RecordTableModel::RecordTableModel(Isms &isms, const RecordType &type, Commit commit,
                                   QObject *parent)
    : QAbstractTableModel(parent)
    , m_isms(isms)
    , m_type(type)
    , m_commit(std::move(commit))
{
    for (qsizetype row = 0; row < isms.count(type); ++row) {
        m_ids.append(type.operations().id(isms.at(type, row)));
        m_rows.insert(m_ids.last(), int(row));
    }
    connect(&isms, &Isms::changed, this, &RecordTableModel::follow);
}

Id RecordTableModel::idAt(int row) const
{
    return m_ids.value(row);
}

int RecordTableModel::rowOf(const Id &id) const
{
    return m_rows.value(id, -1);
}

const void *RecordTableModel::recordAt(int row) const
{
    const qsizetype at = m_isms.rowOf(m_type, m_ids.at(row));
    return at < 0 ? nullptr : m_isms.at(m_type, at);
}

int RecordTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

int RecordTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_type.fields().size());
}

QVariant RecordTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const void *record = recordAt(index.row());
    if (!record)
        return {};
    const Field &shown = field(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return shownValue(m_isms, shown, record);
    case Qt::EditRole:
        return shown.text(record);
    case Qt::ToolTipRole:
        return shown.kind() == FieldKind::LongText ? plainToolTip(shown.text(record)) : QVariant();
    case SortRole:
        return sortKey(m_isms, shown, record);
    case IdRole:
        return m_ids.at(index.row()).text();
    case FieldRole:
        return shown.key();
    default:
        return {};
    }
}

bool RecordTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const void *record = recordAt(index.row());
    if (!record)
        return false;
    AnyRecord changed(m_type, record);
    if (changed.setText(field(index.column()).key(), value.toString()))
        return false;
    return m_commit(changed);
}

Qt::ItemFlags RecordTableModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    const bool sealed = m_type.keeping() == RecordType::Keeping::Sealed;
    if (!sealed && !m_isms.isReadOnly() && !field(index.column()).spec().readOnly)
        flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant RecordTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return headingOf(field(section));
    if (role == Qt::ToolTipRole)
        return plainToolTip(field(section).label() + u'\n' + field(section).help());
    return {};
}

void RecordTableModel::follow(const QList<Change> &changes)
{
    for (const Change &change : changes) {
        if (change.type != &m_type) {
            // Another type's title may be shown here as a reference.
            continue;
        }
        switch (change.kind) {
        case Change::Kind::Added:
            added(change.id);
            break;
        case Change::Kind::Updated:
            updated(change.id);
            break;
        case Change::Kind::Removed:
            removed(change.id);
            break;
        }
    }
    const bool others = std::any_of(changes.begin(), changes.end(),
                                    [this](const Change &c) { return c.type != &m_type; });
    if (others && !m_ids.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void RecordTableModel::added(const Id &id)
{
    if (m_rows.contains(id)) {
        updated(id);
        return;
    }
    const int row = int(m_ids.size());
    beginInsertRows({}, row, row);
    m_ids.append(id);
    m_rows.insert(id, row);
    endInsertRows();
}

void RecordTableModel::updated(const Id &id)
{
    const int row = rowOf(id);
    if (row < 0)
        added(id); // the organisation and answers may be written for the first time
    else
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

void RecordTableModel::removed(const Id &id)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_ids.removeAt(row);
    m_rows.remove(id);
    for (int i = row; i < m_ids.size(); ++i)
        m_rows[m_ids.at(i)] = i;
    endRemoveRows();
}

} // namespace insurable
