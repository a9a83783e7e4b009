// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers.h"

namespace insurable {

// The rules that run before sealing. Each is one small function in consistencyrules*.cpp.
enum class ConsistencyCode {
    ContradictsRecords,     // answer, what the records say
    OverruledWithoutReason, // answer, what the records say
    YesWithoutEvidence,
    EvidenceExpired,      // evidence title, last day
    EvidenceAfterSigning, // evidence title, effective day
    PercentageWithoutPopulation,
    PartlyWithoutExceptions,
    AssetWithoutOwner,   // name
    UnsupportedSoftware, // name, last day of support
    AnswersContradict,   // why, id of the contradiction
    GateNotKnown,
    RequiredUnanswered,
    CountsDisagree,   // what is counted, in the organisation, in the register
    UnreadableAnswer, // what is stored
};

// A rule's verdict as data. The key is the same as long as the facts are, so an acknowledgement
// lapses when they change.
struct ConsistencyFinding
{
    QString key; // id of the Acknowledgement that would cover it
    ConsistencyCode code = ConsistencyCode::ContradictsRecords;
    FindingSeverity severity = FindingSeverity::Note;
    Id question;     // null where it concerns a record
    QString subject; // the question's text or the record's title
    QString type;    // of the record, empty where it concerns a question
    Id record;
    QStringList parameters = {}; // dates in ISO form
    bool isAcknowledged = false;
    QString reason; // of the acknowledgement
    QString acknowledgedBy;

    // Sealing is refused while one of these is left.
    [[nodiscard]] bool blocksSealing() const
    {
        return severity == FindingSeverity::Blocking && !isAcknowledged;
    }
};

// What the rules look at. `signing` is the day the submission would carry.
struct ConsistencyInput
{
    const Snapshot &snapshot;
    const Catalogue &catalogue;
    const QuestionSet &set;
    const std::vector<AnsweredQuestion> &answers;
    const Readiness &readiness;
    QDate signing;
};

// Worst first, in the order of the questions within. Acknowledged ones stay in the list.
[[nodiscard]] std::vector<ConsistencyFinding> checkConsistency(const ConsistencyInput &input);

[[nodiscard]] QString consistencyText(const ConsistencyFinding &finding);
[[nodiscard]] QString consistencyName(ConsistencyCode code); // "yes_without_evidence"

} // namespace insurable
