// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "firmloss.h"

#include <QStringList>

namespace insurable {

// What the figures would follow if it were known. Until then they are those of a typical firm.
enum class RiskGap {
    Size,     // neither turnover nor staff
    Turnover, // reckoned from staff instead
    Staff,    // everyday losses as of a typical firm
    Sector,
    Controls,      // nobody has said anything of any that would count
    Currency,      // no rate of exchange is known
    IncidentDates, // own losses without a day, or of one to come, are not counted
};

[[nodiscard]] std::vector<RiskGap> riskGaps(const Snapshot &records, const FirmRisk &risk);

// "size", as a report names it.
[[nodiscard]] QString riskGapName(RiskGap gap);
// One sentence for each of riskGaps(), in its order, of what is not known and what follows.
[[nodiscard]] QStringList riskGapSentences(const Snapshot &records, const FirmRisk &risk);

} // namespace insurable
