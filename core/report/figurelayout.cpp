// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blocklayout.h"

#include <algorithm>
#include <cmath>

namespace insurable::report {

namespace {

qreal fraction(double value, double maximum)
{
    const double part = maximum > 0 ? value / maximum : 0;
    return std::isfinite(part) ? std::clamp(part, 0.0, 1.0) : 0;
}

struct BarColumns
{
    qreal label = 0;
    qreal track = 0;
    qreal shown = 0;
};

BarColumns barColumns(const Bars &bars, qreal width)
{
    qreal label = 0;
    qreal shown = 0;
    for (const Bar &bar : bars.bars) {
        label = std::max(label, naturalWidth(bar.label, styles::cell));
        shown = std::max(shown, naturalWidth(bar.shown, styles::cellBold));
    }
    BarColumns columns;
    columns.label = std::min(label, width * 0.42) + 10;
    columns.shown = std::min(shown, width * 0.25) + 8;
    columns.track = width - columns.label - columns.shown;
    return columns;
}

Fragment barFragment(const Bar &bar, const Bars &bars, const BarColumns &columns)
{
    constexpr qreal thickness = 7;
    const TextBox label = setText(bar.label, styles::cell, columns.label - 10);
    const TextBox shown = setText(bar.shown, styles::cellBold, columns.shown, Align::Right);
    const TextBox note = setText(bar.note, styles::note, columns.track + columns.shown);
    const qreal line = std::max({label.height, shown.height, styles::cell.leading});
    const qreal y = (styles::cell.leading - thickness) / 2;
    Fragment fragment;
    fragment.before = 3;
    fragment.height = std::max(line, styles::cell.leading + note.height) + 2;
    fragment.add(label, {0, 0});
    fragment.add(PlacedBox{{columns.label, y, columns.track, thickness}, colours::track, 2});
    const qreal length = columns.track * fraction(bar.value, bars.maximum);
    if (length > 0)
        fragment.add(PlacedBox{
            {columns.label, y, std::max(length, 2.0), thickness}, toneColours(bar.tone).fill, 2});
    if (bars.mark) {
        const qreal at = columns.label + columns.track * fraction(*bars.mark, bars.maximum);
        fragment.add(PlacedBox{{at - 0.5, y - 2.5, 1, thickness + 5}, colours::ink});
    }
    fragment.add(shown, {columns.label + columns.track, 0});
    fragment.add(note, {columns.label, styles::cell.leading});
    return fragment;
}

struct TileText
{
    TextBox value;
    TextBox label;
    TextBox note;

