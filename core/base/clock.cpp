// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"

namespace insurable {

FixedClock::FixedClock(QDate day)
    : m_now(day, QTime(12, 0), Qt::UTC)
{
}

FixedClock::FixedClock(const QDateTime &moment)
    : m_now(moment.toUTC())
{
}

} // namespace insurable
