// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documentprose.h"

// The blocks of a document that are looked up or looked at: tables and pictures of numbers.
namespace insurable::report {

struct Cell
{
    QString text{};
    QString note{}; // small and muted, under the text
    bool bold = false;
    bool muted = false;
    std::optional<Tone> pill{}; // the text as a status pill
    QString linksTo{};
};

struct Column
{
    QString title{};
    double share = 1; // of the width that is left; 0 takes what its content needs
    Align align = Align::Left;
};

enum class RowKind { Plain, Section, Total }; // Section: its first cell over the whole width

struct Row
{
    std::vector<Cell> cells{}; // missing ones are blank
    RowKind kind = RowKind::Plain;
};

// The header row is repeated on every page; a row is split only if it is taller than a page.
struct Table
{
    std::vector<Column> columns{};
    std::vector<Row> rows{};
    bool zebra = false;
    QString whenEmpty{}; // "None recorded." if empty
};

struct Bar
{
    QString label{};
    double value = 0;
    QString shown{}; // the value in words
    Tone tone = Tone::Accent;
    QString note{};
};

struct Bars
{
    std::vector<Bar> bars{};
    double maximum = 100;
    std::optional<double> mark{}; // a line across the bars, such as the level aimed at
};

struct Gauge
{
    double value = 0;
    double maximum = 100;
    QString shown{};
    QString label{};
    Tone tone = Tone::Accent;
};

struct Tile
{
    QString value{};
    QString label{};
    QString note{};
    Tone tone = Tone::Accent;
};

struct Tiles
{
    std::vector<Tile> tiles{}; // side by side; up to four read well
};

} // namespace insurable::report
