// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "choicecard.h"

#include "buttons.h"

#include <QKeyEvent>
#include <QPainter>

namespace insurable {

namespace {

constexpr int disc = 44;
constexpr int glyphSize = 22;
constexpr int pad = space::l;

} // namespace

ChoiceCard::ChoiceCard(Glyph glyph, const QString &title, const QString &sentence, QWidget *parent)
    : QAbstractButton(parent)
    , m_glyph(glyph)
    , m_title(title)
    , m_sentence(sentence)
{
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QRect ChoiceCard::textRect(int width) const
{
    const int left = pad + disc + space::l;
    return {left, pad, std::max(80, width - left - pad), 10000};
}

int ChoiceCard::heightForWidth(int width) const
{
    const QFontMetrics title(textFont(TextRole::Heading));
    const QFontMetrics body(textFont(TextRole::Body));
    const int text = title.height() + space::xs
        + body.boundingRect(textRect(width), Qt::TextWordWrap, m_sentence).height();
    return std::max(text, disc) + 2 * pad;
}

QSize ChoiceCard::sizeHint() const
{
    return {360, heightForWidth(360)};
}

QSize ChoiceCard::minimumSizeHint() const
{
    return {240, disc + 2 * pad};
}

bool ChoiceCard::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

void ChoiceCard::keyPressEvent(QKeyEvent *event)
{
    if (isEnterKey(*event))
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void ChoiceCard::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lit = underMouse() || isDown();
    painter.setPen(QPen(hasFocus() || lit ? tokens.accent : tokens.line, hasFocus() ? 2 : 1));
    painter.setBrush(isDown() ? tokens.hover : tokens.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), space::radius, space::radius);

    const QRect round(pad, pad, disc, disc);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.accentSoft);
    painter.drawEllipse(round);
    QRect picture(0, 0, glyphSize, glyphSize);
    picture.moveCenter(round.center());
    paintGlyph(painter, m_glyph, tokens.accent, picture);

    QRect text = textRect(width());
    painter.setFont(textFont(TextRole::Heading));
    painter.setPen(tokens.ink);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine, m_title);
    text.translate(0, painter.fontMetrics().height() + space::xs);
    painter.setFont(textFont(TextRole::Body));
    painter.setPen(tokens.muted);
    painter.drawText(text, int(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap, m_sentence);
}

} // namespace insurable
