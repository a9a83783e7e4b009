// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benches.h"
#include "firmobjective.h"
#include "firmplan.h"
#include "measure.h"
#include "plan.h"

using namespace Qt::StringLiterals;

namespace insurable::bench {

namespace {

// A firm of twelve that has answered nothing: every control is open.
struct OpenFirm
{
    FirmRisk risk;
    std::vector<PlanCandidate> candidates;

    explicit OpenFirm(const Catalogue &catalogue)
    {
        const QDate day(2026, 11, 22);
        Snapshot records;
        records.organisation.staff = 12;
        records.organisation.computers = 14;
        records.organisation.turnover = Money::major(900'000);
        const Readiness readiness = assess(records, catalogue, defaultScheme(catalogue), day);
        risk = firmRisk(records, catalogue, day);
        candidates = firmChoices(readiness, catalogue, risk, {}).candidates;
        for (PlanCandidate &candidate : candidates)
            candidate.isRequired = false;
    }

    [[nodiscard]] std::vector<PlanCandidate> first(size_t count) const
    {
        return {candidates.begin(),
                candidates.begin() + std::ptrdiff_t(std::min(count, candidates.size()))};
    }
    [[nodiscard]] PlanObjective objective(const std::vector<PlanCandidate> &chosen) const
    {
        std::vector<Id> ids;
        for (const PlanCandidate &candidate : chosen)
            ids.push_back(candidate.id);
        return firmObjective(risk, {}, ids);
    }
};

const std::vector<PlanBudget> budgets{{200, 10},  {500, 20},  {1000, 30},
                                      {2000, 20}, {2000, 60}, {4000, 100}};

struct Planning
{
    std::vector<double> each; // milliseconds of the slowest budget
    std::vector<double> frontier;
    bool isExact = true;
    quint64 nodes = 0;
};

void plan(const PlanObjective &objective, const std::vector<PlanCandidate> &candidates,
          Planning &planning)
{
    double slowest = 0;
    for (const PlanBudget &budget : budgets) {
        const Stopwatch watch;
        const Plan best = bestPlan(objective, candidates, budget);
        slowest = std::max(slowest, watch.seconds() * 1000);
        planning.isExact = planning.isExact && best.isExact;
        planning.nodes = std::max(planning.nodes, best.nodes);
    }
    planning.each.push_back(slowest);
    const Stopwatch watch;
    (void)efficiencyFrontier(objective, candidates);
    planning.frontier.push_back(watch.seconds() * 1000);
}

QString remark(const Planning &planning, size_t candidates)
{
    return u"%1 candidates, %2, at most %3 nodes"_s.arg(candidates)
        .arg(planning.isExact ? u"proven"_s : u"not proven"_s)
        .arg(planning.nodes);
}

} // namespace

Figures benchPlan(Context &context)
{
    const OpenFirm firm(context.catalogue());
    const std::vector<PlanCandidate> thirty = firm.first(30);
    const PlanObjective ofThirty = firm.objective(thirty);
    const PlanObjective ofAll = firm.objective(firm.candidates);
    Planning few;
    Planning all;
    for (int i = 0; i < context.rounds(15); ++i) {
        plan(ofThirty, thirty, few);
        plan(ofAll, firm.candidates, all);
    }
    const auto atMost = Figure::Goal::AtMost;
    const auto none = Figure::Goal::None;
    const QString ofFew = remark(few, thirty.size());
    const QString ofMany = remark(all, firm.candidates.size());
    return {
        {u"plan"_s, u"best plan of 30 candidates, slowest budget"_s, u"ms"_s, few.each, atMost, 50,
         ofFew},
        {u"plan"_s, u"efficiency frontier of 30"_s, u"ms"_s, few.frontier, none, 0, {}},
        {u"plan"_s, u"best plan of all candidates, slowest budget"_s, u"ms"_s, all.each, none, 0,
         ofMany},
        {u"plan"_s, u"efficiency frontier of all"_s, u"ms"_s, all.frontier, none, 0, {}},
    };
}

} // namespace insurable::bench
