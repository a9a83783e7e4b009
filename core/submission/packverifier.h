// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "minisign.h"
#include "packmanifest.h"
#include "packreader.h"

#include <functional>

namespace insurable {

// What is known of a pack whose seal holds, for looking into what its files say.
struct PackContent
{
    QByteArray submission;   // the bytes of submission.json
    QList<PackDigest> files; // every file that the manifest covers, with its true digest
    QDate sealedOn;
    PublicKey key; // null in a draft
    QString trustedComment;
    bool isDraft = false;
};

struct VerifyOptions
{
    std::optional<PublicKey> expectedKey;
    Secret password;
    PackLimits limits;
    // Called once, after everything else held (in a draft: all but the signature).
    std::function<QList<PackPoint>(const PackContent &)> checkContents;
};

struct PackVerification
{
    QList<PackPoint> points; // in the order they were checked
    bool isDraft = false;
    std::optional<PublicKey> key; // the key that made the valid signature
    QString trustedComment;       // empty unless signed
    QList<PackDigest> files;      // as found, not as claimed
    QByteArray manifest;

    // Every point holds, so also: it is signed. A draft is never verified.
    [[nodiscard]] bool isVerified() const;
};

// Checks a hostile pack in one pass: the container, the names, the signature, the manifest, each
// digest, the form, and last what the files say. Throws Error only when the file cannot be read
// or the person stops it.
[[nodiscard]] PackVerification verifyPack(const QString &path, const VerifyOptions &options,
                                          Progress &progress);

} // namespace insurable
