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
// The same of an amount of money: 0, or from 1e-20 to 1e24. In between, powers and lattices of what
// a model has together stay within what numbers can hold.
void requireAmount(double value, const QString &parameter);

} // namespace insurable
