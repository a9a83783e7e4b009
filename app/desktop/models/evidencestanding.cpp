// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidencestanding.h"

#include "evidencedays.h"

namespace insurable {

namespace {

constexpr int dueDays = 30;

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
    const QDate until = lastDayOf(evidence, catalogue);
    return {standing(evidence, until, on), until};
}

} // namespace insurable
