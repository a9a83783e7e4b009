// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheme.h"

#include <algorithm>

namespace insurable {

bool Scheme::isGate(const Id &control) const
{
    return std::find(gate.begin(), gate.end(), control) != gate.end();
}

const Band &Scheme::band(int score) const
{
    static const Band none;
    const Band *best = bands.empty() ? &none : &bands.front();
    for (const Band &one : bands) {
        if (one.from <= score)
            best = &one;
    }
    return *best;
}

} // namespace insurable
