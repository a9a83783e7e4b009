// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fragment.h"

#include <QHash>
#include <QSizeF>

#include <vector>

namespace insurable::report {

struct PageGeometry
{
    QSizeF paper;   // all in points
    qreal side = 0; // margin left and right
    qreal top = 0;  // where the text area begins and ends, from the upper edge
    qreal bottom = 0;

    [[nodiscard]] qreal textWidth() const { return paper.width() - 2 * side; }
    [[nodiscard]] qreal textHeight() const { return bottom - top; }
};

struct Place
{
    int page = 0; // from 0
    qreal y = 0;  // points from the upper edge of the paper
};

struct OutlineEntry
{
    int level = 1;
    QString title;
    Place place;
};

struct Page
{
    std::vector<Item> items; // relative to the upper left corner of the paper
};

struct PagedDocument
{
    PageGeometry geometry;
    std::vector<Page> pages;           // at least one
    std::vector<OutlineEntry> outline; // in reading order
    QHash<QString, Place> anchors;
};

// Places fragments on pages: headings stay with their text, headers are repeated, and only what is
// higher than a page is split.
[[nodiscard]] PagedDocument paginated(const Fragments &fragments, const PageGeometry &geometry);

} // namespace insurable::report
