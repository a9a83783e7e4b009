// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "packverifier.h"
#include "packwriter.h"
#include "sealedstatement.h"

#include <functional>

class QIODevice;

namespace insurable {

class Isms;
class Progress;

enum class Paper { A4, Letter };

struct SealOptions
{
    QString path; // of the pack; replaced when it is there
    Paper paper = Paper::A4;
    // Writes submission.pdf; none = a pack without it. The PDF is made above this folder.
    std::function<void(QIODevice &, const SealedStatement &, Paper)> writePdf = {};
    Secret password = {}; // empty = open
    // Puts the sealed submission on record; none = Isms::seal here and now. For those who seal in
    // another thread than the one on which the firm lives.
    std::function<Id(const Submission &)> record = {};
};

struct SealResult
{
    SealedPack pack;
    PackVerification verification;
    QString reference;
    Id submission; // in the register; null for a draft, which is not kept
};

// The firm's signing key, kept in the vault. Made when first asked for. Throws ErrorKind::ReadOnly
// where it would have to be made and cannot be kept.
[[nodiscard]] SigningKey signingKey(Isms &isms);
// The key of the files given as "firm.pub", without making one.
[[nodiscard]] std::optional<PublicKey> publicKeyOf(Isms &isms);

// Writes the pack beside its place, verifies it, records it in the register of submissions and
// only then puts it in its place: a pack that carries a signature is always on record. Throws
// ErrorKind::Invalid naming the blocking findings, when there is no declaration, or when the plan
// is a draft's; whatever writePack and Isms throw.
[[nodiscard]] SealResult sealSubmission(Isms &isms, const SubmissionPlan &plan,
                                        const Declaration &declaration, const SealOptions &options,
                                        Progress &progress);

// The same content unsigned and marked as a draft on every page. Nothing is recorded.
[[nodiscard]] SealResult writeDraft(Isms &isms, const SubmissionPlan &plan,
                                    const SealOptions &options, Progress &progress);

// "Submission Acme Ltd 2026-11-22.zip"
[[nodiscard]] QString packFileName(const SubmissionPlan &plan);

} // namespace insurable
