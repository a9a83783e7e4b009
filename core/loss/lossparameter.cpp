// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lossparameter.h"

#include "errors.h"

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

QString inWords(double value)
{
    if (std::isnan(value))
        return u"not a number"_s;
    if (std::isinf(value))
        return value > 0 ? u"infinite"_s : u"minus infinity"_s;
    return QString::number(value, 'g', 10);
}

} // namespace

void requireParameter(bool isKept, const QString &parameter, const QString &rule, double value)
{
    if (isKept)
        return;
    throw Error(ErrorKind::Invalid,
                u"%1 must be %2; it is %3."_s.arg(parameter, rule, inWords(value)));
}

void requireAmount(double value, const QString &parameter)
{
    requireParameter(value == 0 || (value >= 1e-20 && value <= 1e24), parameter,
                     u"0, or a number from 1e-20 to 1e24"_s, value);
}

} // namespace insurable
