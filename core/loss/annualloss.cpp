// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annualloss.h"

#include <algorithm>
#include <cmath>

namespace insurable {

namespace {

std::optional<Estimate> at(const std::vector<LevelEstimate> &levels, double probability)
{
    for (const LevelEstimate &level : levels) {
        if (std::abs(level.probability - probability) < 1e-12)
            return level.loss;
    }
    return std::nullopt;
}

} // namespace

std::optional<Estimate> AnnualLoss::quantile(double probability) const
{
    return at(quantiles, probability);
}

std::optional<Estimate> AnnualLoss::tvarAt(double probability) const
{
    return at(tvar, probability);
}

double AnnualLoss::exceedance(double loss) const
{
    if (curve.empty() || loss > curve.back().loss)
        return 0;
    const auto above = std::find_if(curve.begin(), curve.end(),
                                    [loss](const CurvePoint &point) { return point.loss >= loss; });
    if (above == curve.begin())
        return loss < 0 ? 1 : above->exceedance;
    const CurvePoint &below = *std::prev(above);
    const double along = (loss - below.loss) / (above->loss - below.loss);
    return below.exceedance + along * (above->exceedance - below.exceedance);
}

} // namespace insurable
