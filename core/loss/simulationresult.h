// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annualloss.h"
#include "simulate.h"
#include "simulationsums.h"

namespace insurable {

// A finished simulation of one model.
struct SimulatedModel
{
    const LossModel &model;
    const SimulateOptions &options;
    const LaneSums &sums;
    const LossHistograms &histograms;
    bool isCeded; // otherwise cover is everything
};

// What it has to say. Errors come from the moments of the model, as far as these are decided by it
// alone.
[[nodiscard]] LossResult simulationResult(const SimulatedModel &simulated);

// About the quantile that TVaR 95 begins at, `margin` in probability to either side.
[[nodiscard]] TailWindow tailWindow(const LossHistogram &total, quint64 years, double margin);
// Whether the quantile lies where the window expected it.
[[nodiscard]] bool holdsTail(const TotalSums &sums, const TailWindow &window);

} // namespace insurable
