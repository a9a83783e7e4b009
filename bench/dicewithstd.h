// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lossmodel.h"

#include <QtGlobal>

namespace insurable::bench {

// The same years as anybody would play them: std::mt19937_64, std::poisson_distribution,
// std::lognormal_distribution, and the figures out of arrays with a number for each year. For
// Poisson frequencies and lognormal severities. The mean of the total.
[[nodiscard]] double meanWithStd(const LossModel &model, quint64 years, quint64 seed);

} // namespace insurable::bench
