// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordtabledelegate.h"

#include "fieldeditor.h"
#include "recordtablemodel.h"

namespace insurable {

RecordTableDelegate::RecordTableDelegate(const Isms &isms, const RecordType &type, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_isms(isms)
    , m_type(type)
{
}

QWidget *RecordTableDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                           const QModelIndex &index) const
{
    const Field *field = m_type.field(index.data(RecordTableModel::FieldRole).toString());
    if (!field || field->kind() == FieldKind::ControlList || field->kind() == FieldKind::LongText)
        return nullptr; // these need the room of the form
    FieldEditor *editor = makeFieldEditor(m_isms, *field, parent);
    editor->setAutoFillBackground(true);
    return editor;
}

void RecordTableDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    static_cast<FieldEditor *>(editor)->setText(index.data(Qt::EditRole).toString());
}

void RecordTableDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                       const QModelIndex &index) const
{
    model->setData(index, static_cast<FieldEditor *>(editor)->text(), Qt::EditRole);
}

void RecordTableDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                               const QModelIndex &) const
{
    QRect cell = option.rect;
    cell.setHeight(std::max(cell.height(), editor->sizeHint().height()));
    editor->setGeometry(cell);
}

} // namespace insurable
