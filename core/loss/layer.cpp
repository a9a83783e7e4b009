// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layer.h"

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

void requireAmounts(double retention, double limit)
{
    requireAmount(retention, u"retention"_s);
    if (limit != noLimit)
        requireAmount(limit, u"limit"_s);
}

} // namespace

void requireValid(const EventLayer &layer)
{
    requireAmounts(layer.retention, layer.limit);
    requireParameter(layer.share == 0 || (layer.share >= 1e-6 && layer.share <= 1), u"share"_s,
                     u"0, or a number from 0.000001 to 1"_s, layer.share);
}

void requireValid(const AnnualLayer &layer)
{
    requireAmounts(layer.retention, layer.limit);
}

} // namespace insurable
