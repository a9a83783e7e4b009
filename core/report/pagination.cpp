// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagination.h"

#include <algorithm>
#include <span>

namespace insurable::report {

namespace {

// What has to be split anyway begins on the page before if there is at least this much room.
constexpr qreal worthBeginning = 90;

class Paginator final
{
public:
    explicit Paginator(const PageGeometry &geometry)
        : m_cursor(geometry.top)
    {
        m_result.geometry = geometry;
        m_result.pages.emplace_back();
    }

    void place(const Fragments &fragments);
    [[nodiscard]] PagedDocument result() { return std::move(m_result); }

private:
    void placeGroup(std::span<const Fragment> group);
    void placeSplitting(Fragment fragment);
    void put(const Fragment &fragment);
    void putHeader(const Fragment &fragment);
    void startPage();
    void note(const Item &item);
    [[nodiscard]] bool atTop() const { return m_cursor <= m_result.geometry.top; }
    [[nodiscard]] qreal room() const { return m_result.geometry.bottom - m_cursor; }
    [[nodiscard]] qreal roomBelow(const Fragment &fragment) const;

    PagedDocument m_result;
    qreal m_cursor = 0;
};

qreal heightOf(std::span<const Fragment> group)
{
    qreal height = 0;
    for (const Fragment &fragment : group)
        height += (&fragment == &group.front() ? 0 : fragment.before) + fragment.height;
    return height;
}

// Everything up to and including the first fragment that need not stay with the next one.
size_t groupLength(std::span<const Fragment> fragments)
{
    size_t length = 1;
    while (length < fragments.size() && fragments[length - 1].keepWithNext
           && !fragments[length].startsPage)
        ++length;
    return length;
}

qreal headerHeight(const Fragment &fragment)
{
    return fragment.header ? fragment.header->height : 0;
}

qreal Paginator::roomBelow(const Fragment &fragment) const
{
    return room() - (atTop() ? headerHeight(fragment) : fragment.before);
}

void Paginator::place(const Fragments &fragments)
{
    std::span<const Fragment> rest(fragments);
    while (!rest.empty()) {
        const auto group = rest.first(groupLength(rest));
        if (group.front().startsPage && !atTop())
            startPage();
        placeGroup(group);
        rest = rest.subspan(group.size());
    }
}

void Paginator::placeGroup(std::span<const Fragment> group)
{
    const Fragment &first = group.front();
    const qreal height = heightOf(group);
    if (height > m_result.geometry.textHeight() - headerHeight(first)) {
        for (const Fragment &fragment : group)
            placeSplitting(fragment);
        return;
    }
    if (height > roomBelow(first))
        startPage();
    for (const Fragment &fragment : group)
        put(fragment);
}

void Paginator::placeSplitting(Fragment fragment)
{
    const qreal whole = m_result.geometry.textHeight() - headerHeight(fragment);
    while (fragment.height > roomBelow(fragment)) {
        const bool begin =
            atTop() || (fragment.height > whole && roomBelow(fragment) >= worthBeginning);
        if (!begin) {
            startPage();
            continue;
        }
        putHeader(fragment);
        Split parts = split(fragment, roomBelow(fragment));
        if (!parts.possible)
            break;
        put(parts.head);
        startPage();
        fragment = std::move(parts.tail);
    }
    put(fragment);
}

void Paginator::putHeader(const Fragment &fragment)
{
    if (atTop() && fragment.header)
        put(*fragment.header);
}

void Paginator::put(const Fragment &fragment)
{
    putHeader(fragment);
    if (!atTop())
        m_cursor += fragment.before;
    for (const Item &item : fragment.items) {
        Item placed = moved(item, {m_result.geometry.side, m_cursor});
        note(placed);
        m_result.pages.back().items.push_back(std::move(placed));
    }
    m_cursor += fragment.height;
}

void Paginator::startPage()
{
    m_result.pages.emplace_back();
    m_cursor = m_result.geometry.top;
}

void Paginator::note(const Item &item)
{
    const int page = int(m_result.pages.size()) - 1;
    if (const auto *anchor = std::get_if<PlacedAnchor>(&item))
        m_result.anchors.insert(anchor->name, {page, anchor->y});
    else if (const auto *bookmark = std::get_if<PlacedBookmark>(&item))
        m_result.outline.push_back({bookmark->level, bookmark->title, {page, bookmark->y}});
}

} // namespace

PagedDocument paginated(const Fragments &fragments, const PageGeometry &geometry)
{
    Paginator paginator(geometry);
    paginator.place(fragments);
    return paginator.result();
}

} // namespace insurable::report
