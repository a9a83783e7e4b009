// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <functional>

namespace insurable {

class Clock;

// Notices that nobody has touched keyboard or pointer for a while. Counts by the time since the
// start, which no change of the clock alters, and by the time of day, which goes on while the
// computer sleeps: whichever says longer. The touch that wakes a computer comes too late.
class IdleLock final : public QObject
{
    Q_OBJECT
public:
    using Uptime = std::function<qint64()>; // in milliseconds
    explicit IdleLock(const Clock &clock, Uptime uptime = {}, QObject *parent = nullptr);

    // 0 minutes: never.
    void start(int minutes);
    void stop();
    void touch(); // somebody is here
    // Looks at the clock now; the timer does so twice a minute.
    void check();
    [[nodiscard]] int minutesLeft() const; // rounded up; -1 while not running

Q_SIGNALS:
    void tick(int minutesLeft);
    void expired();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] qint64 secondsLeft() const;

    const Clock &m_clock;
    Uptime m_uptime;
    QTimer m_timer;
    QDateTime m_lastTouch;
    qint64 m_touchedAt = 0;
    int m_minutes = 0;
};

} // namespace insurable
