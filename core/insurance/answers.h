// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answervalue.h"
#include "readiness.h"

namespace insurable {

// What one source of an answer said.
enum class SourceCode {
    Field,           // organisation: field label, value
    Control,         // status name, coverage or empty
    ControlRuledOut, // by the facts of the organisation
    ControlSetAside, // reason
    ControlUnanswered,
    ControlUndated,  // claimed, but on no date
    ControlStale,    // claimed, but the last day it counted is past: last day
    ControlAhead,    // dated in the future
    CoverageMissing, // nobody said of how many
    CoverageInDoubt, // said to be 100, with exceptions
    Counts,          // evidence that counts: last day
    Expired,         // evidence that no longer counts: last day
    Ahead,           // evidence whose day is still to come
    Matches,         // a record that the rule looks for
    Register,        // how many records were looked at, how many match
    RegisterEmpty,
    Undecided,       // how many records do not say enough to tell
    ConditionNotMet, // the question is not for this firm
};

// One record, piece of evidence or check behind an answer.
struct AnswerSource
{
    SourceCode code;
    QString type; // of the record: "control", "evidence", "organisation", "asset", …
    Id id;        // null where it is about a register as a whole
    QString title;
    // Evidence: of which day it is. Control: when its answer was given, only where that is what the
    // source tells. Null elsewhere: facts of the firm and registers keep no day.
    QDate date;
    bool isCheck = false;        // evidence from a check by the program
    QStringList parameters = {}; // dates in ISO form

    friend bool operator==(const AnswerSource &, const AnswerSource &) = default;
};

enum class Origin {
    Unanswered, // neither the records nor a person can tell
    Derived,    // from the records; a person may have agreed
    Person,     // the records cannot tell, a person said so
    Overruled,  // a person says otherwise than the records
};

// What follows from the records alone.
struct DerivedAnswer
{
    AnswerValue value;
    QString exceptions; // what "partly" leaves out
    std::vector<AnswerSource> trace;

    friend bool operator==(const DerivedAnswer &, const DerivedAnswer &) = default;
};

// One question with its answer and where that comes from. `question` belongs to the question set
// and lives as long as that does.
struct AnsweredQuestion
{
    const Question *question = nullptr;
    bool applies = true; // also when the facts that would decide are not known
    AnswerValue value;
    QString exceptions;
    Origin origin = Origin::Unanswered;
    QString reason;        // the person's, for overruling
    QDate answeredOn;      // by the person
    QString unreadable;    // what is stored, where it is no answer to this question
    DerivedAnswer derived; // kept beside an overruling answer

    [[nodiscard]] const std::vector<AnswerSource> &trace() const { return derived.trace; }
    friend bool operator==(const AnsweredQuestion &, const AnsweredQuestion &) = default;
};

// All questions of the set, in its order, on the day of `readiness`, which must come from the same
// snapshot and catalogue. Nothing is rounded up to yes: exceptions or a coverage under 100 make it
// partly; what is too old or undated to count is not known, and the trace says why.
[[nodiscard]] std::vector<AnsweredQuestion> answerAll(const Snapshot &snapshot,
                                                      const Catalogue &catalogue,
                                                      const QuestionSet &set,
                                                      const Readiness &readiness);

// The id under which a person's answer is stored.
[[nodiscard]] Id answerId(const QuestionSet &set, const Question &question);

// "Backups restored as a test: in place, 12 May 2026", "the file “Restore log” counts until …".
[[nodiscard]] QString sourceText(const AnswerSource &source);
[[nodiscard]] QString sourceName(SourceCode code); // "control_stale"
[[nodiscard]] QString originName(Origin origin);   // "overruled"

} // namespace insurable
