// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

// The blocks of a document that are read line by line, and what every block uses.
namespace insurable::report {

// Says how something stands; always beside words, never by colour alone.
enum class Tone { Neutral, Accent, Good, Caution, Bad };
enum class Align { Left, Centre, Right };
enum class Prose { Body, Lead, Small };

struct Title
{
    QString kicker{}; // one short line above
    QString text{};
    QString subtitle{};
};

// Becomes an entry of the outline and of Contents. Stays with what follows it.
struct Heading
{
    int level = 1; // 1 to 3
    QString text{};
    QString anchor{}; // what links point to; given by the writer if empty
    bool startsPage = false;
    bool listed = true; // in Contents
};

struct Paragraph
{
    QString text{};
    Prose style = Prose::Body;
    QString linksTo{}; // an anchor in this document
};

struct List
{
    std::vector<QString> items{};
    bool numbered = false;
};

struct Fact
{
    QString key{};
    QString value{};
    std::optional<Tone> pill{}; // the value as a status pill
};

struct Facts
{
    std::vector<Fact> facts{};
    int columns = 1;
};

struct Callout
{
    Tone tone = Tone::Neutral;
    QString title{};
    QString text{};
};

struct Space
{
    double points = 12;
};

struct PageBreak
{
};

struct Contents
{
    int depth = 2;
};

} // namespace insurable::report
