// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "controlstate.h"

#include <QStyledItemDelegate>
#include <QTreeView>

namespace insurable {

// The table of the checklist: answers open with one press, keys 1 to 6 give them.
class ChecklistTree final : public QTreeView
{
    Q_OBJECT
public:
    explicit ChecklistTree(QWidget *parent = nullptr);

Q_SIGNALS:
    void openWanted(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] QModelIndex answerOf(const QModelIndex &index) const;
};

// Answers and days as pills, answers edited as a list to pick from.
class ChecklistDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
};

} // namespace insurable
