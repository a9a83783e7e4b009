// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "judge.h"

#include "control.h"
#include "scheme.h"

namespace insurable {

namespace {

bool isBlank(const QString &text)
{
    return text.trimmed().isEmpty();
}

bool isAhead(QDate date, QDate on)
{
    return date.isValid() && date > on;
}

struct StatusThatCounts
{
    ControlStatus status = ControlStatus::NotKnown;
    StatusReason reason = StatusReason::Unanswered;
};

bool isComplete(const ControlState &state)
{
    return state.coverage.value_or(100) >= 100 && isBlank(state.exceptions);
}

// Nothing is rounded up: what reaches nothing is not in place, what leaves something out is partly.
StatusThatCounts statusOf(const ControlState *state, QDate on)
{
    if (!state || state->status == ControlStatus::NotKnown)
        return {};
    if (state->status == ControlStatus::NotInPlace)
        return {state->status, StatusReason::AsAnswered};
    if (isAhead(state->assessed, on))
        return {ControlStatus::NotKnown, StatusReason::AnsweredAhead};
    if (state->status == ControlStatus::NotApplicable && isBlank(state->reason))
        return {ControlStatus::NotKnown, StatusReason::ReasonMissing};
    const bool isThere =
        state->status == ControlStatus::InPlace || state->status == ControlStatus::Partly;
    if (isThere && state->coverage == 0)
        return {ControlStatus::NotInPlace, StatusReason::NotComplete};
    if (state->status == ControlStatus::InPlace && !isComplete(*state))
        return {ControlStatus::Partly, StatusReason::NotComplete};
    return {state->status, StatusReason::AsAnswered};
}

Scope scopeOf(const Case &given, ControlStatus status)
{
    if (given.isRuledOut)
        return Scope::RuledOut;
    return status == ControlStatus::NotApplicable ? Scope::SetAside : Scope::Applies;
}

Assurance assuranceOf(Proof::Kind kind)
{
    switch (kind) {
    case Proof::Kind::Answer:
        return Assurance::Declared;
    case Proof::Kind::File:
    case Proof::Kind::Link:
        return Assurance::Documented;
    case Proof::Kind::Check:
        return Assurance::Observed;
    case Proof::Kind::Audit:
        break;
    }
    return Assurance::Audited;
}

Proof::Kind kindOf(EvidenceKind kind)
{
    switch (kind) {
    case EvidenceKind::File:
        return Proof::Kind::File;
    case EvidenceKind::Link:
        return Proof::Kind::Link;
    case EvidenceKind::Check:
        break;
    }
    return Proof::Kind::Check;
}

bool isLive(const Proof &proof, QDate on)
{
    return proof.until.isValid() && on <= proof.until;
}

Proof proofOf(const EvidenceFact &fact, int freshDays)
{
    const QDate until =
        fact.validUntil.isValid() ? fact.validUntil : lastFreshDay(fact.effective, freshDays);
    return {kindOf(fact.kind), fact.id, fact.effective, until};
}

bool isNewer(const Proof &a, const Proof &b)
{
    return a.from != b.from ? a.from > b.from : a.evidence < b.evidence;
}

// The evidence of a control on a day, each list newest first.
struct Sorted
{
    std::vector<Proof> counted;
    std::vector<Proof> expired;
    std::vector<Proof> ahead;
};

Sorted sorted(const Case &given, QDate on)
{
    Sorted all;
    for (const EvidenceFact &fact : given.evidence) {
        if (!fact.hasContent || !fact.effective.isValid())
            continue;
        const Proof proof = proofOf(fact, given.control.freshDays);
        if (isAhead(proof.from, on))
            all.ahead.push_back(proof);
        else
            (isLive(proof, on) ? all.counted : all.expired).push_back(proof);
    }
    for (std::vector<Proof> *list : {&all.counted, &all.expired, &all.ahead})
        std::sort(list->begin(), list->end(), isNewer);
    return all;
}

std::vector<Id> ids(const std::vector<Proof> &proofs)
{
    std::vector<Id> all;
    all.reserve(proofs.size());
    for (const Proof &proof : proofs)
        all.push_back(proof.evidence);
    return all;
}

Proof answerProof(const ControlState &state, int freshDays)
{
    return {Proof::Kind::Answer, {}, state.assessed, lastFreshDay(state.assessed, freshDays)};
}

std::optional<Proof> auditProof(const ControlState &state, int freshDays, QDate on)
{
    if (!state.auditedOn.isValid() || isAhead(state.auditedOn, on) || isBlank(state.auditedBy))
        return std::nullopt;
    return Proof{Proof::Kind::Audit, {}, state.auditedOn, lastFreshDay(state.auditedOn, freshDays)};
}

// What still counts beats what does not; then the better way of knowing; then the later end.
bool carriesBetter(const Proof &a, const Proof &b, QDate on)
{
    if (isLive(a, on) != isLive(b, on))
        return isLive(a, on);
    if (assuranceOf(a.kind) != assuranceOf(b.kind))
        return assuranceOf(a.kind) > assuranceOf(b.kind);
    return a.until != b.until ? a.until > b.until : a.evidence < b.evidence;
}

Proof bestProof(const Case &given, const Sorted &evidence, ControlStatus status, QDate on)
{
    Proof best = answerProof(*given.state, given.control.freshDays);
    const auto offer = [&](const Proof &proof) {
        if (carriesBetter(proof, best, on))
            best = proof;
    };
    if (status != ControlStatus::InPlace && status != ControlStatus::Partly)
        return best; // proof shows what is there, not what is missing
    if (const auto audit = auditProof(*given.state, given.control.freshDays, on))
        offer(*audit);
    for (const Proof &proof : evidence.counted)
        offer(proof);
    for (const Proof &proof : evidence.expired)
        offer(proof);
    return best;
}

Freshness freshnessOf(const Proof &proof, const Scheme &scheme, QDate on)
{
    if (!isLive(proof, on))
        return Freshness::Expired;
    return on.daysTo(proof.until) <= scheme.freshness.dueDays ? Freshness::Due : Freshness::Fresh;
}

double levelWorth(ControlStatus status, const LevelWorth &levels)
{
    switch (status) {
    case ControlStatus::InPlace:
        return levels.inPlace;
    case ControlStatus::Partly:
        return levels.partly;
    case ControlStatus::Planned:
        return levels.planned;
    case ControlStatus::NotInPlace:
        return levels.notInPlace;
    case ControlStatus::NotKnown:
        return std::min(levels.notKnown, levels.notInPlace);
    case ControlStatus::NotApplicable:
        break;
    }
    return 0;
}

// "Partly" is worth its share, and at least as much as a plan. Whoever does not say how far it
// reaches gets that least, so that silence never pays; "in place, except …" names what is missing
// and so loses only the level.
double coverageWorth(const ControlVerdict &verdict, const LevelWorth &levels)
{
    if (verdict.status != ControlStatus::Partly)
        return 1;
    const double least = levels.partly > 0 ? std::min(1.0, levels.planned / levels.partly) : 0;
    if (verdict.coverage)
        return std::max(least, double(std::clamp<qint64>(*verdict.coverage, 0, 100)) / 100);
    return verdict.statusReason == StatusReason::NotComplete ? 1 : least;
}

double freshnessWorth(Freshness freshness, const FreshnessWorth &worth)
{
    switch (freshness) {
    case Freshness::None:
        return 0;
    case Freshness::Expired:
        return std::min(worth.expired, worth.fresh);
    case Freshness::Due:
    case Freshness::Fresh:
        break;
    }
    return worth.fresh;
}

ScoreFactors factorsOf(const ControlVerdict &verdict, const Control &control, const Scheme &scheme)
{
    return {double(control.weight), levelWorth(verdict.status, scheme.levels),
            coverageWorth(verdict, scheme.levels), assuranceWorth(verdict.assurance, scheme),
            freshnessWorth(verdict.freshness, scheme.freshness)};
}

} // namespace

QDate lastFreshDay(QDate from, int freshDays)
{
    return from.isValid() ? from.addDays(freshDays) : QDate();
}

double assuranceWorth(Assurance assurance, const Scheme &scheme)
{
    switch (assurance) {
    case Assurance::Unknown:
        return 0;
    case Assurance::Declared:
        return scheme.assurance.declared;
    case Assurance::Documented:
        return scheme.assurance.documented;
    case Assurance::Observed:
        return scheme.assurance.observed;
    case Assurance::Audited:
        break;
    }
    return scheme.assurance.audited;
}

ControlVerdict judge(const Case &given, const Scheme &scheme, QDate on)
{
    const StatusThatCounts counts = statusOf(given.state, on);
    const Sorted evidence = sorted(given, on);
    ControlVerdict verdict;
    verdict.control = given.control.id;
    verdict.theme = given.control.theme;
    verdict.scope = scopeOf(given, counts.status);
    verdict.status = counts.status;
    verdict.statusReason = counts.reason;
    verdict.counted = ids(evidence.counted);
    verdict.expired = ids(evidence.expired);
    verdict.ahead = ids(evidence.ahead);
    if (given.state) {
        verdict.whyNot = verdict.scope == Scope::SetAside ? given.state->reason : QString();
        verdict.coverage = given.state->coverage;
        verdict.exceptions = given.state->exceptions;
    }
    if (verdict.isKnown()) {
        verdict.basis = bestProof(given, evidence, counts.status, on);
        verdict.assurance = assuranceOf(verdict.basis.kind);
        verdict.freshness = freshnessOf(verdict.basis, scheme, on);
    }
    if (verdict.applies())
        verdict.factors = factorsOf(verdict, given.control, scheme);
    return verdict;
}

} // namespace insurable
