// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "taglabel.h"

#include "plaintooltip.h"
#include "tokens.h"

#include <QPainter>

namespace insurable {

TagLabel::TagLabel(const QString &text, const QString &meaning, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
{
    setFont(textFont(TextRole::Small));
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setAccessibleName(text);
    setPlainToolTip(*this, meaning);
}

QSize TagLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text) + 2 * space::s + 2, fontMetrics().height() + 6};
}

void TagLabel::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens.line);
    painter.setBrush(tokens.sunken);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(tokens.muted);
    const QRect inside = rect().adjusted(space::s, 0, -space::s, 0);
    painter.drawText(inside, Qt::AlignCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_text, Qt::ElideRight, inside.width()));
}

} // namespace insurable
