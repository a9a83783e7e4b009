// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "idlelock.h"

#include "clock.h"

#include <QCoreApplication>
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

IdleLock::IdleLock(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
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
}

int IdleLock::minutesLeft() const
{
    if (m_minutes <= 0)
        return -1;
    const qint64 seconds = m_minutes * 60 - m_lastTouch.secsTo(m_clock.now());
    return int(std::clamp<qint64>((seconds + 59) / 60, 0, m_minutes));
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
    if (isSignOfLife(event->type()))
        touch();
    return QObject::eventFilter(watched, event);
}

} // namespace insurable
