// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document.h"
#include "fragment.h"

class QString;

namespace insurable {
class Progress;
}

namespace insurable::report {

struct LayoutContext
{
    qreal width = 0;                      // points
    const std::vector<Heading> &headings; // of the whole document
    const Progress &progress;             // asked whether to go on
};

// Turns blocks into fragments, in order. Pure: the same blocks and width give the same fragments.
[[nodiscard]] Fragments layOut(const std::vector<Block> &blocks, const LayoutContext &context);

// One function for each kind of block; `layOut` calls them.
[[nodiscard]] Fragments layOutBlock(const Title &title, const LayoutContext &context);
[[nodiscard]] Fragments layOutBlock(const Heading &heading, const LayoutContext &context);
[[nodiscard]] Fragments layOutBlock(const Paragraph &paragraph, const LayoutContext &context);
[[nodiscard]] Fragments layOutBlock(const List &list, const LayoutContext &context);
[[nodiscard]] Fragments layOutBlock(const Facts &facts, const LayoutContext &context);
[[nodiscard]] Fragments layOutBlock(const Table &table, const LayoutContext &context);
[[nodiscard]] Fragments layOutBlock(const Bars &bars, const LayoutContext &context);
[[nodiscard]] Fragments layOutBlock(const Curve &curve, const LayoutContext &context);
[[nodiscard]] Fragments layOutBlock(const Gauge &gauge, const LayoutContext &context);
[[nodiscard]] Fragments layOutBlock(const Tiles &tiles, const LayoutContext &context);
[[nodiscard]] Fragments layOutBlock(const Callout &callout, const LayoutContext &context);
[[nodiscard]] Fragments layOutBlock(const Space &space, const LayoutContext &context);
[[nodiscard]] Fragments layOutBlock(const PageBreak &pageBreak, const LayoutContext &context);
[[nodiscard]] Fragments layOutBlock(const Contents &contents, const LayoutContext &context);
[[nodiscard]] Fragments layOutBlock(const Columns &columns, const LayoutContext &context);
[[nodiscard]] Fragments layOutBlock(const Together &together, const LayoutContext &context);

// A text in a rounded box of its tone; `size` says how much room it takes.
struct Pill
{
    std::vector<Item> items;
    QSizeF size;
};
[[nodiscard]] Pill makePill(const QString &text, Tone tone, qreal width);
[[nodiscard]] qreal naturalPillWidth(const QString &text);

// The lines of a text as fragments that break between pages without leaving single lines behind.
[[nodiscard]] Fragments lineFragments(const TextBox &text, qreal indent, qreal before);

} // namespace insurable::report
