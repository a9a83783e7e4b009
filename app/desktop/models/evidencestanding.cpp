// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidencestanding.h"

#include "catalogue.h"

namespace insurable {

namespace {

constexpr int dueDays = 30;

QDate lastDay(const Evidence &evidence, const Catalogue &catalogue)
{
    if (evidence.validUntil.isValid())
        return evidence.validUntil;
    QDate first;
    for (const Id &id : evidence.controls) {
        const Control *control = catalogue.control(id);
        if (!control || !evidence.effective.isValid())
            continue;
        const QDate until = evidence.effective.addDays(control->freshDays);
        if (first.isNull() || until < first)
            first = until;
    }
    return first;
}

Standing standing(const Evidence &evidence, QDate until, QDate on)
{
    if (evidence.controls.isEmpty())
        return Standing::Unused;
    if (evidence.effective > on)
        return Standing::Ahead;
    if (!until.isValid() || until < on)
        return Standing::Expired;
    return on.daysTo(until) <= dueDays ? Standing::Due : Standing::Counts;
}

} // namespace

EvidenceStanding standingOf(const Evidence &evidence, const Catalogue &catalogue, QDate on)
{
    const QDate until = lastDay(evidence, catalogue);
    return {standing(evidence, until, on), until};
}

} // namespace insurable
