// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blocklayout.h"

#include "progress.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace insurable::report {

namespace {

constexpr qreal sidePadding = 6;
constexpr qreal upperPadding = 4;
constexpr qreal lowerPadding = 4.5;
constexpr qreal tightUpper = 1.5;
constexpr qreal tightLower = 2.5;
constexpr qreal hairline = 0.5;
constexpr qreal pillSide = 6;
constexpr qreal pillUpper = 1;
constexpr qreal widestOfContent = 0.36; // of the table, for a column as wide as its content
constexpr qreal narrowestColumn = 24;
constexpr qreal highestRepeated = 150;

const Cell &cellAt(const Row &row, size_t column)
{
    static const Cell blank;
    return column < row.cells.size() ? row.cells[column] : blank;
}

TextStyle cellStyle(const Cell &cell, RowKind kind)
{
    if (kind == RowKind::Section)
        return styles::section;
    if (cell.bold || kind == RowKind::Total)
        return styles::cellBold;
    if (!cell.linksTo.isEmpty())
        return inColour(styles::cell, colours::accent);
    return cell.muted ? styles::cellMuted : styles::cell;
}

qreal naturalCellWidth(const Cell &cell, RowKind kind)
{
    const qreal text =
        cell.pill ? naturalPillWidth(cell.text) : naturalWidth(cell.text, cellStyle(cell, kind));
    return std::max(text, naturalWidth(cell.note, styles::note));
}

qreal naturalColumnWidth(const Table &table, size_t column)
{
    qreal width = naturalWidth(table.columns[column].title, styles::columnTitle);
    for (const Row &row : table.rows) {
        if (row.kind != RowKind::Section)
            width = std::max(width, naturalCellWidth(cellAt(row, column), row.kind));
    }
    return width + 2 * sidePadding;
}

// Columns that take what they need come first; the others share the rest. Should nothing be left
// for these, or nobody take the rest, all are scaled to fit.
std::vector<qreal> columnWidths(const Table &table, qreal width)
{
    std::vector<qreal> widths;
    double shares = 0;
    for (size_t i = 0; i < table.columns.size(); ++i) {
        const double share = std::max(0.0, table.columns[i].share);
        shares += share;
        widths.push_back(share > 0
                             ? 0
                             : std::clamp(naturalColumnWidth(table, i), narrowestColumn,
                                          std::max(narrowestColumn, width * widestOfContent)));
    }
    const qreal taken = std::accumulate(widths.begin(), widths.end(), 0.0);
    const qreal left = std::max(width - taken, shares > 0 ? width * 0.3 : 0.0);
    for (size_t i = 0; i < widths.size(); ++i) {
        if (table.columns[i].share > 0)
            widths[i] = left * table.columns[i].share / shares;
    }
    const qreal total = std::accumulate(widths.begin(), widths.end(), 0.0);
    for (qreal &each : widths)
        each *= width / total;
    return widths;
}

qreal addPill(Fragment &row, const Cell &cell, Align align, QPointF at, qreal width)
{
    const Pill pill = makePill(cell.text, *cell.pill, width);
    const qreal free = width - pill.size.width();
    const qreal shift = align == Align::Left ? 0 : (align == Align::Right ? free : free / 2);
    row.add(pill.items, at + QPointF(shift, 0));
    return pill.size.height();
}

// Adds a cell's text and note; returns how high they are.
qreal addCell(Fragment &row, const Cell &cell, RowKind kind, Align align, QPointF at, qreal width)
{
    qreal height = 0;
    if (cell.pill && !cell.text.isEmpty()) {
        height = addPill(row, cell, align, at, width);
    } else {
        const TextBox text = setText(cell.text, cellStyle(cell, kind), width, align);
        row.add(text, at);
        height = text.height;
    }
    const TextBox note = setText(cell.note, styles::note, width, align);
    row.add(note, at + QPointF(0, height));
    height += note.height;
    if (!cell.linksTo.isEmpty())
        row.add(PlacedLink{{at, QSizeF(width, height)}, cell.linksTo});
    return height;
}

// Boxes lie under the text although their size is known only after it.
Fragment underlaid(Fragment row, std::vector<PlacedBox> boxes)
{
    std::vector<Item> content = std::exchange(row.items, {});
    for (PlacedBox &box : boxes)
        row.add(std::move(box));
    row.add(std::move(content), {0, 0});
    return row;
}

Fragment plainRow(const Table &table, const Row &row, const std::vector<qreal> &widths,
                  bool striped)
{
    const qreal upper = table.tight ? tightUpper : upperPadding;
    Fragment fragment;
    qreal x = 0;
    qreal height = styles::cell.leading;
    for (size_t i = 0; i < widths.size(); ++i) {
        const QPointF at(x + sidePadding, upper);
        height = std::max(height,
                          addCell(fragment, cellAt(row, i), row.kind, table.columns[i].align, at,
                                  widths[i] - 2 * sidePadding));
        x += widths[i];
    }
    fragment.height = height + upper + (table.tight ? tightLower : lowerPadding);
    const bool total = row.kind == RowKind::Total;
    std::vector<PlacedBox> boxes;
    if (striped && !total)
        boxes.push_back({{0, 0, x, fragment.height}, colours::zebra});
    if (total)
        boxes.push_back({{0, 0, x, 0.8}, colours::ink});
    boxes.push_back({{0, fragment.height - hairline, x, hairline}, colours::hairline});
    return underlaid(std::move(fragment), std::move(boxes));
}

Fragment sectionRow(const Row &row, qreal width)
{
    Fragment fragment;
    const Cell &cell = cellAt(row, 0);
    const qreal height = addCell(fragment, cell, RowKind::Section, Align::Left,
                                 {sidePadding, upperPadding}, width - 2 * sidePadding);
    fragment.height = std::max(height, styles::section.leading) + upperPadding + lowerPadding;
    fragment.keepWithNext = true;
    return underlaid(std::move(fragment), {{{0, 0, width, fragment.height}, colours::accentSoft}});
}

Fragment headerRow(const Table &table, const std::vector<qreal> &widths)
{
    Fragment fragment;
    std::vector<TextBox> titles;
    qreal height = 0;
    for (size_t i = 0; i < widths.size(); ++i) {
        titles.push_back(setText(table.columns[i].title, styles::columnTitle,
                                 widths[i] - 2 * sidePadding, table.columns[i].align));
        height = std::max(height, titles.back().height);
    }
    fragment.height = height + upperPadding + lowerPadding;
    qreal x = 0;
    for (size_t i = 0; i < widths.size(); ++i) {
        // On the lower edge: a title of one line stands beside the last of its neighbour's two.
        fragment.add(titles[i], {x + sidePadding, upperPadding + height - titles[i].height});
        x += widths[i];
    }
    fragment.add(PlacedBox{{0, fragment.height - 1, x, 1}, colours::accent});
    fragment.keepWithNext = true;
    return fragment;
}

// Over the rows that a section goes on with on the next page.
std::shared_ptr<const Fragment> continuedHeader(const std::shared_ptr<const Fragment> &header,
                                                Row section, qreal width)
{
    if (!section.cells.empty())
        section.cells.front().text += u" (continued)"_s;
    const Fragment title = sectionRow(section, width);
    return std::make_shared<Fragment>(header ? stacked({*header, title}) : title);
}

Row emptyRow(const Table &table)
{
    Cell cell;
    cell.text = table.whenEmpty.isEmpty() ? u"None recorded."_s : table.whenEmpty;
    cell.muted = true;
    return {{cell}, RowKind::Plain};
}

Fragment rowOverWidth(const Row &row, qreal width)
{
    Table single;
    single.columns.resize(1);
    return plainRow(single, row, {width}, false);
}

// A header that fills the page would leave no room for what it stands over.
std::shared_ptr<const Fragment> ifRepeatable(std::shared_ptr<const Fragment> header)
{
    return header && header->height <= highestRepeated ? header : nullptr;
}

void addRows(Fragments &rows, const Table &table, const std::vector<qreal> &widths,
             const std::shared_ptr<const Fragment> &header, const LayoutContext &context)
{
    const auto titles = ifRepeatable(header);
    std::shared_ptr<const Fragment> repeated = titles;
    bool striped = false;
    for (const Row &row : table.rows) {
        context.progress.check();
        if (row.kind == RowKind::Section) {
            rows.push_back(sectionRow(row, context.width));
            rows.back().header = titles;
            const auto continued = ifRepeatable(continuedHeader(titles, row, context.width));
            repeated = continued ? continued : titles;
            striped = false;
        } else {
            rows.push_back(plainRow(table, row, widths, table.zebra && striped));
            rows.back().header = repeated;
            striped = !striped;
        }
    }
}

} // namespace

