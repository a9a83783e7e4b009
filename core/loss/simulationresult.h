// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annualloss.h"
#include "modelmoments.h"
#include "simulationsums.h"

namespace insurable {

// What a finished simulation of one model has to say. `moments` are null where the model does not
// tell them; errors then come from the sample. Unless `isCeded`, cover is everything.
[[nodiscard]] LossResult simulationResult(const LossModel &model, const ModelMoments *moments,
                                          const LaneSums &sums, const LossHistograms &histograms,
                                          bool isCeded);

// About the quantile that TVaR 95 begins at, `margin` in probability to either side.
[[nodiscard]] TailWindow tailWindow(const LossHistogram &total, quint64 years, double margin);
// Whether the quantile lies where the window expected it.
[[nodiscard]] bool holdsTail(const TotalSums &sums, const TailWindow &window);

} // namespace insurable
