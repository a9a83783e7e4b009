// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "banner.h"

#include "buttons.h"
#include "glyphview.h"
#include "plainlabel.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace insurable {

Glyph noticeGlyph(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return Glyph::CheckCircle;
    case Tone::Warning:
        return Glyph::Warning;
    case Tone::Bad:
        return Glyph::Alert;
    case Tone::Unknown:
        return Glyph::Question;
    case Tone::Ink:
    case Tone::Muted:
    case Tone::Accent:
    case Tone::OnAccent:
        return Glyph::Info;
    }
    return Glyph::Info;
}

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_row(new QHBoxLayout(this))
    , m_glyph(new GlyphView(Glyph::Info, Tone::Accent, 20))
    , m_text(new PlainLabel)
{
    m_row->setContentsMargins(space::m, space::s + 2, space::m, space::s + 2);
    m_row->setSpacing(space::m);
    m_row->addWidget(m_glyph, 0, Qt::AlignVCenter);
    m_row->addWidget(m_text, 1);
    hide();
}

void Banner::showMessage(Tone tone, const QString &text)
{
    m_tone = tone;
    m_glyph->setGlyph(noticeGlyph(tone), tone);
    m_text->setText(text);
    setAccessibleName(text);
    show();
    update();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QPushButton *Banner::addAction(const QString &text)
{
    auto *button = plainButton(text);
    m_row->addWidget(button, 0, Qt::AlignVCenter);
    return button;
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Tokens::current().softTone(m_tone));
    painter.drawRoundedRect(rect(), space::radius, space::radius);
}

} // namespace insurable