Pill makePill(const QString &text, Tone tone, qreal width)
{
    const ToneColours colour = toneColours(tone);
    const TextBox box = setText(text, inColour(styles::pill, colour.strong), width - 2 * pillSide);
    const QSizeF size(box.width + 2 * pillSide, box.height + 2 * pillUpper);
    Fragment fragment;
    fragment.add(PlacedBox{{QPointF(0, 0), size}, colour.soft, 5});
    fragment.add(box, {pillSide, pillUpper});
    return {std::move(fragment.items), size};
}

qreal naturalPillWidth(const QString &text)
{
    return naturalWidth(text, styles::pill) + 2 * pillSide;
}

Fragments layOutBlock(const Table &table, const LayoutContext &context)
{
    const bool titled = std::ranges::any_of(
        table.columns, [](const Column &column) { return !column.title.isEmpty(); });
    const std::vector<qreal> widths = columnWidths(table, context.width);
    std::shared_ptr<const Fragment> header;
    Fragments rows;
    if (titled) {
        header = std::make_shared<Fragment>(headerRow(table, widths));
        rows.push_back(*header);
    }
    if (table.rows.empty() || table.columns.empty())
        rows.push_back(rowOverWidth(emptyRow(table), context.width));
    else
        addRows(rows, table, widths, header, context);
    rows.front().before = 8;
    return rows;
}

} // namespace insurable::report
