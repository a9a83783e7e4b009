// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "typesetter.h"

#include <QRectF>

#include <memory>
#include <variant>
#include <vector>

// What blocks are turned into: pieces of a known height that a page holds one below the other.
namespace insurable::report {

struct PlacedBox
{
    QRectF rect;
    QColor fill;
    qreal radius = 0;
};

// Degrees as a clock does not count them: from three o'clock, against its hands.
struct PlacedArc
{
    QRectF rect;
    qreal from = 0;
    qreal span = 0;
    qreal width = 1;
    QColor colour;
};

struct PlacedPath
{
    std::vector<QPointF> points;
    qreal width = 1;
    QColor colour;
    bool dashed = false;

    [[nodiscard]] QRectF bounds() const;
};

// Where a link leads.
struct PlacedAnchor
{
    QString name;
    qreal y = 0;
};

// An entry of the outline.
struct PlacedBookmark
{
    int level = 1;
    QString title;
    qreal y = 0;
};

struct PlacedLink
{
    QRectF rect;
    QString anchor;
};

// The number of the page on which an anchor came to stand, known only once all pages are.
struct PlacedPageNumber
{
    QString anchor;
    QRectF rect;
    TextStyle style;
};

using Item = std::variant<PlacedBox, PlacedArc, PlacedPath, PlacedLine, PlacedAnchor, PlacedBookmark,
                          PlacedLink, PlacedPageNumber>;

struct Fragment
{
    qreal before = 0; // space above; dropped at the top of a page
    qreal height = 0;
    bool keepWithNext = false;
    bool startsPage = false;
    std::vector<Item> items;                // positions relative to the fragment's top left
    std::shared_ptr<const Fragment> header; // comes first when a page begins with this fragment

    void add(Item item) { items.push_back(std::move(item)); }
    void add(const TextBox &text, QPointF at);
    void add(std::vector<Item> others, QPointF by);
};

using Fragments = std::vector<Fragment>;

[[nodiscard]] Item moved(Item item, QPointF by);

// One fragment from many, one below the other.
[[nodiscard]] Fragment stacked(const Fragments &fragments);

struct Split
{
    Fragment head;
    Fragment tail;
    bool possible = false;
};

// Cuts between lines of text so that the head is at most `height` high. Not possible if not even
// one line fits.
[[nodiscard]] Split split(const Fragment &fragment, qreal height);

} // namespace insurable::report
