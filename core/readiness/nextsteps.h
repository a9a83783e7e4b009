// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readiness.h"

namespace insurable {

// Steps for every control that would gain something. What opens the gate comes first, because
// nothing else counts without it; then gain per hour, gain, and the catalogue's order.
[[nodiscard]] std::vector<NextStep> nextStepsOf(const Readiness &readiness,
                                                const Organisation &organisation,
                                                const Catalogue &catalogue, const Scheme &scheme);

} // namespace insurable
