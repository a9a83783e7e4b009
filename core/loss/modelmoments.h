// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lossmodel.h"

#include <array>

namespace insurable {

// The first four cumulants of a year's sum; infinite where a tail is too heavy for them.
struct Cumulants
{
    std::array<double, 4> k = {};

    [[nodiscard]] double mean() const { return k[0]; }
    [[nodiscard]] double variance() const { return k[1]; }
    [[nodiscard]] double fourthCentralMoment() const { return k[3] + 3 * k[1] * k[1]; }
};

// What the model says about sums, without playing a year: the errors of a simulation follow from
// it. A sample of a heavy tail would mostly miss what makes the error large.
struct ModelMoments
{
    std::vector<Cumulants> gross = {};        // by scenario
    std::vector<double> layeredVariance = {}; // of what the event layers pay, by scenario
    Cumulants totalGross = {};
    double totalLayeredVariance = 0;
};

[[nodiscard]] ModelMoments momentsOf(const LossModel &model);

} // namespace insurable
