// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annualsum.h"

namespace insurable {

// What each cost of a sum comes to on average in the worst years, a share 1 − p of them. They add
// up to the sum's own mean in those years.
[[nodiscard]] std::vector<Estimate> worstYearMeans(AnnualSum &sum, double p, LatticeTools &tools);

} // namespace insurable
