// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors.h"
#include "gordonloeb.h"

#include <QTest>

#include <cmath>
#include <functional>
#include <limits>
#include <numbers>

using namespace insurable;

namespace {

Protection one(double v, double alpha, double beta, double loss)
{
    return {BreachClass::One, v, loss, alpha, beta};
}

Protection two(double v, double alpha, double loss)
{
    return {BreachClass::Two, v, loss, alpha, 1};
}

// As many digits as the published figure has.
bool agrees(double value, double published, double unit)
{
    return std::abs(value - published) <= unit * 0.500001;
}

template <class Run>
void forEachOnAGrid(Run run)
{
    for (const BreachClass kind : {BreachClass::One, BreachClass::Two}) {
        for (const double v : {0.0, 0.001, 0.05, 0.3, 0.5, 0.67, 0.9, 0.999, 1.0}) {
            for (const double alpha : {1e-7, 1e-6, 1e-5, 1e-4, 1e-3}) {
                for (const double beta : {1.0, 1.5, 2.0, 5.0}) {
                    for (const double loss : {0.0, 1e3, 4e5, 1e6, 1e9})
                        run(Protection{kind, v, loss, alpha, beta});
                }
            }
        }
    }
}

} // namespace

class TestGordonLoeb final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bestSpendIsAsPublished_data();
    void bestSpendIsAsPublished();
    void whatIsLeftIsAsPublished_data();
    void whatIsLeftIsAsPublished();
    void aThirdOfTheLossIsTheMostWorthSpending();
    void noSpendingNearbyIsBetter();
    void moreSpendingNeverLeavesMore();
    void classOneSpendsMoreOnTheMoreVulnerable();
    void classTwoSpendsNothingAtBothEnds();
    void impossibleInputsAreNamed();
};

void TestGordonLoeb::bestSpendIsAsPublished_data()
{
    QTest::addColumn<Protection>("protection");
    QTest::addColumn<double>("spend");
    QTest::addColumn<double>("unit");
    const auto row = [](const char *name, const Protection &protection, double spend, double unit) {
        QTest::newRow(name) << protection << spend << unit;
    };
    row("I .10", one(0.10, 1e-5, 1, 4e5), 0, 1e-9);
    row("I .25", one(0.25, 1e-5, 1, 4e5), 0, 1e-9);
    row("I .30", one(0.30, 1e-5, 1, 4e5), 9544.5, 0.1);
    row("I .50", one(0.50, 1e-5, 1, 4e5), 41421.4, 0.1);
    row("I .65", one(0.65, 1e-5, 1, 4e5), 61245.15, 0.01);
    row("I .80", one(0.80, 1e-5, 1, 4e5), 78885.4, 0.1);
    row("I 1.0", one(1.0, 1e-5, 1, 4e5), 100000, 1e-6);
    row("I .80 million", one(0.80, 2e-5, 1, 1e6), 150000, 1e-6);
    row("I .50 beta 2", one(0.50, 1e-5, 2, 1e6), 115443.47, 0.01);
    row("II .05", two(0.05, 1e-5, 4e5), 0, 1e-9);
    row("II .10", two(0.10, 1e-5, 4e5), 0, 1e-9);
    row("II .20", two(0.20, 1e-5, 4e5), 15703.7, 0.1);
    row("II .30", two(0.30, 1e-5, 4e5), 30561.2, 0.1);
    row("II .40", two(0.40, 1e-5, 4e5), 41753.3, 0.1);
    row("II .50", two(0.50, 1e-5, 4e5), 47123.4, 0.1);
    row("II .60", two(0.60, 1e-5, 4e5), 39884.8, 0.1);
    row("II .65", two(0.65, 1e-5, 4e5), 26314.98, 0.01);
    row("II .70", two(0.70, 1e-5, 4e5), 0, 1e-9);
    row("II .90", two(0.90, 1e-5, 4e5), 0, 1e-9);
    row("II .50 million", two(0.50, 1e-5, 1e6), 179316.17, 0.01);
    row("II .80 million", two(0.80, 2e-5, 1e6), 285163.68, 0.01);
}

void TestGordonLoeb::bestSpendIsAsPublished()
{
    QFETCH(Protection, protection);
    QFETCH(double, spend);
    QFETCH(double, unit);
    const BestSpend best = bestSpend(protection);
    QVERIFY2(agrees(best.spend, spend, unit), qPrintable(QString::number(best.spend, 'g', 15)));
    if (spend == 0) {
        QCOMPARE(best.vulnerability, protection.vulnerability);
        QCOMPARE(best.netBenefit, 0.0);
    }
}

void TestGordonLoeb::whatIsLeftIsAsPublished_data()
{
    QTest::addColumn<Protection>("protection");
    QTest::addColumn<double>("left");
    QTest::addColumn<double>("benefit");
    QTest::addColumn<double>("cap");
    QTest::newRow("I .65") << one(0.65, 1e-5, 1, 4e5) << 0.40311 << 37509.69 << 95648.65;
    QTest::newRow("I .80") << one(0.80, 2e-5, 1, 1e6) << 0.2 << 450000.0 << 294303.55;
    QTest::newRow("I .50") << one(0.50, 1e-5, 2, 1e6) << 0.10772 << 276834.80 << 183939.72;
    QTest::newRow("II .65") << two(0.65, 1e-5, 4e5) << 0.58034 << 1549.53 << 95648.65;
    QTest::newRow("II .50") << two(0.50, 1e-5, 1e6) << 0.14427 << 176414.32 << 183939.72;
    QTest::newRow("II .80") << two(0.80, 2e-5, 1e6) << 0.22407 << 290765.31 << 294303.55;
}

