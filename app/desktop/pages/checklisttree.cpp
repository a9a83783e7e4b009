// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checklisttree.h"

#include "answerbar.h"
#include "checklistmodel.h"
#include "controltext.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

std::optional<PillLook> lookOf(const QModelIndex &index)
{
    const QString word = index.data().toString();
    if (!index.parent().isValid() || word.isEmpty())
        return std::nullopt;
    const auto status = ControlStatus(index.data(ChecklistModel::StatusRole).toInt());
    switch (index.column()) {
    case ChecklistModel::AnswerColumn:
        return index.data(ChecklistModel::AnsweredRole).toBool() ? controltext::answerLook(status)
                                                                 : controltext::unansweredLook();
    case ChecklistModel::FreshColumn:
        return controltext::freshnessPill(Freshness(index.data(ChecklistModel::FreshnessRole).toInt()),
                                          status, word);
    case ChecklistModel::BaseColumn:
        return controltext::baseLook();
    default:
        return std::nullopt;
    }
}

} // namespace

ChecklistTree::ChecklistTree(QWidget *parent)
    : QTreeView(parent)
{
    setObjectName(u"checklist"_s);
    setAccessibleName(tr("Checklist"));
    setItemDelegate(new ChecklistDelegate(this));
    setRootIsDecorated(true);
    setIndentation(space::l);
    setUniformRowHeights(true);
    setSelectionBehavior(SelectRows);
    setEditTriggers(EditKeyPressed);
    setExpandsOnDoubleClick(false);
}

QModelIndex ChecklistTree::answerOf(const QModelIndex &index) const
{
    if (!index.parent().isValid())
        return {};
    return index.siblingAtColumn(ChecklistModel::AnswerColumn);
}

void ChecklistTree::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex answer = answerOf(currentIndex());
    const auto status = AnswerBar::answerOfKey(event->key());
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (answer.isValid() && status && plain)
        model()->setData(answer, int(*status), Qt::EditRole);
    else if (answer.isValid() && plain && event->key() == Qt::Key_F2)
        edit(answer);
    else if (answer.isValid() && plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        Q_EMIT openWanted(currentIndex());
    else
        QTreeView::keyPressEvent(event);
}

void ChecklistTree::mouseReleaseEvent(QMouseEvent *event)
{
    QTreeView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid() && index == answerOf(index)
        && index.flags().testFlag(Qt::ItemIsEditable))
        edit(index);
}

void ChecklistDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const auto look = lookOf(index);
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.state &= ~QStyle::State_HasFocus; // the whole row is marked
    if (!index.parent().isValid()) {
        const bool title = index.column() == ChecklistModel::QuestionColumn;
        item.font = textFont(title ? TextRole::Strong : TextRole::Small);
    }
    if (look)
        item.text.clear();
    option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, option.widget);
    if (!look)
        return;
    painter->save();
    painter->setFont(controltext::pillFont());
    const Tokens &tokens = Tokens::of(option.palette);
    const bool editable = index.flags().testFlag(Qt::ItemIsEditable);
    const QRect box = option.rect.adjusted(space::s, 0, editable ? -space::xl : -space::xs, 0);
    pill::paint(*painter, box, *look, tokens);
    if (editable) {
        const int size = 14;
        paintGlyph(*painter, Glyph::ChevronDown, tokens.muted,
                   QRect(option.rect.right() - size - space::xs, option.rect.center().y() - size / 2, size, size));
    }
    painter->restore();
}

QSize ChecklistDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width(), option.fontMetrics.height() + space::l + 2};
}

QWidget *ChecklistDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                         const QModelIndex &) const
{
    auto *combo = new QComboBox(parent);
    combo->setObjectName(u"answerEditor"_s);
    combo->setAccessibleName(tr("Answer"));
    combo->setPlaceholderText(controltext::unansweredLook().word);
    for (const ControlStatus status : controltext::offeredAnswers()) {
        const PillLook look = controltext::answerLook(status);
        combo->addItem(icon(look.glyph, look.tone), look.word, int(status));
    }
    auto *self = const_cast<ChecklistDelegate *>(this);
    connect(combo, &QComboBox::activated, self, [self, combo] {
        Q_EMIT self->commitData(combo);
        Q_EMIT self->closeEditor(combo);
    });
    QMetaObject::invokeMethod(combo, &QComboBox::showPopup, Qt::QueuedConnection);
    return combo;
}

void ChecklistDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *combo = qobject_cast<QComboBox *>(editor);
    const bool answered = index.data(ChecklistModel::AnsweredRole).toBool();
    combo->setCurrentIndex(answered ? combo->findData(index.data(Qt::EditRole)) : -1);
    combo->setProperty("before", combo->currentIndex());
}

void ChecklistDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const auto *combo = qobject_cast<QComboBox *>(editor);
    if (combo->currentIndex() >= 0 && combo->currentIndex() != combo->property("before").toInt())
        model->setData(index, combo->currentData(), Qt::EditRole);
}

} // namespace insurable
