// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "locktrigger.h"

#include <QAbstractNativeEventFilter>
#include <QCoreApplication>
#include <QWindow>

#include <windows.h>
#include <wtsapi32.h>

namespace insurable {

namespace {

class WindowsLockTrigger final : public LockTrigger, public QAbstractNativeEventFilter
{
public:
    ~WindowsLockTrigger() override { stop(); }

    void start() override
    {
        if (m_started)
            return;
        m_started = true;
        m_window.create(); // never shown: session messages need a window of ours
        WTSRegisterSessionNotification(handle(), NOTIFY_FOR_THIS_SESSION);
        QCoreApplication::instance()->installNativeEventFilter(this);
    }
    void stop() override
    {
        if (!m_started)
            return;
        m_started = false;
        QCoreApplication::instance()->removeNativeEventFilter(this);
        WTSUnRegisterSessionNotification(handle());
    }
    bool nativeEventFilter(const QByteArray &, void *message, qintptr *) override
    {
        const auto &what = *static_cast<MSG *>(message);
        if (isSleep(what) || isSession(what))
            Q_EMIT fired();
        return false;
    }

private:
    [[nodiscard]] HWND handle() const { return reinterpret_cast<HWND>(m_window.winId()); }

    static bool isSleep(const MSG &what)
    {
        return what.message == WM_POWERBROADCAST
            && (what.wParam == PBT_APMSUSPEND || what.wParam == PBT_APMRESUMEAUTOMATIC);
    }
    static bool isSession(const MSG &what)
    {
        return what.message == WM_WTSSESSION_CHANGE
            && (what.wParam == WTS_SESSION_LOCK || what.wParam == WTS_SESSION_LOGOFF
                || what.wParam == WTS_CONSOLE_DISCONNECT || what.wParam == WTS_REMOTE_DISCONNECT);
    }

    QWindow m_window;
    bool m_started = false;
};

} // namespace

std::unique_ptr<LockTrigger> makeSystemLockTrigger()
{
    return std::make_unique<WindowsLockTrigger>();
}

} // namespace insurable
