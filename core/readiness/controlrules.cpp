// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readinessrules.h"

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

// One control as the rules see it.
struct Subject
{
    const ControlVerdict &verdict;
    const Control &control;
    bool isGate = false; // one of the gate's that is missing
    QDate on;
};

Finding about(const Subject &subject, FindingCode code, FindingSeverity severity, QDate date = {})
{
    QStringList parameters{subject.control.title};
    if (date.isValid())
        parameters.append(date.toString(Qt::ISODate));
    return {code, severity, u"control"_s, subject.control.id, parameters};
}

FindingSeverity weight(const Subject &subject)
{
    return subject.isGate ? FindingSeverity::Blocking : FindingSeverity::Warning;
}

std::optional<Finding> gateMissing(const Subject &subject)
{
    if (!subject.isGate || gateItem(subject.verdict).state != GateState::NotMet)
        return std::nullopt;
    return about(subject, FindingCode::GateControlMissing, FindingSeverity::Blocking);
}

std::optional<Finding> gateNotKnown(const Subject &subject)
{
    if (!subject.isGate || gateItem(subject.verdict).reason != GateReason::NotAnswered)
        return std::nullopt;
    return about(subject, FindingCode::GateControlNotKnown, FindingSeverity::Blocking);
}

bool claimsSomething(const ControlVerdict &verdict)
{
    return verdict.status == ControlStatus::InPlace || verdict.status == ControlStatus::Partly;
}

std::optional<Finding> proofExpired(const Subject &subject)
{
    if (!claimsSomething(subject.verdict) || subject.verdict.isLive()
        || subject.verdict.until().isNull())
        return std::nullopt;
    return about(subject, FindingCode::ProofExpired, weight(subject), subject.verdict.until());
}

std::optional<Finding> proofDue(const Subject &subject)
{
    if (!claimsSomething(subject.verdict) || subject.verdict.freshness != Freshness::Due)
        return std::nullopt;
    return about(subject, FindingCode::ProofDue, FindingSeverity::Note, subject.verdict.until());
}

std::optional<Finding> answerUndated(const Subject &subject)
{
    if (!claimsSomething(subject.verdict) || subject.verdict.isLive()
        || subject.verdict.until().isValid())
        return std::nullopt;
    return about(subject, FindingCode::AnswerUndated, weight(subject));
}

std::optional<Finding> answerAhead(const Subject &subject)
{
    if (subject.verdict.statusReason != StatusReason::AnsweredAhead)
        return std::nullopt;
    return about(subject, FindingCode::AnswerAhead, weight(subject));
}

std::optional<Finding> reasonMissing(const Subject &subject)
{
    if (subject.verdict.statusReason != StatusReason::ReasonMissing)
        return std::nullopt;
    return about(subject, FindingCode::ReasonMissing, weight(subject));
}

std::optional<Finding> setAsideLongAgo(const Subject &subject)
{
    if (subject.verdict.scope != Scope::SetAside || subject.verdict.isLive())
        return std::nullopt;
    return about(subject, FindingCode::SetAsideLongAgo, FindingSeverity::Note,
                 subject.verdict.until());
}

} // namespace

std::vector<Finding> findingsOfControls(const Readiness &readiness, const Catalogue &catalogue)
{
    static constexpr std::array rules{gateMissing,   gateNotKnown, proofExpired,  proofDue,
                                      answerUndated, answerAhead,  reasonMissing, setAsideLongAgo};
    std::vector<Finding> all;
    for (const ControlVerdict &verdict : readiness.verdicts.all()) {
        const Control *control = catalogue.control(verdict.control);
        if (!control || verdict.scope == Scope::RuledOut)
            continue;
        const Subject subject{verdict, *control, readiness.gate.isMissing(verdict.control),
                              readiness.on};
        for (const auto &rule : rules) {
            if (auto finding = rule(subject))
                all.push_back(std::move(*finding));
        }
    }
    return all;
}

} // namespace insurable
