// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "firmcontributions.h"

#include <algorithm>
#include <functional>

namespace insurable {

namespace {

using Sums = std::map<Id, Contribution>;

void add(Estimate &sum, const Estimate &part, double weight)
{
    sum.value += weight * part.value;
    sum.error += weight * part.error;
}

void add(Sums &sums, const Id &id, const ScenarioLoss &loss, double weight)
{
    Contribution &one = sums[id];
    one.id = id;
    add(one.mean, loss.contributionToMean, weight);
    add(one.tvar95, loss.contributionToTvar95, weight);
}

std::vector<Contribution>
summed(const FirmRisk &risk, const LossResult &result,
       const std::function<void(Sums &, const FirmScenario &, const ScenarioLoss &)> &take)
{
    Sums sums;
    for (const ScenarioLoss &loss : result.scenarios) {
        const auto at =
            std::find_if(risk.scenarios.begin(), risk.scenarios.end(),
                         [&](const FirmScenario &one) { return one.id.text() == loss.id; });
        if (at != risk.scenarios.end())
            take(sums, *at, loss);
    }
    std::vector<Contribution> all;
    for (const auto &[id, one] : sums)
        all.push_back(one);
    std::stable_sort(all.begin(), all.end(), [](const Contribution &a, const Contribution &b) {
        return a.mean.value > b.mean.value;
    });
    return all;
}

} // namespace

std::vector<Contribution> byScenario(const FirmRisk &risk, const LossResult &result)
{
    return summed(risk, result, [](Sums &sums, const FirmScenario &one, const ScenarioLoss &loss) {
        add(sums, one.scenario, loss, 1);
    });
}

std::vector<Contribution> byArea(const FirmRisk &risk, const LossResult &result)
{
    return summed(risk, result, [](Sums &sums, const FirmScenario &one, const ScenarioLoss &loss) {
        add(sums, one.area, loss, 1);
    });
}

std::vector<Contribution> byAsset(const FirmRisk &risk, const LossResult &result)
{
    return summed(risk, result, [](Sums &sums, const FirmScenario &one, const ScenarioLoss &loss) {
        if (one.assets.empty())
            add(sums, {}, loss, 1);
        for (const WeightedAsset &asset : one.assets)
            add(sums, asset.asset, loss, asset.weight);
    });
}

} // namespace insurable
