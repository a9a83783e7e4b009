// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "locktrigger.h"

#include <CoreFoundation/CoreFoundation.h>
#include <IOKit/IOMessage.h>
#include <IOKit/pwr_mgt/IOPMLib.h>

#include <utility>

namespace insurable {

namespace {

// The lock screen, which also comes up when another user is switched to, and the power manager.
class MacLockTrigger final : public LockTrigger
{
public:
    ~MacLockTrigger() override
    {
        CFNotificationCenterRemoveEveryObserver(CFNotificationCenterGetDistributedCenter(), this);
        if (m_port == nullptr)
            return;
        CFRunLoopRemoveSource(CFRunLoopGetMain(), IONotificationPortGetRunLoopSource(m_port),
                              kCFRunLoopCommonModes);
        IODeregisterForSystemPower(&m_notifier);
        IOServiceClose(m_root);
        IONotificationPortDestroy(m_port);
    }

    void start() override
    {
        m_started = true;
        if (std::exchange(m_listens, true))
            return;
        CFNotificationCenterAddObserver(
            CFNotificationCenterGetDistributedCenter(), this,
            [](CFNotificationCenterRef, void *self, CFNotificationName, const void *,
               CFDictionaryRef) { static_cast<MacLockTrigger *>(self)->tell(); },
            CFSTR("com.apple.screenIsLocked"), nullptr,
            CFNotificationSuspensionBehaviorDeliverImmediately);
        m_root = IORegisterForSystemPower(this, &m_port, &MacLockTrigger::power, &m_notifier);
        if (m_port != nullptr)
            CFRunLoopAddSource(CFRunLoopGetMain(), IONotificationPortGetRunLoopSource(m_port),
                               kCFRunLoopCommonModes);
    }
    void stop() override { m_started = false; }

private:
    static void power(void *self, io_service_t, natural_t message, void *argument)
    {
        auto &trigger = *static_cast<MacLockTrigger *>(self);
        if (message == kIOMessageSystemWillSleep || message == kIOMessageSystemHasPoweredOn)
            trigger.tell();
        if (message == kIOMessageSystemWillSleep || message == kIOMessageCanSystemSleep)
            IOAllowPowerChange(trigger.m_root, reinterpret_cast<long>(argument));
    }
    void tell()
    {
        if (m_started)
            Q_EMIT fired();
    }

    bool m_started = false;
    bool m_listens = false;
    io_connect_t m_root = 0;
    io_object_t m_notifier = 0;
    IONotificationPortRef m_port = nullptr;
};

} // namespace

std::unique_ptr<LockTrigger> makeSystemLockTrigger()
{
    return std::make_unique<MacLockTrigger>();
}

} // namespace insurable
