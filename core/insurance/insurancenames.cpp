// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers.h"
#include "consistency.h"

#include <array>

using namespace Qt::StringLiterals;

namespace insurable {

QString sourceName(SourceCode code)
{
    static constexpr std::array<QStringView, 18> names{u"field",
                                                       u"control",
                                                       u"control_ruled_out",
                                                       u"control_set_aside",
                                                       u"control_unanswered",
                                                       u"control_undated",
                                                       u"control_stale",
                                                       u"control_ahead",
                                                       u"coverage_missing",
                                                       u"coverage_in_doubt",
                                                       u"counts",
                                                       u"expired",
                                                       u"ahead",
                                                       u"matches",
                                                       u"register",
                                                       u"register_empty",
                                                       u"undecided",
                                                       u"condition_not_met"};
    static_assert(names.size() == size_t(SourceCode::ConditionNotMet) + 1);
    return names.at(size_t(code)).toString();
}

QString originName(Origin origin)
{
    switch (origin) {
    case Origin::Unanswered:
        return u"unanswered"_s;
    case Origin::Derived:
        return u"derived"_s;
    case Origin::Person:
        return u"person"_s;
    case Origin::Overruled:
        break;
    }
    return u"overruled"_s;
}

QString consistencyName(ConsistencyCode code)
{
    static constexpr std::array<QStringView, 14> names{
        u"contradicts_records",       u"overruled_without_reason", u"yes_without_evidence",
        u"evidence_expired",          u"evidence_after_signing",   u"percentage_without_population",
        u"partly_without_exceptions", u"asset_without_owner",      u"unsupported_software",
        u"answers_contradict",        u"gate_not_known",           u"required_unanswered",
        u"counts_disagree",           u"unreadable_answer"};
    static_assert(names.size() == size_t(ConsistencyCode::UnreadableAnswer) + 1);
    return names.at(size_t(code)).toString();
}

} // namespace insurable
