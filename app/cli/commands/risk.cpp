// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "exact.h"
#include "firmcontributions.h"
#include "firmmoney.h"
#include "firmobjective.h"
#include "lossjson.h"
#include "shownmoney.h"
#include "yearwords.h"

#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

struct AtRisk
{
    FirmMoney firm;
    LossModel model; // with the controls as they are
    LossResult loss;
    FigureRange expected; // as far as the effects of controls are known

    [[nodiscard]] const FirmScenario &scenario(size_t i) const { return firm.risk.scenarios[i]; }
};

AtRisk atRisk(FirmMoney firm)
{
    AtRisk risk{std::move(firm), {}, {}, {}};
    const FirmRisk &all = risk.firm.risk;
    risk.model = lossModel(all, risk.firm.levels);
    risk.loss = exactLoss(risk.model);
    risk.expected = expectedLossRange(all, risk.firm.levels);
    return risk;
}

QString whatName(FigureStep::What what)
{
    static const std::array names{
        u"book"_s,          u"share"_s,   u"mean"_s,   u"sigma"_s,
        u"turnover"_s,      u"staff"_s,   u"sector"_s, u"country"_s,
        u"currency"_s,      u"records"_s, u"hours"_s,  u"usual_controls"_s,
        u"own_incidents"_s, u"what_if"_s, u"bounds"_s, u"own_controls"_s};
    return names[size_t(what)];
}

QJsonArray stepsJson(const AtRisk &risk, const FirmScenario &scenario)
{
    QJsonArray steps;
    for (const FigureStep &step : stepsWith(risk.firm.risk, scenario, risk.firm.levels)) {
        QJsonObject object{{u"what"_s, whatName(step.what)}, {u"value"_s, step.value}};
        if (step.on)
            object.insert(u"on"_s, effectOnName(*step.on));
        if (!step.source.isEmpty()) {
            object.insert(u"source"_s, step.source);
            object.insert(u"year"_s, step.year);
        }
        steps.append(object);
    }
    return steps;
}

QJsonArray effectsJson(const AtRisk &risk, const FirmScenario &scenario)
{
    QJsonArray effects;
    for (const ControlEffect &effect : scenario.effects) {
        const auto level = risk.firm.levels.find(effect.control);
        effects.append(
            QJsonObject{{u"control"_s, effect.control.text()},
                        {u"on"_s, effectOnName(effect.on)},
                        {u"group"_s, effect.group},
                        {u"low"_s, effect.low},
                        {u"likely"_s, effect.likely},
                        {u"high"_s, effect.high},
                        {u"level"_s, level == risk.firm.levels.end() ? 0.0 : level->second},
                        {u"source"_s, effect.source},
                        {u"year"_s, effect.year}});
    }
    return effects;
}

QJsonObject updateJson(const FrequencyUpdate &update)
{
    return {{u"prior"_s, update.prior},
            {u"prior_years"_s, update.priorYears},
            {u"events"_s, update.events},
            {u"years"_s, update.years},
            {u"near_misses"_s, update.nearMisses},
            {u"undated"_s, update.undated},
            {u"ahead"_s, update.ahead},
            {u"posterior"_s, update.posterior}};
}

QJsonObject scenarioJson(const AtRisk &risk, size_t i)
{
    const FirmScenario &scenario = risk.scenario(i);
    const LossScenario &now = risk.model.scenarios[i];
    return {{u"id"_s, scenario.id.text()},
            {u"scenario"_s, scenario.scenario.text()},
            {u"title"_s, scenario.title},
            {u"layer"_s, lossLayerName(scenario.layer)},
            {u"area"_s, scenario.area.text()},
            {u"frequency"_s, now.frequency.mean()},
            {u"frequency_without_controls"_s, scenario.frequency.mean()},
            {u"median"_s, now.severity.quantile(0.5)},
            {u"mean"_s, now.severity.mean()},
            {u"p95"_s, now.severity.quantile(0.95)},
            {u"own_incidents"_s, updateJson(scenario.update)},
            {u"steps"_s, stepsJson(risk, scenario)},
            {u"effects"_s, effectsJson(risk, scenario)}};
}

// Null where it could not be had.
QJsonValue number(double value)
{
    return std::isfinite(value) ? QJsonValue(value) : QJsonValue();
}

QJsonArray contributionsJson(const std::vector<Contribution> &contributions)
{
    QJsonArray all;
    for (const Contribution &one : contributions)
        all.append(
            QJsonObject{{u"id"_s, one.id.isNull() ? QJsonValue() : QJsonValue(one.id.text())},
                        {u"mean"_s, number(one.mean.value)},
                        {u"mean_error"_s, number(one.mean.error)},
                        {u"tvar95"_s, number(one.tvar95.value)},
                        {u"tvar95_error"_s, number(one.tvar95.error)}});
    return all;
}

