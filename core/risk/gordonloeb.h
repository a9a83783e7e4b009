// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace insurable {

// How money spent lowers the chance that an attack succeeds, after Gordon and Loeb (2002).
enum class BreachClass {
    One, // v / (alpha z + 1)^beta
    Two, // v^(alpha z + 1)
};

// One thing to protect. Money in one unit throughout.
struct Protection
{
    BreachClass breachClass = BreachClass::One;
    double vulnerability = 0; // v: chance that a threat succeeds with nothing spent, 0–1
    double lossAtStake = 0;   // t L: chance of a threat × what its success costs
    double alpha = 0;         // productivity of spending, above 0
    double beta = 1;          // of class one, at least 1
};

// What is best for it, and what that brings.
struct BestSpend
{
    double spend = 0;         // z*
    double vulnerability = 0; // S at z*
    double netBenefit = 0;    // ENBIS at z*
    double cap = 0;           // v t L / e: z* never lies above
};

// S: never rises with spending. Throws ErrorKind::Invalid naming the parameter, as do all below.
[[nodiscard]] double vulnerabilityAfter(const Protection &protection, double spend);
// ENBIS: the loss taken away, less what was spent.
[[nodiscard]] double netBenefit(const Protection &protection, double spend);
[[nodiscard]] BestSpend bestSpend(const Protection &protection);

// No more than this is worth spending a year on a loss expected to cost `expectedLoss` a year: 1/e
// of it. Holds for both classes, not for every way in which spending could work.
[[nodiscard]] double spendingCap(double expectedLoss);

} // namespace insurable
