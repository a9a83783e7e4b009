// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "firmobjective.h"

namespace insurable {

namespace {

double inPlace(const ControlLevels &levels, const Id &control)
{
    const auto at = levels.find(control);
    return at == levels.end() ? 0 : at->second;
}

double lossWithoutControls(const FirmScenario &scenario, EffectCase effectCase)
{
    const CaseFactors base = scenario.factorsAt(effectCase);
    return scenario.frequency.mean() * base.frequency * scenario.severity.mean() * base.severity;
}

class ObjectiveBuilder final
{
public:
    ObjectiveBuilder(const FirmRisk &risk, const ControlLevels &now,
                     const std::vector<Id> &candidates, EffectCase effectCase)
        : m_risk(risk)
        , m_now(now)
        , m_case(effectCase)
        , m_count(candidates.size())
    {
        for (size_t i = 0; i < candidates.size(); ++i)
            m_candidates[candidates[i]] = i;
    }

    [[nodiscard]] PlanObjective build() const
    {
        std::vector<PlanScenario> scenarios;
        for (const FirmScenario &scenario : m_risk.scenarios)
            scenarios.push_back({lossWithoutControls(scenario, m_case),
                                 factorOf(scenario, EffectOn::Frequency, m_risk.frequencyCap),
                                 factorOf(scenario, EffectOn::Severity, m_risk.severityCap)});
        return {m_count, std::move(scenarios)};
    }

private:
    [[nodiscard]] PlanFactor factorOf(const FirmScenario &scenario, EffectOn on, double cap) const
    {
        if (cap <= 0)
            return {};
        std::map<QString, std::vector<ControlEffect>> groups;
        for (const ControlEffect &effect : scenario.effects) {
            if (effect.on == on)
                groups[effect.group].push_back(effect);
        }
        PlanFactor factor{cap, {}};
        for (const auto &[name, effects] : groups)
            factor.groups.push_back(groupOf(effects, on, cap));
        return factor;
    }

    // Candidates that are in place already have nothing to add.
    [[nodiscard]] std::vector<Id> openMembers(const std::vector<ControlEffect> &effects) const
    {
        std::vector<Id> open;
        for (const ControlEffect &effect : effects) {
            if (m_candidates.contains(effect.control) && inPlace(m_now, effect.control) < 1
                && std::find(open.begin(), open.end(), effect.control) == open.end())
                open.push_back(effect.control);
        }
        return open;
    }

    [[nodiscard]] PlanGroup groupOf(const std::vector<ControlEffect> &effects, EffectOn on,
                                    double cap) const
    {
        const std::vector<Id> open = openMembers(effects);
        PlanGroup group;
        for (const Id &id : open)
            group.members.push_back(m_candidates.at(id));
        for (size_t choice = 0; choice < size_t(1) << open.size(); ++choice) {
            ControlLevels levels = m_now;
            for (size_t i = 0; i < open.size(); ++i) {
                if (choice >> i & 1)
                    levels[open[i]] = 1;
            }
            const double taken =
                combinedReduction(effects, on, levels, cap, m_risk.overlap, m_case);
            group.left.push_back(std::clamp(1 - taken / cap, 0.0, 1.0));
        }
        return group;
    }

    const FirmRisk &m_risk;
    const ControlLevels &m_now;
    EffectCase m_case;
    size_t m_count;
    std::map<Id, size_t> m_candidates;
};

} // namespace

double expectedLoss(const FirmRisk &risk, const ControlLevels &levels, EffectCase effectCase)
{
    double sum = 0;
    for (const FirmScenario &scenario : risk.scenarios) {
        const Remaining left = remaining(risk, scenario, levels, effectCase);
        sum += lossWithoutControls(scenario, effectCase) * left.frequency * left.severity;
    }
    return sum;
}

FigureRange expectedLossRange(const FirmRisk &risk, const ControlLevels &levels)
{
    return overEffects(
        [&](EffectCase effectCase) { return expectedLoss(risk, levels, effectCase); });
}

PlanObjective firmObjective(const FirmRisk &risk, const ControlLevels &now,
                            const std::vector<Id> &candidates, EffectCase effectCase)
{
    return ObjectiveBuilder(risk, now, candidates, effectCase).build();
}

} // namespace insurable
