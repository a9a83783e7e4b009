// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "controlstate.h"
#include "id.h"

#include <QDate>

#include <vector>

namespace insurable {

// Whether a control concerns this firm.
enum class Scope {
    Applies,  // also when the facts that would decide are not known
    RuledOut, // by the facts of the organisation
    SetAside, // the person says that it does not apply, and why
};

// How a control is known, worst first.
enum class Assurance { Unknown, Declared, Documented, Observed, Audited };

// How old that knowledge is. None: there is nothing that could be old.
enum class Freshness { None, Expired, Due, Fresh };

// Why the status that counts is not simply the one recorded.
enum class StatusReason {
    AsAnswered,
    Unanswered,
    AnsweredAhead, // the answer's date lies in the future
    ReasonMissing, // not applicable without saying why
    NotComplete,   // in place, but with exceptions or a coverage under 100
};

// One thing that can carry a control on a day.
struct Proof
{
    enum class Kind { Answer, File, Link, Check, Audit };
    Kind kind = Kind::Answer;
    Id evidence; // null for the answer itself and for an audit
    QDate from;
    QDate until; // the last day on which it counts; null = undated, which never counts

    friend bool operator==(const Proof &, const Proof &) = default;
};

// What a control contributes: the product, between 0 and `weight`.
struct ScoreFactors
{
    double weight = 0;
    double level = 0; // coverage not yet in it
    double coverage = 1;
    double assurance = 0;
    double freshness = 0;

    [[nodiscard]] double product() const
    {
        return weight * level * coverage * assurance * freshness;
    }
    friend bool operator==(const ScoreFactors &, const ScoreFactors &) = default;
};

// What the records say about one control on one day.
struct ControlVerdict
{
    Id control;
    Id theme;
    Scope scope = Scope::Applies;
    QString whyNot;                                 // the person's reason, for SetAside
    ControlStatus status = ControlStatus::NotKnown; // the one that counts
    StatusReason statusReason = StatusReason::Unanswered;
    std::optional<qint64> coverage; // percent, as answered
    QString exceptions;
    Assurance assurance = Assurance::Unknown;
    Freshness freshness = Freshness::None;
    Proof basis;             // what assurance and freshness hang on
    std::vector<Id> counted; // evidence that counts on the day, newest first
    std::vector<Id> expired; // evidence that no longer counts, newest first
    std::vector<Id> ahead;   // evidence whose day is still to come
    ScoreFactors factors;

    [[nodiscard]] bool applies() const { return scope == Scope::Applies; }
    [[nodiscard]] bool isLive() const { return freshness >= Freshness::Due; }
    [[nodiscard]] bool isKnown() const { return status != ControlStatus::NotKnown; }
    // The last day on which the answer still counts; null where there is none.
    [[nodiscard]] QDate until() const { return basis.until; }

    friend bool operator==(const ControlVerdict &, const ControlVerdict &) = default;
};

} // namespace insurable
