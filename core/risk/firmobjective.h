// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "firmloss.h"
#include "planobjective.h"
#include "pricing.h"

#include <algorithm>

namespace insurable {

// What a figure that follows from effects of controls may be: with likely effects, and the least
// and the greatest as they are small, likely or great. Which end is which depends on the firm: one
// with more than the usual controls loses less where controls do much, one with fewer loses more.
template <typename Figure>
[[nodiscard]] FigureRange overEffects(Figure figure)
{
    const double low = figure(EffectCase::Low);
    const double likely = figure(EffectCase::Likely);
    const double high = figure(EffectCase::High);
    return {std::min({low, likely, high}), likely, std::max({low, likely, high})};
}

// Sum of frequency × severity over all scenarios, with these controls.
[[nodiscard]] double expectedLoss(const FirmRisk &risk, const ControlLevels &levels,
                                  EffectCase effectCase = EffectCase::Likely);

// As far as the effects of controls are known.
[[nodiscard]] FigureRange expectedLossRange(const FirmRisk &risk, const ControlLevels &levels);

// The expected loss as a function of which candidates are put wholly in place, all else staying as
// it is.
[[nodiscard]] PlanObjective firmObjective(const FirmRisk &risk, const ControlLevels &now,
                                          const std::vector<Id> &candidates,
                                          EffectCase effectCase = EffectCase::Likely);

} // namespace insurable
