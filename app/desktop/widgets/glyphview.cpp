// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "glyphview.h"

#include <QPainter>

namespace insurable {

GlyphView::GlyphView(Glyph glyph, Tone tone, int size, QWidget *parent)
    : QWidget(parent)
    , m_glyph(glyph)
    , m_tone(tone)
    , m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void GlyphView::setGlyph(Glyph glyph, Tone tone)
{
    m_glyph = glyph;
    m_tone = tone;
    update();
}

void GlyphView::setDisc(bool disc)
{
    m_disc = disc;
    updateGeometry();
}

QSize GlyphView::sizeHint() const
{
    const int side = m_disc ? m_size * 2 : m_size;
    return {side, side};
}

void GlyphView::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::current();
    QPainter painter(this);
    if (m_disc) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.softTone(m_tone));
        painter.drawEllipse(rect());
    }
    QRect place(0, 0, m_size, m_size);
    place.moveCenter(rect().center());
    paintGlyph(painter, m_glyph, tokens.tone(m_tone), place);
}

} // namespace insurable
