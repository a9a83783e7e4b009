// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "aliases.h"
#include "consistency.h"
#include "insurergate.h"
#include "lossestimate.h"

namespace insurable {

struct PlanOptions
{
    Id questionSet;
    Id scheme; // null = the one made for the question set, or else the default
    QDate on;  // the day of signing
    bool isDraft = false;
    Blanking blanking;
    QList<Id> evidence; // whose files go along
    bool allEvidence = false;
    bool lossEstimate = true; // what a year may cost, and what cover there is, go along
};

// One file of evidence that goes along, and under which name.
struct PlannedFile
{
    EvidenceFile file;
    QString packName; // "evidence/001 Restore log.pdf"
};

// A piece of evidence as the submission mentions it. What is not included goes by title, dates and
// digest; a link that may open a door does not go at all.
struct PlannedEvidence
{
    Evidence evidence;
    bool isIncluded = false;
    std::vector<PlannedFile> files; // only when included

    // Something of it is in the pack: a link is only told.
    [[nodiscard]] bool hasFile() const { return isIncluded && !files.empty(); }
};

// All that a submission says, before it is sealed. A value of its own: records may change
// meanwhile. `answers` point into `catalogue`.
struct SubmissionPlan
{
    PlanOptions options;
    Catalogue catalogue;
    const QuestionSet *set = nullptr;
    const Scheme *scheme = nullptr;
    Snapshot records;    // names blanked as asked
    Readiness readiness; // on the day of signing
    std::vector<AnsweredQuestion> answers;
    std::vector<ConsistencyFinding> findings;
    InsurerGate gate; // by the answers; the gate by the records is in `readiness`
    std::optional<LossEstimate> loss;      // only when it goes along
    std::vector<PlannedEvidence> evidence; // all there is, in the register's order

    // Blocking findings that nobody acknowledged. A draft may have them, a sealed pack not.
    [[nodiscard]] std::vector<ConsistencyFinding> blocking() const;
    [[nodiscard]] const AnsweredQuestion *answer(const Id &question) const;
};

// Throws ErrorKind::Usage for a question set, scheme or evidence that does not exist.
[[nodiscard]] SubmissionPlan planSubmission(const Snapshot &snapshot, const Catalogue &catalogue,
                                            const PlanOptions &options);

} // namespace insurable
