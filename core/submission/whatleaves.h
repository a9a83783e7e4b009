// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "submissionplan.h"

namespace insurable {

// One kind of thing that leaves the vault with a submission.
struct LeavingItem
{
    enum class What {
        Identity, // name, number, address of the firm
        Size,     // staff, turnover and other figures
        Answers,
        Readiness, // score, gate, areas
        Controls,  // state, exceptions and dates of each
        Assets,
        Suppliers,
        Risks,
        LossEstimate,   // what a year may cost, by kind of loss
        IncidentCounts, // how many of a kind there were, in the loss estimate
        PolicyTerms,    // excess and limits of the policy in force, in the loss estimate
        EvidenceTitles, // title, dates and SHA-256
        EvidenceFile,   // the file itself
        EvidenceLink,   // the address of what lies elsewhere
        PeopleNames,
        MachineNames,
        Contacts, // contact, declarer
    };
    What what;
    QString title; // of a file or link, empty otherwise
    qint64 count = 0;
    qint64 bytes = 0;       // files only
    Id evidence;            // files and links only
    bool isBlanked = false; // aliases leave in place of the names
};

// What leaves, grouped: ordinary, confidential, personal.
struct LeavingGroup
{
    Sensitivity sensitivity;
    std::vector<LeavingItem> items;
};

[[nodiscard]] std::vector<LeavingGroup> whatLeaves(const SubmissionPlan &plan);
[[nodiscard]] QString leavingText(const LeavingItem &item); // "Answers to 57 questions"

} // namespace insurable
