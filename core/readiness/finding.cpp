// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "finding.h"

#include <algorithm>

namespace insurable {

size_t Findings::count() const
{
    return controls.size() + evidence.size() + assets.size() + suppliers.size() + risks.size()
        + actions.size();
}

std::vector<Finding> Findings::worstFirst() const
{
    std::vector<Finding> all;
    all.reserve(count());
    for (const auto *list : {&controls, &evidence, &assets, &suppliers, &risks, &actions})
        all.insert(all.end(), list->begin(), list->end());
    std::stable_sort(all.begin(), all.end(),
                     [](const Finding &a, const Finding &b) { return a.severity > b.severity; });
    return all;
}

} // namespace insurable
