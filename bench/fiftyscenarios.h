// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lossmodel.h"

namespace insurable::bench {

// Fifty kinds of events, about 27 a year between them, from small change to ruin, all lognormal and
// Poisson, with an excess and a limit each.
[[nodiscard]] LossModel fiftyScenarios();
// The same with every fifth frequency a negative binomial or at most once a year.
[[nodiscard]] LossModel fiftyMixedScenarios();

} // namespace insurable::bench
