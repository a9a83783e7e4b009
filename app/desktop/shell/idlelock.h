// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QObject>
#include <QTimer>

namespace insurable {

class Clock;

// Notices that nobody has touched keyboard or pointer for a while. Goes by the time of day, so that
// a computer that slept locks when it wakes.
class IdleLock final : public QObject
{
    Q_OBJECT
public:
    IdleLock(const Clock &clock, QObject *parent = nullptr);

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
    const Clock &m_clock;
    QTimer m_timer;
    QDateTime m_lastTouch;
    int m_minutes = 0;
};

} // namespace insurable