QJsonObject yearJson(const AtRisk &risk, double level)
{
    const Estimate loss = risk.loss.total.quantile(level).value_or(Estimate());
    return {{u"level"_s, level},
            {u"loss"_s, loss.value},
            {u"loss_error"_s, number(loss.error)},
            {u"words"_s, yearWords(risk.loss.total, level)}};
}

QJsonObject jsonOf(const AtRisk &risk)
{
    QJsonArray scenarios;
    for (size_t i = 0; i < risk.model.scenarios.size(); ++i)
        scenarios.append(scenarioJson(risk, i));
    return {{u"on"_s, risk.firm.on.toString(Qt::ISODate)},
            {u"currency"_s, risk.firm.risk.currency},
            {u"not_known"_s, gapsJson(risk.firm)},
            {u"expected_loss"_s, json(risk.expected)},
            {u"likely"_s, yearJson(risk, 0.5)},
            {u"bad"_s, yearJson(risk, 0.95)},
            {u"very_bad"_s, yearJson(risk, 0.99)},
            {u"scenarios"_s, scenarios},
            {u"loss"_s, lossResultToJson(risk.loss)},
            {u"by_scenario"_s, contributionsJson(byScenario(risk.firm.risk, risk.loss))},
            {u"by_area"_s, contributionsJson(byArea(risk.firm.risk, risk.loss))},
            {u"by_asset"_s, contributionsJson(byAsset(risk.firm.risk, risk.loss))}};
}

// "£13,000; one year in twenty costs more".
QString yearText(const AtRisk &risk, double level)
{
    return u"%1; %2"_s.arg(
        risk.firm.shown(risk.loss.total.quantile(level).value_or(Estimate()).value),
        yearWords(risk.loss.total, level));
}

// "0.31 a year", "one in 90 years".
QString frequencyText(double frequency)
{
    if (frequency <= 0)
        return u"never"_s;
    if (frequency >= 0.1)
        return u"%1 a year"_s.arg(QString::number(roundedAmount(frequency), 'g', 6));
    return u"one in %1 years"_s.arg(
        QLocale(QLocale::English).toString(qint64(roundedAmount(1 / frequency))));
}

QString titleOf(const FirmScenario &scenario)
{
    return scenario.layer == LossLayer::Everyday ? u"%1 (small)"_s.arg(scenario.title)
                                                 : scenario.title;
}

// The greatest expected loss first.
std::vector<size_t> worstFirst(const AtRisk &risk)
{
    std::vector<size_t> order(risk.loss.scenarios.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
        return risk.loss.scenarios[a].contributionToMean.value
            > risk.loss.scenarios[b].contributionToMean.value;
    });
    return order;
}

void showScenarios(Console &console, const AtRisk &risk)
{
    const double worst = risk.loss.total.tvarAt(0.95).value_or(Estimate()).value;
    TextTable table{{u"What may happen"_s, u"How often"_s, u"Typically"_s, u"On average"_s,
                     u"Expected a year"_s, u"Of bad years"_s},
                    {}};
    for (const size_t i : worstFirst(risk)) {
        const LossScenario &now = risk.model.scenarios[i];
        const ScenarioLoss &loss = risk.loss.scenarios[i];
        table.rows.append({titleOf(risk.scenario(i)), frequencyText(now.frequency.mean()),
                           risk.firm.shown(now.severity.quantile(0.5)),
                           risk.firm.shown(now.severity.mean()),
                           risk.firm.shown(loss.contributionToMean.value),
                           shownPercent(worst > 0 ? loss.contributionToTvar95.value / worst : 0)});
    }
    console.line();
    console.table(table);
}

void show(Console &console, const AtRisk &risk)
{
    console.line(u"Money at risk on %1"_s.arg(risk.firm.on.toString(Qt::ISODate)));
    console.pairs(
        {{u"Average year"_s, shown(risk.expected, risk.firm.risk.currency)},
         {u"Likely year"_s, yearText(risk, 0.5)},
         {u"Bad year"_s, yearText(risk, 0.95)},
         {u"Very bad year"_s, yearText(risk, 0.99)},
         {u"Chance of a year without loss"_s, shownPercent(risk.loss.total.pZero.value)}});
    showGaps(console, risk.firm);
    if (risk.firm.risk.scenarios.empty())
        return;
    showScenarios(console, risk);
    console.line();
    console.line(u"“Small” are everyday losses, mostly one's own hours, that nobody claims for. "
                 u"The last column "
                 "is the part of what the worst one year in twenty costs."_s);
    console.line(u"Published figures scaled to the firm; --json has each step with its source."_s);
}

} // namespace

ExitStatus runRisk(CliSession &session, const Arguments &arguments)
{
    const AtRisk risk = atRisk(firmMoney(session, arguments));
    if (arguments.has(u"json"_s))
        session.console().json(jsonOf(risk));
    else
        show(session.console(), risk);
    return ExitStatus::Fine;
}

} // namespace insurable
