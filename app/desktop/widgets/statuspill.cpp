// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statuspill.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>

namespace insurable {

namespace {

constexpr int glyphSize = 16;
constexpr int padding = 10;
constexpr int gap = 6;

QString word(const char *text)
{
    return QCoreApplication::translate("insurable::StatusPill", text);
}

} // namespace

namespace pill {

PillLook met()
{
    return {Tone::Good, Glyph::CheckCircle,
            word(QT_TRANSLATE_NOOP("insurable::StatusPill", "Met"))};
}

PillLook notMet()
{
    return {Tone::Bad, Glyph::Alert, word(QT_TRANSLATE_NOOP("insurable::StatusPill", "Not met"))};
}

PillLook notKnown()
{
    return {Tone::Unknown, Glyph::Question,
            word(QT_TRANSLATE_NOOP("insurable::StatusPill", "Not known"))};
}

PillLook low()
{
    return {Tone::Good, Glyph::CheckCircle,
            word(QT_TRANSLATE_NOOP("insurable::StatusPill", "Low"))};
}

PillLook medium()
{
    return {Tone::Warning, Glyph::Warning,
            word(QT_TRANSLATE_NOOP("insurable::StatusPill", "Medium"))};
}

PillLook high()
{
    return {Tone::Bad, Glyph::Alert, word(QT_TRANSLATE_NOOP("insurable::StatusPill", "High"))};
}

PillLook good(const QString &word)
{
    return {Tone::Good, Glyph::CheckCircle, word};
}

PillLook warning(const QString &word)
{
    return {Tone::Warning, Glyph::Warning, word};
}

PillLook bad(const QString &word)
{
    return {Tone::Bad, Glyph::Alert, word};
}

PillLook unknown(const QString &word)
{
    return {Tone::Unknown, Glyph::Question, word};
}

PillLook waiting(const QString &word)
{
    return {Tone::Muted, Glyph::Clock, word};
}

QSize size(const PillLook &look, const QFont &font)
{
    const QFontMetrics metrics(font);
    return {2 * padding + glyphSize + gap + metrics.horizontalAdvance(look.word),
            std::max(metrics.height() + 6, glyphSize + 8)};
}

void paint(QPainter &painter, const QRect &rect, const PillLook &look, const Tokens &tokens)
{
    const QSize wanted = size(look, painter.font());
    QRect box(0, 0, std::min(wanted.width(), rect.width()),
              std::min(wanted.height(), rect.height()));
    box.moveLeft(rect.left());
    box.moveTop(rect.top() + (rect.height() - box.height()) / 2);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.softTone(look.tone));
    painter.drawRoundedRect(box, box.height() / 2.0, box.height() / 2.0);

    const QRect glyph(box.left() + padding, box.center().y() - glyphSize / 2 + 1, glyphSize,
                      glyphSize);
    paintGlyph(painter, look.glyph, tokens.tone(look.tone), glyph);
    painter.setPen(tokens.tone(look.tone));
    const QRect text(glyph.right() + 1 + gap, box.top(),
                     box.right() - padding - glyph.right() - gap + 2, box.height());
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(look.word, Qt::ElideRight, text.width()));
    painter.restore();
}

} // namespace pill

StatusPill::StatusPill(PillLook look, QWidget *parent)
    : QWidget(parent)
{
    QFont words = textFont(TextRole::Small);
    words.setWeight(QFont::DemiBold);
    setFont(words);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setLook(std::move(look));
}

void StatusPill::setLook(PillLook look)
{
    m_look = std::move(look);
    setAccessibleName(m_look.word);
    updateGeometry();
    update();
}

QSize StatusPill::sizeHint() const
{
    return pill::size(m_look, font());
}

void StatusPill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(font());
    pill::paint(painter, rect(), m_look, Tokens::current());
}

} // namespace insurable
