// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "locktrigger.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusUnixFileDescriptor>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

const QString manager = u"org.freedesktop.login1.Manager"_s;
const QString sessionPath = u"/org/freedesktop/login1/session/_37"_s;

// As much of logind as the program asks for.
class FakeLogin final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    int waiting = -1; // the end of the delay that the program holds

public Q_SLOTS:
    QDBusObjectPath GetSessionByPID(uint process)
    {
        asked = process;
        return QDBusObjectPath(sessionPath);
    }
    QDBusUnixFileDescriptor Inhibit(const QString &what, const QString &, const QString &,
                                    const QString &mode)
    {
        inhibited = what + u' ' + mode;
        int ends[2];
        if (pipe(ends) != 0)
            return {};
        waiting = ends[0];
        fcntl(waiting, F_SETFL, O_NONBLOCK);
        const QDBusUnixFileDescriptor theirs(ends[1]);
        close(ends[1]);
        return theirs;
    }

public:
    uint asked = 0;
    QString inhibited;
};

} // namespace

// The system's own signals, on a bus of the test's own.
class TestSystemLock final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();

    void itAsksForItsOwnSessionAndForTimeBeforeSleep();
    void signalsLock_data();
    void signalsLock();
    void otherSignalsDoNot();
    void nothingFiresWhenNoFirmIsOpen();
    void sleepNeedNotWaitOnceNoFirmIsOpen();

private:
    void send(const QString &path, const QString &interface, const QString &name,
              const QVariantList &arguments);

    QProcess m_daemon;
    FakeLogin m_login;
    std::unique_ptr<LockTrigger> m_trigger;
    std::unique_ptr<QSignalSpy> m_fired;
};

void TestSystemLock::initTestCase()
{
    const QString daemon = QStandardPaths::findExecutable(u"dbus-daemon"_s);
    if (daemon.isEmpty())
        QSKIP("There is no dbus-daemon here.");
    m_daemon.start(daemon, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
    QVERIFY(m_daemon.waitForReadyRead());
    const QByteArray address = m_daemon.readLine().trimmed();
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", address);
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    QDBusConnection bus = QDBusConnection::connectToBus(QString::fromUtf8(address), u"login"_s);
    QVERIFY(bus.registerObject(u"/org/freedesktop/login1"_s, &m_login,
                               QDBusConnection::ExportAllSlots));
    QVERIFY(bus.registerService(u"org.freedesktop.login1"_s));
}

void TestSystemLock::cleanupTestCase()
{
    QDBusConnection::disconnectFromBus(u"login"_s);
    m_daemon.kill();
    m_daemon.waitForFinished();
}

void TestSystemLock::init()
{
    m_login.inhibited.clear();
    m_trigger = makeSystemLockTrigger();
    m_fired = std::make_unique<QSignalSpy>(m_trigger.get(), &LockTrigger::fired);
    m_trigger->start();
    QTRY_VERIFY(!m_login.inhibited.isEmpty());
    QTest::qWait(50); // its answers, and what it listens to
}

void TestSystemLock::cleanup()
{
    m_trigger.reset();
    close(m_login.waiting);
}

void TestSystemLock::send(const QString &path, const QString &interface, const QString &name,
                          const QVariantList &arguments)
{
    QDBusMessage signal = QDBusMessage::createSignal(path, interface, name);
    signal.setArguments(arguments);
    QVERIFY(QDBusConnection(u"login"_s).send(signal));
}

void TestSystemLock::itAsksForItsOwnSessionAndForTimeBeforeSleep()
{
    QCOMPARE(m_login.asked, uint(QCoreApplication::applicationPid()));
    QCOMPARE(m_login.inhibited, u"sleep delay"_s);
}

void TestSystemLock::signalsLock_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("interface");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QVariantList>("arguments");
    const QString login = u"/org/freedesktop/login1"_s;
    const QString session = u"org.freedesktop.login1.Session"_s;
    const QString properties = u"org.freedesktop.DBus.Properties"_s;
    const auto change = [&](const QString &name, bool value) {
        return QVariantList{session, QVariantMap{{name, value}}, QStringList()};
    };
    QTest::newRow("the computer goes to sleep") << login << manager << u"PrepareForSleep"_s << QVariantList{true};
    QTest::newRow("the computer wakes") << login << manager << u"PrepareForSleep"_s << QVariantList{false};
    QTest::newRow("the session is locked") << sessionPath << session << u"Lock"_s << QVariantList();
    QTest::newRow("the session says that it is locked") << sessionPath << properties << u"PropertiesChanged"_s << change(u"LockedHint"_s, true);
    QTest::newRow("another user is switched to") << sessionPath << properties << u"PropertiesChanged"_s << change(u"Active"_s, false);
    for (const QString &desktop : {u"freedesktop"_s, u"gnome"_s, u"cinnamon"_s, u"mate"_s})
        QTest::newRow(qPrintable(u"the screen saver of "_s + desktop))
            << u"/org/%1/ScreenSaver"_s.arg(desktop) << u"org.%1.ScreenSaver"_s.arg(desktop)
            << u"ActiveChanged"_s << QVariantList{true};
}

void TestSystemLock::signalsLock()
{
    QFETCH(QString, path);
    QFETCH(QString, interface);
    QFETCH(QString, name);
    QFETCH(QVariantList, arguments);
    send(path, interface, name, arguments);
    QTRY_COMPARE(m_fired->size(), 1);
}

void TestSystemLock::otherSignalsDoNot()
{
    send(u"/ScreenSaver"_s, u"org.freedesktop.ScreenSaver"_s, u"ActiveChanged"_s, {false});
    send(u"/org/freedesktop/login1/session/_38"_s, u"org.freedesktop.login1.Session"_s, u"Lock"_s, {});
    send(sessionPath, u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s,
         {u"org.freedesktop.login1.Session"_s, QVariantMap{{u"IdleHint"_s, true}}, QStringList()});
    QTest::qWait(100);
    QCOMPARE(m_fired->size(), 0);
}

void TestSystemLock::nothingFiresWhenNoFirmIsOpen()
{
    m_trigger->stop();
    send(u"/org/freedesktop/login1"_s, manager, u"PrepareForSleep"_s, {true});
    QTest::qWait(100);
    QCOMPARE(m_fired->size(), 0);
}

void TestSystemLock::sleepNeedNotWaitOnceNoFirmIsOpen()
{
    char byte = 0;
    QCOMPARE(read(m_login.waiting, &byte, 1), ssize_t(-1)); // still held
    m_trigger->stop();
    QTRY_COMPARE(read(m_login.waiting, &byte, 1), ssize_t(0)); // let go
}

QTEST_GUILESS_MAIN(TestSystemLock)
#include "tst_systemlock.moc"
