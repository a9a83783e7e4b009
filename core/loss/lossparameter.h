// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cmath>
#include <limits>

namespace insurable {

inline constexpr double noLimit = std::numeric_limits<double>::infinity();

// Throws Error::Invalid, "<parameter> must be <rule>; it is <value>.", unless the rule is kept.
void requireParameter(bool isKept, const QString &parameter, const QString &rule, double value);

} // namespace insurable
