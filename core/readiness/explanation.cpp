// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "explanation.h"

#include "readinesstext.h"

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

QString titleOf(const Catalogue &catalogue, const Id &control)
{
    const Control *one = catalogue.control(control);
    return one ? one->title : control.text();
}

QString themeTitle(const Catalogue &catalogue, const Id &theme)
{
    const Theme *one = catalogue.theme(theme);
    return one ? one->title : theme.text();
}

Explanation factor(PartKey key, double value, QStringList parameters)
{
    return {key, std::move(parameters), value, PartUnit::Factor, {}, {}};
}

std::vector<Explanation> factorsOf(const ControlVerdict &verdict)
{
    const ScoreFactors &factors = verdict.factors;
    std::vector<Explanation> parts;
    parts.push_back({PartKey::Weight, {}, factors.weight, PartUnit::Weight, {}, {}});
    parts.push_back(factor(PartKey::Level, factors.level, {choiceName(verdict.status)}));
    if (verdict.status == ControlStatus::Partly) {
        const QString percent = verdict.coverage ? QString::number(*verdict.coverage) : QString();
        parts.push_back(factor(PartKey::Coverage, factors.coverage, {percent, verdict.exceptions}));
    }
    if (!verdict.isKnown())
        return parts;
    parts.push_back(factor(PartKey::AssuranceFactor, factors.assurance,
                           {assuranceName(verdict.assurance), proofText(verdict.basis)}));
    parts.push_back(factor(PartKey::FreshnessFactor, factors.freshness,
                           {freshnessName(verdict.freshness), verdict.until().toString(Qt::ISODate),
                            proofText(verdict.basis)}));
    return parts;
}

Explanation partOf(const ControlVerdict &verdict, const Catalogue &catalogue, double perUnit)
{
    const QString title = titleOf(catalogue, verdict.control);
    if (!verdict.applies())
        return {PartKey::NotApplicable, {title, verdict.whyNot}, 0,
                PartUnit::None,         verdict.control,         {}};
    return {PartKey::Control, {title},         verdict.factors.product() * perUnit,
            PartUnit::Points, verdict.control, factorsOf(verdict)};
}

// Without the controls: for the overall figure.
Explanation headOf(const ThemeScore &theme, const Catalogue &catalogue)
{
    return {PartKey::Theme, {themeTitle(catalogue, theme.theme), QString::number(theme.weight)},
            theme.score,    PartUnit::Points,
            theme.theme,    {}};
}

} // namespace

Explanation explainScore(const Readiness &readiness, const Catalogue &catalogue)
{
    Explanation all{PartKey::OverallScore, {}, readiness.score, PartUnit::Points, {}, {}};
    for (const ThemeScore &theme : readiness.themes)
        all.parts.push_back(explainTheme(readiness, catalogue, theme.theme));
    return all;
}

Explanation explainTheme(const Readiness &readiness, const Catalogue &catalogue, const Id &theme)
{
    const ThemeScore *score = readiness.theme(theme);
    Explanation all = headOf(score ? *score : ThemeScore{theme}, catalogue);
    if (!score)
        return all;
    const double perUnit = score->possible > 0 ? 100 / score->possible : 0;
    for (const ControlVerdict &verdict : readiness.verdicts.all()) {
        if (verdict.theme == theme)
            all.parts.push_back(partOf(verdict, catalogue, perUnit));
    }
    return all;
}

Explanation explainControl(const Readiness &readiness, const Catalogue &catalogue,
                           const Id &control)
{
    const ControlVerdict *verdict = readiness.verdict(control);
    if (!verdict)
        return {PartKey::Control, {control.text()}, 0, PartUnit::Points, control, {}};
    const ThemeScore *theme = readiness.theme(verdict->theme);
    return partOf(*verdict, catalogue, theme && theme->possible > 0 ? 100 / theme->possible : 0);
}

Explanation explainGate(const Readiness &readiness, const Catalogue &catalogue)
{
    const Gate &gate = readiness.gate;
    Explanation all{PartKey::GateState, {gateStateName(gate.state)}, 0, PartUnit::None, {}, {}};
    for (const GateItem &item : gate.items)
        all.parts.push_back({PartKey::GateControl,
                             {titleOf(catalogue, item.control), gateReasonText(item)},
                             0,
                             PartUnit::None,
                             item.control,
                             {}});
    for (const std::vector<Id> *list : {&gate.setAside, &gate.ruledOut}) {
        for (const Id &id : *list) {
            if (const ControlVerdict *verdict = readiness.verdict(id))
                all.parts.push_back(partOf(*verdict, catalogue, 0));
        }
    }
    return all;
}

Explanation explainRisk(const Readiness &readiness, const Catalogue &catalogue)
{
    Explanation all{PartKey::RiskOverall,
                    {choiceName(readiness.risk)},
                    readiness.score,
                    PartUnit::Points,
                    {},
                    {}};
    for (const ThemeScore &theme : readiness.themes) {
        Explanation area{PartKey::RiskArea,
                         {themeTitle(catalogue, theme.theme), choiceName(theme.risk), QString()},
                         theme.score,
                         PartUnit::Points,
                         theme.theme,
                         {}};
        for (const GateItem &item : readiness.gate.missing()) {
            const ControlVerdict *verdict = readiness.verdict(item.control);
            if (!verdict || verdict->theme != theme.theme)
                continue;
            area.parameters[2] = u"gate"_s;
            area.parts.push_back({PartKey::GateControl,
                                  {titleOf(catalogue, item.control), gateReasonText(item)},
                                  0,
                                  PartUnit::None,
                                  item.control,
                                  {}});
        }
        all.parts.push_back(area);
    }
    return all;
}

Explanation explainStep(const Readiness &readiness, const Catalogue &catalogue,
                        const NextStep &step)
{
    Explanation all{PartKey::StepGain, {titleOf(catalogue, step.control)},
                    step.gain,         PartUnit::Points,
                    step.control,      {}};
    all.parts.push_back({PartKey::ScoreNow,
                         {},
                         readiness.score,
                         PartUnit::Points,
                         {},
                         {explainControl(readiness, catalogue, step.control)}});
    all.parts.push_back(
        {PartKey::ScoreThen, {}, readiness.score + step.gain, PartUnit::Points, {}, {}});
    all.parts.push_back({PartKey::StepHours, {}, step.hours, PartUnit::Hours, {}, {}});
    return all;
}

} // namespace insurable
