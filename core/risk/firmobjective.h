// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "firmloss.h"
#include "planobjective.h"

namespace insurable {

// Sum of frequency × severity over all scenarios, with these controls.
[[nodiscard]] double expectedLoss(const FirmRisk &risk, const ControlLevels &levels,
                                  EffectCase effectCase = EffectCase::Likely);

// The same as a function of which candidates are put wholly in place, all else staying as it is.
[[nodiscard]] PlanObjective firmObjective(const FirmRisk &risk, const ControlLevels &now,
                                          const std::vector<Id> &candidates,
                                          EffectCase effectCase = EffectCase::Likely);

} // namespace insurable
