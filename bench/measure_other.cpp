// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure.h"

namespace insurable::bench {

qint64 residentMemory()
{
    return 0;
}

qint64 peakMemory()
{
    return 0;
}

qint64 peakMemoryOf(qint64)
{
    return 0;
}

void resetPeakMemory() { }

double loadAverage()
{
    return 0;
}

void settleDisk() { }

void dropFromCache(const QString &) { }

} // namespace insurable::bench
