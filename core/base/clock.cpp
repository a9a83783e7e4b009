// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"

#include <QTimeZone>

namespace insurable {

FixedClock::FixedClock(QDate day)
    : FixedClock(QDateTime(day, QTime(12, 0), QTimeZone::utc()))
{
}

FixedClock::FixedClock(const QDateTime &moment)
    : m_now(moment.toUTC())
{
}

} // namespace insurable
