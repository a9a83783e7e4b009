// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchangerate.h"

#include "lossbasis.h"

namespace insurable {

std::optional<double> exchangeRate(const LossBasis &basis, QStringView from, QStringView to)
{
    if (from == to)
        return 1.0;
    const CurrencyRate *there = basis.currency(from);
    const CurrencyRate *here = basis.currency(to);
    return there && here ? std::optional(here->perDollar / there->perDollar) : std::nullopt;
}

} // namespace insurable
