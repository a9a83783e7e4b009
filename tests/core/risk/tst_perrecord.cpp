// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "severity.h"

#include <QTest>

#include <cmath>

using namespace insurable;

// Jacobs (2014): ln cost = 7.6799625 + 0.7583576 · ln records.
class TestPerRecord final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void costsAreAsPublished_data()
    {
        QTest::addColumn<double>("records");
        QTest::addColumn<double>("cost");
        QTest::newRow("thousand") << 1'000.0 << 407'791.0;
        QTest::newRow("ten thousand") << 10'000.0 << 2'337'737.0;
        QTest::newRow("twenty-five thousand") << 25'000.0 << 4'683'565.0;
        QTest::newRow("32,311") << 32'311.0 << 5'689'387.0;
        QTest::newRow("hundred thousand") << 100'000.0 << 13'401'498.0;
    }
    void costsAreAsPublished()
    {
        QFETCH(double, records);
        QFETCH(double, cost);
        const Severity severity = Severity::perRecord(records, 7.6799625, 0.7583576, 0);
        QCOMPARE(std::round(severity.mean()), cost);
        QCOMPARE(severity.quantile(0.01), severity.quantile(0.99));
    }

    void roundedCoefficientsGiveTheOtherColumn()
    {
        const auto cost = [](double records) {
            return std::round(Severity::perRecord(records, 7.68, 0.76, 0).mean());
        };
        QCOMPARE(cost(1'000), 412'460.0);
        QCOMPARE(cost(10'000), 2'373'458.0);
        QCOMPARE(cost(100'000), 13'657'827.0);
    }

    void theSpreadLeavesTheMedian()
    {
        const Severity severity = Severity::perRecord(1'000, 7.6799625, 0.7583576, 0.523);
        QCOMPARE(std::round(severity.quantile(0.5)), 407'791.0);
        QVERIFY(severity.mean() > severity.quantile(0.5));
    }
};

QTEST_APPLESS_MAIN(TestPerRecord)
#include "tst_perrecord.moc"
