// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "moneypicture.h"

#include <algorithm>
#include <cmath>

namespace insurable {

bool MoneyQuestion::hasWhatIf() const
{
    return whatIf.turnover || whatIf.records || whatIf.hoursDown || whatIf.yearsKept
        || whatIf.frequencyFactor != 1 || !toggles.empty();
}

double LossView::lossAt(double chance) const
{
    return lossExceeded(loss.total, chance);
}

double LossView::staysAt(double chance) const
{
    return cover ? staysWith(*this, *cover, chance) : lossAt(chance);
}

double staysWith(const LossView &view, const Cover &cover, double chance)
{
    const double gross = view.lossAt(chance);
    const double paid =
        lossExceeded(cover.loss.total, chance) - lossExceeded(cover.loss.retained, chance);
    return std::clamp(gross - paid, 0.0, gross);
}

CoveredYear yearWith(const LossView &view, const Cover &cover, double chance)
{
    const auto distance = [chance](const CoveredYear *year) {
        return std::abs(std::log((1 - year->level) / chance));
    };
    const CoveredYear *nearest = std::min(
        {&cover.likely, &cover.bad, &cover.veryBad},
        [&](const CoveredYear *a, const CoveredYear *b) { return distance(a) < distance(b); });
    if (distance(nearest) < 1e-6)
        return *nearest;
    const double loss = view.lossAt(chance);
    const double scale = nearest->loss > 0 ? loss / nearest->loss : 1;
    return {1 - chance, loss, staysWith(view, cover, chance), scale * nearest->error};
}

ShownSplit splitWith(const LossView &view, const Cover &cover, double chance)
{
    const CoveredYear year = yearWith(view, cover, chance);
    return shownSplit(view.lossAt(chance), year.paid(), year.error);
}

double lossExceeded(const AnnualLoss &loss, double chance)
{
    if (const auto known = loss.quantile(1 - chance))
        return known->value;
    if (chance >= 1 - loss.pZero.value || loss.curve.empty())
        return 0;
    const auto below =
        std::find_if(loss.curve.begin(), loss.curve.end(),
                     [chance](const CurvePoint &point) { return point.exceedance <= chance; });
    if (below == loss.curve.end())
        return loss.curve.back().loss;
    if (below == loss.curve.begin() || below->exceedance <= 0)
        return below->loss;
    const CurvePoint &above = *std::prev(below);
    if (above.loss <= 0 || above.exceedance <= below->exceedance)
        return below->loss;
    const double part =
        std::log(above.exceedance / chance) / std::log(above.exceedance / below->exceedance);
    return above.loss * std::pow(below->loss / above.loss, part);
}

} // namespace insurable
