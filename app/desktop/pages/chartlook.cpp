// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartlook.h"

#include "chartexport.h"
#include "tokens.h"

#include <QContextMenuEvent>
#include <QGraphicsLayout>
#include <QMenu>
#include <QWheelEvent>

namespace insurable {

void titleAxis(QAbstractAxis &axis, const QString &title, const Tokens &tokens)
{
    axis.setTitleText(title.toHtmlEscaped());
    axis.setTitleFont(textFont(TextRole::Small));
    axis.setTitleBrush(tokens.muted);
}

void labelAxis(QCategoryAxis &axis, const QString &label, double at)
{
    axis.append(label.toHtmlEscaped(), at);
}

void labelAxis(QBarCategoryAxis &axis, const QString &label)
{
    axis.append(label.toHtmlEscaped());
}

PlainChartView::PlainChartView(const QString &name, QWidget *parent)
    : QChartView(parent)
    , m_dressedFor(&Tokens::current())
{
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    chart()->setBackgroundVisible(false);
    chart()->legend()->hide();
    chart()->setMargins(QMargins(0, 0, 0, 0));
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
}

QImage PlainChartView::picture() const
{
    constexpr int sharpness = 2;
    QImage image(size() * sharpness, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(sharpness);
    image.fill(Tokens::current().surface);
    QPainter painter(&image);
    paintInto(painter);
    return image;
}

void PlainChartView::paintInto(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    scene()->render(&painter, QRectF(QPointF(), QSizeF(size())), sceneRect());
}

void PlainChartView::clear()
{
    chart()->removeAllSeries();
    const QList<QAbstractAxis *> axes = chart()->axes();
    for (QAbstractAxis *axis : axes) {
        chart()->removeAxis(axis);
        delete axis;
    }
}

bool PlainChartView::event(QEvent *event)
{
    const bool done = QChartView::event(event);
    if (mayChangeTokens(*event) && m_dressedFor != &Tokens::current()) {
        m_dressedFor = &Tokens::current();
        dress(*m_dressedFor);
    }
    return done;
}

void PlainChartView::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void PlainChartView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu;
    chartexport::addActions(menu, *this);
    menu.exec(event->globalPos());
}

} // namespace insurable
