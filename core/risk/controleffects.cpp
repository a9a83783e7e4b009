// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "firmloss.h"
#include "snapshot.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

double sizeOf(const ControlEffect &effect, EffectCase effectCase)
{
    switch (effectCase) {
    case EffectCase::Low:
        return effect.low;
    case EffectCase::Likely:
        return effect.likely;
    case EffectCase::High:
        return effect.high;
    }
    return 0;
}

double levelOf(const ControlState &state)
{
    switch (state.status) {
    case ControlStatus::InPlace:
        return double(state.coverage.value_or(100)) / 100;
    case ControlStatus::Partly:
        return state.coverage ? double(*state.coverage) / 100 : 0.5;
    case ControlStatus::NotKnown:
    case ControlStatus::Planned:
    case ControlStatus::NotInPlace:
    case ControlStatus::NotApplicable:
        return 0;
    }
    return 0;
}

double levelIn(const ControlLevels &levels, const Id &control)
{
    const auto at = levels.find(control);
    return at == levels.end() ? 0 : std::clamp(at->second, 0.0, 1.0);
}

} // namespace

ControlLevels controlLevels(const Snapshot &records)
{
    ControlLevels levels;
    for (const ControlState &state : records.controls) {
        const double level = levelOf(state);
        if (level > 0)
            levels[state.id] = level;
    }
    return levels;
}

// Each reduction is measured against the cap, so that what remains below it shrinks with each:
// cap · (1 − Π(1 − r/cap)). Sorted weights that fall keep the whole rising in every level.
double combinedReduction(const std::vector<ControlEffect> &effects, EffectOn on,
                         const ControlLevels &levels, double cap, double overlap,
                         EffectCase effectCase)
{
    if (cap <= 0)
        return 0;
    std::map<QString, std::vector<double>> groups;
    for (const ControlEffect &effect : effects) {
        if (effect.on == on)
            groups[effect.group].push_back(std::min(sizeOf(effect, effectCase), cap)
                                           * levelIn(levels, effect.control));
    }
    double left = 1;
    for (auto &[group, reductions] : groups) {
        std::sort(reductions.begin(), reductions.end(), std::greater<>());
        double weight = 1;
        for (const double reduction : reductions) {
            left *= 1 - weight * reduction / cap;
            weight *= overlap;
        }
    }
    return cap * (1 - left);
}

Remaining remaining(const FirmRisk &risk, const FirmScenario &scenario, const ControlLevels &levels,
                    EffectCase effectCase)
{
    const auto left = [&](EffectOn on, double cap) {
        return 1 - combinedReduction(scenario.effects, on, levels, cap, risk.overlap, effectCase);
    };
    return {left(EffectOn::Frequency, risk.frequencyCap),
            left(EffectOn::Severity, risk.severityCap)};
}

CaseFactors FirmScenario::factorsAt(EffectCase effectCase) const
{
    switch (effectCase) {
    case EffectCase::Low:
        return atLow;
    case EffectCase::Likely:
        return {};
    case EffectCase::High:
        return atHigh;
    }
    return {};
}

std::vector<FigureStep> stepsWith(const FirmRisk &risk, const FirmScenario &scenario,
                                  const ControlLevels &levels)
{
    const Remaining left = remaining(risk, scenario, levels);
    std::vector<FigureStep> steps = scenario.steps;
    const auto add = [&steps](EffectOn on, double factor) {
        steps.push_back({FigureStep::What::OwnControls, on, factor, {}, 0});
    };
    add(EffectOn::Frequency, left.frequency);
    add(EffectOn::Severity, left.severity);
    return steps;
}

LossModel lossModel(const FirmRisk &risk, const ControlLevels &levels, EffectCase effectCase)
{
    LossModel model;
    for (const FirmScenario &scenario : risk.scenarios) {
        const Remaining left = remaining(risk, scenario, levels, effectCase);
        const CaseFactors base = scenario.factorsAt(effectCase);
        model.scenarios.push_back({scenario.id.text(),
                                   scenario.frequency.scaled(base.frequency * left.frequency),
                                   scenario.severity.scaled(base.severity * left.severity)});
    }
    return model;
}

} // namespace insurable
