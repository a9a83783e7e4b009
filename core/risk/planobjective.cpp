// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planobjective.h"

#include "errors.h"
#include "riskinput.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

// Nothing is taken away wholly: keeps logarithms finite.
constexpr double leastLeft = 1e-9;
constexpr double slack = 1e-12;
// Up to so many members, there is a cut for each choice of them.
constexpr size_t membersOfAllCuts = 4;

[[noreturn]] void refuse(const QString &what)
{
    throw Error(ErrorKind::Invalid, what);
}

void requireValid(const PlanGroup &group, size_t candidates)
{
    if (group.members.size() > PlanGroup::mostMembers)
        refuse(u"More than %1 controls of one group overlap."_s.arg(PlanGroup::mostMembers));
    if (group.left.size() != size_t(1) << group.members.size())
        refuse(u"The table of a group must have an entry for each choice."_s);
    for (const size_t member : group.members) {
        if (member >= candidates)
            refuse(u"The members of a group must be candidates."_s);
    }
    for (const double left : group.left)
        requireFraction("part that is left", left);
}

std::vector<double> logarithms(const PlanGroup &group)
{
    std::vector<double> k;
    for (const double left : group.left)
        k.push_back(-std::log(std::max(left, leastLeft)));
    return k;
}

// What a member adds, at most, to a choice that holds at least `chosen`.
double mostAdded(const std::vector<double> &k, size_t chosen, size_t bit)
{
    double most = 0;
    for (size_t more = 0; more < k.size(); ++more) {
        if ((more & chosen) == chosen && !(more & bit))
            most = std::max(most, k[more | bit] - k[more]);
    }
    return most;
}

// And at least, to any choice.
double leastAdded(const std::vector<double> &k, size_t bit)
{
    double least = std::numeric_limits<double>::max();
    for (size_t choice = 0; choice < k.size(); ++choice) {
        if (!(choice & bit))
            least = std::min(least, k[choice | bit] - k[choice]);
    }
    return least;
}

// The choices at which the bound meets the table.
std::vector<size_t> touchedChoices(size_t members)
{
    std::vector<size_t> choices;
    const size_t all = (size_t(1) << members) - 1;
    if (members <= membersOfAllCuts) {
        for (size_t choice = 0; choice <= all; ++choice)
            choices.push_back(choice);
        return choices;
    }
    choices = {0, all};
    for (size_t i = 0; i < members; ++i) {
        choices.push_back(size_t(1) << i);
        choices.push_back(all ^ (size_t(1) << i));
    }
    return choices;
}

} // namespace

PlanObjective::PlanObjective(size_t candidates, std::vector<PlanScenario> scenarios)
    : m_places(candidates)
{
    for (PlanScenario &scenario : scenarios) {
        requireAmount("loss of a scenario", scenario.loss);
        m_scenarios.push_back({scenario.loss, addFactor(std::move(scenario.frequency)),
                               addFactor(std::move(scenario.severity))});
    }
}

PlanObjective::Factor PlanObjective::addFactor(PlanFactor factor)
{
    requireFraction("cap", factor.cap);
    const size_t first = m_groups.size();
    for (PlanGroup &group : factor.groups)
        addGroup(std::move(group));
    return {factor.cap, first, m_groups.size()};
}

void PlanObjective::addGroup(PlanGroup group)
{
    requireValid(group, candidates());
    for (size_t i = 0; i < group.members.size(); ++i) {
        const size_t bit = size_t(1) << i;
        const std::vector<double> k = logarithms(group);
        if (leastAdded(k, bit) < -slack)
            refuse(u"More of a control must never leave more of a loss."_s);
        if (mostAdded(k, 0, bit) > slack)
            m_places[group.members[i]].push_back({m_groups.size(), bit});
    }
    std::vector<Cut> cuts = cutsOf(group);
    m_groups.push_back({std::move(group), std::move(cuts)});
}

