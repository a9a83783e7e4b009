// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "locktrigger.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusUnixFileDescriptor>
#include <QVariantMap>

#include <utility>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

const QString login = u"org.freedesktop.login1"_s;
const QString manager = u"org.freedesktop.login1.Manager"_s;
const QString session = u"org.freedesktop.login1.Session"_s;

QDBusMessage askManager(const QString &method, const QVariantList &arguments)
{
    QDBusMessage message =
        QDBusMessage::createMethodCall(login, u"/org/freedesktop/login1"_s, manager, method);
    message.setArguments(arguments);
    return message;
}

// logind for sleep, users and sessions; the desktops' screen savers for those that go without it.
class DBusLockTrigger final : public LockTrigger
{
    Q_OBJECT
public:
    void start() override
    {
        m_started = true;
        if (!std::exchange(m_listens, true)) {
            listenToScreenSavers();
            listenToLogin();
        }
        delaySleep();
    }
    void stop() override
    {
        m_started = false;
        m_delay = {};
    }

private Q_SLOTS:
    void sleepComesOrGoes(bool) { tell(); }
    void lockWanted() { tell(); }
    void screenSaverChanged(bool active)
    {
        if (active)
            tell();
    }
    void sessionChanged(const QString &interface, const QVariantMap &values, const QStringList &)
    {
        const auto is = [&](const QString &name, bool wanted) {
            const auto found = values.find(name);
            return found != values.end() && found->toBool() == wanted;
        };
        if (interface == session && (is(u"Active"_s, false) || is(u"LockedHint"_s, true)))
            tell();
    }

private:
    void tell()
    {
        if (m_started)
            Q_EMIT fired();
    }

    void listenToScreenSavers()
    {
        QDBusConnection bus = QDBusConnection::sessionBus();
        for (const QString &name : {u"org.freedesktop.ScreenSaver"_s, u"org.gnome.ScreenSaver"_s,
                                    u"org.cinnamon.ScreenSaver"_s, u"org.mate.ScreenSaver"_s})
            bus.connect(QString(), QString(), name, u"ActiveChanged"_s, this,
                        SLOT(screenSaverChanged(bool)));
    }

    void listenToLogin()
    {
        QDBusConnection bus = QDBusConnection::systemBus();
        bus.connect(login, QString(), manager, u"PrepareForSleep"_s, this,
                    SLOT(sleepComesOrGoes(bool)));
        const quint32 self = quint32(QCoreApplication::applicationPid());
        whenAnswered<QDBusObjectPath>(askManager(u"GetSessionByPID"_s, {self}),
                                      [this](const QDBusObjectPath &path) {
                                          listenToSession(path.path());
                                      });
    }

    void listenToSession(const QString &path)
    {
        QDBusConnection bus = QDBusConnection::systemBus();
        bus.connect(login, path, session, u"Lock"_s, this, SLOT(lockWanted()));
        bus.connect(login, path, u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s, this,
                    SLOT(sessionChanged(QString, QVariantMap, QStringList)));
    }

    // The system waits for us before it sleeps, until the descriptor is closed: at the latest when
    // this process has locked and ended.
    void delaySleep()
    {
        whenAnswered<QDBusUnixFileDescriptor>(
            askManager(u"Inhibit"_s, {u"sleep"_s, u"Insurable"_s, u"Locking the open firm"_s,
                                      u"delay"_s}),
            [this](const QDBusUnixFileDescriptor &delay) {
                if (m_started)
                    m_delay = delay;
            });
    }

    template <class T, class Take>
    void whenAnswered(const QDBusMessage &question, Take take)
    {
        auto *watcher = new QDBusPendingCallWatcher(
            QDBusConnection::systemBus().asyncCall(question), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, take] {
            watcher->deleteLater();
            const QDBusPendingReply<T> reply = *watcher;
            if (reply.isValid())
                take(reply.value());
        });
    }

    bool m_started = false;
    bool m_listens = false;
    QDBusUnixFileDescriptor m_delay;
};

} // namespace

std::unique_ptr<LockTrigger> makeSystemLockTrigger()
{
    return std::make_unique<DBusLockTrigger>();
}

} // namespace insurable

#include "locktrigger_linux.moc"
