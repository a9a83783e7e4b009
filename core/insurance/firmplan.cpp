// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "firmplan.h"

#include "exchangerate.h"

#include <set>

namespace insurable {

namespace {

// Controls that take something away of a loss, and are not wholly in place.
std::set<Id> helpful(const FirmRisk &risk, const ControlLevels &levels)
{
    std::set<Id> controls;
    for (const FirmScenario &scenario : risk.scenarios) {
        for (const ControlEffect &effect : scenario.effects) {
            const auto level = levels.find(effect.control);
            if (effect.likely > 0 && (level == levels.end() || level->second < 1))
                controls.insert(effect.control);
        }
    }
    return controls;
}

double yearlyOf(const NextStep &step, const Catalogue &catalogue)
{
    if (step.yearlyCost)
        return step.yearlyCost->value();
    const Control *control = catalogue.control(step.control);
    return control ? control->yearlyCost.amount.value() : 0;
}

double levelOf(const ControlLevels &levels, const Id &control)
{
    const auto at = levels.find(control);
    return at == levels.end() ? 0 : std::clamp(at->second, 0.0, 1.0);
}

} // namespace

std::vector<Id> FirmChoices::controls() const
{
    std::vector<Id> ids;
    for (const PlanCandidate &candidate : candidates)
        ids.push_back(candidate.id);
    return ids;
}

FirmChoices firmChoices(const Readiness &readiness, const Catalogue &catalogue,
                        const FirmRisk &risk, const ControlLevels &levels)
{
    const std::set<Id> useful = helpful(risk, levels);
    // The catalogue reckons in pounds.
    const double rate = exchangeRate(catalogue.lossBasis(), u"GBP", risk.currency).value_or(1);
    FirmChoices choices;
    for (const NextStep &step : readiness.nextSteps) {
        if (!step.opensGate && !useful.contains(step.control))
            continue;
        choices.candidates.push_back(
            {step.control, 0, rate * yearlyOf(step, catalogue), step.hours, step.opensGate});
        if (!step.yearlyCost)
            choices.costNotKnown.push_back(step.control);
    }
    return choices;
}

ControlStandings standingsOf(const Readiness &readiness, const ControlLevels &levels)
{
    ControlStandings standings;
    for (const ControlVerdict &verdict : readiness.verdicts.all()) {
        ControlStanding standing{verdict.applies(), {}};
        if (verdict.isKnown())
            standing.level = levelOf(levels, verdict.control);
        standings[verdict.control] = standing;
    }
    return standings;
}

std::vector<Id> missingInGate(const Readiness &readiness)
{
    std::vector<Id> missing;
    for (const GateItem &item : readiness.gate.missing())
        missing.push_back(item.control);
    return missing;
}

} // namespace insurable
