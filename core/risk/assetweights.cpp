// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assetweights.h"

#include "snapshot.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr auto byRecords = "records"_L1;

double importance(const Asset &asset)
{
    return 1.0
        + double(int(std::max({asset.confidentiality, asset.integrity, asset.availability})));
}

// What one asset counts for among those that the kind means; 0 = it is none of them.
double measure(const Asset &asset, const QString &kind)
{
    if (kind == byRecords)
        return double(asset.personalRecords);
    return choiceName(asset.kind) == kind ? importance(asset) * double(asset.count) : 0;
}

void spread(const AssetWeight &kind, const Snapshot &records, std::map<Id, double> &weights)
{
    double all = 0;
    for (const Asset &asset : records.assets)
        all += measure(asset, kind.kind);
    if (all <= 0)
        return;
    for (const Asset &asset : records.assets) {
        const double part = measure(asset, kind.kind) / all;
        if (part > 0)
            weights[asset.id] += kind.weight * part;
    }
}

} // namespace

std::vector<WeightedAsset> weightedAssets(const Scenario &scenario, const Snapshot &records)
{
    std::map<Id, double> weights;
    for (const AssetWeight &kind : scenario.assets)
        spread(kind, records, weights);
    double sum = 0;
    for (const auto &[asset, weight] : weights)
        sum += weight;
    std::vector<WeightedAsset> assets;
    for (const auto &[asset, weight] : weights)
        assets.push_back({asset, weight / sum});
    std::stable_sort(
        assets.begin(), assets.end(),
        [](const WeightedAsset &a, const WeightedAsset &b) { return a.weight > b.weight; });
    return assets;
}

double recordsHeld(const Snapshot &records)
{
    double held = 0;
    for (const Asset &asset : records.assets)
        held += double(asset.personalRecords);
    return held;
}

} // namespace insurable
