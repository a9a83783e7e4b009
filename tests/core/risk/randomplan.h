// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plansearch.h"

#include <QRandomGenerator>

#include <algorithm>
#include <functional>

namespace insurable {

// Candidates with costs, and losses that they lower in overlapping ways, drawn from a seed.
class RandomPlan final
{
public:
    RandomPlan(quint32 seed, size_t candidates, size_t scenarios)
        : m_dice(seed)
    {
        for (size_t i = 0; i < candidates; ++i)
            m_candidates.push_back({Id::from(QStringLiteral("c%1").arg(i)), 0, round(10, 900),
                                    round(0, 12), below(8) == 0});
        for (size_t i = 0; i < scenarios; ++i)
            m_scenarios.push_back(
                {round(50, 5000), factor(candidates, 0.7), factor(candidates, 0.5)});
    }

    [[nodiscard]] const std::vector<PlanCandidate> &candidates() const { return m_candidates; }
    [[nodiscard]] std::vector<PlanCandidate> &candidates() { return m_candidates; }
    [[nodiscard]] PlanObjective objective() const { return {m_candidates.size(), m_scenarios}; }
    [[nodiscard]] PlanBudget budget(double part) const
    {
        PlanBudget all{0, 0};
        for (const PlanCandidate &candidate : m_candidates) {
            all.pounds += candidate.firstYear();
            all.hours += candidate.hours;
        }
        return {std::floor(all.pounds * part), std::floor(all.hours * part)};
    }

private:
    size_t below(size_t bound) { return m_dice.bounded(quint32(bound)); }
    double share() { return m_dice.generateDouble(); }
    double round(double least, double most) { return std::floor(least + (most - least) * share()); }

    // One to four groups of one to four candidates each, as the catalogue's effects overlap.
    PlanFactor factor(size_t candidates, double cap)
    {
        PlanFactor factor{cap, {}};
        std::vector<size_t> free(candidates);
        for (size_t i = 0; i < candidates; ++i)
            free[i] = i;
        for (size_t groups = 1 + below(4); groups > 0; --groups) {
            PlanGroup group;
            for (size_t members = 1 + below(4); members > 0 && !free.empty(); --members) {
                const size_t at = below(free.size());
                group.members.push_back(free[at]);
                free.erase(free.begin() + qsizetype(at));
            }
            fillTable(group);
            factor.groups.push_back(group);
        }
        return factor;
    }

    // The strongest counts fully, each further one half as much as the one before.
    void fillTable(PlanGroup &group)
    {
        std::vector<double> effects;
        for (size_t i = 0; i < group.members.size(); ++i)
            effects.push_back(0.7 * share());
        for (size_t choice = 0; choice < size_t(1) << effects.size(); ++choice) {
            std::vector<double> taken;
            for (size_t i = 0; i < effects.size(); ++i) {
                if (choice >> i & 1)
                    taken.push_back(effects[i]);
            }
            std::sort(taken.begin(), taken.end(), std::greater<>());
            double left = 1;
            double weight = 1;
            for (const double effect : taken) {
                left *= 1 - weight * effect;
                weight /= 2;
            }
            group.left.push_back(left);
        }
    }

    QRandomGenerator m_dice;
    std::vector<PlanCandidate> m_candidates;
    std::vector<PlanScenario> m_scenarios;
};

} // namespace insurable
