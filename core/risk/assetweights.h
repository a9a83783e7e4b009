// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "firmloss.h"

namespace insurable {

// How a loss of this kind spreads over the firm's assets: by kind, how many alike and how much they
// matter; those that hold people's data by how many. Adds up to 1, or is empty where the firm has
// no such asset. Private to core/risk.
[[nodiscard]] std::vector<WeightedAsset> weightedAssets(const Scenario &scenario,
                                                        const Snapshot &records);

// People whose data the firm holds, by its list of assets.
[[nodiscard]] double recordsHeld(const Snapshot &records);

} // namespace insurable
