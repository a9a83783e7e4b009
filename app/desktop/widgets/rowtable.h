// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QString>

class QTableView;

namespace insurable {

// How every table of records looks: whole rows are picked, one line each with room to breathe, no
// grid, headings to the left; a text that is cut short is told in full by its tooltip. What may be
// picked, sorted or edited is the page's.
void lookLikeRows(QTableView &table);
// The text of the cell there, if it is cut short and the model has no tooltip of its own.
[[nodiscard]] QString cutTextAt(const QTableView &table, QPoint position);

// Every column but `filled` as wide as what it says, its heading included. To be asked again when
// the rows change.
void fitColumns(QTableView &table, int filled);
// As high as so many rows and the heading, so that the page scrolls rather than the table.
void fitHeight(QTableView &table, int rows);

} // namespace insurable
