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
    bool tight = false;  // less air between rows
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

struct CurvePlace
{
    double across = 0;
    double up = 0;
};

// Told apart by its stroke, so that it reads in black and white too.
struct CurveLine
{
    QString label{};
    std::vector<CurvePlace> points{}; // drawn as far as they lie within the ticks
    std::vector<CurvePlace> marks{};  // dots, or rings on a dashed line
    bool dashed = false;
    Tone tone = Tone::Accent;
};

struct CurveTick
{
    double at = 1;
    QString label{};
};

// Both axes are logarithmic and reach from their first tick to their last; all values above nought.
struct Curve
{
    std::vector<CurveLine> lines{};
    std::vector<CurveTick> across{}; // rising
    std::vector<CurveTick> up{};     // rising
    QString acrossTitle{};           // below
    QString upTitle{};               // above
    double height = 150;             // of the plot
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
