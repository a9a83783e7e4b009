// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace insurable {

inline constexpr double normal95 = 1.6448536269514722; // 95th percentile of the normal

// Both keep full relative precision in their own tail.
[[nodiscard]] double normalCdf(double z);
[[nodiscard]] double normalSurvival(double z);
[[nodiscard]] double normalQuantile(double p); // ∓infinity at 0 and 1

} // namespace insurable
