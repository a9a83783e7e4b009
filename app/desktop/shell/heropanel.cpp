// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heropanel.h"

#include "icons.h"

#include <QPainter>
#include <QPainterPath>

namespace insurable {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = space::xxl;

// A shield around the centre, one unit wide and a little higher.
QPainterPath shield(const QPointF &centre, double size)
{
    const auto at = [&](double x, double y) { return centre + QPointF(x * size, y * size); };
    QPainterPath path(at(0, -0.60));
    path.lineTo(at(0.5, -0.41));
    path.lineTo(at(0.5, -0.05));
    path.cubicTo(at(0.5, 0.28), at(0.29, 0.53), at(0, 0.64));
    path.cubicTo(at(-0.29, 0.53), at(-0.5, 0.28), at(-0.5, -0.05));
    path.lineTo(at(-0.5, -0.41));
    path.closeSubpath();
    return path;
}

void drawRipples(QPainter &painter, const QRect &rect, QColor line)
{
    const QPointF centre(rect.right() - rect.width() * 0.12, rect.bottom() - rect.height() * 0.06);
    for (int ring = 1; ring <= 7; ++ring) {
        line.setAlphaF(float(0.20 - ring * 0.021));
        painter.setPen(QPen(line, 1.5));
        painter.drawPath(shield(centre, ring * 90.0));
    }
}

} // namespace

HeroPanel::HeroPanel(const QString &promise, const QString &detail, QWidget *parent)
    : QWidget(parent)
    , m_promise(promise)
    , m_detail(detail)
{
    setAccessibleName(u"Insurable"_s);
    setAccessibleDescription(promise + u' ' + detail);
    setMinimumWidth(300);
}

void HeroPanel::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::current();
    const QColor ground = tokens.dark ? tokens.accentSoft.darker(135) : tokens.accent;
    const QColor text = tokens.dark ? tokens.ink : tokens.onAccent;
    const QColor soft = tokens.dark ? tokens.accent : tokens.accentSoft;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), ground);
    drawRipples(painter, rect(), soft);

    QRect area = rect().adjusted(margin, margin, -margin, -margin);
    paintGlyph(painter, Glyph::Controls, soft, {area.topLeft(), QSize(28, 28)});
    painter.setPen(text);
    painter.setFont(textFont(TextRole::Heading));
    painter.drawText(QRect(area.left() + 28 + space::m, area.top(), area.width(), 28),
                     Qt::AlignLeft | Qt::AlignVCenter, u"Insurable"_s);

    area.setTop(area.top() + rect().height() / 5);
    painter.setFont(textFont(TextRole::Display));
    QRect used;
    painter.drawText(area, int(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap, m_promise, &used);
    area.setTop(used.bottom() + space::l);
    QFont body = textFont(TextRole::Heading);
    body.setWeight(QFont::Normal);
    painter.setFont(body);
    painter.setPen(soft);
    painter.drawText(area, int(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap, m_detail);
}

} // namespace insurable
