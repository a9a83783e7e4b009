// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "derive.h"

#include "evidenceindex.h"

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr size_t mostCounted = 20; // a trace is for reading
constexpr size_t mostExpired = 5;

QString iso(QDate date)
{
    return date.toString(Qt::ISODate);
}

AnswerSource aboutControl(const Control &control, const ControlVerdict &verdict,
                          const ControlState *state)
{
    AnswerSource source{SourceCode::Control, u"control"_s, control.id, control.title,
                        state ? state->assessed : QDate()};
    if (verdict.scope == Scope::RuledOut) {
        source.code = SourceCode::ControlRuledOut; // by facts, whatever was answered
        source.date = {};
    } else if (verdict.scope == Scope::SetAside) {
        source.code = SourceCode::ControlSetAside;
        source.parameters = {verdict.whyNot};
    } else if (verdict.statusReason == StatusReason::AnsweredAhead) {
        source.code = SourceCode::ControlAhead;
    } else if (!verdict.isKnown()) {
        source.code = SourceCode::ControlUnanswered;
        source.date = {};
    } else {
        const QString coverage = verdict.coverage ? QString::number(*verdict.coverage) : QString();
        source.parameters = {choiceName(verdict.status), coverage};
    }
    return source;
}

bool isClaim(const ControlVerdict &verdict)
{
    return verdict.status == ControlStatus::InPlace || verdict.status == ControlStatus::Partly;
}

// Said in addition where a claim no longer counts.
std::optional<AnswerSource> aboutAge(const Control &control, const ControlVerdict &verdict)
{
    if (!verdict.applies() || !isClaim(verdict) || verdict.isLive())
        return std::nullopt;
    AnswerSource source{SourceCode::ControlUndated, u"control"_s, control.id, control.title, {}};
    if (verdict.until().isValid()) {
        source.code = SourceCode::ControlStale;
        source.parameters = {iso(verdict.until())};
    }
    return source;
}

AnswerSource aboutEvidence(SourceCode code, const Evidence &evidence, const Control &control)
{
    const QDate until = evidence.validUntil.isValid()
        ? evidence.validUntil
        : evidence.effective.addDays(control.freshDays);
    return {code,
            u"evidence"_s,
            evidence.id,
            evidence.title,
            evidence.effective,
            evidence.kind == EvidenceKind::Check,
            code == SourceCode::Ahead ? QStringList() : QStringList{iso(until)}};
}

void addEvidence(std::vector<AnswerSource> &trace, SourceCode code, const std::vector<Id> &ids,
                 size_t most, const Control &control, const DerivationContext &context)
{
    for (size_t i = 0; i < ids.size() && i < most; ++i) {
        if (const Evidence *evidence = context.evidence(ids[i]))
            trace.push_back(aboutEvidence(code, *evidence, control));
    }
}

void addTrace(std::vector<AnswerSource> &trace, const Control &control,
              const ControlVerdict &verdict, const DerivationContext &context)
{
    const ControlState *state = context.state(control.id);
    trace.push_back(aboutControl(control, verdict, state));
    if (const auto age = aboutAge(control, verdict))
        trace.push_back(*age);
    if (!verdict.applies())
        return;
    addEvidence(trace, SourceCode::Counts, verdict.counted, mostCounted, control, context);
    addEvidence(trace, SourceCode::Expired, verdict.expired, mostExpired, control, context);
    addEvidence(trace, SourceCode::Ahead, verdict.ahead, mostExpired, control, context);
}

// The verdicts of a rule that apply, with the trace of all.
struct Looked
{
    std::vector<const ControlVerdict *> verdicts;
    std::vector<AnswerSource> trace;
};

Looked look(const std::vector<Id> &ids, const DerivationContext &context)
{
    Looked looked;
    for (const Id &id : ids) {
        const Control *control = context.catalogue().control(id);
        const ControlVerdict *verdict = context.readiness().verdict(id);
        if (!control || !verdict)
            continue;
        addTrace(looked.trace, *control, *verdict, context);
        if (verdict->applies())
            looked.verdicts.push_back(verdict);
    }
    return looked;
}

AnswerValue extentOf(const ControlVerdict &verdict)
{
    switch (verdict.status) {
    case ControlStatus::Planned:
    case ControlStatus::NotInPlace:
        return Extent::No;
    case ControlStatus::InPlace:
    case ControlStatus::Partly:
        if (!verdict.isLive())
            return NotKnown{};
        return verdict.status == ControlStatus::InPlace ? Extent::Yes : Extent::Partly;
    case ControlStatus::NotKnown:
    case ControlStatus::NotApplicable:
        break;
    }
    return NotKnown{};
}

// What one control says to a question; where there is no word for partly, it is not yes.
AnswerValue wordOf(const ControlVerdict &verdict, const Question &question)
{
    const AnswerValue extent = extentOf(verdict);
    const bool isUnsayable =
        isExtent(extent, Extent::Partly) && question.type != AnswerType::Extent;
    return isUnsayable ? AnswerValue(Extent::No) : extent;
}

