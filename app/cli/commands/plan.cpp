// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan.h"

#include "commands.h"
#include "firmmoney.h"
#include "firmobjective.h"
#include "plaintext.h"
#include "readinesstext.h"
#include "shownmoney.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

struct Planned
{
    const FirmMoney &firm;
    FirmChoices choices;
    PlanBudget budget;
    Plan plan;
    std::vector<FrontierPoint> frontier;
    FigureRange gain; // as far as the published effects are known

    [[nodiscard]] const PlanCandidate &candidate(size_t i) const { return choices.candidates[i]; }
    [[nodiscard]] QString title(size_t i) const { return firm.controlTitle(candidate(i).id); }
};

double hoursIn(const Arguments &arguments)
{
    if (!arguments.has(u"hours"_s))
        return PlanBudget().hours;
    bool isNumber = false;
    const double hours = arguments.value(u"hours"_s).toDouble(&isNumber);
    if (!isNumber || !(hours >= 0) || std::isinf(hours))
        throw Error(ErrorKind::Usage, u"--hours must be a number such as 20."_s);
    return hours;
}

PlanBudget budgetIn(const Arguments &arguments)
{
    PlanBudget budget;
    if (arguments.has(u"budget"_s))
        budget.pounds = amountIn(arguments, u"budget"_s, Money()).value();
    budget.hours = hoursIn(arguments);
    budget.hourPrice = amountIn(arguments, u"hour-price"_s, Money()).value();
    budget.onlyWhatPays = !arguments.has(u"all"_s);
    return budget;
}

// What the plan takes away if controls do as little, or as much, as has been published.
double gainOf(const Planned &planned, EffectCase effectCase)
{
    ControlLevels after = planned.firm.levels;
    for (const PlanStep &step : planned.plan.steps)
        after[planned.candidate(step.candidate).id] = 1;
    return expectedLoss(planned.firm.risk, planned.firm.levels, effectCase)
        - expectedLoss(planned.firm.risk, after, effectCase);
}

FigureRange rangeOf(const Planned &planned)
{
    return overEffects([&](EffectCase effectCase) { return gainOf(planned, effectCase); });
}

QString remarkOn(const Planned &planned, const PlanStep &step)
{
    const PlanCandidate &candidate = planned.candidate(step.candidate);
    const bool isDear = step.gain < planned.budget.costOf(candidate);
    if (candidate.isRequired)
        return u"base level"_s;
    return isDear ? u"costs more than that"_s : QString();
}

QJsonObject stepJson(const Planned &planned, const PlanStep &step)
{
    const PlanCandidate &candidate = planned.candidate(step.candidate);
    return {{u"control"_s, candidate.id.text()},
            {u"title"_s, planned.title(step.candidate)},
            {u"required"_s, candidate.isRequired},
            {u"first_year"_s, candidate.firstYear()},
            {u"yearly"_s, candidate.yearly},
            {u"hours"_s, candidate.hours},
            {u"gain"_s, step.gain},
            {u"loss_left"_s, step.lossLeft}};
}

QJsonArray frontierJson(const Planned &planned)
{
    QJsonArray points;
    for (const FrontierPoint &point : planned.frontier) {
        QJsonArray controls;
        for (size_t i = 0; i < point.chosen.size(); ++i) {
            if (point.chosen[i])
                controls.append(planned.candidate(i).id.text());
        }
        points.append(QJsonObject{{u"first_year"_s, point.pounds},
                                  {u"hours"_s, point.hours},
                                  {u"expected_loss"_s, point.expectedLoss},
                                  {u"controls"_s, controls}});
    }
    return points;
}

QJsonObject budgetJson(const PlanBudget &budget)
{
    QJsonObject object;
    if (std::isfinite(budget.pounds))
        object.insert(u"first_year"_s, budget.pounds);
    if (std::isfinite(budget.hours))
        object.insert(u"hours"_s, budget.hours);
    object.insert(u"hour_price"_s, budget.hourPrice);
    object.insert(u"only_what_pays"_s, budget.onlyWhatPays);
    return object;
}

QJsonArray controlsJson(const Planned &planned, const std::vector<size_t> &candidates)
{
    QJsonArray controls;
    for (const size_t i : candidates)
        controls.append(planned.candidate(i).id.text());
    return controls;
}

QJsonObject jsonOf(const Planned &planned)
{
    const Plan &plan = planned.plan;
    QJsonArray steps;
    for (const PlanStep &step : plan.steps)
        steps.append(stepJson(planned, step));
    QJsonArray guessed;
    for (const Id &control : planned.choices.costNotKnown)
        guessed.append(control.text());
    return {{u"on"_s, planned.firm.on.toString(Qt::ISODate)},
            {u"currency"_s, planned.firm.risk.currency},
            {u"not_known"_s, gapsJson(planned.firm)},
            {u"budget"_s, budgetJson(planned.budget)},
            {u"candidates"_s, qint64(planned.choices.candidates.size())},
            {u"steps"_s, steps},
            {u"required_left_out"_s, controlsJson(planned, plan.requiredLeftOut)},
            {u"not_worth_it"_s, controlsJson(planned, plan.notWorthIt)},
            {u"cost_not_known"_s, guessed},
            {u"first_year"_s, plan.pounds},
            {u"yearly"_s, plan.yearly},
            {u"hours"_s, plan.hours},
            {u"expected_loss"_s,
             QJsonObject{{u"before"_s, plan.lossBefore}, {u"after"_s, plan.lossAfter}}},
            {u"gain"_s, json(planned.gain)},
            {u"exact"_s, plan.isExact},
            {u"gap"_s, plan.gap()},
            {u"spending_cap"_s,
             QJsonObject{{u"loss_at_stake"_s, plan.check.lossAtStake},
                         {u"cap"_s, plan.check.cap},
                         {u"spending"_s, plan.check.spending},
                         {u"hours_counted"_s, plan.check.hasHours},
                         {u"within"_s, plan.check.isWithin()}}},
            {u"frontier"_s, frontierJson(planned)}};
}

