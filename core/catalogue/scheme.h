// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pricing.h"

#include <map>
#include <optional>

namespace insurable {

// What a control in a given state is worth, 0–1.
struct LevelWorth
{
    double inPlace = 1.0;
    double partly = 0.5;
    double planned = 0.1;
    double notInPlace = 0.0;
    double notKnown = 0.0;
};

// What the way of knowing is worth, 0–1.
struct AssuranceWorth
{
    double declared = 0.7;
    double documented = 0.9;
    double observed = 1.0;
    double audited = 1.0;
};

// What the age of the proof does.
struct FreshnessWorth
{
    double fresh = 1.0;
    int dueDays = 30; // this long before it expires, proof is due for renewal
    double expired = 0.5;
};

// Scores from `from` up to the next band.
struct Band
{
    int from = 0;
    QString title;
};

// Theme scores below these are a medium or a high risk.
struct RiskThresholds
{
    int mediumBelow = 75;
    int highBelow = 50;
};

// How an insurer, or this program by default, reads readiness: data, not code.
struct Scheme
{
    Id id;
    QString title;
    QString version;
    Id questionSet;
    std::vector<Id> gate; // controls without which nothing else counts, in order
    std::map<Id, double> themeWeights;
    LevelWorth levels;
    AssuranceWorth assurance;
    FreshnessWorth freshness;
    std::vector<Band> bands; // ascending, the first from 0
    RiskThresholds riskProfile;
    std::optional<Pricing> pricing; // a scheme need not say
    std::vector<SourcedFigure> sources;

    [[nodiscard]] bool isGate(const Id &control) const;
    // The band a score of 0–100 falls into.
    [[nodiscard]] const Band &band(int score) const;
};

} // namespace insurable
