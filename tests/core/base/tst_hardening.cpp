// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hardening.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTest>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace insurable;
using namespace Qt::StringLiterals;

#ifdef Q_OS_LINUX
namespace {

constexpr uid_t nobody = 65534;

// Root may look into everything: as somebody else the question makes sense.
bool becomeOrdinary()
{
    return geteuid() != 0 || (setgid(nobody) == 0 && setuid(nobody) == 0);
}

// Starts a process that waits, hardened or not. Returns its id once it has become what it should.
pid_t startVictim(bool hardened)
{
    int ready[2];
    if (pipe(ready) != 0)
        return -1;
    const pid_t victim = fork();
    if (victim == 0) {
        bool good = becomeOrdinary();
        prctl(PR_SET_DUMPABLE, 1, 0, 0, 0); // a change of user had switched it off
        if (hardened)
            forbidInspection();
        good = write(ready[1], good ? "+" : "-", 1) == 1 && good;
        while (good)
            pause();
        _exit(1);
    }
    char answer = '-';
    const bool good = victim > 0 && read(ready[0], &answer, 1) == 1 && answer == '+';
    close(ready[0]);
    close(ready[1]);
    return good ? victim : -1;
}

enum Way { Attach = 1, ReadMemory = 2 };

// Tries both ways of looking into a process, as its own user. Returns what worked.
int lookInto(pid_t victim)
{
    const pid_t spy = fork();
    if (spy == 0) {
        int worked = 0;
        if (!becomeOrdinary())
            _exit(64);
        QFile memory(u"/proc/%1/mem"_s.arg(victim));
        if (memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            worked |= ReadMemory;
        if (ptrace(PTRACE_ATTACH, victim, nullptr, nullptr) == 0)
            worked |= Attach;
        _exit(worked);
    }
    int status = 0;
    waitpid(spy, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

// Children of one parent may not attach to each other where this module says so.
bool onlyParentsMayAttach()
{
    QFile scope(u"/proc/sys/kernel/yama/ptrace_scope"_s);
    return scope.open(QIODevice::ReadOnly) && scope.readAll().trimmed() != "0";
}

} // namespace
#endif

class TestHardening final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCrashLeavesNoImage();
    void nobodyElseReadsTheMemory();
    void theProgramStillFindsItselfAndStartsOthers();
};

void TestHardening::aCrashLeavesNoImage()
{
#ifdef Q_OS_LINUX
    forbidCoreDumps();
    QFile limits(u"/proc/self/limits"_s);
    QVERIFY(limits.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = limits.readAll().split('\n');
    const auto core = std::find_if(lines.begin(), lines.end(), [](const QByteArray &line) {
        return line.startsWith("Max core file size");
    });
    QVERIFY(core != lines.end());
    QCOMPARE(core->simplified().split(' ').at(4), QByteArray("0"));
#else
    QSKIP("Looked at on Linux only.");
#endif
}

void TestHardening::nobodyElseReadsTheMemory()
{
#ifdef Q_OS_LINUX
    const pid_t open = startVictim(false);
    const pid_t closed = startVictim(true);
    QVERIFY(open > 0 && closed > 0);
    const int intoOpen = lookInto(open);
    const int intoClosed = lookInto(closed);
    for (const pid_t victim : {open, closed}) {
        kill(victim, SIGKILL);
        waitpid(victim, nullptr, 0);
    }
    if (onlyParentsMayAttach())
        QCOMPARE(intoOpen & ~ReadMemory, 0);
    else
        QCOMPARE(intoOpen, Attach | ReadMemory); // else the next line would prove nothing
    QCOMPARE(intoClosed, 0);
#else
    QSKIP("Looked at on Linux only.");
#endif
}

void TestHardening::theProgramStillFindsItselfAndStartsOthers()
{
    forbidInspection();
    QVERIFY(QFile::exists(QCoreApplication::applicationFilePath()));
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(), {u"-functions"_s});
    QVERIFY(other.waitForFinished());
    QVERIFY(other.readAllStandardOutput().contains("theProgramStillFindsItself"));
}

QTEST_GUILESS_MAIN(TestHardening)
#include "tst_hardening.moc"
