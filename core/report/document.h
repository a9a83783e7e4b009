// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documentfigures.h"
#include "documentprose.h"

#include <variant>
#include <vector>

// What a report says, as plain values: no fonts, no positions. Every text is plain text; nothing
// in it is ever read as markup and no resource is ever loaded because of it.
namespace insurable::report {

struct Block;

// Two columns side by side, for a summary; they stay on one page if they fit on one.
struct Columns
{
    std::vector<Block> left;
    std::vector<Block> right;
    double leftShare = 0.5;
};

// Stays on one page if it fits on one.
struct Together
{
    std::vector<Block> blocks;
};

using Content = std::variant<Title, Heading, Paragraph, List, Facts, Table, Bars, Curve, Gauge, Tiles,
                             Callout, Space, PageBreak, Contents, Columns, Together>;

struct Block
{
    Content content;
    bool keepWithNext = false;
};

struct Document
{
    std::vector<Block> blocks{};

    Document &add(Content content);
    Document &addKept(Content content); // on the same page as what comes next
};

// All headings in reading order, those inside columns too, each with an anchor of its own.
[[nodiscard]] Document withAnchors(Document document);
[[nodiscard]] std::vector<Heading> headings(const std::vector<Block> &blocks);

} // namespace insurable::report
