// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nextsteps.h"

#include "scores.h"

namespace insurable {

namespace {

// Finding, scanning and filing a proof for what is already there: own estimate.
constexpr double documentingHours = 0.5;
constexpr qint64 largestCount = 1'000'000;

StepKind kindOf(const ControlVerdict &verdict)
{
    switch (verdict.status) {
    case ControlStatus::InPlace:
        return verdict.isLive() ? StepKind::Document : StepKind::Confirm;
    case ControlStatus::Partly:
        return StepKind::Complete;
    case ControlStatus::Planned:
    case ControlStatus::NotInPlace:
        return StepKind::PutInPlace;
    case ControlStatus::NotKnown:
    case ControlStatus::NotApplicable:
        break;
    }
    return StepKind::Answer;
}

double hoursOf(StepKind kind, const ControlVerdict &verdict, const Control &control)
{
    switch (kind) {
    case StepKind::Answer:
    case StepKind::PutInPlace:
        return control.effortHours;
    case StepKind::Complete: {
        const double missing = 1 - double(verdict.coverage.value_or(0)) / 100;
        return std::max(std::min(documentingHours, control.effortHours),
                        control.effortHours * std::clamp(missing, 0.0, 1.0));
    }
    case StepKind::Confirm:
    case StepKind::Document:
        break;
    }
    return std::min(documentingHours, control.effortHours);
}

std::optional<qint64> countFor(CostBasis basis, const Organisation &organisation)
{
    switch (basis) {
    case CostBasis::Firm:
        return 1;
    case CostBasis::Person:
        return organisation.staff;
    case CostBasis::Device:
        break;
    }
    if (!organisation.computers)
        return std::nullopt;
    return *organisation.computers + organisation.servers.value_or(0)
        + organisation.phones.value_or(0);
}

std::optional<Money> costOf(StepKind kind, const Control &control, const Organisation &organisation)
{
    if (kind == StepKind::Confirm || kind == StepKind::Document)
        return Money();
    if (control.yearlyCost.amount == Money())
        return Money();
    const auto count = countFor(control.yearlyCost.per, organisation);
    if (!count)
        return std::nullopt;
    return Money::minor(control.yearlyCost.amount.hundredths()
                        * std::clamp<qint64>(*count, 0, largestCount));
}

bool isBefore(const NextStep &a, const NextStep &b)
{
    if (a.opensGate != b.opensGate)
        return a.opensGate;
    if (a.gainPerHour() != b.gainPerHour())
        return a.gainPerHour() > b.gainPerHour();
    return a.gain > b.gain;
}

} // namespace

std::vector<NextStep> nextStepsOf(const Readiness &readiness, const Organisation &organisation,
                                  const Catalogue &catalogue, const Scheme &scheme)
{
    constexpr double nothing = 1e-9;
    std::vector<NextStep> steps;
    for (const ControlVerdict &verdict : readiness.verdicts.all()) {
        const Control *control = catalogue.control(verdict.control);
        if (!control || !verdict.applies())
            continue;
        const double more = productWhenDone(verdict, scheme) - verdict.factors.product();
        NextStep step;
        step.control = verdict.control;
        step.kind = kindOf(verdict);
        step.opensGate = readiness.gate.isMissing(verdict.control);
        step.gain = std::max(0.0, more) * pointsPerUnit(readiness, verdict.theme);
        step.hours = hoursOf(step.kind, verdict, *control);
        step.yearlyCost = costOf(step.kind, *control, organisation);
        if (step.opensGate || step.gain > nothing)
            steps.push_back(step);
    }
    std::stable_sort(steps.begin(), steps.end(), isBefore);
    return steps;
}

} // namespace insurable
