// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartlook.h"

#include "icons.h"
#include "tokens.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGraphicsLayout>
#include <QGuiApplication>
#include <QMenu>
#include <QWheelEvent>

namespace insurable {

PlainChartView::PlainChartView(const QString &name, QWidget *parent)
    : QChartView(parent)
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
    painter.setRenderHint(QPainter::Antialiasing);
    scene()->render(&painter, QRectF(QPointF(), QSizeF(size())), sceneRect());
    return image;
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
    if (event->type() == QEvent::ApplicationPaletteChange)
        dress(Tokens::current());
    return QChartView::event(event);
}

void PlainChartView::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void PlainChartView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu;
    menu.addAction(icon(Glyph::Image), tr("Copy picture"), this,
                   [this] { QGuiApplication::clipboard()->setImage(picture()); });
    menu.addAction(icon(Glyph::Copy), tr("Copy figures"), this,
                   [this] { QGuiApplication::clipboard()->setText(figures()); });
    menu.exec(event->globalPos());
}

} // namespace insurable
