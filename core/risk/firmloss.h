// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "controllevels.h"
#include "frequency.h"
#include "lossmodel.h"
#include "scenario.h"
#include "severity.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace insurable {

class Catalogue;
struct Snapshot;

// The part of a policy that no policy has: everyday losses are those that nobody claims for, mostly
// one's own hours. Were they claimed, insurers would see twenty times the claims they report.
inline constexpr QLatin1StringView unclaimedPart("unclaimed");

// One step from the published figure to the firm's, as a person may follow it.
struct FigureStep
{
    enum class What {
        Book,
        Share,
        Mean,
        Sigma,
        Turnover,
        Staff,
        Sector,
        Country,
        Currency,
        Records,
        Hours,
        Usual,
        OwnIncidents,
        WhatIf,
        Clamp,
        OwnControls,
    };
    What what = What::Book;
    std::optional<EffectOn> on; // nothing = both
    double value = 0;           // a figure, or a factor that the rest is multiplied by
    QString source;
    int year = 0;
};

// What the firm's own list of incidents says against the published frequency (gamma–Poisson).
struct FrequencyUpdate
{
    double prior = 0;      // events a year, with today's controls
    double priorYears = 0; // how many years of data the prior is worth
    int events = 0;
    double years = 0;   // 0 = nothing kept, the prior stands
    int nearMisses = 0; // shown, not counted; nor are the next two
    int undated = 0;    // losses of which no day is known
    int ahead = 0;      // losses of a day that is still to come
    double posterior = 0;

    [[nodiscard]] double factor() const { return prior > 0 ? posterior / prior : 1.0; }
};

struct WeightedAsset
{
    Id asset;
    double weight = 0; // of one scenario's add up to 1
};

// The likely frequency and severity without controls times these are those of another case: the
// published figures are of firms with the usual controls, and the more these take away, the more a
// firm without them has to lose.
struct CaseFactors
{
    double frequency = 1;
    double severity = 1;
};

// One layer of one scenario, scaled to the firm, before its controls.
struct FirmScenario
{
    Id id;       // "ransomware.claims"
    Id scenario; // "ransomware"
    QString title;
    LossLayer layer = LossLayer::Claims;
    Id area;                                     // a theme of the catalogue
    Frequency frequency = Frequency::poisson(0); // no control in place; own incidents counted
    Severity severity = Severity::fixed(0);
    CaseFactors atLow;             // where effects of controls are as small as published
    CaseFactors atHigh;            // and as great
    std::vector<CoverShare> cover; // the greatest share first; unclaimedPart where it is everyday
    double hoursDown = 0;
    std::vector<ControlEffect> effects;
    FrequencyUpdate update;
    std::vector<WeightedAsset> assets; // empty = the firm as a whole
    std::vector<FigureStep> steps;

    // 1 where effects are likely.
    [[nodiscard]] CaseFactors factorsAt(EffectCase effectCase) const;
};

// Everything the loss of a firm is made of.
struct FirmRisk
{
    QString currency; // of all amounts; the firm's, or USD where no rate is known for it
    std::vector<FirmScenario> scenarios;
    double frequencyCap = 0; // the most that all controls together take away
    double severityCap = 0;
    double overlap = 0.5;
    ControlLevels usual; // what the firms of the published book have
    double typicalRetention = 0;
    double typicalLimit = 0;
};

// What if? Empty = as it is.
struct WhatIf
{
    std::optional<double> turnover = {};  // in the firm's currency
    std::optional<double> records = {};   // people whose data the firm holds
    std::optional<double> hoursDown = {}; // of an interruption
    double frequencyFactor = 1;           // of everything
    std::optional<double> yearsKept = {}; // over how many years the list of incidents is complete
};

// Published figures → this firm, from its records and the catalogue alone. Throws
// ErrorKind::Invalid where a what-if is no possible number.
[[nodiscard]] FirmRisk firmRisk(const Snapshot &records, const Catalogue &catalogue, QDate on,
                                const WhatIf &whatIf = {});

// What the controls leave of a scenario, as factors of 0–1.
struct Remaining
{
    double frequency = 1;
    double severity = 1;
};
[[nodiscard]] Remaining remaining(const FirmRisk &risk, const FirmScenario &scenario,
                                  const ControlLevels &levels,
                                  EffectCase effectCase = EffectCase::Likely);

// Every step of the scenario's, and last what these controls leave. Those on frequency multiply to
// the events a year with them, those on severity, but for the spread, to the mean cost of one.
[[nodiscard]] std::vector<FigureStep> stepsWith(const FirmRisk &risk, const FirmScenario &scenario,
                                                const ControlLevels &levels);

// The scenarios of `risk` in the same order, with these controls; no layers. The effects are of the
// same case in the firm's controls and in those that the published figures are cleared of.
[[nodiscard]] LossModel lossModel(const FirmRisk &risk, const ControlLevels &levels,
                                  EffectCase effectCase = EffectCase::Likely);

} // namespace insurable
