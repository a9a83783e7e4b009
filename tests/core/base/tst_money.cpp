// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "money.h"

#include <QTest>

#include <limits>

using namespace insurable;
using namespace Qt::StringLiterals;

class TestMoney final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatPeopleWriteIsRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("hundredths");
        QTest::newRow("whole") << u"1200"_s << 120'000LL;
        QTest::newRow("pence") << u"1200.50"_s << 120'050LL;
        QTest::newRow("one decimal") << u"1200.5"_s << 120'050LL;
        QTest::newRow("grouped") << u"1,200.50"_s << 120'050LL;
        QTest::newRow("grouped twice") << u"1,234,567"_s << 123'456'700LL;
        QTest::newRow("spaced") << u"£1 200"_s << 120'000LL;
        QTest::newRow("narrow space") << u"1\u202f200"_s << 120'000LL;
        QTest::newRow("no-break space") << u"1\u00a0200"_s << 120'000LL;
        QTest::newRow("Swiss") << u"1'200.00"_s << 120'000LL;
        QTest::newRow("Swiss, curly") << u"1\u2019200"_s << 120'000LL;
        QTest::newRow("symbol behind") << u"5 €"_s << 500LL;
        QTest::newRow("dollars") << u"$7"_s << 700LL;
        QTest::newRow("negative") << u"-3.5"_s << -350LL;
        QTest::newRow("minus before the symbol") << u"-£3.50"_s << -350LL;
        QTest::newRow("typographer's minus") << u"\u22123.50"_s << -350LL;
        QTest::newRow("round about") << u"  12  "_s << 1200LL;
        QTest::newRow("nothing") << u"0"_s << 0LL;
        QTest::newRow("minus nothing") << u"-0"_s << 0LL;
        QTest::newRow("a penny") << u"0.01"_s << 1LL;
        QTest::newRow("the largest") << u"90000000000000.99"_s << 9'000'000'000'000'099LL;
    }

    void whatPeopleWriteIsRead()
    {
        QFETCH(QString, text);
        QFETCH(qint64, hundredths);
        const auto money = Money::tryFrom(text);
        QVERIFY(money);
        QCOMPARE(money->hundredths(), hundredths);
    }

    void whatIsNoAmountIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        const QStringList texts{
            u""_s,
            u" "_s,
            u"-"_s,
            u"£"_s,
            u"."_s,
            u"1."_s,
            u".5"_s,
            u"1.234"_s,
            u"1.2.3"_s,
            u"--3"_s,
            u"+3"_s,
            u"1e3"_s,
            u"1,50"_s,
            u"1,5"_s,
            u"12,34,567"_s,
            u"1,200,"_s,
            u",200"_s,
            u"1,,200"_s,
            u"1,2000"_s,
            u"1234,567"_s,
            u"1.234,50"_s,
            u"1£2"_s,
            u"££1"_s,
            u"abc"_s,
            u"0x10"_s,
            u"nan"_s,
            u"inf"_s,
            u"\u0661"_s,
            u"\uff11"_s,
            u"1\n2"_s,
            u"- 1 2"_s,
            u"90000000000001"_s,
            u"100000000000000"_s,
            u"99999999999999999999"_s,
        };
        for (const QString &text : texts)
            QTest::newRow(qPrintable(u"“%1”"_s.arg(text))) << text;
    }

    void whatIsNoAmountIsRefused()
    {
        QFETCH(QString, text);
        QVERIFY(!Money::tryFrom(text));
    }

    void plainTextIsReadBackWithoutLoss_data()
    {
        QTest::addColumn<qint64>("hundredths");
        QTest::addColumn<QString>("plain");
        QTest::newRow("zero") << 0LL << u"0"_s;
        QTest::newRow("penny") << 1LL << u"0.01"_s;
        QTest::newRow("ten pence") << 10LL << u"0.10"_s;
        QTest::newRow("minus a penny") << -1LL << u"-0.01"_s;
        QTest::newRow("whole") << 120'000LL << u"1200"_s;
        QTest::newRow("both") << -120'050LL << u"-1200.50"_s;
        QTest::newRow("largest") << 9'000'000'000'000'099LL << u"90000000000000.99"_s;
        QTest::newRow("smallest") << -9'000'000'000'000'099LL << u"-90000000000000.99"_s;
    }

    void plainTextIsReadBackWithoutLoss()
    {
        QFETCH(qint64, hundredths);
        QFETCH(QString, plain);
        const Money money = Money::minor(hundredths);
        QCOMPARE(money.plain(), plain);
        QCOMPARE(Money::tryFrom(plain), std::optional(money));
    }

    void amountsAreShownGrouped()
    {
        QCOMPARE(Money::major(1200).shown(u"GBP"_s), u"£1,200"_s);
        QCOMPARE(Money::minor(120'050).shown(u"EUR"_s), u"€1,200.50"_s);
        QCOMPARE(Money::minor(-5).shown(u"USD"_s), u"-$0.05"_s);
        QCOMPARE(Money::major(1'234'567).shown(u"CHF"_s), u"1,234,567 CHF"_s);
        QCOMPARE(Money::major(7).shown(QString()), u"7"_s);
    }

    void whatIsShownInPoundsIsReadBack()
    {
        for (const qint64 hundredths : {0LL, 1LL, -1LL, 99'999LL, 123'456'789LL, -100'000LL}) {
            const Money money = Money::minor(hundredths);
            QCOMPARE(Money::tryFrom(money.shown(u"GBP"_s)), std::optional(money));
        }
    }

    void nothingOverflows()
    {
        constexpr qint64 most = std::numeric_limits<qint64>::max();
        constexpr qint64 least = std::numeric_limits<qint64>::min();
        const Money largest = Money::minor(9'000'000'000'000'099);
        QCOMPARE(Money::minor(most), largest);
        QCOMPARE(Money::minor(least).plain(), u"-90000000000000.99"_s);
        QCOMPARE(Money::major(most).plain(), u"90000000000000"_s);
        Money sum;
        for (int i = 0; i < 10'000; ++i)
            sum = sum + largest;
        QCOMPARE(sum, largest);
    }

    void amountsCompareAndAdd()
    {
        QVERIFY(Money::major(1) < Money::major(2));
        QVERIFY(Money::minor(-1) < Money());
        QCOMPARE(Money::minor(1) + Money::major(2), Money::minor(201));
        QCOMPARE(Money::minor(150).value(), 1.5);
    }
};

QTEST_GUILESS_MAIN(TestMoney)
#include "tst_money.moc"
