// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readinesstext.h"

using namespace Qt::StringLiterals;

namespace insurable {

QString gateStateName(GateState state)
{
    switch (state) {
    case GateState::NotMet:
        return u"not_met"_s;
    case GateState::NotKnown:
        return u"not_known"_s;
    case GateState::Met:
        break;
    }
    return u"met"_s;
}

QString gateReasonName(GateReason reason)
{
    switch (reason) {
    case GateReason::InPlace:
        return u"in_place"_s;
    case GateReason::NotInPlace:
        return u"not_in_place"_s;
    case GateReason::OnlyPlanned:
        return u"only_planned"_s;
    case GateReason::OnlyPartly:
        return u"only_partly"_s;
    case GateReason::NotAnswered:
        return u"not_answered"_s;
    case GateReason::AnsweredAhead:
        return u"answered_ahead"_s;
    case GateReason::ReasonMissing:
        return u"reason_missing"_s;
    case GateReason::Undated:
        return u"undated"_s;
    case GateReason::Expired:
        return u"expired"_s;
    case GateReason::NotInCatalogue:
        break;
    }
    return u"not_in_catalogue"_s;
}

QString assuranceName(Assurance assurance)
{
    switch (assurance) {
    case Assurance::Unknown:
        return u"unknown"_s;
    case Assurance::Declared:
        return u"declared"_s;
    case Assurance::Documented:
        return u"documented"_s;
    case Assurance::Observed:
        return u"observed"_s;
    case Assurance::Audited:
        break;
    }
    return u"audited"_s;
}

QString freshnessName(Freshness freshness)
{
    switch (freshness) {
    case Freshness::None:
        return u"none"_s;
    case Freshness::Expired:
        return u"expired"_s;
    case Freshness::Due:
        return u"due"_s;
    case Freshness::Fresh:
        break;
    }
    return u"fresh"_s;
}

QString scopeName(Scope scope)
{
    switch (scope) {
    case Scope::Applies:
        return u"applies"_s;
    case Scope::RuledOut:
        return u"ruled_out"_s;
    case Scope::SetAside:
        break;
    }
    return u"set_aside"_s;
}

QString stepKindName(StepKind kind)
{
    switch (kind) {
    case StepKind::Answer:
        return u"answer"_s;
    case StepKind::PutInPlace:
        return u"put_in_place"_s;
    case StepKind::Complete:
        return u"complete"_s;
    case StepKind::Confirm:
        return u"confirm"_s;
    case StepKind::Document:
        break;
    }
    return u"document"_s;
}

QString severityName(FindingSeverity severity)
{
    switch (severity) {
    case FindingSeverity::Note:
        return u"note"_s;
    case FindingSeverity::Warning:
        return u"warning"_s;
    case FindingSeverity::Blocking:
        break;
    }
    return u"blocking"_s;
}

QString findingName(FindingCode code)
{
    static constexpr std::array<QStringView, 18> names{u"gate_control_missing",
                                                       u"gate_control_not_known",
                                                       u"proof_expired",
                                                       u"proof_due",
                                                       u"answer_undated",
                                                       u"answer_ahead",
                                                       u"reason_missing",
                                                       u"set_aside_long_ago",
                                                       u"evidence_without_content",
                                                       u"evidence_without_control",
                                                       u"asset_without_owner",
                                                       u"support_ended",
                                                       u"support_ending",
                                                       u"risk_review_overdue",
                                                       u"high_risk_untreated",
                                                       u"supplier_certificate_expired",
                                                       u"supplier_without_terms",
                                                       u"action_overdue"};
    static_assert(names.size() == size_t(FindingCode::ActionOverdue) + 1);
    return names.at(size_t(code)).toString();
}

} // namespace insurable
