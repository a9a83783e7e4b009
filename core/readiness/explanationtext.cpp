// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readinesstext.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Readiness", text);
}

QString figure(double value)
{
    return QString::number(value, 'f', value == std::round(value) ? 0 : 2);
}

QString parameter(const Explanation &part, qsizetype index)
{
    return part.parameters.value(index);
}

QString levelText(const Explanation &part)
{
    const auto status = choiceFrom<ControlStatus>(parameter(part, 0));
    return tr(QT_TRANSLATE_NOOP("Readiness", "Level: %1"))
        .arg(status ? choiceLabel(*status) : parameter(part, 0));
}

QString coverageText(const Explanation &part)
{
    const QString percent = parameter(part, 0);
    const QString reach = percent.isEmpty()
        ? tr(QT_TRANSLATE_NOOP("Readiness", "Coverage: nobody said how far it reaches"))
        : tr(QT_TRANSLATE_NOOP("Readiness", "Coverage: %1 %")).arg(percent);
    const QString exceptions = parameter(part, 1);
    return exceptions.isEmpty()
        ? reach
        : tr(QT_TRANSLATE_NOOP("Readiness", "%1; except: %2")).arg(reach, exceptions);
}

QString riskWord(const QString &name)
{
    const auto risk = choiceFrom<RiskClass>(name);
    return risk ? choiceLabel(*risk) : name;
}

QString riskText(const Explanation &part)
{
    const QString text = parameter(part, 2) == "gate"_L1
        ? tr(QT_TRANSLATE_NOOP("Readiness", "%1: %2, because of the base level"))
        : tr(QT_TRANSLATE_NOOP("Readiness", "%1: %2"));
    return text.arg(parameter(part, 0), riskWord(parameter(part, 1)));
}

QString gateWord(const QString &name)
{
    for (const GateState state : {GateState::NotMet, GateState::NotKnown, GateState::Met}) {
        if (gateStateName(state) == name)
            return gateStateLabel(state);
    }
    return name;
}

QString assuranceText(const Explanation &part)
{
    for (int i = 0; i <= int(Assurance::Audited); ++i) {
        if (assuranceName(Assurance(i)) == parameter(part, 0))
            return tr(QT_TRANSLATE_NOOP("Readiness", "How it is known: %1, by %2"))
                .arg(assuranceLabel(Assurance(i)), parameter(part, 1));
    }
    return parameter(part, 0);
}

QString freshnessText(const Explanation &part)
{
    for (int i = 0; i <= int(Freshness::Fresh); ++i) {
        if (freshnessName(Freshness(i)) != parameter(part, 0))
            continue;
        const QString until = parameter(part, 1);
        return until.isEmpty()
            ? tr(QT_TRANSLATE_NOOP("Readiness", "Age: %1")).arg(freshnessLabel(Freshness(i)))
            : tr(QT_TRANSLATE_NOOP("Readiness", "Age: %1, counts until %2"))
                  .arg(freshnessLabel(Freshness(i)), until);
    }
    return parameter(part, 0);
}

QString notApplicableText(const Explanation &part)
{
    const QString why = parameter(part, 1);
    return why.isEmpty() ? tr(QT_TRANSLATE_NOOP("Readiness", "%1: does not apply to this firm"))
                               .arg(parameter(part, 0))
                         : tr(QT_TRANSLATE_NOOP("Readiness", "%1: said not to apply: %2"))
                               .arg(parameter(part, 0), why);
}

QString label(const Explanation &part)
{
    switch (part.key) {
    case PartKey::OverallScore:
        return tr(QT_TRANSLATE_NOOP("Readiness", "Readiness"));
    case PartKey::Theme:
        return tr(QT_TRANSLATE_NOOP("Readiness", "%1, weight %2"))
            .arg(parameter(part, 0), parameter(part, 1));
    case PartKey::Control:
    case PartKey::StepGain:
        return parameter(part, 0);
    case PartKey::NotApplicable:
        return notApplicableText(part);
    case PartKey::Weight:
        return tr(QT_TRANSLATE_NOOP("Readiness", "Weight"));
    case PartKey::Level:
        return levelText(part);
    case PartKey::Coverage:
        return coverageText(part);
    case PartKey::AssuranceFactor:
        return assuranceText(part);
    case PartKey::FreshnessFactor:
        return freshnessText(part);
    case PartKey::GateState:
        return tr(QT_TRANSLATE_NOOP("Readiness", "Base level: %1"))
            .arg(gateWord(parameter(part, 0)));
    case PartKey::GateControl:
        return tr(QT_TRANSLATE_NOOP("Readiness", "%1: %2"))
            .arg(parameter(part, 0), parameter(part, 1));
    case PartKey::RiskOverall:
        return tr(QT_TRANSLATE_NOOP("Readiness", "Risk profile: %1"))
            .arg(riskWord(parameter(part, 0)));
    case PartKey::RiskArea:
        return riskText(part);
    case PartKey::StepHours:
        return tr(QT_TRANSLATE_NOOP("Readiness", "Effort"));
    case PartKey::ScoreNow:
        return tr(QT_TRANSLATE_NOOP("Readiness", "Readiness now"));
    case PartKey::ScoreThen:
        break;
    }
    return tr(QT_TRANSLATE_NOOP("Readiness", "Readiness then"));
}

void append(QString &text, const Explanation &part, int depth)
{
    text += QString(depth * 2, u' ') + explanationText(part) + u'\n';
    for (const Explanation &inner : part.parts)
        append(text, inner, depth + 1);
}

} // namespace

QString explanationText(const Explanation &explanation)
{
    switch (explanation.unit) {
    case PartUnit::Points:
        return tr(QT_TRANSLATE_NOOP("Readiness", "%1: %2 points"))
            .arg(label(explanation), figure(explanation.value));
    case PartUnit::Factor:
        return tr(QT_TRANSLATE_NOOP("Readiness", "%1 (× %2)"))
            .arg(label(explanation), figure(explanation.value));
    case PartUnit::Weight:
        return tr(QT_TRANSLATE_NOOP("Readiness", "%1: %2"))
            .arg(label(explanation), figure(explanation.value));
    case PartUnit::Hours:
        return tr(QT_TRANSLATE_NOOP("Readiness", "%1: %2 hours"))
            .arg(label(explanation), figure(explanation.value));
    case PartUnit::None:
        break;
    }
    return label(explanation);
}

QString explanationTree(const Explanation &explanation)
{
    QString text;
    append(text, explanation, 0);
    return text;
}

} // namespace insurable