    [[nodiscard]] qreal height() const { return value.height + label.height + note.height; }
};

TileText tileText(const Tile &tile, qreal width)
{
    const QColor colour = tile.tone == Tone::Neutral ? colours::ink : toneColours(tile.tone).strong;
    return {setText(tile.value, inColour(styles::figure, colour), width),
            setText(tile.label, styles::cellBold, width), setText(tile.note, styles::note, width)};
}

qreal addFactPair(Fragment &fragment, const Fact &fact, qreal x, qreal keyWidth, qreal valueWidth)
{
    constexpr qreal y = 3.5;
    const TextBox key = setText(fact.key, styles::cellMuted, keyWidth - 8);
    fragment.add(key, {x, y});
    qreal height = key.height;
    if (fact.pill && !fact.value.isEmpty()) {
        const Pill pill = makePill(fact.value, *fact.pill, valueWidth);
        fragment.add(pill.items, {x + keyWidth, y});
        height = std::max(height, pill.size.height());
    } else {
        const TextBox value = setText(fact.value, styles::cell, valueWidth);
        fragment.add(value, {x + keyWidth, y});
        height = std::max(height, value.height);
    }
    return height + 2 * y;
}

qreal keyColumnWidth(const Facts &facts, qreal width)
{
    qreal widest = 0;
    for (const Fact &fact : facts.facts)
        widest = std::max(widest, naturalWidth(fact.key, styles::cellMuted));
    return std::min(widest + 14, width * 0.45);
}

} // namespace

Fragments layOutBlock(const Bars &bars, const LayoutContext &context)
{
    const BarColumns columns = barColumns(bars, context.width);
    Fragments fragments;
    for (const Bar &bar : bars.bars)
        fragments.push_back(barFragment(bar, bars, columns));
    if (!fragments.empty()) {
        fragments.front().before = 8;
        fragments.front().keepWithNext = fragments.size() > 1;
    }
    return fragments;
}

Fragments layOutBlock(const Gauge &gauge, const LayoutContext &context)
{
    constexpr qreal thickness = 11;
    const qreal diameter = std::min(context.width, 170.0) - thickness;
    const QRectF circle((context.width - diameter) / 2, thickness / 2, diameter, diameter);
    const ToneColours tone = toneColours(gauge.tone);
    const qreal span = 180 * fraction(gauge.value, gauge.maximum);
    Fragment fragment;
    fragment.before = 8;
    fragment.add(PlacedArc{circle, 180, -180, thickness, colours::track});
    if (span > 0)
        fragment.add(PlacedArc{circle, 180, -span, thickness, tone.fill});
    const TextBox shown = setText(gauge.shown, inColour(styles::gauge, tone.strong),
                                  diameter - 2 * thickness, Align::Centre);
    const qreal y = std::max(thickness, circle.center().y() - shown.height + 8);
    fragment.add(shown, {circle.left() + thickness, y});
    const TextBox label = setText(gauge.label, styles::cell, context.width, Align::Centre);
    const qreal below = std::max(circle.center().y(), y + shown.height - 4) + 6;
    fragment.add(label, {0, below});
    fragment.height = below + label.height;
    return {fragment};
}

Fragments layOutBlock(const Tiles &tiles, const LayoutContext &context)
{
    if (tiles.tiles.empty())
        return {};
    constexpr qreal gap = 10;
    constexpr qreal padding = 9;
    const qreal count = qreal(tiles.tiles.size());
    const qreal width = (context.width - gap * (count - 1)) / count;
    std::vector<TileText> texts;
    Fragment fragment;
    fragment.before = 10;
    for (const Tile &tile : tiles.tiles) {
        texts.push_back(tileText(tile, width - 2 * padding));
        fragment.height = std::max(fragment.height, texts.back().height() + 2 * padding - 5);
    }
    qreal x = 0;
    for (size_t i = 0; i < texts.size(); ++i) {
        const TileText &text = texts[i];
        const QColor edge = toneColours(tiles.tiles[i].tone).strong;
        fragment.add(PlacedBox{{x, 0, width, fragment.height}, colours::zebra});
        fragment.add(PlacedBox{{x, 0, width, 1.5}, edge});
        fragment.add(text.value, {x + padding, padding - 4});
        fragment.add(text.label, {x + padding, padding - 3 + text.value.height});
        fragment.add(text.note, {x + padding, padding - 3 + text.value.height + text.label.height});
        x += width + gap;
    }
    return {fragment};
}

Fragments layOutBlock(const Facts &facts, const LayoutContext &context)
{
    constexpr qreal gap = 22;
    const size_t columns = size_t(std::clamp(facts.columns, 1, 4));
    const qreal width = (context.width - gap * qreal(columns - 1)) / qreal(columns);
    const qreal key = keyColumnWidth(facts, width);
    Fragments rows;
    for (size_t i = 0; i < facts.facts.size(); i += columns) {
        Fragment row;
        row.before = rows.empty() ? 8 : 0;
        const size_t end = std::min(i + columns, facts.facts.size());
        for (size_t each = i; each < end; ++each)
            row.height = std::max(row.height,
                                  addFactPair(row, facts.facts[each],
                                              qreal(each - i) * (width + gap), key, width - key));
        for (size_t each = 0; each < columns; ++each)
            row.add(PlacedBox{{qreal(each) * (width + gap), row.height - 0.5, width, 0.5},
                              colours::hairline});
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace insurable::report
