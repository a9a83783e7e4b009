// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "packverifier.h"

namespace insurable {

class Catalogue;

// Checks the pack and then what it says: whether submission.json is whole, speaks of this pack,
// names the evidence as it lies there, and answers every question it counts. Further points
// follow those of verifyPack. Where the catalogue has the question set in the same version, the
// answers are held against it. Throws only as verifyPack does.
[[nodiscard]] PackVerification verifySubmission(const QString &path, VerifyOptions options,
                                                const Catalogue &catalogue, Progress &progress);

// What submission.json says about itself, against the files of its pack: one point that holds, or
// one for each thing that does not agree.
[[nodiscard]] QList<PackPoint> submissionPoints(const PackContent &content,
                                                const Catalogue &catalogue);

} // namespace insurable
