// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenario.h"

#include <map>

namespace insurable {

struct Snapshot;

// How far a control is in place, 0–1. What is not there counts as 0: not known earns nothing.
using ControlLevels = std::map<Id, double>;

enum class EffectCase { Low, Likely, High };

// In place 1, partly as far as it reaches (or half), all else 0.
[[nodiscard]] ControlLevels controlLevels(const Snapshot &records);

// What the effects of one kind take away together, 0–cap. More of a control never takes away less;
// one effect alone takes away what it says; together they near the cap and never pass it; of one
// group the strongest counts fully, each further one `overlap` times as much as the one before.
[[nodiscard]] double combinedReduction(const std::vector<ControlEffect> &effects, EffectOn on,
                                       const ControlLevels &levels, double cap,
                                       double overlap = 0.5,
                                       EffectCase effectCase = EffectCase::Likely);

} // namespace insurable
