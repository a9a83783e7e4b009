// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "palettemodel.h"

#include <QPainter>

namespace insurable {

void PaletteModel::setItems(QList<PaletteItem> items)
{
    beginResetModel();
    m_items = std::move(items);
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PaletteItem &item = m_items.at(index.row());
    if (role == Qt::DisplayRole)
        return item.title;
    if (role == Qt::AccessibleDescriptionRole)
        return item.subtitle;
    return {};
}

PaletteDelegate::PaletteDelegate(const PaletteModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {200, option.fontMetrics.height() + 2 * space::s + 2};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const PaletteItem &item = m_model.item(index.row());
    const Tokens &tokens = Tokens::current();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect box = option.rect.adjusted(2, 1, -2, -1);
    if (selected) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(tokens.accentSoft);
        painter->drawRoundedRect(box, 6, 6);
    }
    QRect picture(0, 0, 18, 18);
    picture.moveCenter({box.left() + 20, box.center().y()});
    paintGlyph(*painter, item.glyph, selected ? tokens.accent : tokens.muted, picture);

    QRect words = box.adjusted(40, 0, -space::m, 0);
    painter->setPen(tokens.muted);
    painter->setFont(textFont(TextRole::Small));
    const QString aside =
        painter->fontMetrics().elidedText(item.subtitle, Qt::ElideRight, words.width() / 2);
    painter->drawText(words, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, aside);
    words.setRight(words.right() - painter->fontMetrics().horizontalAdvance(aside) - space::m);
    painter->setPen(tokens.ink);
    painter->setFont(textFont(TextRole::Body));
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(item.title, Qt::ElideRight, words.width()));
    painter->restore();
}

} // namespace insurable
