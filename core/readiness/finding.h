// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"

#include <QStringList>

#include <vector>

namespace insurable {

enum class FindingSeverity { Note, Warning, Blocking };

// What a rule of readiness can find. Each has one small function and one sentence.
enum class FindingCode {
    GateControlMissing,         // control title
    GateControlNotKnown,        // control title
    ProofExpired,               // control title, last day
    ProofDue,                   // control title, last day
    AnswerUndated,              // control title
    AnswerAhead,                // control title, date
    ReasonMissing,              // control title
    SetAsideLongAgo,            // control title, date or empty
    EvidenceWithoutContent,     // title
    EvidenceWithoutControl,     // title
    AssetWithoutOwner,          // name
    SupportEnded,               // name, last day
    SupportEnding,              // name, last day
    RiskReviewOverdue,          // title, day
    HighRiskUntreated,          // title
    SupplierCertificateExpired, // name, last day
    SupplierWithoutTerms,       // name
    ActionOverdue,              // title, day
};

// A rule's verdict as data; text comes from findingText().
struct Finding
{
    FindingCode code;
    FindingSeverity severity = FindingSeverity::Note;
    QString type; // of the record: "asset", "control", …
    Id record;
    QStringList parameters; // dates in ISO form

    friend bool operator==(const Finding &, const Finding &) = default;
};

// By the type of record concerned, each in a steady order, so that an edit touches only its own.
struct Findings
{
    std::vector<Finding> controls; // in the catalogue's order
    std::vector<Finding> evidence; // by id
    std::vector<Finding> assets;   // these and the next in the register's order
    std::vector<Finding> suppliers;
    std::vector<Finding> risks;
    std::vector<Finding> actions;

    [[nodiscard]] size_t count() const;
    [[nodiscard]] std::vector<Finding> worstFirst() const;
    friend bool operator==(const Findings &, const Findings &) = default;
};

} // namespace insurable
