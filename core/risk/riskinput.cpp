// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "riskinput.h"

#include "errors.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

[[noreturn]] void refuse(const char *parameter, const QString &rule)
{
    throw Error(ErrorKind::Invalid,
                u"The %1 must be %2."_s.arg(QLatin1StringView(parameter), rule));
}

} // namespace

void requireFraction(const char *parameter, double value)
{
    if (!(value >= 0 && value <= 1))
        refuse(parameter, u"between 0 and 1"_s);
}

void requireAmount(const char *parameter, double value)
{
    requireAtLeast(parameter, value, 0);
}

void requireAtLeast(const char *parameter, double value, double least)
{
    if (!(value >= least) || std::isinf(value))
        refuse(parameter, u"a number of at least %1"_s.arg(least));
}

void requireAbove(const char *parameter, double value, double bound)
{
    if (!(value > bound) || std::isinf(value))
        refuse(parameter, u"a number above %1"_s.arg(bound));
}

void requireLimit(const char *parameter, double value)
{
    if (!(value >= 0))
        refuse(parameter, u"a number of at least 0, or without limit"_s);
}

} // namespace insurable
