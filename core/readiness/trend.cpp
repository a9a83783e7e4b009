// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trend.h"

#include "judge.h"
#include "organisationfacts.h"
#include "scores.h"

namespace insurable {

namespace {

// One control with what never changes between two days.
struct Known
{
    const Control &control;
    bool isRuledOut;
    const ControlState *state;
};

std::vector<Known> knownOf(const Snapshot &snapshot, const Catalogue &catalogue)
{
    const OrganisationFacts facts(snapshot.organisation);
    std::vector<Known> all;
    for (const Control &control : catalogue.controls())
        all.push_back(
            {control, !control.applies.applies(facts), snapshot.find<ControlState>(control.id)});
    return all;
}

} // namespace

std::vector<ScorePoint> scoreTrend(const Snapshot &snapshot, const Catalogue &catalogue,
                                   const Scheme &scheme, QDate today, int months)
{
    const EvidenceIndex evidence(snapshot.evidence);
    const std::vector<Known> known = knownOf(snapshot, catalogue);
    std::vector<ScorePoint> points;
    for (int back = std::max(0, months); back >= 0; --back) {
        const QDate on = today.addMonths(-back);
        VerdictTable verdicts;
        int said = 0;
        for (const Known &one : known) {
            const ControlVerdict verdict = judge(
                {one.control, one.isRuledOut, one.state, evidence.of(one.control.id)}, scheme, on);
            said += verdict.applies() && verdict.isKnown();
            verdicts.put(verdict);
        }
        const Gate gate = gateOf(verdicts, scheme);
        points.push_back({on, scoresOf(verdicts, gate, catalogue, scheme).score, gate.state, said});
    }
    return points;
}

} // namespace insurable
