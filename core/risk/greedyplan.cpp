// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "greedyplan.h"

#include <cmath>

namespace insurable {

namespace {

constexpr int mostRounds = 20;

class Greedy final
{
public:
    Greedy(const PlanObjective &objective, const std::vector<PlanCandidate> &candidates,
           const PlanBudget &budget)
        : m_objective(objective)
        , m_candidates(candidates)
        , m_budget(budget)
    {
    }

    [[nodiscard]] PlanSet run();

private:
    [[nodiscard]] double pricedAt(const PlanCandidate &candidate) const;
    // What counts against the gain of a candidate.
    [[nodiscard]] double costOf(size_t candidate) const;
    [[nodiscard]] double lossAndCost(const PlanSet &chosen) const;
    [[nodiscard]] bool fits(const PlanSet &chosen, size_t more) const;
    [[nodiscard]] size_t bestAddition(const PlanSet &chosen, bool required) const;
    void fill(PlanSet &chosen) const;
    [[nodiscard]] bool exchange(PlanSet &chosen) const;

    const PlanObjective &m_objective;
    const std::vector<PlanCandidate> &m_candidates;
    PlanBudget m_budget;
};

double part(double cost, double budget)
{
    return std::isinf(budget) || budget <= 0 ? 0 : cost / budget;
}

double Greedy::pricedAt(const PlanCandidate &candidate) const
{
    constexpr double least = 1e-6;
    return least + part(candidate.firstYear(), m_budget.pounds)
        + part(candidate.hours, m_budget.hours);
}

double Greedy::costOf(size_t candidate) const
{
    const PlanCandidate &one = m_candidates[candidate];
    return m_budget.onlyWhatPays && !one.isRequired ? m_budget.costOf(one) : 0;
}

double Greedy::lossAndCost(const PlanSet &chosen) const
{
    double sum = m_objective.expectedLoss(chosen);
    for (size_t i = 0; i < chosen.size(); ++i)
        sum += chosen[i] ? costOf(i) : 0;
    return sum;
}

bool Greedy::fits(const PlanSet &chosen, size_t more) const
{
    double pounds = m_candidates[more].firstYear();
    double hours = m_candidates[more].hours;
    for (size_t i = 0; i < chosen.size(); ++i) {
        if (chosen[i]) {
            pounds += m_candidates[i].firstYear();
            hours += m_candidates[i].hours;
        }
    }
    return pounds <= m_budget.pounds && hours <= m_budget.hours;
}

// The number of candidates where there is none. Of required ones the cheapest: most of them fit.
size_t Greedy::bestAddition(const PlanSet &chosen, bool required) const
{
    size_t best = chosen.size();
    double most = 0;
    PlanSet tried = chosen;
    const double before = m_objective.expectedLoss(chosen);
    for (size_t i = 0; i < chosen.size(); ++i) {
        if (chosen[i] || m_candidates[i].isRequired != required || !fits(chosen, i))
            continue;
        tried[i] = true;
        const double gain = required ? 1 : before - m_objective.expectedLoss(tried) - costOf(i);
        tried[i] = false;
        const double density = gain / pricedAt(m_candidates[i]);
        if (density > most) {
            most = density;
            best = i;
        }
    }
    return best;
}

void Greedy::fill(PlanSet &chosen) const
{
    for (const bool required : {true, false}) {
        for (size_t i = bestAddition(chosen, required); i < chosen.size();
             i = bestAddition(chosen, required))
            chosen[i] = true;
    }
}

// Leaves one out that is not required and puts another in its place.
bool Greedy::exchange(PlanSet &chosen) const
{
    PlanSet best = chosen;
    double least = lossAndCost(chosen) * (1 - 1e-12);
    PlanSet tried = chosen;
    for (size_t out = 0; out < chosen.size(); ++out) {
        if (!chosen[out] || m_candidates[out].isRequired)
            continue;
        tried[out] = false;
        for (size_t in = 0; in < chosen.size(); ++in) {
            if (chosen[in] || !fits(tried, in))
                continue;
            tried[in] = true;
            const double now = lossAndCost(tried);
            tried[in] = false;
            if (now < least) {
                least = now;
                best = tried;
                best[in] = true;
            }
        }
        tried[out] = true;
    }
    const bool isBetter = best != chosen;
    chosen = best;
    return isBetter;
}

PlanSet Greedy::run()
{
    PlanSet chosen(m_candidates.size());
    fill(chosen);
    for (int round = 0; round < mostRounds && exchange(chosen); ++round)
        fill(chosen);
    return chosen;
}

} // namespace

PlanSet greedyPlan(const PlanObjective &objective, const std::vector<PlanCandidate> &candidates,
                   const PlanBudget &budget)
{
    return Greedy(objective, candidates, budget).run();
}

} // namespace insurable
