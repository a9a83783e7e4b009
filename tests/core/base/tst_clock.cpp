// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"

#include <QTest>
#include <QTimeZone>

using namespace insurable;
using namespace Qt::StringLiterals;

class TestClock final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFixedDayIsThatDayAtNoon()
    {
        const FixedClock clock(QDate(2026, 11, 22));
        QCOMPARE(clock.today(), QDate(2026, 11, 22));
        QCOMPARE(clock.now().toString(Qt::ISODate), u"2026-11-22T12:00:00Z"_s);
    }

    void aFixedMomentIsToldInUtc()
    {
        const QDateTime abroad(QDate(2026, 11, 23), QTime(1, 30), QTimeZone(2 * 3600));
        const FixedClock clock(abroad);
        QCOMPARE(clock.now().timeSpec(), Qt::UTC);
        QCOMPARE(clock.now(), abroad);
        QCOMPARE(clock.today(), QDate(2026, 11, 22));
    }

    void aFixedClockStandsStill()
    {
        const FixedClock clock(QDate(2026, 1, 1));
        QCOMPARE(clock.now(), clock.now());
    }

    void itAdvancesOverALeapDay()
    {
        FixedClock clock(QDate(2028, 2, 28));
        clock.advanceDays(1);
        QCOMPARE(clock.today(), QDate(2028, 2, 29));
        clock.advanceDays(1);
        QCOMPARE(clock.today(), QDate(2028, 3, 1));
    }

    void itAdvancesOverMidnight()
    {
        FixedClock clock(QDate(2026, 12, 31));
        clock.advanceSeconds(12 * 3600 - 1);
        QCOMPARE(clock.today(), QDate(2026, 12, 31));
        clock.advanceSeconds(1);
        QCOMPARE(clock.today(), QDate(2027, 1, 1));
        clock.advanceSeconds(-1);
        QCOMPARE(clock.today(), QDate(2026, 12, 31));
    }

    void theSystemClockTellsUtc()
    {
        const SystemClock clock;
        const QDateTime before = QDateTime::currentDateTimeUtc();
        const QDateTime now = clock.now();
        QCOMPARE(now.timeSpec(), Qt::UTC);
        QVERIFY(before <= now && now <= QDateTime::currentDateTimeUtc());
    }
};

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
