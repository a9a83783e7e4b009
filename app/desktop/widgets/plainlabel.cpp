// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plainlabel.h"

#include "plaintooltip.h"

#include <QApplication>
#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QToolTip>

namespace insurable {

PlainLabel::PlainLabel(QWidget *parent)
    : PlainLabel(QString(), TextRole::Body, Tone::Ink, parent)
{
}

PlainLabel::PlainLabel(const QString &text, TextRole role, Tone tone, QWidget *parent)
    : QLabel(parent)
    , m_role(role)
    , m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setText(text);
    setFont(textFont(role));
    recolour();
}

void PlainLabel::setRole(TextRole role)
{
    m_role = role;
    setFont(textFont(role));
}

void PlainLabel::setTone(Tone tone)
{
    m_tone = tone;
    recolour();
}

void PlainLabel::setElided(Qt::TextElideMode mode)
{
    m_elide = mode;
    setWordWrap(mode == Qt::ElideNone);
    QSizePolicy policy = sizePolicy();
    policy.setHorizontalPolicy(mode == Qt::ElideNone ? QSizePolicy::Preferred
                                                     : QSizePolicy::Ignored);
    setSizePolicy(policy);
    updateGeometry();
}

QSize PlainLabel::sizeHint() const
{
    return QLabel::sizeHint();
}

QSize PlainLabel::minimumSizeHint() const
{
    if (m_elide == Qt::ElideNone)
        return QLabel::minimumSizeHint();
    return {fontMetrics().averageCharWidth() * 4, QLabel::minimumSizeHint().height()};
}

bool PlainLabel::isCutOff() const
{
    return m_elide != Qt::ElideNone
        && fontMetrics().horizontalAdvance(text()) > contentsRect().width();
}

void PlainLabel::paintEvent(QPaintEvent *event)
{
    if (!isCutOff()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const QString shown = fontMetrics().elidedText(text(), m_elide, contentsRect().width());
    painter.drawText(contentsRect(), int(alignment()) | Qt::TextSingleLine, shown);
}

bool PlainLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && isCutOff()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainToolTip(text()),
                           this);
        return true;
    }
    const bool done = QLabel::event(event);
    // To recolour is a change of palette in its turn.
    if (mayChangeTokens(*event) && !m_recolouring
        && palette().color(QPalette::WindowText) != Tokens::current().tone(m_tone)) {
        const QScopedValueRollback busy(m_recolouring, true);
        recolour();
    }
    return done;
}

void PlainLabel::recolour()
{
    QPalette colours = palette();
    const QColor colour = Tokens::current().tone(m_tone);
    colours.setColor(QPalette::WindowText, colour);
    colours.setColor(QPalette::Text, colour);
    setPalette(colours);
}

} // namespace insurable
