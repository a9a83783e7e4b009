// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace insurable {

// Tells when the system says that the person goes away: the computer goes to sleep or wakes, the
// session is locked, another user is switched to.
class LockTrigger : public QObject
{
    Q_OBJECT
public:
    // While a firm is open. Nothing is listened to, and no thread started, before the first time.
    virtual void start() = 0;
    virtual void stop() = 0;

Q_SIGNALS:
    void fired();
};

// What this system offers. Where it tells nothing (no D-Bus, say), it never fires.
[[nodiscard]] std::unique_ptr<LockTrigger> makeSystemLockTrigger();

} // namespace insurable
