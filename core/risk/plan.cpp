// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan.h"

#include "gordonloeb.h"

#include <cmath>

namespace insurable {

namespace {

constexpr double nothing = 1e-12; // of the loss

// The dearest first: where two do the same, the cheaper stays.
std::vector<size_t> dearestFirst(const std::vector<PlanCandidate> &candidates)
{
    std::vector<size_t> order(candidates.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
        const PlanCandidate &one = candidates[a];
        const PlanCandidate &other = candidates[b];
        return one.firstYear() != other.firstYear() ? one.firstYear() > other.firstYear()
                                                    : one.hours > other.hours;
    });
    return order;
}

void dropWhatChangesNothing(const PlanObjective &objective,
                            const std::vector<PlanCandidate> &candidates, PlanSet &chosen)
{
    const double most = objective.expectedLoss(chosen) * (1 + nothing);
    for (const size_t i : dearestFirst(candidates)) {
        if (!chosen[i] || candidates[i].isRequired)
            continue;
        chosen[i] = false;
        if (objective.expectedLoss(chosen) > most)
            chosen[i] = true;
    }
}

std::vector<size_t> notWorthIt(const PlanObjective &objective,
                               const std::vector<PlanCandidate> &candidates,
                               const PlanBudget &budget, const Plan &plan, PlanSet chosen)
{
    std::vector<size_t> leftOut;
    for (size_t i = 0; i < candidates.size(); ++i) {
        const PlanCandidate &one = candidates[i];
        if (chosen[i] || one.isRequired || plan.pounds + one.firstYear() > budget.pounds
            || plan.hours + one.hours > budget.hours)
            continue;
        chosen[i] = true;
        const double gain = plan.lossAfter - objective.expectedLoss(chosen);
        chosen[i] = false;
        if (gain > nothing * plan.lossBefore && gain < budget.costOf(one))
            leftOut.push_back(i);
    }
    return leftOut;
}

// What the candidate takes away next, for each pound.
double urgency(const PlanObjective &objective, const PlanCandidate &candidate, PlanSet done,
               size_t i, double loss)
{
    constexpr double onePound = 1;
    done[i] = true;
    return (loss - objective.expectedLoss(done)) / (candidate.firstYear() + onePound);
}

std::vector<PlanStep> inOrder(const PlanObjective &objective,
                              const std::vector<PlanCandidate> &candidates, const PlanSet &chosen)
{
    std::vector<PlanStep> steps;
    PlanSet done(chosen.size());
    double loss = objective.expectedLoss(done);
    while (done != chosen) {
        size_t best = chosen.size();
        double most = 0;
        for (size_t i = 0; i < chosen.size(); ++i) {
            if (!chosen[i] || done[i])
                continue;
            const double now = urgency(objective, candidates[i], done, i, loss);
            const bool isFirst =
                best == chosen.size() || (candidates[i].isRequired && !candidates[best].isRequired);
            const bool isLater =
                !isFirst && !candidates[i].isRequired && candidates[best].isRequired;
            if (isFirst || (!isLater && now > most)) {
                best = i;
                most = now;
            }
        }
        done[best] = true;
        const double left = objective.expectedLoss(done);
        steps.push_back({best, loss - left, left});
        loss = left;
    }
    return steps;
}

} // namespace

Plan bestPlan(const PlanObjective &objective, const std::vector<PlanCandidate> &candidates,
              const PlanBudget &budget, const SearchOptions &options)
{
    SearchResult found = bestChoice(objective, candidates, budget, options);
    dropWhatChangesNothing(objective, candidates, found.chosen);
    Plan plan;
    plan.steps = inOrder(objective, candidates, found.chosen);
    for (size_t i = 0; i < candidates.size(); ++i) {
        if (found.chosen[i]) {
            plan.pounds += candidates[i].firstYear();
            plan.yearly += candidates[i].yearly;
            plan.hours += candidates[i].hours;
        } else if (candidates[i].isRequired) {
            plan.requiredLeftOut.push_back(i);
        }
    }
    plan.lossBefore = objective.expectedLoss(PlanSet(candidates.size()));
    plan.lossAfter = objective.expectedLoss(found.chosen);
    plan.mostMore = std::min(found.gap, plan.lossAfter); // there is no more to take away
    plan.isExact = found.isExact;
    plan.nodes = found.nodes;
    plan.check = {plan.lossBefore, spendingCap(plan.lossBefore),
                  plan.pounds + budget.hourPrice * plan.hours, budget.hourPrice > 0};
    if (budget.onlyWhatPays)
        plan.notWorthIt = notWorthIt(objective, candidates, budget, plan, found.chosen);
    return plan;
}

std::vector<FrontierPoint> efficiencyFrontier(const PlanObjective &objective,
                                              const std::vector<PlanCandidate> &candidates,
                                              double hours, int points,
                                              const SearchOptions &options)
{
    std::vector<PlanCandidate> free = candidates;
    double all = 0;
    for (size_t i = 0; i < free.size(); ++i) {
        free[i].isRequired = false;
        all += objective.matters(i) ? free[i].firstYear() : 0;
    }
    std::vector<FrontierPoint> frontier;
    // Closer together where the first pounds do most.
    for (int i = 0; i <= points; ++i) {
        const double part = double(i) / std::max(points, 1);
        const double pounds = all * part * part;
        const Plan plan = bestPlan(objective, free, {pounds, hours}, options);
        if (!frontier.empty() && plan.lossAfter >= frontier.back().expectedLoss * (1 - 1e-9))
            continue;
        PlanSet chosen(free.size());
        for (const PlanStep &step : plan.steps)
            chosen[step.candidate] = true;
        while (!frontier.empty() && frontier.back().pounds >= plan.pounds)
            frontier.pop_back();
        frontier.push_back({plan.pounds, plan.hours, plan.lossAfter, std::move(chosen)});
    }
    return frontier;
}

} // namespace insurable
