// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "moneyreckoner.h"

#include "comparedpolicies.h"
#include "firmobjective.h"
#include "progress.h"

#include <algorithm>
#include <set>

namespace insurable {

namespace {

// Enough for a curve while a slider moves.
constexpr quint64 yearsAtOnce = 40'000;
// A person waits for the plan; proof of the last pound is not worth minutes.
constexpr quint64 nodesOfPlan = 30'000;
constexpr quint64 nodesOfFrontier = 1'500;
constexpr int pointsOfFrontier = 16;

std::vector<ControlGain> gainsOf(const FirmRisk &risk, const ControlLevels &levels)
{
    std::set<Id> controls;
    for (const FirmScenario &scenario : risk.scenarios) {
        for (const ControlEffect &effect : scenario.effects)
            controls.insert(effect.control);
    }
    const double now = expectedLoss(risk, levels);
    std::vector<ControlGain> gains;
    for (const Id &control : controls) {
        ControlLevels other = levels;
        const auto at = levels.find(control);
        ControlGain gain{control, at == levels.end() ? 0 : at->second, 0, 0};
        other[control] = 0;
        gain.takes = gain.level > 0 ? expectedLoss(risk, other) - now : 0;
        other[control] = 1;
        gain.couldTake = gain.level < 1 ? now - expectedLoss(risk, other) : 0;
        gains.push_back(gain);
    }
    std::stable_sort(gains.begin(), gains.end(), [](const ControlGain &a, const ControlGain &b) {
        return a.takes + a.couldTake > b.takes + b.couldTake;
    });
    return gains;
}

std::shared_ptr<const Cover> coverInForce(const MoneyGround &ground, const LossView &view,
                                          const CoverOptions &options)
{
    const auto policies = policiesInForce(ground.records, ground.on);
    if (policies.empty() || !hasOneCurrency(ground.records, view.risk))
        return {};
    return std::make_shared<Cover>(
        coverOf(insuredLosses(view.risk, view.levels), termsOf(*policies.front()), options));
}

} // namespace

// What each scenario does by itself is read off its severity; here only the sum is wanted.
MoneyReckoner::MoneyReckoner()
    : m_engine(ExactOptions{.eachScenario = false, .layers = false})
{
}

void MoneyReckoner::answer(const MoneyQuestion &question, Progress &progress, const Tell &tell)
{
    if (m_picture.ground != question.ground) {
        m_picture = {};
        m_picture.ground = question.ground;
    }
    reckonYear(question);
    tell(m_picture);
    if (question.isBrief)
        return;
    progress.check();
    if (!m_picture.gains) {
        m_picture.gains = std::make_shared<std::vector<ControlGain>>(
            gainsOf(m_picture.now->risk, m_picture.now->levels));
        tell(m_picture);
    }
    if (!hasPlanFor(question))
        reckonPlan(question, progress, tell);
    if (!m_picture.covers) {
        reckonCovers(question, progress);
        tell(m_picture);
    }
    if (!m_picture.prices) {
        reckonPrices(question, progress);
        tell(m_picture);
    }
    if (m_picture.whatIf != m_picture.now && m_picture.whatIf->cover
        && !m_picture.whatIf->cover->isExact()) {
        refineWhatIf(question, progress);
        tell(m_picture);
    }
}

void MoneyReckoner::reckonYear(const MoneyQuestion &question)
{
    if (!m_picture.now)
        m_picture.now = yearOf(question, false);
    m_picture.whatIf = question.hasWhatIf() ? yearOf(question, true) : m_picture.now;
}

std::shared_ptr<LossView> MoneyReckoner::yearOf(const MoneyQuestion &question, bool isWhatIf)
{
    const MoneyGround &ground = *question.ground;
    auto view = std::make_shared<LossView>();
    view->risk = firmRisk(ground.records, ground.catalogue, ground.on,
                          isWhatIf ? question.whatIf : WhatIf());
    view->levels = controlLevels(ground.records);
    if (isWhatIf) {
        for (const auto &[control, level] : question.toggles)
            view->levels[control] = level;
    }
    view->loss = m_engine.calculate(lossModel(view->risk, view->levels));
    // Nobody moves a slider where the answer is brief.
    view->cover = coverInForce(
        ground, *view,
        {.years = question.isBrief ? CoverOptions().years : yearsAtOnce, .threads = 1});
    return view;
}

void MoneyReckoner::reckonCovers(const MoneyQuestion &question, Progress &progress)
{
    const MoneyGround &ground = *question.ground;
    auto covers = std::make_shared<std::vector<Cover>>();
    m_picture.coverTrouble.clear();
    try {
        *covers = compareCover(insuredLosses(m_picture.now->risk, m_picture.now->levels),
                               comparedTerms(ground.records, ground.on, m_picture.now->risk),
                               {.progress = &progress});
    } catch (const Error &error) {
        if (error.kind() != ErrorKind::Invalid)
            throw;
        m_picture.coverTrouble = error.message();
    }
    m_picture.covers = covers;
    if (!m_picture.now->cover || covers->empty())
        return;
    // The same policy, played for as long as elsewhere: one figure wherever it stands.
    auto now = std::make_shared<LossView>(*m_picture.now);
    now->cover = std::make_shared<Cover>(covers->front());
    if (m_picture.whatIf == m_picture.now)
        m_picture.whatIf = now;
    m_picture.now = now;
}

void MoneyReckoner::reckonPrices(const MoneyQuestion &question, Progress &progress)
{
    const MoneyGround &ground = *question.ground;
    const LossView &now = *m_picture.now;
    const PricedFirm firm{ground.catalogue, ground.readiness, now.risk, now.levels};
    std::vector<PolicyTerms> terms;
    for (const Cover &cover : *m_picture.covers)
        terms.push_back(cover.terms);
    if (terms.empty())
        terms.push_back(usualCover(now.risk));
    auto prices = std::make_shared<std::vector<PricedCover>>();
    for (const PolicyTerms &one : terms) {
        progress.check();
        PricedCover price{one, firmPremium(firm, one, &progress)};
        price.charged = chargedPremium(one, price.premium);
        price.wrongAnswers = wrongAnswers(firm, one);
        prices->push_back(std::move(price));
    }
    m_picture.prices = prices;
}

// Once nobody moves a slider any more, what was tried is played for as long as what is.
void MoneyReckoner::refineWhatIf(const MoneyQuestion &question, Progress &progress)
{
    auto view = std::make_shared<LossView>(*m_picture.whatIf);
    view->cover = coverInForce(*question.ground, *view, {.progress = &progress});
    m_picture.whatIf = view;
}

bool MoneyReckoner::hasPlanFor(const MoneyQuestion &question) const
{
    return m_picture.plan && !m_picture.plan->frontier.empty()
        && m_picture.plan->budget == question.budget;
}

void MoneyReckoner::reckonPlan(const MoneyQuestion &question, Progress &progress, const Tell &tell)
{
    const MoneyGround &ground = *question.ground;
    const LossView &now = *m_picture.now;
    auto view = std::make_shared<PlanView>();
    view->budget = question.budget;
    view->choices = firmChoices(ground.readiness, ground.catalogue, now.risk, now.levels);
    const PlanObjective objective = firmObjective(now.risk, now.levels, view->choices.controls());
    view->plan =
        bestPlan(objective, view->choices.candidates, question.budget,
                 {.mostNodes = nodesOfPlan, .mostNodesExact = nodesOfPlan, .progress = &progress});
    ControlLevels after = now.levels;
    for (const PlanStep &step : view->plan.steps)
        after[view->choices.candidates[step.candidate].id] = 1;
    view->loss = m_engine.calculate(lossModel(now.risk, after));
    m_picture.plan = view;
    tell(m_picture);
    progress.check();
    auto whole = std::make_shared<PlanView>(*view);
    whole->frontier = efficiencyFrontier(
        objective, view->choices.candidates, question.budget.hours, pointsOfFrontier,
        {.mostNodes = nodesOfFrontier, .mostNodesExact = nodesOfFrontier, .progress = &progress});
    if (whole->frontier.empty())
        whole->frontier.push_back({0, 0, view->plan.lossBefore, {}});
    m_picture.plan = whole;
    tell(m_picture);
    progress.check();
}

} // namespace insurable
