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
// is left. So 48 of 2,780 leave 2,752 of 2,800. What is paid is nothing where it is within the
// error, or less than half a unit; where what stays is within the error, both are told no finer than
// that. Unless it is everything, never is more shown as paid than was, whatever the loss was rounded
// to.
[[nodiscard]] ShownSplit shownSplit(double loss, double paid, double error);

// An amount that may be off by `error`, with no more digits than that leaves: two, "about £30" where
// the error is above 5 % of it, "less than £90", which is as much as it may be, where above half.
[[nodiscard]] QString shownEstimate(double amount, double error, const QString &currency);

// 0.0123 becomes "1.2 %".
[[nodiscard]] QString shownPercent(double share);

} // namespace insurable
