// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstddef>
#include <span>
#include <vector>

namespace insurable {

// Candidates whose effects on one factor overlap. What they leave of it together stands in a table:
// entry m is for the members whose bits are set in m, 0–1, never more for more of them.
struct PlanGroup
{
    std::vector<size_t> members; // candidates; at most mostMembers
    std::vector<double> left;    // 2^members.size() entries

    static constexpr size_t mostMembers = 12;
};

// What controls leave of a frequency or a severity: 1 − cap + cap × the product over the groups.
struct PlanFactor
{
    double cap = 0; // 0–1
    std::vector<PlanGroup> groups = {};
};

// One kind of loss: what it would cost a year with no control, times its factors.
struct PlanScenario
{
    double loss = 0;
    PlanFactor frequency = {};
    PlanFactor severity = {};
};

// Which candidates are in a plan.
using PlanSet = std::vector<bool>;

// The expected loss of a year as a function of the chosen candidates, and from how far above it can
// be bounded when candidates may be taken in part. Analytic, cheap, never changed once made.
class PlanObjective final
{
public:
    // Throws ErrorKind::Invalid for scenarios that make no sense.
    PlanObjective(size_t candidates, std::vector<PlanScenario> scenarios);

    [[nodiscard]] size_t candidates() const { return m_places.size(); }
    [[nodiscard]] double expectedLoss(const PlanSet &chosen) const;
    // Whether the candidate changes anything at all.
    [[nodiscard]] bool matters(size_t candidate) const { return !m_places[candidate].empty(); }

    // A convex function of shares 0–1 that is not above the expected loss at whole choices, and
    // equal to it there where groups are small; and a slope of it: loss + slope · (x − shares) is
    // nowhere above it. `slope` has an entry for each candidate.
    double relaxedLoss(std::span<const double> shares, std::span<double> slope) const;

private:
    // k_g = −ln left: k ≤ constant + slope · x for every whole choice x, with equality for one.
    struct Cut
    {
        double constant = 0;
        std::vector<double> slope; // by member
    };
    struct Group
    {
        PlanGroup table;
        std::vector<Cut> cuts;
    };
    struct Factor
    {
        double cap = 0;
        size_t firstGroup = 0;
        size_t endGroup = 0;
    };
    struct Scenario
    {
        double loss = 0;
        Factor frequency;
        Factor severity;
    };
    struct Place
    {
        size_t group;
        size_t bit;
    };
    struct Relaxed
    {
        double value; // of the factor
        double pull;  // −d ln value / d k
    };

    Factor addFactor(PlanFactor factor);
    void addGroup(PlanGroup group);
    [[nodiscard]] static std::vector<Cut> cutsOf(const PlanGroup &group);
    [[nodiscard]] double valueOf(const Factor &factor, const PlanSet &chosen) const;
    [[nodiscard]] Relaxed relax(const Factor &factor, std::span<const double> shares,
                                std::vector<const Cut *> &active) const;
    void addSlope(const Factor &factor, double weight, const std::vector<const Cut *> &active,
                  std::span<double> slope) const;

    std::vector<Group> m_groups;
    std::vector<Scenario> m_scenarios;
    std::vector<std::vector<Place>> m_places; // by candidate
};

} // namespace insurable
