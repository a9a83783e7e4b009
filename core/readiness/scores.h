// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readiness.h"

namespace insurable {

struct Scores
{
    double score = 0;
    RiskClass risk = RiskClass::High;
    std::vector<ThemeScore> themes;
};

// A theme's score is what its controls earn of what they could. The overall score is the mean of
// the themes' scores by the scheme's weights. An area with a missing control of the gate is a high
// risk whatever its score, and so is a firm with one.
[[nodiscard]] Scores scoresOf(const VerdictTable &verdicts, const Gate &gate,
                              const Catalogue &catalogue, const Scheme &scheme);

// Points of the overall score for each unit of a control's product.
[[nodiscard]] double pointsPerUnit(const Readiness &readiness, const Id &theme);

// A control's product if it were in place and documented now.
[[nodiscard]] double productWhenDone(const ControlVerdict &verdict, const Scheme &scheme);

} // namespace insurable
