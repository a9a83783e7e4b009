// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "firmloss.h"
#include "plansearch.h"
#include "premium.h"
#include "readiness.h"

namespace insurable {

// What a firm could do next about its losses.
struct FirmChoices
{
    std::vector<PlanCandidate> candidates; // in the order of the next steps
    std::vector<Id> costNotKnown;          // reckoned for one person or device only

    [[nodiscard]] std::vector<Id> controls() const;
};

// The next steps that are missing in the base level, which come first, or that lower a loss. Hours
// and costs are those of the steps.
[[nodiscard]] FirmChoices firmChoices(const Readiness &readiness, const Catalogue &catalogue,
                                      const FirmRisk &risk, const ControlLevels &levels);

// How an underwriter would read the firm's controls on the day.
[[nodiscard]] ControlStandings standingsOf(const Readiness &readiness, const ControlLevels &levels);

[[nodiscard]] std::vector<Id> missingInGate(const Readiness &readiness);

} // namespace insurable
