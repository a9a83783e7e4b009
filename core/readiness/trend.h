// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readiness.h"

namespace insurable {

struct ScorePoint
{
    QDate on;
    double score = 0;
    GateState gate = GateState::NotKnown;
    int known = 0; // controls of which the records say something for that day

    friend bool operator==(const ScorePoint &, const ScorePoint &) = default;
};

// The score month by month up to `today`, oldest first: `months` + 1 points. Each is what today's
// records say about that day: an answer counts from the day it was given for, proof from its
// effective day. Former answers that were since replaced are not in the snapshot, so the past
// never looks better than it was, and may look worse.
[[nodiscard]] std::vector<ScorePoint> scoreTrend(const Snapshot &snapshot,
                                                 const Catalogue &catalogue, const Scheme &scheme,
                                                 QDate today, int months);

} // namespace insurable
