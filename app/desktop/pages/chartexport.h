// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QMenu;
class QToolButton;

namespace insurable {

class PlainChartView;

// Any chart as a picture and as figures, to the clipboard or into a file.
namespace chartexport {

void addActions(QMenu &menu, PlainChartView &chart);
// The same behind a small button beside the chart's title.
[[nodiscard]] QToolButton *button(PlainChartView &chart);

// A PNG, or an SVG where the name ends so. Throws Error.
void writePicture(const PlainChartView &chart, const QString &path);
// CSV. Throws Error.
void writeFigures(const PlainChartView &chart, const QString &path);

} // namespace chartexport

} // namespace insurable
