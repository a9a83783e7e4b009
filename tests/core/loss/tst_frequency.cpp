// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frequency.h"
#include "lossassert.h"

#include <QTest>

#include <limits>

using namespace insurable;
using namespace Qt::StringLiterals;

class TestFrequency final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void momentsAreThoseOfTheFamily();
    void generatingFunctionGivesMeanAndChanceOfNone_data();
    void generatingFunctionGivesMeanAndChanceOfNone();
    void negativeBinomialOfLargeSizeIsPoisson();
    void scalingKeepsTheFamily();
    void impossibleParametersAreNamed();
};

void TestFrequency::momentsAreThoseOfTheFamily()
{
    QCOMPARE(Frequency::poisson(0.3).mean(), 0.3);
    QCOMPARE(Frequency::poisson(0.3).variance(), 0.3);
    QCOMPARE(Frequency::negativeBinomial(2, 0.5).variance(), 2 + 4 / 0.5);
    QCOMPARE(Frequency::bernoulli(0.9).variance(), 0.9 * 0.1);
}

void TestFrequency::generatingFunctionGivesMeanAndChanceOfNone_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("Poisson") << 0;
    QTest::newRow("negative binomial") << 1;
    QTest::newRow("Bernoulli") << 2;
}

void TestFrequency::generatingFunctionGivesMeanAndChanceOfNone()
{
    QFETCH(int, kind);
    const Frequency all[] = {Frequency::poisson(1.7), Frequency::negativeBinomial(1.7, 0.4),
                             Frequency::bernoulli(0.7)};
    const Frequency &frequency = all[kind];
    COMPARE_RELATIVE(frequency.pgf(0).real(), frequency.probabilityOfNone(), 1e-14);
    COMPARE_RELATIVE(frequency.pgf(1).real(), 1.0, 1e-14);
    const double step = 1e-6;
    const double slope = (1.0 - frequency.pgf(1 - step).real()) / step;
    COMPARE_RELATIVE(slope, frequency.mean(), 1e-4);
}

void TestFrequency::negativeBinomialOfLargeSizeIsPoisson()
{
    COMPARE_RELATIVE(Frequency::negativeBinomial(2, 1e9).probabilityOfNone(),
                     Frequency::poisson(2).probabilityOfNone(), 1e-8);
}

void TestFrequency::scalingKeepsTheFamily()
{
    QVERIFY(Frequency::poisson(0.4).scaled(0.5) == Frequency::poisson(0.2));
    QVERIFY(Frequency::negativeBinomial(2, 0.5).scaled(2) == Frequency::negativeBinomial(4, 0.5));
    QVERIFY(Frequency::bernoulli(0.4).scaled(0.5) == Frequency::bernoulli(0.2));
    QVERIFY(Frequency::bernoulli(0.4).scaled(5) == Frequency::bernoulli(1));
}

void TestFrequency::impossibleParametersAreNamed()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinity = std::numeric_limits<double>::infinity();
    for (const double mean : {-1.0, nan, infinity, 1e7}) {
        QVERIFY(refusalOf([mean] { (void)Frequency::poisson(mean); }).startsWith("mean "_L1));
        QVERIFY(refusalOf([mean] {
                    (void)Frequency::negativeBinomial(mean, 1);
                }).startsWith("mean "_L1));
    }
    for (const double size : {0.0, -1.0, 1e-300, 1e308, nan, infinity})
        QVERIFY(refusalOf([size] {
                    (void)Frequency::negativeBinomial(1, size);
                }).startsWith("size "_L1));
    for (const double p : {-0.1, 1.1, nan})
        QVERIFY(refusalOf([p] { (void)Frequency::bernoulli(p); }).startsWith("probability "_L1));
    QVERIFY(refusalOf([] { (void)Frequency::poisson(1).scaled(-1); }).startsWith("factor "_L1));
}

QTEST_GUILESS_MAIN(TestFrequency)
#include "tst_frequency.moc"
