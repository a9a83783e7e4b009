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
// To the unit, where the rounding has been done: 2,750 is "£2,750", nought to one "less than £1".
[[nodiscard]] QString wholeMoney(double amount, const QString &currency);

// A loss and what a policy pays of it, so that what is shown adds up.
struct ShownSplit
{
    double loss = 0;
    double paid = 0;
    double retained = 0; // paid + retained = loss, to the unit
};
// The loss to two digits; of both parts the smaller one to as many as `error`, which is how far
// what is paid may be off, leaves: two, or one where it is above 5 % of it; the greater one is what
// is left. So 50 of 2,780 leave 2,750 of 2,800. What is paid is nothing where it is within the
// error, or less than half a unit.
[[nodiscard]] ShownSplit shownSplit(double loss, double paid, double error);

// 0.0123 becomes "1.2 %".
[[nodiscard]] QString shownPercent(double share);

} // namespace insurable