void showSteps(Console &console, const Planned &planned)
{
    TextTable table{{u"What"_s, u"First year"_s, u"Hours"_s, u"Takes away a year"_s, u""_s}, {}};
    for (const PlanStep &step : planned.plan.steps) {
        const PlanCandidate &candidate = planned.candidate(step.candidate);
        table.rows.append({planned.title(step.candidate), planned.firm.shown(candidate.firstYear()),
                           hoursText(candidate.hours), planned.firm.shown(step.gain),
                           remarkOn(planned, step)});
    }
    console.table(table);
}

QString checkText(const Planned &planned)
{
    const SpendingCheck &check = planned.plan.check;
    const QString hours = check.hasHours
        ? u"with an hour of work at %1"_s.arg(Money::minor(qRound64(planned.budget.hourPrice * 100))
                                                  .shown(planned.firm.risk.currency))
        : u"in money alone, without the hours of work (--hour-price counts them)"_s;
    return u"By Gordon and Loeb's rule no more than %1 a year is worth spending on it. This is %2 "
           u"%3: "
           "%4."_s.arg(planned.firm.shown(check.cap), planned.firm.shown(check.spending), hours,
                       check.isWithin() ? u"within it"_s : u"more than that"_s);
}

QString proofText(const Planned &planned)
{
    const Plan &plan = planned.plan;
    if (planned.budget.onlyWhatPays)
        return plan.isExact
            ? u"No other choice within the budget saves more after what it costs."_s
            : u"The best choice may save up to %1 more."_s.arg(shownPercent(plan.gap()));
    return plan.isExact
        ? u"No other choice within the budget takes away more."_s
        : u"The best choice may take away up to %1 more."_s.arg(shownPercent(plan.gap()));
}

QString notWorthItText(const Planned &planned)
{
    const qsizetype count = qsizetype(planned.plan.notWorthIt.size());
    return (count == 1
                ? u"%1 more step would fit, but costs more in the first year than it takes away: "
                  "it is left out, unless --all is given."_s
                : u"%1 more steps would fit, but each costs more in the first year than it takes "
                  "away: they are left out, unless --all is given."_s)
        .arg(count);
}

void showSum(Console &console, const Planned &planned)
{
    const Plan &plan = planned.plan;
    const FirmMoney &firm = planned.firm;
    if (plan.steps.empty()) {
        console.line(u"The expected loss stays at %1 a year."_s.arg(firm.shown(plan.lossBefore)));
        return;
    }
    console.line();
    console.line(u"Together: %1 in the first year, %2 a year after it, %3"_s.arg(
        firm.shown(plan.pounds), firm.shown(plan.yearly), hoursText(plan.hours)));
    console.line(u"Expected loss a year: %1 now, %2 with the plan (takes away %3)"_s.arg(
        firm.shown(plan.lossBefore), firm.shown(plan.lossAfter),
        shown(planned.gain, firm.risk.currency)));
    console.line(proofText(planned));
    console.line(checkText(planned));
}

void showLeftOut(Console &console, const Planned &planned)
{
    const Plan &plan = planned.plan;
    if (!plan.notWorthIt.empty())
        console.line(notWorthItText(planned));
    QStringList missing;
    for (const size_t i : plan.requiredLeftOut)
        missing.append(planned.title(i));
    if (!missing.isEmpty())
        console.line(
            u"Missing in the base level and beyond the budget: %1."_s.arg(missing.join(u"; "_s)));
    if (!planned.choices.costNotKnown.empty())
        console.line(u"Some costs are for one person or device: the organisation does not say how "
                     "many there are."_s);
}

void show(Console &console, const Planned &planned)
{
    if (planned.plan.steps.empty()) {
        console.line(planned.budget.onlyWhatPays
                         ? u"Nothing within the budget takes away more than it costs."_s
                         : u"Nothing within the budget lowers the losses that are known."_s);
    } else {
        showSteps(console, planned);
    }
    showSum(console, planned);
    showLeftOut(console, planned);
    showGaps(console, planned.firm);
}

} // namespace

ExitStatus runPlan(CliSession &session, const Arguments &arguments)
{
    const PlanBudget budget = budgetIn(arguments);
    const FirmMoney firm = firmMoney(session, arguments);
    Planned planned{firm,   firmChoices(firm.readiness, firm.catalogue(), firm.risk, firm.levels),
                    budget, {},
                    {},     {}};
    const PlanObjective objective =
        firmObjective(firm.risk, firm.levels, planned.choices.controls());
    planned.plan = bestPlan(objective, planned.choices.candidates, budget);
    planned.gain = rangeOf(planned);
    if (arguments.has(u"json"_s)) {
        planned.frontier = efficiencyFrontier(objective, planned.choices.candidates, budget.hours);
        session.console().json(jsonOf(planned));
    } else {
        show(session.console(), planned);
    }
    return ExitStatus::Fine;
}

} // namespace insurable
