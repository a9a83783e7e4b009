// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporttheme.h"

#include <QPointF>

#include <memory>
#include <vector>

class QFont;
class QPainter;
class QTextLayout;

namespace insurable::report {

// Positions are kept in points; the page is painted in units so fine that no glyph has to be moved
// to a grid.
inline constexpr int unitsPerPoint = 20;

// One line of set text. Its top left is relative to whatever holds it.
struct PlacedLine
{
    std::shared_ptr<const QTextLayout> layout;
    int index = 0;
    QPointF position;
    qreal height = 0;
    qreal baseline = 0; // below the top of the line
    QColor colour;
};

struct TextBox
{
    std::vector<PlacedLine> lines;
    qreal height = 0;
    qreal width = 0; // of the widest line
};

// What is printed of a text: line breaks stay; control characters, direction marks and everything
// else that cannot be seen are taken out, so that no text can pretend to be another.
[[nodiscard]] QString printable(const QString &text);

[[nodiscard]] QFont deviceFont(const TextStyle &style);

// Breaks a text into lines no wider than `width`, inside a word if it must. The base direction is
// always left to right.
[[nodiscard]] TextBox setText(const QString &text, const TextStyle &style, qreal width,
                              Align align = Align::Left);

// The width of the longest line as it stands, looking at the first few hundred characters only.
[[nodiscard]] qreal naturalWidth(const QString &text, const TextStyle &style);

// `origin` in points: what the line's position is relative to.
void drawLine(QPainter &painter, const PlacedLine &line, QPointF origin);

} // namespace insurable::report
