// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace insurable {

// How every table of records looks: whole rows are picked, one line each with room to breathe, no
// grid, headings to the left. What may be picked, sorted or edited is the page's.
void lookLikeRows(QTableView &table);

} // namespace insurable
