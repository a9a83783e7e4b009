// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frequency.h"
#include "layer.h"
#include "severity.h"

#include <QString>

#include <cstddef>
#include <vector>

namespace insurable {

// One kind of event: how often, how costly, and what cover pays of each.
struct LossScenario
{
    QString id;
    Frequency frequency;
    Severity severity;
    EventLayer layer = {};

    [[nodiscard]] bool operator==(const LossScenario &) const = default;
};

// An event that strikes each of its scenarios once, with a cost of that scenario's severity each,
// independent of one another; on top of the scenarios' own events.
struct CommonShock
{
    QString id;
    Frequency frequency; // Poisson
    std::vector<std::size_t> scenarios;

    [[nodiscard]] bool operator==(const CommonShock &) const = default;
};

// A year: scenarios independent of each other but for the shocks, and the annual layer on what the
// event layers pay.
struct LossModel
{
    std::vector<LossScenario> scenarios;
    std::vector<CommonShock> shocks = {};
    AnnualLayer annual = {};

    [[nodiscard]] bool operator==(const LossModel &) const = default;
};

// Throws Error::Invalid naming what makes no sense.
void requireValid(const LossModel &model);

} // namespace insurable
