// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blocklayout.h"

#include <algorithm>
#include <cmath>

namespace insurable::report {

namespace {

constexpr qreal keyStroke = 26; // the piece of line before its name
constexpr qreal keyGap = 6;
constexpr qreal dot = 5;
constexpr qreal strokeWidth = 1.5;
constexpr qreal labelGap = 4; // between labels of the lower axis

// Where a value stands between the first tick and the last, 0–1 and beyond.
double along(const std::vector<CurveTick> &ticks, double value)
{
    const double first = std::log(ticks.front().at);
    return (std::log(value) - first) / (std::log(ticks.back().at) - first);
}

// The plot, and how values become places in it.
struct Plot
{
    const Curve &curve;
    QRectF area;

    [[nodiscard]] qreal x(double value) const
    {
        return area.left() + area.width() * along(curve.across, value);
    }
    [[nodiscard]] qreal y(double value) const
    {
        return area.bottom() - area.height() * along(curve.up, value);
    }
    [[nodiscard]] QPointF place(const CurvePlace &at) const { return {x(at.across), y(at.up)}; }
    [[nodiscard]] bool holds(const QPointF &point) const
    {
        constexpr qreal slack = 0.01;
        return area.adjusted(-slack, -slack, slack, slack).contains(point);
    }
};

// The part of the way from `from` to `to` that lies within the area, as 0–1; empty if none does.
std::optional<std::pair<qreal, qreal>> visible(const QRectF &area, QPointF from, QPointF to)
{
    qreal begin = 0;
    qreal end = 1;
    const QPointF way = to - from;
    const auto clip = [&](qreal step, qreal room) {
        if (step == 0)
            return room >= 0;
        const qreal at = room / step;
        if (step > 0)
            end = std::min(end, at);
        else
            begin = std::max(begin, at);
        return begin <= end;
    };
    const bool isIn = clip(way.x(), area.right() - from.x()) && clip(-way.x(), from.x() - area.left())
        && clip(way.y(), area.bottom() - from.y()) && clip(-way.y(), from.y() - area.top());
    return isIn ? std::optional(std::pair(begin, end)) : std::nullopt;
}

std::vector<QPointF> clipped(const Plot &plot, const std::vector<CurvePlace> &points)
{
    const auto isThere = [](const QPointF &at) { return std::isfinite(at.x()) && std::isfinite(at.y()); };
    std::vector<QPointF> all;
    for (size_t i = 1; i < points.size(); ++i) {
        const QPointF from = plot.place(points[i - 1]);
        const QPointF to = plot.place(points[i]);
        const auto part =
            isThere(from) && isThere(to) ? visible(plot.area, from, to) : std::nullopt;
        if (!part)
            continue;
        if (all.empty())
            all.push_back(from + (to - from) * part->first);
        all.push_back(from + (to - from) * part->second);
    }
    return all;
}

void addGrid(Fragment &fragment, const Plot &plot)
{
    const QRectF &area = plot.area;
    for (const CurveTick &tick : plot.curve.up) {
        const qreal y = plot.y(tick.at);
        fragment.add(PlacedBox{{area.left(), y - 0.25, area.width(), 0.5}, colours::hairline});
        const TextBox label = setText(tick.label, styles::note, area.left() - 6, Align::Right);
        fragment.add(label, {0, y - styles::note.leading / 2});
    }
    qreal free = 0; // from here on there is room for a label
    for (const CurveTick &tick : plot.curve.across) {
        const qreal x = plot.x(tick.at);
        fragment.add(PlacedBox{{x - 0.25, area.top(), 0.5, area.height()}, colours::hairline});
        const qreal wide = naturalWidth(tick.label, styles::note) + 2;
        if (x - wide / 2 < free)
            continue;
        const QPointF at(x - wide / 2, area.bottom() + 3);
        fragment.add(setText(tick.label, styles::note, wide, Align::Centre), at);
        free = x + wide / 2 + labelGap;
    }
    fragment.add(PlacedBox{{area.left(), area.bottom() - 0.4, area.width(), 0.8}, colours::muted});
    fragment.add(PlacedBox{{area.left() - 0.4, area.top(), 0.8, area.height()}, colours::muted});
}

void addLine(Fragment &fragment, const Plot &plot, const CurveLine &line)
{
    const QColor colour = toneColours(line.tone).strong;
    fragment.add(PlacedPath{clipped(plot, line.points), strokeWidth, colour, line.dashed});
    for (const CurvePlace &mark : line.marks) {
        const QPointF at = plot.place(mark);
        if (!plot.holds(at))
            continue;
        const QRectF round(at.x() - dot / 2, at.y() - dot / 2, dot, dot);
        fragment.add(PlacedBox{round, colour, dot / 2});
        if (line.dashed)
            fragment.add(PlacedBox{round.adjusted(1.2, 1.2, -1.2, -1.2), Qt::white, dot / 2});
    }
}

// One row: a stroke of each line, and its name.
qreal addKey(Fragment &fragment, const Curve &curve, qreal y, qreal width)
{
    qreal x = 0;
    for (const CurveLine &line : curve.lines) {
        const qreal wide = naturalWidth(line.label, styles::note) + 1;
        if (x > 0 && x + keyStroke + keyGap + wide > width) {
            x = 0;
            y += styles::note.leading;
        }
        const qreal middle = y + styles::note.leading / 2;
        fragment.add(PlacedPath{{{x, middle}, {x + keyStroke, middle}},
                                strokeWidth,
                                toneColours(line.tone).strong,
                                line.dashed});
        fragment.add(setText(line.label, styles::note, width - x - keyStroke - keyGap),
                     {x + keyStroke + keyGap, y});
        x += keyStroke + keyGap + wide + 2 * keyGap;
    }
    return y + styles::note.leading;
}

} // namespace

Fragments layOutBlock(const Curve &curve, const LayoutContext &context)
{
    if (curve.across.size() < 2 || curve.up.size() < 2)
        return {};
    qreal labels = 0;
    for (const CurveTick &tick : curve.up)
        labels = std::max(labels, naturalWidth(tick.label, styles::note));
    Fragment fragment;
    fragment.before = 6;
    qreal y = addKey(fragment, curve, 0, context.width) + 4;
    const TextBox upTitle = setText(curve.upTitle, styles::note, context.width);
    fragment.add(upTitle, {0, y});
    y += upTitle.height + 6;
    const qreal last = naturalWidth(curve.across.back().label, styles::note) / 2 + 1;
    const Plot plot{curve, {labels + 7, y, context.width - labels - 7 - last, curve.height}};
    addGrid(fragment, plot);
    for (const CurveLine &line : curve.lines)
        addLine(fragment, plot, line);
    y = plot.area.bottom() + 3 + styles::note.leading + 1;
    const TextBox acrossTitle = setText(curve.acrossTitle, styles::note, context.width, Align::Right);
    fragment.add(acrossTitle, {0, y});
    fragment.height = y + acrossTitle.height;
    return {fragment};
}

} // namespace insurable::report
