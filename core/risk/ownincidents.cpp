// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ownincidents.h"

#include "snapshot.h"

#include <algorithm>

namespace insurable {

namespace {

constexpr double daysOfYear = 365.25;
// However old the first incident: beyond that, neither the list nor today's frequencies tell of the
// same world, and one old (or mistyped) day would count as decades of quiet.
constexpr double mostYears = 10;

QDate dayOf(const Incident &incident)
{
    return incident.happened.isValid() ? incident.happened : incident.noticed;
}

double yearsAgo(QDate day, QDate on)
{
    return double(day.daysTo(on)) / daysOfYear;
}

double yearsOf(const Snapshot &records, QDate on, const WhatIf &whatIf)
{
    if (whatIf.yearsKept)
        return *whatIf.yearsKept;
    double years = 0;
    for (const Incident &incident : records.incidents) {
        const QDate day = dayOf(incident);
        if (incident.isLoss() && day.isValid() && day <= on)
            years = std::max(years, std::min(yearsAgo(day, on), mostYears));
    }
    return years;
}

LossLayer layerOf(const Incident &incident, double claimsFrom)
{
    return incident.cost && incident.cost->value() >= claimsFrom ? LossLayer::Claims
                                                                 : LossLayer::Everyday;
}

} // namespace

OwnIncidents::OwnIncidents(const Snapshot &records, QDate on, double claimsFrom,
                           const WhatIf &whatIf)
    : m_years(yearsOf(records, on, whatIf))
{
    for (const Incident &incident : records.incidents) {
        const Id scenario = scenarioOf(incident.kind);
        if (!scenario.isNull())
            add(incident, on, m_counts[{scenario, layerOf(incident, claimsFrom)}]);
    }
}

// A near miss is shown however old it is: it does not count.
void OwnIncidents::add(const Incident &incident, QDate on, Count &count) const
{
    const QDate day = dayOf(incident);
    const bool isAhead = day.isValid() && day > on;
    if (!incident.isLoss())
        count.nearMisses += isAhead ? 0 : 1;
    else if (!day.isValid())
        ++count.undated;
    else if (isAhead)
        ++count.ahead;
    else if (yearsAgo(day, on) <= m_years)
        ++count.events;
}

FrequencyUpdate OwnIncidents::update(const Id &scenario, LossLayer layer, double prior,
                                     double shape) const
{
    FrequencyUpdate update;
    update.prior = update.posterior = prior;
    if (prior <= 0)
        return update;
    const auto at = m_counts.find({scenario, layer});
    const Count count = at == m_counts.end() ? Count() : at->second;
    update.priorYears = shape / prior;
    update.years = m_years;
    update.events = count.events;
    update.nearMisses = count.nearMisses;
    update.undated = count.undated;
    update.ahead = count.ahead;
    update.posterior = (shape + count.events) / (update.priorYears + m_years);
    return update;
}

} // namespace insurable
