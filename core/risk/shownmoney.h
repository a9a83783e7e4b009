// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace insurable {

// What is reckoned from published figures is known to two digits at best: 38,421.07 becomes
// "£38,000", nought to one "less than £1".
[[nodiscard]] QString shownMoney(double amount, const QString &currency, int digits = 2);
// The same amount, rounded, for those who format it themselves.
[[nodiscard]] double roundedAmount(double amount, int digits = 2);
// 0.0123 becomes "1.2 %".
[[nodiscard]] QString shownPercent(double share);

} // namespace insurable
