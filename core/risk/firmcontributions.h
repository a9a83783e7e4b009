// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annualloss.h"
#include "firmloss.h"

namespace insurable {

// What one thing adds to a year's loss. All of a list add up to the whole. Errors are those of its
// scenarios added up: a bound, or no less than one standard error where years were played.
struct Contribution
{
    Id id; // of a scenario, a theme or an asset; null = the firm as a whole
    Estimate mean = {};
    Estimate tvar95 = {}; // to the mean of the worst year in twenty
};

// `result` comes from a model of `risk`; the greatest mean first.
[[nodiscard]] std::vector<Contribution> byScenario(const FirmRisk &risk, const LossResult &result);
[[nodiscard]] std::vector<Contribution> byArea(const FirmRisk &risk, const LossResult &result);
[[nodiscard]] std::vector<Contribution> byAsset(const FirmRisk &risk, const LossResult &result);

} // namespace insurable
