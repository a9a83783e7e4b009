// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace insurable {

class Isms;
class RecordType;

// Edits a cell with the same editor that the form has for the field.
class RecordTableDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    RecordTableDelegate(const Isms &isms, const RecordType &type, QObject *parent);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

private:
    const Isms &m_isms;
    const RecordType &m_type;
};

} // namespace insurable
