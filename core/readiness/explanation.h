// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readiness.h"

namespace insurable {

// What a figure is; explanationText() has the words.
enum class PartKey {
    OverallScore,  // value: points
    Theme,         // title, weight; value: points
    Control,       // title; value: points of its theme that it earns
    NotApplicable, // title, reason
    Weight,
    Level,           // status
    Coverage,        // percent, or empty where nobody said
    AssuranceFactor, // how it is known, what shows it
    FreshnessFactor, // fresh, due or expired; last day; what it hangs on
    GateState,       // met, not met, not known
    GateControl,     // title, reason
    RiskOverall,     // low, medium, high
    RiskArea,        // title, low, medium, high, "gate" where a missing control decides
    StepGain,        // title; value: points
    StepHours,
    ScoreNow,
    ScoreThen,
};

enum class PartUnit { Points, Factor, Weight, Hours, None };

// Why a figure is what it is: the figure with its parts, each of which has parts again. Data for
// windows, the command line and reports alike.
struct Explanation
{
    PartKey key = PartKey::OverallScore;
    QStringList parameters = {};
    double value = 0;
    PartUnit unit = PartUnit::None;
    Id id = {}; // of the theme or control it speaks of
    std::vector<Explanation> parts = {};
};

// Each answers "why?" for one figure of `readiness`, which must come from the same catalogue and
// scheme. An id that is not there gives an explanation without parts.
[[nodiscard]] Explanation explainScore(const Readiness &readiness, const Catalogue &catalogue);
[[nodiscard]] Explanation explainTheme(const Readiness &readiness, const Catalogue &catalogue,
                                       const Id &theme);
[[nodiscard]] Explanation explainControl(const Readiness &readiness, const Catalogue &catalogue,
                                         const Id &control);
[[nodiscard]] Explanation explainGate(const Readiness &readiness, const Catalogue &catalogue);
[[nodiscard]] Explanation explainRisk(const Readiness &readiness, const Catalogue &catalogue);
[[nodiscard]] Explanation explainStep(const Readiness &readiness, const Catalogue &catalogue,
                                      const NextStep &step);

} // namespace insurable
