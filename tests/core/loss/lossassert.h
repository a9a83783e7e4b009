// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "errors.h"

#include <QString>

#include <cmath>

namespace insurable {

// What a refusal says, or nothing where there was none.
template <typename Attempt>
[[nodiscard]] QString refusalOf(const Attempt &attempt)
{
    try {
        attempt();
    } catch (const Error &error) {
        return error.kind() == ErrorKind::Invalid ? error.message() : QString();
    }
    return {};
}

// |value/expected − 1|, or the value where nothing is expected.
[[nodiscard]] inline double relativeError(double value, double expected)
{
    return expected == 0 ? std::abs(value) : std::abs(value / expected - 1);
}

} // namespace insurable

// Says how far off it is, which QVERIFY would not.
#define COMPARE_RELATIVE(value, expected, most)                                                    \
    do {                                                                                           \
        const double off_ = insurable::relativeError((value), (expected));                         \
        if (!(off_ <= (most)))                                                                     \
            QFAIL(qPrintable(QStringLiteral(#value " is %1, not %2: off by %3")                    \
                                 .arg((value), 0, 'g', 12)                                         \
                                 .arg((expected), 0, 'g', 12)                                      \
                                 .arg(off_)));                                                     \
    } while (false)
