// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scores.h"

#include "judge.h"

#include <cmath>

namespace insurable {

namespace {

RiskClass riskOf(double score, const RiskThresholds &thresholds)
{
    if (score < thresholds.highBelow)
        return RiskClass::High;
    return score < thresholds.mediumBelow ? RiskClass::Medium : RiskClass::Low;
}

double weightOf(const Id &theme, const Scheme &scheme)
{
    const auto at = scheme.themeWeights.find(theme);
    return at == scheme.themeWeights.end() ? 1.0 : at->second;
}

void count(ThemeScore &theme, const ControlVerdict &verdict)
{
    theme.earned += verdict.factors.product();
    theme.possible += verdict.factors.weight;
    theme.controls += 1;
    theme.known += verdict.isKnown() ? 1 : 0;
}

std::map<Id, ThemeScore> counted(const VerdictTable &verdicts)
{
    std::map<Id, ThemeScore> themes;
    for (const ControlVerdict &verdict : verdicts.all()) {
        if (verdict.applies())
            count(themes[verdict.theme], verdict);
    }
    return themes;
}

std::set<Id> themesMissingGate(const VerdictTable &verdicts, const Gate &gate)
{
    std::set<Id> themes;
    for (const GateItem &item : gate.items) {
        const ControlVerdict *verdict = verdicts.find(item.control);
        if (verdict && item.state != GateState::Met)
            themes.insert(verdict->theme);
    }
    return themes;
}

double totalWeight(const std::vector<ThemeScore> &themes)
{
    double total = 0;
    for (const ThemeScore &theme : themes)
        total += theme.weight;
    return total;
}

double overall(const std::vector<ThemeScore> &themes)
{
    double sum = 0;
    for (const ThemeScore &theme : themes)
        sum += theme.weight * theme.score;
    const double total = totalWeight(themes);
    return total > 0 ? sum / total : 0;
}

} // namespace

bool hasAnswers(const Readiness &readiness)
{
    const auto &all = readiness.verdicts.all();
    return std::any_of(all.begin(), all.end(), [](const ControlVerdict &verdict) {
        return verdict.statusReason != StatusReason::Unanswered;
    });
}

bool hasAnswers(const ThemeScore &theme)
{
    return theme.known > 0;
}

int shownScore(double score)
{
    // Half of the last place that submission.json tells, so that both figures there agree.
    constexpr double rounding = 5e-7;
    return int(std::floor(std::clamp(score, 0.0, 100.0) + rounding));
}

const ThemeScore *Readiness::theme(const Id &id) const
{
    const auto at = std::find_if(themes.begin(), themes.end(),
                                 [&](const ThemeScore &one) { return one.theme == id; });
    return at == themes.end() ? nullptr : &*at;
}

Scores scoresOf(const VerdictTable &verdicts, const Gate &gate, const Catalogue &catalogue,
                const Scheme &scheme)
{
    std::map<Id, ThemeScore> byId = counted(verdicts);
    const std::set<Id> missing = themesMissingGate(verdicts, gate);
    Scores scores;
    for (const Theme &theme : catalogue.themes()) {
        const auto at = byId.find(theme.id);
        if (at == byId.end())
            continue;
        ThemeScore &one = at->second;
        one.theme = theme.id;
        one.weight = weightOf(theme.id, scheme);
        one.score = one.possible > 0 ? 100 * one.earned / one.possible : 0;
        one.risk = missing.contains(theme.id) ? RiskClass::High
                                              : riskOf(shownScore(one.score), scheme.riskProfile);
        scores.themes.push_back(one);
    }
    scores.score = overall(scores.themes);
    scores.risk = gate.state == GateState::Met
        ? riskOf(shownScore(scores.score), scheme.riskProfile)
        : RiskClass::High;
    return scores;
}

double pointsPerUnit(const Readiness &readiness, const Id &theme)
{
    const ThemeScore *one = readiness.theme(theme);
    const double total = totalWeight(readiness.themes);
    if (!one || one->possible <= 0 || total <= 0)
        return 0;
    return 100 * one->weight / (one->possible * total);
}

double productWhenDone(const ControlVerdict &verdict, const Scheme &scheme)
{
    const Assurance best = verdict.isLive() ? std::max(verdict.assurance, Assurance::Documented)
                                            : Assurance::Documented;
    const double worth =
        std::max(assuranceWorth(best, scheme), assuranceWorth(Assurance::Documented, scheme));
    return verdict.factors.weight * scheme.levels.inPlace * worth * scheme.freshness.fresh;
}

} // namespace insurable
