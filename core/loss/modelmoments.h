// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lossmodel.h"

#include <array>

namespace insurable {

// The first four cumulants of a year's sum.
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
    // By scenario, where no event costs more than its top.
    std::vector<Cumulants> gross = {};
    // Of the whole tails; infinite where one is too heavy.
    std::vector<double> grossVariance = {};
    std::vector<double> layeredVariance = {}; // of what the event layers pay
    Cumulants totalGross = {};
    double totalGrossVariance = 0;
    double totalLayeredVariance = 0;
};

// `tops`: by scenario, costs beyond which no event needs to be reckoned with.
[[nodiscard]] ModelMoments momentsOf(const LossModel &model, const std::vector<double> &tops);

} // namespace insurable
