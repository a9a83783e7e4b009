// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blocklayout.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace insurable::report {

namespace {

TextStyle proseStyle(Prose prose)
{
    switch (prose) {
    case Prose::Body:
        return styles::body;
    case Prose::Lead:
        return styles::lead;
    case Prose::Small:
        return styles::small;
    }
    Q_UNREACHABLE();
}

qreal spaceAbove(int level)
{
    if (level <= 1)
        return 24;
    return level == 2 ? 16 : 11;
}

void addLinks(Fragment &fragment, const QString &anchor, qreal width)
{
    if (!anchor.isEmpty())
        fragment.add(PlacedLink{{0, 0, width, fragment.height}, anchor});
}

void addTextBelow(Fragment &fragment, const QString &text, const TextStyle &style, qreal width)
{
    const TextBox box = setText(text, style, width);
    fragment.add(box, {0, fragment.height});
    fragment.height += box.height;
}

Fragment contentsEntry(const Heading &heading, qreal width)
{
    const bool chapter = heading.level <= 1;
    const TextStyle style = chapter ? styles::strong : styles::body;
    const qreal indent = 14.0 * std::max(0, heading.level - 1);
    const qreal numberWidth = 32;
    const TextBox text = setText(heading.text, style, width - indent - numberWidth);
    Fragment entry;
    entry.before = chapter ? 2 : 1;
    entry.height = text.height;
    entry.add(text, {indent, 0});
    const qreal last = text.height - style.leading;
    entry.add(PlacedPageNumber{
        heading.anchor, {width - numberWidth, last, numberWidth, style.leading}, style});
    addLinks(entry, heading.anchor, width);
    return entry;
}

} // namespace

Fragments lineFragments(const TextBox &text, qreal indent, qreal before)
{
    Fragments lines;
    for (const PlacedLine &line : text.lines) {
        Fragment fragment;
        fragment.before = lines.empty() ? before : 0;
        fragment.height = line.height;
        fragment.add(moved(line, {indent, -line.position.y()}));
        lines.push_back(std::move(fragment));
    }
    if (lines.size() > 1) {
        lines.front().keepWithNext = true;
        lines[lines.size() - 2].keepWithNext = true;
    }
    return lines;
}

Fragments layOutBlock(const Title &title, const LayoutContext &context)
{
    Fragment fragment;
    fragment.before = 18;
    addTextBelow(fragment, title.kicker, styles::kicker, context.width);
    fragment.height += title.kicker.isEmpty() ? 0 : 3;
    addTextBelow(fragment, title.text, styles::title, context.width);
    fragment.height += title.subtitle.isEmpty() ? 0 : 2;
    addTextBelow(fragment, title.subtitle, styles::subtitle, context.width);
    fragment.height += 9;
    fragment.add(PlacedBox{{0, fragment.height, context.width, 1.2}, colours::accent});
    fragment.height += 4;
    return {fragment};
}

Fragments layOutBlock(const Heading &heading, const LayoutContext &context)
{
    Fragment fragment;
    fragment.before = spaceAbove(heading.level);
    fragment.startsPage = heading.startsPage;
    fragment.keepWithNext = true;
    fragment.add(PlacedAnchor{heading.anchor, 0});
    fragment.add(PlacedBookmark{heading.level, printable(heading.text), 0});
    addTextBelow(fragment, heading.text, headingStyle(heading.level), context.width);
    return {fragment};
}

Fragments layOutBlock(const Paragraph &paragraph, const LayoutContext &context)
{
    const TextStyle style = proseStyle(paragraph.style);
    const bool link = !paragraph.linksTo.isEmpty();
    Fragments lines = lineFragments(
        setText(paragraph.text, link ? inColour(style, colours::accent) : style, context.width), 0,
        6);
    for (Fragment &line : lines)
        addLinks(line, paragraph.linksTo, context.width);
    return lines;
}

Fragments layOutBlock(const List &list, const LayoutContext &context)
{
    const qreal indent = list.numbered ? 18 : 12;
    Fragments all;
    for (const QString &text : list.items) {
        Fragments lines = lineFragments(setText(text, styles::body, context.width - indent), indent,
                                        all.empty() ? 6 : 3);
        if (lines.empty())
            continue;
        const QString mark = list.numbered ? u"%1."_s.arg(&text - list.items.data() + 1) : u"•"_s;
        Fragment &first = lines.front();
        const TextBox marker = setText(mark, inColour(styles::strong, colours::accent), indent);
        std::vector<Item> content = std::exchange(first.items, {});
        first.add(marker, {0, 0}); // before the text: this is the order in which it is read
        first.add(std::move(content), {0, 0});
        std::ranges::move(lines, std::back_inserter(all));
    }
    return all;
}

Fragments layOutBlock(const Callout &callout, const LayoutContext &context)
{
    constexpr qreal padding = 11;
    const ToneColours tone = toneColours(callout.tone);
    const qreal width = context.width - 2 * padding - 3;
    const TextBox title = setText(callout.title, inColour(styles::strong, tone.strong), width);
    const TextBox text = setText(callout.text, styles::body, width);
    Fragment fragment;
    fragment.before = 10;
    fragment.height = title.height + text.height + 2 * padding - 5;
    fragment.add(PlacedBox{{0, 0, context.width, fragment.height}, tone.soft});
    fragment.add(PlacedBox{{0, 0, 3, fragment.height}, tone.strong});
    fragment.add(title, {padding + 3, padding - 2});
    fragment.add(text, {padding + 3, padding - 2 + title.height});
    return {fragment};
}

Fragments layOutBlock(const Contents &contents, const LayoutContext &context)
{
    Fragments entries;
    for (const Heading &heading : context.headings) {
        if (heading.listed && heading.level <= contents.depth)
            entries.push_back(contentsEntry(heading, context.width));
    }
    if (!entries.empty())
        entries.front().before = 8;
    return entries;
}

} // namespace insurable::report
