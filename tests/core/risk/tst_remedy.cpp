// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors.h"
#include "remedy.h"

#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

Money pounds(qint64 amount)
{
    return Money::major(amount);
}

Money pence(qint64 amount)
{
    return Money::minor(amount);
}

bool refuses(Money amount, Money charged, Money wouldHave, const QString &name)
{
    try {
        (void)proportionOf(amount, charged, wouldHave);
    } catch (const Error &error) {
        return error.kind() == ErrorKind::Invalid && error.message().contains(name);
    }
    return false;
}

} // namespace

class TestRemedy final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoThirdsOfThePremiumPayTwoThirdsOfTheClaim()
    {
        const Remedy remedy = remedyFor(Misstatement::WouldDiffer, pounds(60'000), pounds(10'000),
                                        {.premium = pounds(15'000)});
        QCOMPARE(remedy.paid, pounds(40'000));
        QCOMPARE(QString::number(remedy.percent, 'f', 2), u"66.67"_s);
        QVERIFY(!remedy.isAvoided && !remedy.isPremiumReturned);
    }

    void aPremiumNoHigherChangesNothing()
    {
        for (const qint64 wouldHave : {10'000, 9'999, 1}) {
            const Remedy remedy = remedyFor(Misstatement::WouldDiffer, pounds(60'000),
                                            pounds(10'000), {.premium = pounds(wouldHave)});
            QCOMPARE(remedy.paid, pounds(60'000));
            QCOMPARE(remedy.percent, 100.0);
        }
    }

    void theRemediesAreApart()
    {
        const Money claim = pounds(60'000);
        const Money charged = pounds(1'000);
        QCOMPARE(remedyFor(Misstatement::None, claim, charged), (Remedy{false, false, 100, claim}));
        QCOMPARE(remedyFor(Misstatement::Deliberate, claim, charged),
                 (Remedy{true, false, 0, Money()}));
        QCOMPARE(remedyFor(Misstatement::WouldRefuse, claim, charged),
                 (Remedy{true, true, 0, Money()}));
        QCOMPARE(remedyFor(Misstatement::WouldDiffer, claim, charged).paid, claim);
    }

    void otherTermsComeBeforeTheProportion()
    {
        const Remedy terms = remedyFor(Misstatement::WouldDiffer, pounds(60'000), pounds(1'000),
                                       {.payable = pounds(50'000)});
        QCOMPARE(terms.paid, pounds(50'000));
        const Remedy both = remedyFor(Misstatement::WouldDiffer, pounds(60'000), pounds(1'000),
                                      {.premium = pounds(1'250), .payable = pounds(50'000)});
        QCOMPARE(both.paid, pounds(40'000));
        const Remedy never = remedyFor(Misstatement::WouldDiffer, pounds(60'000), pounds(1'000),
                                       {.payable = pounds(70'000)});
        QCOMPARE(never.paid, pounds(60'000));
    }

    void penniesAreRoundedOnceAndHalvesUp()
    {
        QCOMPARE(proportionOf(pence(1), pence(1), pence(2)), pence(1));
        QCOMPARE(proportionOf(pence(1), pence(1), pence(3)), pence(0));
        QCOMPARE(proportionOf(pence(2), pence(1), pence(3)), pence(1));
        QCOMPARE(proportionOf(pence(100'00), pence(2), pence(3)), pence(66'67));
        QCOMPARE(proportionOf(pence(3), pence(5), pence(6)), pence(3));
    }

    void theLargestAmountsDoNotOverflow()
    {
        const Money most = Money::major(90'000'000'000'000);
        QCOMPARE(proportionOf(most, Money::minor(most.hundredths() - 1), most),
                 Money::minor(most.hundredths() - 1));
        QCOMPARE(proportionOf(most, Money::minor(most.hundredths() / 3), most),
                 Money::minor(most.hundredths() / 3));
        QCOMPARE(proportionOf(most, pence(1), most), pence(1));
    }

    void itIsTheNearestPennyToTheTrueQuotient()
    {
        for (qint64 claim = 0; claim < 60; ++claim) {
            for (qint64 wouldHave = 1; wouldHave < 30; ++wouldHave) {
                for (qint64 charged = 1; charged < wouldHave; ++charged) {
                    const qint64 twice = 2 * claim * charged;
                    const qint64 nearest = (twice + wouldHave) / (2 * wouldHave);
                    QCOMPARE(proportionOf(pence(claim), pence(charged), pence(wouldHave)),
                             pence(nearest));
                }
            }
        }
    }

    void impossibleAmountsAreNamed()
    {
        QVERIFY(refuses(pence(-1), pounds(1), pounds(1), u"claim"_s));
        QVERIFY(refuses(pounds(1), Money(), pounds(1), u"premium charged"_s));
        QVERIFY(refuses(pounds(1), pounds(1), Money(), u"would have been charged"_s));
        QVERIFY_THROWS_EXCEPTION(Error, (void)remedyFor(Misstatement::None, pence(-1), pounds(1)));
        QVERIFY_THROWS_EXCEPTION(Error,
                                 (void)remedyFor(Misstatement::WouldDiffer, pounds(1), pounds(1),
                                                 {.payable = pence(-1)}));
    }
};

QTEST_APPLESS_MAIN(TestRemedy)
#include "tst_remedy.moc"
