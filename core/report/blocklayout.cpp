// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blocklayout.h"

#include "progress.h"

#include <algorithm>

namespace insurable::report {

namespace {

constexpr qreal columnGap = 24;
constexpr qreal blockGap = 10;

LayoutContext withWidth(const LayoutContext &context, qreal width)
{
    return {width, context.headings, context.progress};
}

} // namespace

Fragments layOut(const std::vector<Block> &blocks, const LayoutContext &context)
{
    Fragments all;
    bool startsPage = false;
    qreal space = 0;
    for (const Block &block : blocks) {
        context.progress.check();
        if (std::holds_alternative<PageBreak>(block.content)) {
            startsPage = true;
            continue;
        }
        if (const auto *extra = std::get_if<Space>(&block.content)) {
            space += std::max(0.0, extra->points);
            continue;
        }
        Fragments some =
            std::visit([&context](const auto &content) { return layOutBlock(content, context); },
                       block.content);
        if (some.empty())
            continue;
        some.front().startsPage = some.front().startsPage || startsPage;
        some.front().before += space;
        some.back().keepWithNext = some.back().keepWithNext || block.keepWithNext;
        startsPage = false;
        space = 0;
        std::ranges::move(some, std::back_inserter(all));
    }
    return all;
}

// Neither is a thing on a page: `layOut` lets them act on what comes next.
Fragments layOutBlock(const Space &, const LayoutContext &)
{
    return {};
}

Fragments layOutBlock(const PageBreak &, const LayoutContext &)
{
    return {};
}

Fragments layOutBlock(const Columns &columns, const LayoutContext &context)
{
    const qreal share = std::clamp(columns.leftShare, 0.1, 0.9);
    const qreal room = context.width - columnGap;
    const Fragment left = stacked(layOut(columns.left, withWidth(context, room * share)));
    const Fragment right = stacked(layOut(columns.right, withWidth(context, room * (1 - share))));
    Fragment both;
    both.before = blockGap;
    both.height = std::max(left.height, right.height);
    both.add(left.items, {0, 0});
    both.add(right.items, {room * share + columnGap, 0});
    return {both};
}

Fragments layOutBlock(const Together &together, const LayoutContext &context)
{
    Fragments fragments = layOut(together.blocks, context);
    for (Fragment &fragment : fragments)
        fragment.keepWithNext = &fragment != &fragments.back();
    return fragments;
}

} // namespace insurable::report
