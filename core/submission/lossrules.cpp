// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lossrules.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr double rounding = 1e-4; // relative: sums of what was reckoned on a grid

double valueOf(const QJsonValue &figure)
{
    return figure.toObject().value("value"_L1).toDouble(std::nan(""));
}

bool isClose(double a, double b)
{
    return std::abs(a - b) <= rounding * std::max({std::abs(a), std::abs(b), 1.0});
}

// Finite, not negative, and each no smaller than the one before.
bool rises(const std::vector<double> &values)
{
    return std::all_of(values.begin(), values.end(),
                       [](double value) { return std::isfinite(value) && value >= 0; })
        && std::is_sorted(values.begin(), values.end());
}

std::vector<double> column(const QJsonArray &array, QLatin1StringView key)
{
    std::vector<double> values;
    for (const QJsonValue &one : array)
        values.push_back(one.toObject().value(key).toDouble(std::nan("")));
    return values;
}

bool isCurve(const QJsonArray &curve)
{
    std::vector<double> chances = column(curve, "exceedance"_L1);
    std::reverse(chances.begin(), chances.end());
    return rises(column(curve, "loss"_L1)) && rises(chances)
        && (chances.empty() || chances.back() <= 1);
}

// The mean of the worst years is at least the least of them.
bool isAbove(const QJsonArray &tvar, const QJsonArray &quantiles)
{
    for (const QJsonValue &worst : tvar) {
        for (const QJsonValue &quantile : quantiles) {
            const bool isSameLevel = worst["level"_L1] == quantile["level"_L1];
            if (isSameLevel && valueOf(worst) < valueOf(quantile) * (1 - rounding))
                return false;
        }
    }
    return true;
}

bool isYear(const QJsonObject &year)
{
    const QJsonArray quantiles = year.value("quantiles"_L1).toArray();
    const QJsonArray tvar = year.value("tvar"_L1).toArray();
    const double none = valueOf(year.value("chance_of_nothing"_L1));
    return valueOf(year.value("mean"_L1)) >= 0 && none >= 0 && none <= 1 && !quantiles.isEmpty()
        && !tvar.isEmpty() && rises(column(quantiles, "level"_L1))
        && rises(column(quantiles, "value"_L1)) && rises(column(tvar, "value"_L1))
        && isAbove(tvar, quantiles) && isCurve(year.value("curve"_L1).toArray());
}

double sumOf(const QJsonArray &scenarios, QLatin1StringView key)
{
    double sum = 0;
    for (const double value : column(scenarios, key))
        sum += value;
    return sum;
}

double worstTwentieth(const QJsonObject &year)
{
    const QJsonArray tvar = year.value("tvar"_L1).toArray();
    for (const QJsonValue &one : tvar) {
        if (one["level"_L1].toDouble() == 0.95)
            return valueOf(one);
    }
    return std::nan("");
}

void checkPolicy(const QJsonObject &policy, QStringList &problems)
{
    const QJsonObject gross = policy.value("gross"_L1).toObject();
    const QJsonObject ceded = policy.value("ceded"_L1).toObject();
    const QJsonObject retained = policy.value("retained"_L1).toObject();
    if (!isYear(gross) || !isYear(ceded) || !isYear(retained))
        problems.append(u"what the policy pays is missing or impossible."_s);
    else if (!isClose(valueOf(ceded.value("mean"_L1)) + valueOf(retained.value("mean"_L1)),
                      valueOf(gross.value("mean"_L1))))
        problems.append(u"what the policy pays and what the firm bears do not add up to the loss."_s);
}

} // namespace

QStringList lossProblems(const QJsonObject &loss)
{
    QStringList problems;
    if (loss.value("kind"_L1).toString() != "own_estimate"_L1
        || loss.value("is_offer"_L1).toBool(true) || loss.value("statement"_L1).toString().isEmpty())
        problems.append(u"the loss estimate does not say that it is the firm's own and no offer."_s);
    const QJsonObject year = loss.value("year"_L1).toObject();
    if (!isYear(year)) {
        problems.append(u"the figures of the loss estimate are missing or impossible."_s);
        return problems;
    }
    const QJsonArray scenarios = loss.value("scenarios"_L1).toArray();
    if (!isClose(sumOf(scenarios, "contribution_to_mean"_L1), valueOf(year.value("mean"_L1)))
        || !isClose(sumOf(scenarios, "contribution_to_tvar95"_L1), worstTwentieth(year)))
        problems.append(u"the kinds of loss do not add up to the whole loss."_s);
    if (!loss.value("policy"_L1).isNull())
        checkPolicy(loss.value("policy"_L1).toObject(), problems);
    return problems;
}

} // namespace insurable
