// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layer.h"

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

void requireAmounts(double retention, double limit)
{
    requireParameter(std::isfinite(retention) && retention >= 0, u"retention"_s,
                     u"a number from 0 up"_s, retention);
    requireParameter(limit >= 0, u"limit"_s, u"a number from 0 up"_s, limit);
}

} // namespace

void requireValid(const EventLayer &layer)
{
    requireAmounts(layer.retention, layer.limit);
    requireParameter(layer.share >= 0 && layer.share <= 1, u"share"_s, u"a number from 0 to 1"_s,
                     layer.share);
}

void requireValid(const AnnualLayer &layer)
{
    requireAmounts(layer.retention, layer.limit);
}

} // namespace insurable
