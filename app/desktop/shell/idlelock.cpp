// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "idlelock.h"

#include "clock.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEvent>

namespace insurable {

namespace {

constexpr int lookEvery = 10'000; // milliseconds

bool isSignOfLife(QEvent::Type type)
{
    return type == QEvent::KeyPress || type == QEvent::MouseMove || type == QEvent::MouseButtonPress
        || type == QEvent::Wheel || type == QEvent::TouchBegin || type == QEvent::TabletPress
        || type == QEvent::InputMethod || type == QEvent::DragMove;
}

} // namespace

IdleLock::IdleLock(const Clock &clock, Uptime uptime, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_uptime(std::move(uptime))
{
    if (!m_uptime) {
        m_uptime = [timer = QElapsedTimer()]() mutable {
            if (!timer.isValid())
                timer.start();
            return timer.elapsed();
        };
    }
    connect(&m_timer, &QTimer::timeout, this, &IdleLock::check);
}

void IdleLock::start(int minutes)
{
    stop();
    m_minutes = minutes;
    if (minutes <= 0)
        return;
    touch();
    QCoreApplication::instance()->installEventFilter(this);
    m_timer.start(lookEvery);
    Q_EMIT tick(minutesLeft());
}

void IdleLock::stop()
{
    m_timer.stop();
    m_minutes = 0;
    QCoreApplication::instance()->removeEventFilter(this);
}

void IdleLock::touch()
{
    m_lastTouch = m_clock.now();
    m_touchedAt = m_uptime();
}

qint64 IdleLock::secondsLeft() const
{
    const qint64 byDay = m_lastTouch.secsTo(m_clock.now());
    const qint64 byUptime = (m_uptime() - m_touchedAt) / 1000;
    return m_minutes * 60 - std::max(byDay, byUptime);
}

int IdleLock::minutesLeft() const
{
    if (m_minutes <= 0)
        return -1;
    return int(std::clamp<qint64>((secondsLeft() + 59) / 60, 0, m_minutes));
}

void IdleLock::check()
{
    if (m_minutes <= 0)
        return;
    Q_EMIT tick(minutesLeft());
    if (minutesLeft() == 0)
        Q_EMIT expired();
}

bool IdleLock::eventFilter(QObject *watched, QEvent *event)
{
    if (isSignOfLife(event->type())) {
        if (secondsLeft() > 0)
            touch();
        else
            QTimer::singleShot(0, this, &IdleLock::check);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace insurable
