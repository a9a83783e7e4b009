// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "isms.h"

#include <QAbstractTableModel>

#include <functional>

namespace insurable {

// All records of one type as a table, one column per field. Follows the firm by itself. Editing
// goes through `commit`, which tells the person when it fails and then answers false.
class RecordTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role { SortRole = Qt::UserRole + 1, IdRole, FieldRole };
    using Commit = std::function<bool(const AnyRecord &changed)>;

    RecordTableModel(Isms &isms, const RecordType &type, Commit commit, QObject *parent = nullptr);

    [[nodiscard]] const RecordType &type() const { return m_type; }
    [[nodiscard]] Id idAt(int row) const;
    [[nodiscard]] int rowOf(const Id &id) const; // -1 = none
    [[nodiscard]] int columnOf(QStringView field) const { return m_type.indexOf(field); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void follow(const QList<Change> &changes);
    void added(const Id &id);
    void updated(const Id &id);
    void removed(const Id &id);
    [[nodiscard]] const Field &field(int column) const { return *m_type.fields().at(size_t(column)); }
    [[nodiscard]] const void *recordAt(int row) const; // null while it is being removed

    Isms &m_isms;
    const RecordType &m_type;
    Commit m_commit;
    QList<Id> m_ids;
    QHash<Id, int> m_rows;
};

} // namespace insurable
