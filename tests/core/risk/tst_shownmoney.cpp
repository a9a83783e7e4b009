// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shownmoney.h"

#include <QTest>

#include <limits>

using namespace insurable;
using namespace Qt::StringLiterals;

class TestShownMoney final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void amountsHaveTwoDigits()
    {
        const QString gbp = u"GBP"_s;
        QCOMPARE(shownMoney(38'421.07, gbp), u"£38,000"_s);
        QCOMPARE(shownMoney(1'250, gbp), u"£1,300"_s);
        QCOMPARE(shownMoney(99'600, gbp), u"£100,000"_s);
        QCOMPARE(shownMoney(87.4, gbp), u"£87"_s);
        QCOMPARE(shownMoney(9.6, gbp), u"£10"_s);
        QCOMPARE(shownMoney(7.4, gbp), u"£7"_s);
        QCOMPARE(shownMoney(0.4, gbp), u"less than £1"_s);
        QCOMPARE(shownMoney(0, gbp), u"£0"_s);
        QCOMPARE(shownMoney(-1234, gbp), u"-£1,200"_s);
        QCOMPARE(shownMoney(1234, u"CHF"_s), u"1,200 CHF"_s);
        QCOMPARE(shownMoney(std::numeric_limits<double>::infinity(), gbp), u"without limit"_s);
    }

    void whatIsPaidAndWhatStaysAddUp_data()
    {
        QTest::addColumn<double>("loss");
        QTest::addColumn<double>("paid");
        QTest::addColumn<double>("error");
        QTest::addColumn<QString>("shown");
        QTest::newRow("a little is paid") << 2'780.0 << 48.7 << 1.0 << u"£2,800 = £48 + £2,752"_s;
        QTest::newRow("known to a digit") << 2'780.0 << 48.7 << 5.0 << u"£2,800 = £40 + £2,760"_s;
        QTest::newRow("within the error") << 2'780.0 << 48.7 << 50.0 << u"£2,800 = £0 + £2,800"_s;
        QTest::newRow("nothing") << 2'780.0 << 0.0 << 0.0 << u"£2,800 = £0 + £2,800"_s;
        QTest::newRow("pence") << 2'780.0 << 0.4 << 0.0 << u"£2,800 = £0 + £2,800"_s;
        QTest::newRow("all but an excess")
            << 251'300.0 << 250'800.0 << 1.0 << u"£250,000 = £249,500 + £500"_s;
        QTest::newRow("all but an excess, played")
            << 251'300.0 << 250'800.0 << 900.0 << u"£250,000 = £250,000 + £0"_s;
        QTest::newRow("all but an excess, loss rounded up")
            << 25'500.0 << 25'000.0 << 1.0 << u"£26,000 = £25,000 + £1,000"_s;
        QTest::newRow("a remainder that is not known")
            << 25'500.0 << 25'000.0 << 600.0 << u"£26,000 = £25,000 + £1,000"_s;
        QTest::newRow("up to a limit")
            << 90'000.0 << 12'550.0 << 1.0 << u"£90,000 = £12,000 + £78,000"_s;
        QTest::newRow("everything, rounded up")
            << 38'600.0 << 38'600.0 << 0.1 << u"£39,000 = £39,000 + £0"_s;
        QTest::newRow("everything") << 38'421.0 << 38'421.0 << 1.0 << u"£38,000 = £38,000 + £0"_s;
        QTest::newRow("half") << 38'421.0 << 19'200.0 << 1.0 << u"£38,000 = £19,000 + £19,000"_s;
        QTest::newRow("small change") << 3.4 << 1.6 << 0.01 << u"£3 = £1 + £2"_s;
        QTest::newRow("less than one")
            << 0.7 << 0.6 << 0.0 << u"less than £1 = £0 + less than £1"_s;
    }

    void whatIsPaidAndWhatStaysAddUp()
    {
        QFETCH(double, loss);
        QFETCH(double, paid);
        QFETCH(double, error);
        const ShownSplit split = shownSplit(loss, paid, error);
        QCOMPARE(split.paid + split.retained, split.loss);
        QVERIFY(split.retained == 0 || split.paid <= paid);
        QTEST(u"%1 = %2 + %3"_s.arg(wholeMoney(split.loss, u"GBP"_s),
                                    wholeMoney(split.paid, u"GBP"_s),
                                    wholeMoney(split.retained, u"GBP"_s)),
              "shown");
        QCOMPARE(wholeMoney(split.loss, u"GBP"_s), shownMoney(loss, u"GBP"_s));
    }

    void anEstimateHasNoMoreDigitsThanItsErrorLeaves()
    {
        const QString gbp = u"GBP"_s;
        QCOMPARE(shownEstimate(3'497, 1, gbp), u"£3,500"_s);
        QCOMPARE(shownEstimate(3'497, 400, gbp), u"about £3,000"_s);
        QCOMPARE(shownEstimate(34.97, 31.48, gbp), u"less than £70"_s);
        QCOMPARE(shownEstimate(0, 0.2, gbp), u"less than £1"_s);
        QCOMPARE(shownEstimate(0, 0, gbp), u"£0"_s);
        QCOMPARE(shownEstimate(0.4, 0.01, gbp), u"less than £1"_s);
    }

    void sharesToo()
    {
        QCOMPARE(shownPercent(0.0123), u"1.2 %"_s);
        QCOMPARE(shownPercent(0.5), u"50 %"_s);
        QCOMPARE(shownPercent(0.98765), u"99 %"_s);
        QCOMPARE(shownPercent(1), u"100 %"_s);
        QCOMPARE(shownPercent(0), u"0 %"_s);
        QCOMPARE(shownPercent(0.00001), u"less than 0.01 %"_s);
    }

    void roundingKeepsTheDigitsAskedFor()
    {
        QCOMPARE(roundedAmount(123'456, 3), 123'000.0);
        QCOMPARE(roundedAmount(0.0012345), 0.0012);
        QCOMPARE(roundedAmount(-0.987), -0.99);
    }
};

QTEST_APPLESS_MAIN(TestShownMoney)
#include "tst_shownmoney.moc"
