// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shownmoney.h"

#include "money.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace insurable {

double roundedAmount(double amount, int digits)
{
    if (amount == 0 || !std::isfinite(amount))
        return amount;
    const int beyond = int(std::floor(std::log10(std::abs(amount)))) - digits + 1;
    const double unit = std::pow(10.0, std::abs(beyond));
    return beyond >= 0 ? std::round(amount / unit) * unit : std::round(amount * unit) / unit;
}

QString shownMoney(double amount, const QString &currency, int digits)
{
    constexpr double most = 9e13;
    if (!(std::abs(amount) < most))
        return u"without limit"_s;
    if (amount < 0)
        return u'-' + shownMoney(-amount, currency, digits);
    if (amount > 0 && amount < 1)
        return u"less than %1"_s.arg(Money::major(1).shown(currency));
    return Money::major(qint64(std::round(roundedAmount(amount, digits)))).shown(currency);
}

QString shownPercent(double share)
{
    const double percent = roundedAmount(share * 100);
    if (percent > 0 && percent < 0.01)
        return u"less than 0.01 %"_s;
    return u"%1 %"_s.arg(QString::number(percent, 'g', 12));
}

} // namespace insurable