// One "no" decides; then what is not known; then what is only partly so.
int badness(const AnswerValue &value)
{
    if (isExtent(value, Extent::No))
        return 3;
    if (!isKnown(value))
        return 2;
    return isExtent(value, Extent::Partly) ? 1 : 0;
}

QString exceptionsOf(const ControlVerdict &verdict)
{
    if (!verdict.exceptions.trimmed().isEmpty())
        return verdict.exceptions.trimmed();
    return verdict.coverage ? u"%1 %"_s.arg(*verdict.coverage) : QString();
}

QString allExceptions(const std::vector<const ControlVerdict *> &verdicts)
{
    QStringList all;
    for (const ControlVerdict *verdict : verdicts) {
        const QString one = exceptionsOf(*verdict);
        if (isExtent(extentOf(*verdict), Extent::Partly) && !one.isEmpty())
            all.append(one);
    }
    return all.join(u"; "_s);
}

AnswerValue coverageOf(const ControlVerdict &verdict)
{
    const AnswerValue extent = extentOf(verdict);
    if (isExtent(extent, Extent::No))
        return Percent{0};
    if (!isKnown(extent) || !verdict.coverage)
        return NotKnown{};
    // Whoever says "partly" or "in place, except …" does not mean all of them.
    const bool isInDoubt = *verdict.coverage >= 100 && isExtent(extent, Extent::Partly);
    return isInDoubt ? AnswerValue(NotKnown{}) : Percent{int(*verdict.coverage)};
}

// Why a coverage is not known although there is an answer.
std::optional<SourceCode> doubt(const ControlVerdict &verdict)
{
    if (isKnown(coverageOf(verdict)) || !isKnown(extentOf(verdict)))
        return std::nullopt;
    return verdict.coverage ? SourceCode::CoverageInDoubt : SourceCode::CoverageMissing;
}

void addDoubts(Looked &looked, const DerivationContext &context)
{
    for (const ControlVerdict *verdict : looked.verdicts) {
        const Control *control = context.catalogue().control(verdict->control);
        if (const auto code = doubt(*verdict); code && control)
            looked.trace.push_back({*code, u"control"_s, control->id, control->title, {}});
    }
}

AnswerValue lower(const AnswerValue &a, const AnswerValue &b)
{
    const Percent *one = std::get_if<Percent>(&a);
    const Percent *other = std::get_if<Percent>(&b);
    if (one && other)
        return one->value <= other->value ? a : b;
    // Nothing can be lower than 0; anything else may be.
    if ((one && one->value == 0) || (other && other->value == 0))
        return Percent{0};
    return NotKnown{};
}

} // namespace

DerivedAnswer fromControl(const Question &question, const FromControl &rule,
                          const DerivationContext &context)
{
    Looked looked = look(rule.ids, context);
    if (looked.verdicts.empty())
        return {looked.trace.empty() ? AnswerValue(NotKnown{}) : NotApplicable{},
                {},
                std::move(looked.trace)};
    AnswerValue worst = Extent::Yes;
    bool isPartly = false; // also where that is told by a no
    for (const ControlVerdict *verdict : looked.verdicts) {
        const AnswerValue one = wordOf(*verdict, question);
        if (badness(one) <= badness(worst))
            continue;
        worst = one;
        isPartly = isExtent(extentOf(*verdict), Extent::Partly);
    }
    return {worst, isPartly ? allExceptions(looked.verdicts) : QString(), std::move(looked.trace)};
}

DerivedAnswer fromCoverage(const FromCoverage &rule, const DerivationContext &context)
{
    Looked looked = look(rule.ids, context);
    if (looked.verdicts.empty())
        return {looked.trace.empty() ? AnswerValue(NotKnown{}) : NotApplicable{},
                {},
                std::move(looked.trace)};
    AnswerValue lowest = coverageOf(*looked.verdicts.front());
    for (const ControlVerdict *verdict : looked.verdicts)
        lowest = lower(lowest, coverageOf(*verdict));
    addDoubts(looked, context);
    return {lowest, allExceptions(looked.verdicts), std::move(looked.trace)};
}

DerivedAnswer fromEvidenceDate(const FromEvidenceDate &rule, const DerivationContext &context)
{
    Looked looked = look(rule.ids, context);
    if (looked.verdicts.empty())
        return {looked.trace.empty() ? AnswerValue(NotKnown{}) : NotApplicable{},
                {},
                std::move(looked.trace)};
    QDate newest;
    for (const ControlVerdict *verdict : looked.verdicts) {
        for (const auto *list : {&verdict->counted, &verdict->expired}) {
            const Evidence *first = list->empty() ? nullptr : context.evidence(list->front());
            if (first && (newest.isNull() || first->effective > newest))
                newest = first->effective;
        }
    }
    return {newest.isValid() ? AnswerValue(newest) : NotKnown{}, {}, std::move(looked.trace)};
}

} // namespace insurable
