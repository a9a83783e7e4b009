// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lossparameter.h"

#include <algorithm>

namespace insurable {

// What cover pays of one event: the share of what exceeds the retention, up to the limit.
struct EventLayer
{
    double retention = 0;
    double limit = noLimit; // of the loss, before the share is taken
    double share = 1;       // one less the coinsurance

    [[nodiscard]] double apply(double loss) const
    {
        return share * std::min(std::max(loss - retention, 0.0), limit);
    }
    [[nodiscard]] bool isEverything() const
    {
        return retention == 0 && limit == noLimit && share == 1;
    }
    [[nodiscard]] bool operator==(const EventLayer &) const = default;
};

// What cover pays of a year's sum.
struct AnnualLayer
{
    double retention = 0;
    double limit = noLimit;

    [[nodiscard]] double apply(double sum) const
    {
        return std::min(std::max(sum - retention, 0.0), limit);
    }
    [[nodiscard]] bool isEverything() const { return retention == 0 && limit == noLimit; }
    [[nodiscard]] bool operator==(const AnnualLayer &) const = default;
};

// Throw Error::Invalid naming the part of the layer that makes no sense.
void requireValid(const EventLayer &layer);
void requireValid(const AnnualLayer &layer);

} // namespace insurable
