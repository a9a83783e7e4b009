// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "packverifier.h"

namespace insurable {

// Checks the pack and then what it says: whether submission.json is whole, speaks of this pack,
// names the evidence as it lies there, and answers every question it counts. Further points
// follow those of verifyPack. Throws only as verifyPack does.
[[nodiscard]] PackVerification verifySubmission(const QString &path, VerifyOptions options,
                                                Progress &progress);

// What submission.json says about itself, against the files of its pack.
[[nodiscard]] QList<PackPoint> submissionPoints(const PackContent &content);

} // namespace insurable
