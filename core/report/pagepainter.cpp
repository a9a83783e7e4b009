// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagepainter.h"

#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace insurable::report {

namespace {

constexpr qreal pointsPerMillimetre = 72 / 25.4;
constexpr qreal headBaselineTop = 11 * pointsPerMillimetre;
constexpr qreal footFromBottom = 15 * pointsPerMillimetre;

QRectF inUnits(const QRectF &rect)
{
    return {rect.topLeft() * unitsPerPoint, rect.size() * unitsPerPoint};
}

void drawText(QPainter &painter, const TextBox &text, QPointF at)
{
    for (const PlacedLine &line : text.lines)
        drawLine(painter, line, at);
}

// The first line only: a head or foot never grows into the page.
void drawOneLine(QPainter &painter, const QString &text, const TextStyle &style, QRectF area,
                 Align align)
{
    TextBox box = setText(text, style, area.width(), align);
    box.lines.resize(std::min<size_t>(box.lines.size(), 1));
    drawText(painter, box, area.topLeft());
}

void drawBox(QPainter &painter, const PlacedBox &box)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(box.fill);
    const qreal radius = std::min({box.radius, box.rect.width() / 2, box.rect.height() / 2});
    if (radius > 0)
        painter.drawRoundedRect(inUnits(box.rect), radius * unitsPerPoint, radius * unitsPerPoint);
    else
        painter.drawRect(inUnits(box.rect));
}

void drawArc(QPainter &painter, const PlacedArc &arc)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(arc.colour, arc.width * unitsPerPoint, Qt::SolidLine, Qt::FlatCap));
    painter.drawArc(inUnits(arc.rect), qRound(arc.from * 16), qRound(arc.span * 16));
}

void drawPath(QPainter &painter, const PlacedPath &path)
{
    QPolygonF line;
    for (const QPointF &point : path.points)
        line.append(point * unitsPerPoint);
    QPen pen(path.colour, path.width * unitsPerPoint, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (path.dashed)
        pen.setDashPattern({4, 2.5}); // in widths of the line
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
    painter.drawPolyline(line);
}

void drawPageNumber(QPainter &painter, const PlacedPageNumber &number,
                    const PagedDocument &document)
{
    const auto place = document.anchors.constFind(number.anchor);
    if (place != document.anchors.constEnd())
        drawOneLine(painter, QString::number(place->page + 1), number.style, number.rect,
                    Align::Right);
}

void drawItem(QPainter &painter, const Item &item, const PagedDocument &document)
{
    if (const auto *box = std::get_if<PlacedBox>(&item))
        drawBox(painter, *box);
    else if (const auto *arc = std::get_if<PlacedArc>(&item))
        drawArc(painter, *arc);
    else if (const auto *path = std::get_if<PlacedPath>(&item))
        drawPath(painter, *path);
    else if (const auto *line = std::get_if<PlacedLine>(&item))
        drawLine(painter, *line, {0, 0});
    else if (const auto *number = std::get_if<PlacedPageNumber>(&item))
        drawPageNumber(painter, *number, document);
}

// As a shape, not as text: the text of the page stays as it can be searched and copied.
void drawWatermark(QPainter &painter, const QString &text, const PageGeometry &geometry)
{
    if (text.isEmpty())
        return;
    QPainterPath path;
    path.addText(0, 0, deviceFont({Face::Semibold, 100, 100, colours::watermark}), printable(text));
    const qreal room = geometry.paper.width() * 0.8 * unitsPerPoint;
    const qreal scale = std::min(1.4, room / std::max(1.0, path.boundingRect().width()));
    painter.save();
    painter.translate(geometry.paper.width() / 2 * unitsPerPoint,
                      geometry.paper.height() / 2 * unitsPerPoint);
    painter.rotate(-38);
    painter.scale(scale, scale);
    painter.translate(-path.boundingRect().center());
    painter.fillPath(path, colours::watermark);
    painter.restore();
}

void drawHead(QPainter &painter, const PageGeometry &geometry, const PdfOptions &options)
{
    const qreal width = geometry.textWidth();
    const QString mark = options.watermark.isEmpty()
        ? options.standing
        : options.watermark + u" · "_s + options.standing;
    const QRectF left(geometry.side, headBaselineTop, width * 0.6, 10);
    const QRectF right(geometry.side + width * 0.6, headBaselineTop, width * 0.4, 10);
    drawOneLine(painter, options.runningHead, styles::running, left, Align::Left);
    drawOneLine(painter, mark, styles::runningStrong, right, Align::Right);
    drawBox(painter, {{geometry.side, headBaselineTop + 14, width, 0.5}, colours::hairline});
}

void drawFoot(QPainter &painter, const PagedDocument &document, int page, const PdfOptions &options)
{
    const PageGeometry &geometry = document.geometry;
    const qreal width = geometry.textWidth();
    const qreal y = geometry.paper.height() - footFromBottom;
    drawOneLine(painter, options.footNote, styles::running, {geometry.side, y, width * 0.7, 10},
                Align::Left);
    drawOneLine(painter, u"Page %1 of %2"_s.arg(page + 1).arg(document.pages.size()),
                styles::running, {geometry.side + width * 0.7, y, width * 0.3, 10}, Align::Right);
}

} // namespace

PageGeometry pageGeometry(PageSize size)
{
    PageGeometry geometry;
    geometry.paper =
        size == PageSize::A4 ? QSizeF(210, 297) * pointsPerMillimetre : QSizeF(612, 792);
    geometry.side = 19 * pointsPerMillimetre;
    geometry.top = 24 * pointsPerMillimetre;
    geometry.bottom = geometry.paper.height() - 22 * pointsPerMillimetre;
    return geometry;
}

void paintPage(QPainter &painter, const PagedDocument &document, int page,
               const PdfOptions &options)
{
    drawWatermark(painter, options.watermark, document.geometry);
    drawHead(painter, document.geometry, options);
    for (const Item &item : document.pages[size_t(page)].items)
        drawItem(painter, item, document);
    drawFoot(painter, document, page, options);
}

} // namespace insurable::report
