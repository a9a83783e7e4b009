// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plansearch.h"

namespace insurable {

// A good choice in no time: required ones first, then what takes away most for what it uses up of
// the budget, then exchanges as long as they help. Keeps the budget.
[[nodiscard]] PlanSet greedyPlan(const PlanObjective &objective,
                                 const std::vector<PlanCandidate> &candidates,
                                 const PlanBudget &budget);

} // namespace insurable
