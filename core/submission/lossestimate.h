// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cover.h"
#include "pricing.h"
#include "riskgaps.h"

#include <array>

namespace insurable {

// The policy that covers the firm on the day of signing, and what it does.
struct PolicyInForce
{
    QDate starts;
    QDate ends;
    Cover cover;
};

// Another one in force on that day: stated, not counted.
struct OtherPolicy
{
    QDate starts;
    QDate ends;
    PolicyTerms terms;
};

// A year that is as bad as one in so many, and what of it stays with the firm.
struct EstimatedYear
{
    double level = 0; // probability that a year is no worse
    double loss = 0;
    std::optional<double> paid = {}; // empty = no policy
    double paidError = 0;            // at most, as the errors of an estimate are meant
    double knownTo = 0;              // how far what is paid may be off where it is shown

    [[nodiscard]] double retained() const { return loss - paid.value_or(0); }
    // As it is shown everywhere: no more of it than is known, and it adds up.
    [[nodiscard]] ShownSplit shown() const
    {
        return shownSplit(loss, paid.value_or(0), knownTo);
    }
};

// One kind of loss in the estimate; points into it.
struct EstimatedScenario
{
    const FirmScenario &scenario;
    const LossScenario &events; // with the controls as they are
    const ScenarioLoss &loss;   // its contributions to the whole
};

// What the figures would follow if it were known, and in one sentence what they follow instead.
struct NotKnownFact
{
    RiskGap gap;
    QString text;
};

// What a year may cost the firm: its own estimate, as a submission states it. Depends on the records,
// the catalogue and the day alone.
struct LossEstimate
{
    QDate on;
    FirmRisk risk;
    ControlLevels levels;
    LossModel model; // with the controls as they are, without cover; in the order of `risk`
    LossResult loss; // of `model`, exact
    std::optional<PolicyInForce> policy = {}; // of several the one with the highest limit
    std::vector<OtherPolicy> otherPolicies = {}; // the highest limit first
    FigureRange expected;  // of the mean, as far as the effects of controls are known
    std::vector<NotKnownFact> notKnown = {};

    // One year in two, in twenty, in a hundred is worse.
    [[nodiscard]] std::array<EstimatedYear, 3> years() const;
    // The greatest contribution to the mean first.
    [[nodiscard]] std::vector<EstimatedScenario> scenarios() const;
    // The greatest relative error of what is stated of a year without cover.
    [[nodiscard]] double gridError() const;
};

[[nodiscard]] LossEstimate lossEstimate(const Snapshot &records, const Catalogue &catalogue,
                                        QDate on);

// The levels of quantiles that a submission states.
inline constexpr std::array statedLevels{0.5, 0.8, 0.9, 0.95, 0.99, 0.995};
// A curve in few points: from where it begins to fall to one year in a thousand.
inline constexpr size_t mostCurvePoints = 40;
[[nodiscard]] std::vector<CurvePoint> statedCurve(const AnnualLoss &loss);

// That it is the firm's own estimate and no offer; how far it may be trusted.
[[nodiscard]] QString lossStatementText();
[[nodiscard]] QString lossLimitsText(const LossEstimate &estimate);

} // namespace insurable
