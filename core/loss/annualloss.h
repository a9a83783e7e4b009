// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace insurable {

// A figure and how far off it may be: a bound where the method is exact, one standard error where
// it is simulation, or a quarter of what is as improbable as four of them where the figure is not
// as good as normal. An error of infinity says that the figure could not be had.
struct Estimate
{
    double value = 0;
    double error = 0;
};

struct LevelEstimate
{
    double probability = 0;
    Estimate loss = {};
};

// In one year with this chance the loss is higher.
struct CurvePoint
{
    double loss = 0;
    double exceedance = 0;
};

inline constexpr std::array quantileLevels{0.5, 0.8, 0.9, 0.95, 0.99, 0.995, 0.999};
inline constexpr std::array tvarLevels{0.95, 0.99};

// The distribution of one year's sum.
struct AnnualLoss
{
    Estimate mean = {};
    Estimate sd = {}; // infinite where a severity's tail is that heavy
    Estimate pZero = {};
    std::vector<LevelEstimate> quantiles = {}; // at quantileLevels
    std::vector<LevelEstimate> tvar = {};      // at tvarLevels: mean of the worst 5 % and 1 %
    std::vector<CurvePoint> curve = {};        // losses rise evenly in the logarithm, chances fall

    // Only of a gross loss: what the event layers pay a year, what the annual layer pays of that
    // (of a scenario: as if it stood alone), and the chances that the annual layer is touched and
    // used up.
    Estimate layerMean = {};
    Estimate annualMean = {};
    Estimate attachment = {};
    Estimate exhaustion = {};

    // False: only the mean is known.
    bool isDistribution = false;

    // Empty for a level that was not computed.
    [[nodiscard]] std::optional<Estimate> quantile(double probability) const;
    [[nodiscard]] std::optional<Estimate> tvarAt(double probability) const;
    // Chance of a year worse than this, read off the curve; 0 beyond its end.
    [[nodiscard]] double exceedance(double loss) const;
};

struct ScenarioLoss
{
    QString id;
    AnnualLoss loss = {};
    Estimate contributionToMean = {};
    Estimate contributionToTvar95 = {}; // the mean it has in the worst 5 % of the total's years
};

enum class LossMethod { Exact, Simulation };

struct LossResult
{
    LossMethod method = LossMethod::Exact;
    AnnualLoss total = {};    // gross
    AnnualLoss ceded = {};    // what the layers pay
    AnnualLoss retained = {}; // gross less ceded
    std::vector<ScenarioLoss> scenarios = {};
};

} // namespace insurable
