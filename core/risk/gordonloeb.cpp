// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gordonloeb.h"

#include "riskinput.h"

#include <cmath>
#include <numbers>

namespace insurable {

namespace {

void require(const Protection &protection)
{
    requireFraction("vulnerability", protection.vulnerability);
    requireAmount("loss at stake", protection.lossAtStake);
    requireAbove("alpha", protection.alpha, 0);
    if (protection.breachClass == BreachClass::One)
        requireAtLeast("beta", protection.beta, 1);
}

double leftAfter(const Protection &p, double spend)
{
    switch (p.breachClass) {
    case BreachClass::One:
        return p.vulnerability / std::pow(p.alpha * spend + 1, p.beta);
    case BreachClass::Two:
        return std::pow(p.vulnerability, p.alpha * spend + 1);
    }
    return p.vulnerability;
}

double benefitOf(const Protection &p, double spend)
{
    return (p.vulnerability - leftAfter(p, spend)) * p.lossAtStake - spend;
}

// Where one more pound saves exactly one pound; nought where even the first does not.
double stationarySpend(const Protection &p)
{
    const double gain = p.vulnerability * p.alpha * p.lossAtStake;
    switch (p.breachClass) {
    case BreachClass::One: {
        const double first = gain * p.beta;
        return first > 1 ? (std::pow(first, 1 / (p.beta + 1)) - 1) / p.alpha : 0;
    }
    case BreachClass::Two: {
        if (p.vulnerability <= 0 || p.vulnerability >= 1)
            return 0;
        const double log = std::log(p.vulnerability);
        const double first = -gain * log;
        return first > 1 ? -std::log(first) / (p.alpha * log) : 0;
    }
    }
    return 0;
}

} // namespace

double vulnerabilityAfter(const Protection &protection, double spend)
{
    require(protection);
    requireAmount("spend", spend);
    return leftAfter(protection, spend);
}

double netBenefit(const Protection &protection, double spend)
{
    require(protection);
    requireAmount("spend", spend);
    return benefitOf(protection, spend);
}

BestSpend bestSpend(const Protection &protection)
{
    require(protection);
    const double spend = stationarySpend(protection);
    return {spend, leftAfter(protection, spend), benefitOf(protection, spend),
            spendingCap(protection.vulnerability * protection.lossAtStake)};
}

double spendingCap(double expectedLoss)
{
    requireAmount("expected loss", expectedLoss);
    return expectedLoss / std::numbers::e;
}

} // namespace insurable
