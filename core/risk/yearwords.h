// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annualloss.h"

namespace insurable {

// How rare the years are that cost more than one at that level, 0–1: "one year in twenty costs
// more". Where a year at that level costs nothing, how many do: "most years cost nothing (about 73
// in 100)". Without a capital and without a full stop.
[[nodiscard]] QString yearWords(const AnnualLoss &loss, double level);
// The same for a loss of nothing alone; `chance` is that of a year without loss.
[[nodiscard]] QString freeYearWords(double chance);

} // namespace insurable