void TestGordonLoeb::whatIsLeftIsAsPublished()
{
    QFETCH(Protection, protection);
    QFETCH(double, left);
    QFETCH(double, benefit);
    QFETCH(double, cap);
    const BestSpend best = bestSpend(protection);
    QVERIFY(agrees(best.vulnerability, left, 1e-5));
    QVERIFY(agrees(best.netBenefit, benefit, 0.01));
    QVERIFY(agrees(best.cap, cap, 0.01));
    QCOMPARE(vulnerabilityAfter(protection, best.spend), best.vulnerability);
    QCOMPARE(netBenefit(protection, best.spend), best.netBenefit);
}

void TestGordonLoeb::aThirdOfTheLossIsTheMostWorthSpending()
{
    QVERIFY(agrees(spendingCap(1e6 * 0.15 * 0.8), 44145.53, 0.01));
    forEachOnAGrid([](const Protection &p) {
        const BestSpend best = bestSpend(p);
        const double atStake = p.vulnerability * p.lossAtStake;
        QVERIFY(best.spend >= 0);
        QVERIFY(best.spend <= atStake / std::numbers::e * (1 + 1e-12));
        QCOMPARE(best.cap, atStake / std::numbers::e);
    });
}

void TestGordonLoeb::noSpendingNearbyIsBetter()
{
    forEachOnAGrid([](const Protection &p) {
        const BestSpend best = bestSpend(p);
        QVERIFY(best.netBenefit >= -1e-9 * (1 + p.lossAtStake));
        for (const double step : {1e-4, 0.01, 0.3, 1.0}) {
            const double size = best.spend > 0 ? best.spend : p.lossAtStake + 1;
            const double most = best.netBenefit + 1e-9 * (1 + p.lossAtStake);
            QVERIFY(netBenefit(p, best.spend + step * size) <= most);
            QVERIFY(netBenefit(p, std::max(0.0, best.spend - step * size)) <= most);
        }
    });
}

void TestGordonLoeb::moreSpendingNeverLeavesMore()
{
    // Gordon, Loeb and Zhou (2016), figure 3: from all vulnerable, in millions.
    const std::vector<std::vector<double>> published{
        {1, 0.5, 0.333, 0.25, 0.2, 0.167, 0.143},
        {1, 0.25, 0.111, 0.062, 0.04, 0.028, 0.02},
        {1, 0.125, 0.037, 0.016, 0.008, 0.005, 0.003},
    };
    for (size_t beta = 1; beta <= published.size(); ++beta) {
        for (size_t spend = 0; spend < published[beta - 1].size(); ++spend) {
            const double left = vulnerabilityAfter(one(1, 1, double(beta), 1), double(spend));
            QVERIFY(agrees(left, published[beta - 1][spend], 0.00101));
        }
    }
    forEachOnAGrid([](const Protection &p) {
        QCOMPARE(vulnerabilityAfter(p, 0), p.vulnerability);
        double before = p.vulnerability;
        for (double spend = 1; spend < 1e7; spend *= 10) {
            const double left = vulnerabilityAfter(p, spend);
            QVERIFY(left <= before && left >= 0);
            before = left;
        }
    });
}

void TestGordonLoeb::classOneSpendsMoreOnTheMoreVulnerable()
{
    double before = 0;
    for (int percent = 0; percent <= 100; ++percent) {
        const double spend = bestSpend(one(percent / 100.0, 1e-5, 1, 4e5)).spend;
        QVERIFY(percent > 25 ? spend > before : spend == 0);
        before = spend;
    }
}

void TestGordonLoeb::classTwoSpendsNothingAtBothEnds()
{
    QCOMPARE(bestSpend(two(0, 1e-5, 4e5)).spend, 0.0);
    QCOMPARE(bestSpend(two(1e-9, 1e-5, 4e5)).spend, 0.0);
    QCOMPARE(bestSpend(two(0.9999, 1e-5, 4e5)).spend, 0.0);
    QCOMPARE(bestSpend(two(1, 1e-5, 4e5)).spend, 0.0);
    QVERIFY(bestSpend(two(0.4, 1e-5, 4e5)).spend > 0);
}

void TestGordonLoeb::impossibleInputsAreNamed()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinite = std::numeric_limits<double>::infinity();
    const auto refused = [](const std::function<void()> &run, const QString &name) {
        try {
            run();
        } catch (const Error &error) {
            return error.kind() == ErrorKind::Invalid && error.message().contains(name);
        }
        return false;
    };
    const auto refusedBest = [&](const Protection &p, const char *name) {
        return refused([&] { (void)bestSpend(p); }, QString::fromLatin1(name));
    };
    QVERIFY(refusedBest(one(1.01, 1e-5, 1, 1), "vulnerability"));
    QVERIFY(refusedBest(one(-0.01, 1e-5, 1, 1), "vulnerability"));
    QVERIFY(refusedBest(one(nan, 1e-5, 1, 1), "vulnerability"));
    QVERIFY(refusedBest(one(0.5, 0, 1, 1), "alpha"));
    QVERIFY(refusedBest(two(0.5, infinite, 1), "alpha"));
    QVERIFY(refusedBest(one(0.5, 1e-5, 0.99, 1), "beta"));
    QVERIFY(refusedBest(one(0.5, 1e-5, 1, -1), "loss at stake"));
    QVERIFY(refusedBest(one(0.5, 1e-5, 1, infinite), "loss at stake"));
    QVERIFY(refused([] { (void)netBenefit(one(0.5, 1e-5, 1, 1), -1); }, QStringLiteral("spend")));
    QVERIFY(refused([&] { (void)spendingCap(nan); }, QStringLiteral("expected loss")));
}

QTEST_APPLESS_MAIN(TestGordonLoeb)
#include "tst_gordonloeb.moc"
