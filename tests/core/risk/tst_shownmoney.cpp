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
