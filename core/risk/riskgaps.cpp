// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "riskgaps.h"

#include "comparedpolicies.h"
#include "snapshot.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

// Not known counts as not there, so one answer tells more than none.
bool isAnyControlKnown(const Snapshot &records)
{
    return std::any_of(
        records.controls.begin(), records.controls.end(),
        [](const ControlState &state) { return state.status != ControlStatus::NotKnown; });
}

struct NotCounted
{
    int undated = 0;
    int ahead = 0;
};

NotCounted notCounted(const FirmRisk &risk)
{
    NotCounted all;
    for (const FirmScenario &scenario : risk.scenarios) {
        all.undated += scenario.update.undated;
        all.ahead += scenario.update.ahead;
    }
    return all;
}

QString incidentsText(const NotCounted &incidents)
{
    QStringList kinds;
    if (incidents.undated > 0)
        kinds.append(u"%1 without a date"_s.arg(incidents.undated));
    if (incidents.ahead > 0)
        kinds.append(u"%1 dated in the future"_s.arg(incidents.ahead));
    return u"Not counted of the firm's own incidents: %1."_s.arg(kinds.join(u", "_s));
}

QString sentence(RiskGap gap, const Snapshot &records, const FirmRisk &risk)
{
    switch (gap) {
    case RiskGap::Size:
        return u"Neither turnover nor staff is known: the figures are those of a typical small "
               "firm, whatever this one is like."_s;
    case RiskGap::Turnover:
        return u"Turnover is not known and reckoned from the number of staff."_s;
    case RiskGap::Staff:
        return u"The number of staff is not known: everyday losses are those of a typical small "
               "firm."_s;
    case RiskGap::Sector:
        return u"The trade is not known."_s;
    case RiskGap::Controls:
        return u"Nothing is known of the controls: they count as missing."_s;
    case RiskGap::Currency:
        return u"No rate of exchange is known for %1: losses are in %2 and not held against "
               "policies."_s.arg(records.organisation.currency, risk.currency);
    case RiskGap::IncidentDates:
        return incidentsText(notCounted(risk));
    }
    return {};
}

} // namespace

std::vector<RiskGap> riskGaps(const Snapshot &records, const FirmRisk &risk)
{
    const Organisation &firm = records.organisation;
    std::vector<RiskGap> gaps;
    if (!firm.turnover && !firm.staff)
        gaps.push_back(RiskGap::Size);
    else if (!firm.turnover)
        gaps.push_back(RiskGap::Turnover);
    else if (!firm.staff)
        gaps.push_back(RiskGap::Staff);
    if (firm.sector == Sector::NotKnown)
        gaps.push_back(RiskGap::Sector);
    if (!isAnyControlKnown(records))
        gaps.push_back(RiskGap::Controls);
    if (!hasOneCurrency(records, risk))
        gaps.push_back(RiskGap::Currency);
    const NotCounted incidents = notCounted(risk);
    if (incidents.undated + incidents.ahead > 0)
        gaps.push_back(RiskGap::IncidentDates);
    return gaps;
}

QString riskGapName(RiskGap gap)
{
    switch (gap) {
    case RiskGap::Size:
        return u"size"_s;
    case RiskGap::Turnover:
        return u"turnover"_s;
    case RiskGap::Staff:
        return u"staff"_s;
    case RiskGap::Sector:
        return u"sector"_s;
    case RiskGap::Controls:
        return u"controls"_s;
    case RiskGap::Currency:
        return u"currency"_s;
    case RiskGap::IncidentDates:
        return u"incident_dates"_s;
    }
    return {};
}

QStringList riskGapSentences(const Snapshot &records, const FirmRisk &risk)
{
    QStringList sentences;
    for (const RiskGap gap : riskGaps(records, risk))
        sentences.append(sentence(gap, records, risk));
    return sentences;
}

} // namespace insurable
