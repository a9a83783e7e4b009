// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "yearwords.h"

#include "shownmoney.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

// "two", "twenty", "a hundred", and 200 in figures.
QString numeral(int number)
{
    switch (number) {
    case 2:
        return u"two"_s;
    case 5:
        return u"five"_s;
    case 10:
        return u"ten"_s;
    case 20:
        return u"twenty"_s;
    case 100:
        return u"a hundred"_s;
    default:
        return QString::number(number);
    }
}

} // namespace

QString freeYearWords(double chance)
{
    if (chance >= 1)
        return u"no year costs anything"_s;
    const int years = int(std::floor(chance * 100 + 0.5));
    if (years >= 100)
        return u"nearly every year costs nothing"_s;
    return (years > 50 ? u"most years cost nothing (about %1 in 100)"_s
                       : u"about %1 years in 100 cost nothing"_s)
        .arg(years);
}

QString yearWords(const AnnualLoss &loss, double level)
{
    if (loss.quantile(level).value_or(Estimate()).value <= 0)
        return freeYearWords(loss.pZero.value);
    const int years = int(std::round(roundedAmount(1 / (1 - level))));
    return u"one year in %1 costs more"_s.arg(numeral(years));
}

} // namespace insurable
