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

QString wholeMoney(double amount, const QString &currency)
{
    constexpr int all = 15;
    return shownMoney(amount, currency, all);
}

ShownSplit shownSplit(double loss, double paid, double error)
{
    constexpr double fine = 0.05;
    constexpr double least = 0.5;
    const double whole = loss < 1 ? loss : std::round(roundedAmount(loss));
    if (paid < least || paid <= error || loss < 1)
        return {whole, 0, whole};
    const bool staysLess = loss - paid < paid;
    const double smaller = std::max(0.0, staysLess ? loss - paid : paid);
    const double shown =
        std::min(whole, std::round(roundedAmount(smaller, error < fine * smaller ? 2 : 1)));
    return staysLess ? ShownSplit{whole, whole - shown, shown}
                     : ShownSplit{whole, shown, whole - shown};
}

QString shownPercent(double share)
{
    const double percent = roundedAmount(share * 100);
    if (percent > 0 && percent < 0.01)
        return u"less than 0.01 %"_s;
    return u"%1 %"_s.arg(QString::number(percent, 'g', 12));
}

} // namespace insurable
