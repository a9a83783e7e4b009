// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "firmloss.h"

namespace insurable {

struct Incident;

// The firm's own incidents as they count against published frequencies. Private to core/risk.
class OwnIncidents final
{
public:
    // An incident of at least `claimsFrom` counts as a claim. A firm with no loss on its list has
    // said nothing, unless `whatIf` states for how long the list is complete; otherwise the clock
    // runs from the first loss on it, over no more than ten years. A near miss starts none, and
    // what has no day or is yet to happen on the day counts for nothing: one more event without a
    // time for which the list is known would only ever raise a frequency.
    OwnIncidents(const Snapshot &records, QDate on, double claimsFrom, const WhatIf &whatIf);

    [[nodiscard]] double years() const { return m_years; }
    // `prior`: events a year with today's controls. A gamma of that mean and that shape meets
    // Poisson counts: (shape + events) / (shape/prior + years).
    [[nodiscard]] FrequencyUpdate update(const Id &scenario, LossLayer layer, double prior,
                                         double shape) const;

private:
    struct Count
    {
        int events = 0;
        int nearMisses = 0;
        int undated = 0;
        int ahead = 0;
    };
    void add(const Incident &incident, QDate on, Count &count) const;

    std::map<std::pair<Id, LossLayer>, Count> m_counts;
    double m_years = 0;
};

} // namespace insurable
