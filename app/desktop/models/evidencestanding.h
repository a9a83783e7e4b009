// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence.h"

namespace insurable {

class Catalogue;

enum class Standing {
    Counts,
    Due, // ends within 30 days
    Expired,
    Ahead, // speaks of a day still to come
    Unused, // shows no control
};

// How a piece of evidence stands on a day. `until` is the last day on which it counts for all its
// controls, as core/readiness reckons it; null where there is none.
struct EvidenceStanding
{
    Standing standing = Standing::Unused;
    QDate until;
};

[[nodiscard]] EvidenceStanding standingOf(const Evidence &evidence, const Catalogue &catalogue,
                                          QDate on);

} // namespace insurable