// For any choice T and any M: k(T) ≤ k(M) + what those of T beyond M add to M or more, at most,
// less what those of M beyond T add to anything, at least.
std::vector<PlanObjective::Cut> PlanObjective::cutsOf(const PlanGroup &group)
{
    const std::vector<double> k = logarithms(group);
    std::vector<Cut> cuts;
    for (const size_t chosen : touchedChoices(group.members.size())) {
        Cut cut{k[chosen], {}};
        for (size_t i = 0; i < group.members.size(); ++i) {
            const size_t bit = size_t(1) << i;
            const bool isIn = chosen & bit;
            cut.slope.push_back(isIn ? leastAdded(k, bit) : mostAdded(k, chosen, bit));
            if (isIn)
                cut.constant -= cut.slope.back();
        }
        cuts.push_back(std::move(cut));
    }
    return cuts;
}

double PlanObjective::valueOf(const Factor &factor, const PlanSet &chosen) const
{
    double left = 1;
    for (size_t g = factor.firstGroup; g < factor.endGroup; ++g) {
        const PlanGroup &group = m_groups[g].table;
        size_t choice = 0;
        for (size_t i = 0; i < group.members.size(); ++i)
            choice |= size_t(chosen[group.members[i]]) << i;
        left *= std::max(group.left[choice], leastLeft);
    }
    return 1 - factor.cap + factor.cap * left;
}

double PlanObjective::expectedLoss(const PlanSet &chosen) const
{
    double sum = 0;
    for (const Scenario &scenario : m_scenarios)
        sum += scenario.loss * valueOf(scenario.frequency, chosen)
            * valueOf(scenario.severity, chosen);
    return sum;
}

PlanObjective::Relaxed PlanObjective::relax(const Factor &factor, std::span<const double> shares,
                                            std::vector<const Cut *> &active) const
{
    double sum = 0;
    active.clear();
    for (size_t g = factor.firstGroup; g < factor.endGroup; ++g) {
        const std::vector<size_t> &members = m_groups[g].table.members;
        double least = std::numeric_limits<double>::max();
        active.push_back(nullptr);
        for (const Cut &cut : m_groups[g].cuts) {
            double at = cut.constant;
            for (size_t i = 0; i < members.size(); ++i)
                at += cut.slope[i] * shares[members[i]];
            if (at < least) {
                least = at;
                active.back() = &cut;
            }
        }
        sum += least;
    }
    const double left = factor.cap * std::exp(-sum);
    const double value = 1 - factor.cap + left;
    return {value, value > 0 ? left / value : 0};
}

void PlanObjective::addSlope(const Factor &factor, double weight,
                             const std::vector<const Cut *> &active, std::span<double> slope) const
{
    for (size_t g = factor.firstGroup; g < factor.endGroup; ++g) {
        const std::vector<size_t> &members = m_groups[g].table.members;
        const Cut &cut = *active[g - factor.firstGroup];
        for (size_t i = 0; i < members.size(); ++i)
            slope[members[i]] -= weight * cut.slope[i];
    }
}

// A factor is a constant and an exponential of −k, which is convex in the logarithm; so is the
// product of two; and k lies below the least of its cuts.
double PlanObjective::relaxedLoss(std::span<const double> shares, std::span<double> slope) const
{
    std::fill(slope.begin(), slope.end(), 0.0);
    std::vector<const Cut *> ofFrequency;
    std::vector<const Cut *> ofSeverity;
    double sum = 0;
    for (const Scenario &scenario : m_scenarios) {
        const Relaxed frequency = relax(scenario.frequency, shares, ofFrequency);
        const Relaxed severity = relax(scenario.severity, shares, ofSeverity);
        const double loss = scenario.loss * frequency.value * severity.value;
        addSlope(scenario.frequency, loss * frequency.pull, ofFrequency, slope);
        addSlope(scenario.severity, loss * severity.pull, ofSeverity, slope);
        sum += loss;
    }
    return sum;
}

} // namespace insurable
