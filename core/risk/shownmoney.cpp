// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shownmoney.h"

#include "money.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

int digitsLeft(double amount, double error)
{
    constexpr double fine = 0.05;
    return error < fine * amount ? 2 : 1;
}

// Of the last digit, where an amount is told to so many.
double unitOf(double amount, int digits)
{
    return std::pow(10.0, std::floor(std::log10(amount)) - digits + 1);
}

double downTo(double amount, double unit)
{
    const double whole = std::max(1.0, unit);
    return std::floor(amount / whole) * whole;
}

ShownSplit splitOf(double whole, double paid)
{
    const double shown = std::clamp(paid, 0.0, whole);
    return {whole, shown, whole - shown};
}

} // namespace

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
    constexpr double least = 0.5;
    const double whole = loss < 1 ? loss : std::round(roundedAmount(loss));
    if (paid < least || paid <= error || loss < 1)
        return {whole, 0, whole};
    const double stays = std::max(0.0, loss - paid);
    if (stays >= paid) {
        const int digits = digitsLeft(paid, error);
        const double shown = std::round(roundedAmount(paid, digits));
        return splitOf(whole, shown > paid ? downTo(paid, unitOf(paid, digits)) : shown);
    }
    if (stays < least)
        return {whole, whole, 0};
    if (error >= 1 && stays <= error)
        return splitOf(whole, downTo(paid, unitOf(error, 1)));
    const double kept = std::round(roundedAmount(stays, digitsLeft(stays, error)));
    const double left = whole - kept;
    return splitOf(whole, left > paid ? downTo(paid, unitOf(paid, 3)) : left);
}

QString shownEstimate(double amount, double error, const QString &currency)
{
    constexpr double hardly = 0.5;
    if (error > hardly * amount) {
        const double most = amount + error;
        const double unit = std::max(1.0, unitOf(most, 1));
        return u"less than %1"_s.arg(wholeMoney(std::ceil(most / unit) * unit, currency));
    }
    const int digits = digitsLeft(amount, error);
    const QString shown = shownMoney(amount, currency, digits);
    return digits < 2 && amount >= 1 ? u"about %1"_s.arg(shown) : shown;
}

QString shownPercent(double share)
{
    const double percent = roundedAmount(share * 100);
    if (percent > 0 && percent < 0.01)
        return u"less than 0.01 %"_s;
    return u"%1 %"_s.arg(QString::number(percent, 'g', 12));
}

} // namespace insurable
