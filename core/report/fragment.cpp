// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fragment.h"

#include <algorithm>

namespace insurable::report {

namespace {

// Room kept above the first line of what is carried over to the next page.
constexpr qreal carriedPadding = 4;

template <typename... Handlers>
struct Overloaded : Handlers...
{
    using Handlers::operator()...;
};
template <typename... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

qreal topOf(const Item &item)
{
    return std::visit(Overloaded{
                          [](const PlacedBox &box) { return box.rect.top(); },
                          [](const PlacedArc &arc) { return arc.rect.top(); },
                          [](const PlacedPath &path) { return path.bounds().top(); },
                          [](const PlacedLine &line) { return line.position.y(); },
                          [](const PlacedAnchor &anchor) { return anchor.y; },
                          [](const PlacedBookmark &bookmark) { return bookmark.y; },
                          [](const PlacedLink &link) { return link.rect.top(); },
                          [](const PlacedPageNumber &number) { return number.rect.top(); },
                      },
                      item);
}

qreal bottomOf(const Item &item)
{
    return std::visit(Overloaded{
                          [](const PlacedBox &box) { return box.rect.bottom(); },
                          [](const PlacedArc &arc) { return arc.rect.bottom(); },
                          [](const PlacedPath &path) { return path.bounds().bottom(); },
                          [](const PlacedLine &line) { return line.position.y() + line.height; },
                          [](const PlacedAnchor &anchor) { return anchor.y; },
                          [](const PlacedBookmark &bookmark) { return bookmark.y; },
                          [](const PlacedLink &link) { return link.rect.bottom(); },
                          [](const PlacedPageNumber &number) { return number.rect.bottom(); },
                      },
                      item);
}

// The highest line that has to be carried over, or `none`.
qreal firstCarried(const Fragment &fragment, qreal height, qreal none)
{
    qreal first = none;
    for (const Item &item : fragment.items) {
        if (std::holds_alternative<PlacedLine>(item) && bottomOf(item) > height)
            first = std::min(first, topOf(item));
    }
    return first;
}

bool holdsText(const Fragment &fragment)
{
    return std::ranges::any_of(
        fragment.items, [](const Item &item) { return std::holds_alternative<PlacedLine>(item); });
}

// A box that reaches over the cut is drawn on both sides of it.
void splitBox(const PlacedBox &box, qreal cut, qreal carried, Split &parts)
{
    PlacedBox above = box;
    above.rect.setBottom(cut);
    parts.head.add(above);
    PlacedBox below = box;
    below.rect.moveTop(0);
    below.rect.setBottom(box.rect.bottom() - carried);
    parts.tail.add(below);
}

} // namespace

QRectF PlacedPath::bounds() const
{
    if (points.empty())
        return {};
    QRectF all(points.front(), QSizeF());
    for (const QPointF &point : points) {
        all.setLeft(std::min(all.left(), point.x()));
        all.setRight(std::max(all.right(), point.x()));
        all.setTop(std::min(all.top(), point.y()));
        all.setBottom(std::max(all.bottom(), point.y()));
    }
    return all;
}

void Fragment::add(const TextBox &text, QPointF at)
{
    for (const PlacedLine &line : text.lines)
        add(moved(line, at));
}

void Fragment::add(std::vector<Item> others, QPointF by)
{
    for (Item &item : others)
        add(moved(std::move(item), by));
}

Item moved(Item item, QPointF by)
{
    std::visit(Overloaded{
                   [by](PlacedBox &box) { box.rect.translate(by); },
                   [by](PlacedArc &arc) { arc.rect.translate(by); },
                   [by](PlacedPath &path) {
                       for (QPointF &point : path.points)
                           point += by;
                   },
                   [by](PlacedLine &line) { line.position += by; },
                   [by](PlacedAnchor &anchor) { anchor.y += by.y(); },
                   [by](PlacedBookmark &bookmark) { bookmark.y += by.y(); },
                   [by](PlacedLink &link) { link.rect.translate(by); },
                   [by](PlacedPageNumber &number) { number.rect.translate(by); },
               },
               item);
    return item;
}

Fragment stacked(const Fragments &fragments)
{
    Fragment whole;
    for (const Fragment &fragment : fragments) {
        if (!whole.items.empty())
            whole.height += fragment.before;
        whole.add(fragment.items, {0, whole.height});
        whole.height += fragment.height;
    }
    return whole;
}

Split split(const Fragment &fragment, qreal height)
{
    const qreal firstLine = firstCarried(fragment, height, fragment.height);
    const qreal carried = std::max(0.0, firstLine - carriedPadding);
    Split parts;
    parts.head.before = fragment.before;
    parts.head.startsPage = fragment.startsPage;
    parts.head.header = fragment.header;
    parts.head.height = height;
    parts.tail.header = fragment.header;
    parts.tail.keepWithNext = fragment.keepWithNext;
    for (const Item &item : fragment.items) {
        const auto *box = std::get_if<PlacedBox>(&item);
        if (bottomOf(item) <= height)
            parts.head.add(item);
        else if (box && box->rect.top() < height && box->rect.bottom() > carried)
            splitBox(*box, height, carried, parts);
        else
            parts.tail.add(moved(item, {0, -carried}));
    }
    parts.tail.height = fragment.height - carried;
    parts.possible = holdsText(parts.head) && carried > 0;
    return parts;
}

} // namespace insurable::report
