// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkrow.h"

#include "plaintext.h"
#include "plaintooltip.h"

#include <QEvent>
#include <QPainter>

namespace insurable {

namespace {

constexpr int arrowSize = 16;

QFont pillFont()
{
    QFont font = textFont(TextRole::Small);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

LinkRow::LinkRow(const QString &title, const QString &words, std::optional<PillLook> look,
                 QWidget *parent)
    : QAbstractButton(parent)
    , m_title(singleLine(title))
    , m_words(singleLine(words))
    , m_look(std::move(look))
{
    setAccessibleName(m_title);
    setAccessibleDescription(m_look ? m_words + u' ' + m_look->word : m_words);
    setToolTip(plainToolTip(m_words.isEmpty() ? m_title : m_title + u'\n' + m_words));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize LinkRow::sizeHint() const
{
    int height = QFontMetrics(textFont(TextRole::Body)).height() + 2 * space::s;
    if (!m_words.isEmpty())
        height += QFontMetrics(textFont(TextRole::Small)).height() + 2;
    return {320, height};
}

QSize LinkRow::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

bool LinkRow::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

int LinkRow::wordsWidth() const
{
    const int end = width() - arrowSize - 2 * space::s;
    return m_look ? end - pill::size(*m_look, pillFont()).width() - space::m : end;
}

void LinkRow::paintWords(QPainter &painter) const
{
    const Tokens &tokens = Tokens::current();
    QRect line(space::s, space::s, wordsWidth() - space::s, height());
    const auto write = [&](TextRole role, const QColor &colour, const QString &text) {
        painter.setFont(textFont(role));
        painter.setPen(colour);
        const QFontMetrics metrics = painter.fontMetrics();
        painter.drawText(line, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
                         metrics.elidedText(text, Qt::ElideRight, line.width()));
        line.translate(0, metrics.height() + 2);
    };
    write(TextRole::Body, tokens.ink, m_title);
    if (!m_words.isEmpty())
        write(TextRole::Small, tokens.muted, m_words);
}

void LinkRow::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(tokens.accent, 2) : QPen(Qt::NoPen));
    painter.setBrush(underMouse() ? tokens.hover : QColor(Qt::transparent));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    paintWords(painter);
    if (m_look) {
        painter.setFont(pillFont());
        const int wide = pill::size(*m_look, painter.font()).width();
        pill::paint(painter, QRect(wordsWidth() + space::m, 0, wide, height()), *m_look, tokens);
    }
    const QRect arrow(width() - arrowSize - space::s, (height() - arrowSize) / 2, arrowSize,
                      arrowSize);
    paintGlyph(painter, Glyph::ChevronRight, underMouse() ? tokens.ink : tokens.muted, arrow);
}

} // namespace insurable
