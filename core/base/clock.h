// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace insurable {

// The time of day, passed in so that nothing below the programs reads a clock by itself.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;

    [[nodiscard]] virtual QDateTime now() const = 0; // UTC
    [[nodiscard]] virtual QDate today() const = 0;   // in the person's time zone
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
    [[nodiscard]] QDate today() const override { return QDate::currentDate(); }
};

// Stands still until told otherwise: for tests and for "readiness on that day". Its day is that of
// its UTC time.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(QDate day);
    explicit FixedClock(const QDateTime &moment);

    [[nodiscard]] QDateTime now() const override { return m_now; }
    [[nodiscard]] QDate today() const override { return m_now.date(); }
    void advanceDays(qint64 days) { m_now = m_now.addDays(days); }
    void advanceSeconds(qint64 seconds) { m_now = m_now.addSecs(seconds); }

private:
    QDateTime m_now;
};

} // namespace insurable
