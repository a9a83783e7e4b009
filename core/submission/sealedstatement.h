// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "minisign.h"
#include "submissionplan.h"

namespace insurable {

// Who stands for the answers.
struct Declaration
{
    QString name;
    QString role;
};

// A plan with all that sealing adds to it: what submission.json and the PDF are made from.
struct SealedStatement
{
    const SubmissionPlan &plan;
    Declaration declaration; // empty in a draft
    QString reference;       // "2026-11-22-7KQ2M4", the same in every file of the pack
    quint64 generation = 0;  // of the vault
    QByteArray historyHead;
    std::optional<PublicKey> key; // none in a draft

    [[nodiscard]] bool isDraft() const { return !key.has_value(); }
    [[nodiscard]] QString title() const; // "Submission Acme Ltd 2026-11-22"
};

// The words that go with every submission, in plain British English.
[[nodiscard]] QString selfAssessedText();
[[nodiscard]] QString fairPresentationText();
// The key as people compare it, in groups of four: "RWQf 6LRC …".
[[nodiscard]] QString fingerprintText(const PublicKey &key);

} // namespace insurable
