// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document.h"

using namespace Qt::StringLiterals;

namespace insurable::report {

namespace {

void giveAnchors(std::vector<Block> &blocks, int &number)
{
    for (Block &block : blocks) {
        if (auto *heading = std::get_if<Heading>(&block.content)) {
            ++number;
            if (heading->anchor.isEmpty())
                heading->anchor = u"#heading-%1"_s.arg(number);
        } else if (auto *columns = std::get_if<Columns>(&block.content)) {
            giveAnchors(columns->left, number);
            giveAnchors(columns->right, number);
        } else if (auto *together = std::get_if<Together>(&block.content)) {
            giveAnchors(together->blocks, number);
        }
    }
}

void collect(const std::vector<Block> &blocks, std::vector<Heading> &found)
{
    for (const Block &block : blocks) {
        if (const auto *heading = std::get_if<Heading>(&block.content)) {
            found.push_back(*heading);
        } else if (const auto *columns = std::get_if<Columns>(&block.content)) {
            collect(columns->left, found);
            collect(columns->right, found);
        } else if (const auto *together = std::get_if<Together>(&block.content)) {
            collect(together->blocks, found);
        }
    }
}

} // namespace

Document &Document::add(Content content)
{
    blocks.push_back(Block{std::move(content), false});
    return *this;
}

Document &Document::addKept(Content content)
{
    blocks.push_back(Block{std::move(content), true});
    return *this;
}

Document withAnchors(Document document)
{
    int number = 0;
    giveAnchors(document.blocks, number);
    return document;
}

std::vector<Heading> headings(const std::vector<Block> &blocks)
{
    std::vector<Heading> found;
    collect(blocks, found);
    return found;
}

} // namespace insurable::report
