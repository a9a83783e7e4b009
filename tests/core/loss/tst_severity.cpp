// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lossassert.h"
#include "severity.h"

#include <QTest>

#include <functional>
#include <limits>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

const double noNumber = std::numeric_limits<double>::quiet_NaN();
const double infinity = std::numeric_limits<double>::infinity();

// The integral of a function over [from, to], by Simpson's rule in the logarithm.
double integral(double from, double to, const std::function<double(double)> &function)
{
    constexpr int steps = 4000;
    const double width = std::log(to / from) / steps;
    double sum = 0;
    for (int i = 0; i <= steps; ++i) {
        const double x = from * std::exp(i * width);
        const double weight = i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2;
        sum += weight * x * function(x);
    }
    return sum * width / 3;
}

std::vector<Severity> everyKind()
{
    const Severity body = Severity::lognormal(10, 1.2);
    return {body,
            Severity::lognormal(9, 2.5),
            Severity::pert(1000, 20000, 300000),
            Severity::pert(1000, 1000, 300000, 8),
            Severity::withParetoTail(body, 80000, 2.5),
            Severity::withParetoTail(Severity::pert(0, 5e4, 2e5, 2), 1e5, 2),
            body.scaled(3)};
}

} // namespace

class TestSeverity final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lognormalIsTheSameHoweverItIsGiven();
    void pertHasItsMeanAndEnds();
    void paretoTailJoinsTheBody();
    void recordsCostByPowerLaw();
    void limitedMomentsAreIntegralsOfSurvival();
    void limitedMomentsEndInTheMoments();
    void quantilesUndoTheCdf();
    void scalingMultipliesMoney();
    void fixedIsOneValue();
    void heavyTailsHaveInfiniteVariance();
    void impossibleParametersAreNamed();
    void equalityLooksAtParameters();
};

void TestSeverity::lognormalIsTheSameHoweverItIsGiven()
{
    const Severity plain = Severity::lognormal(std::log(24000), 2);
    const double z = 1.6448536269514722;
    const double p95 = 24000 * std::exp(2 * z);
    const double p5 = 24000 * std::exp(-2 * z);
    for (const Severity &other :
         {Severity::lognormalMedianP95(24000, p95), Severity::lognormalInterval(p5, p95),
          Severity::lognormalMeanMedian(24000 * std::exp(2.0), 24000)}) {
        COMPARE_RELATIVE(other.mean(), plain.mean(), 1e-12);
        COMPARE_RELATIVE(other.quantile(0.99), plain.quantile(0.99), 1e-12);
    }
    COMPARE_RELATIVE(plain.cdf(p95), 0.95, 1e-13);
}

void TestSeverity::pertHasItsMeanAndEnds()
{
    const Severity pert = Severity::pert(20000, 100000, 1000000);
    COMPARE_RELATIVE(pert.mean(), (20000 + 4 * 100000 + 1000000) / 6.0, 1e-14);
    QCOMPARE(pert.cdf(20000), 0.0);
    QCOMPARE(pert.survival(1000000), 0.0);
    QCOMPARE(pert.quantile(0), 20000.0);
    QCOMPARE(pert.quantile(1), 1000000.0);
    // Symmetrical about its mode.
    COMPARE_RELATIVE(Severity::pert(0, 5, 10, 4).cdf(5), 0.5, 1e-13);
    // 3t² − 2t³: a beta distribution of parameters 2 and 2.
    COMPARE_RELATIVE(Severity::pert(0, 5, 10, 2).cdf(3), 3 * 0.09 - 2 * 0.027, 1e-13);
}

void TestSeverity::paretoTailJoinsTheBody()
{
    const Severity body = Severity::lognormal(10, 1.2);
    const Severity spliced = Severity::withParetoTail(body, 80000, 2.5);
    QCOMPARE(spliced.cdf(50000), body.cdf(50000));
    COMPARE_RELATIVE(spliced.survival(80000), body.survival(80000), 1e-14);
    COMPARE_RELATIVE(spliced.survival(160000), body.survival(80000) * std::pow(0.5, 2.5), 1e-13);
}

// Jacobs' curve: ln cost = 7.68 + 0.76 ln records.
void TestSeverity::recordsCostByPowerLaw()
{
    const double records[] = {1000, 10000, 100000};
    const double costs[] = {407791, 2337737, 13401498};
    for (int i = 0; i < 3; ++i) {
        const Severity cost = Severity::perRecord(records[i], 7.6799625, 0.7583576, 0);
        COMPARE_RELATIVE(cost.mean(), costs[i], 2e-6);
        const Severity spread = Severity::perRecord(records[i], 7.6799625, 0.7583576, 0.523);
        COMPARE_RELATIVE(spread.quantile(0.5), cost.mean(), 1e-12);
    }
}

void TestSeverity::limitedMomentsAreIntegralsOfSurvival()
{
    for (const Severity &severity : everyKind()) {
        for (const double d : {2000.0, 60000.0, 250000.0}) {
            const auto survival = [&severity](double x) { return severity.survival(x); };
            const auto twice = [&severity](double x) { return 2 * x * severity.survival(x); };
            COMPARE_RELATIVE(severity.limitedMean(d), 1e-3 + integral(1e-3, d, survival), 1e-6);
            COMPARE_RELATIVE(severity.limitedSecondMoment(d), integral(1e-3, d, twice), 1e-6);
            QCOMPARE(severity.limitedMoments(d).first, severity.limitedMean(d));
            QCOMPARE(severity.limitedMoments(d).second, severity.limitedSecondMoment(d));
        }
    }
}

void TestSeverity::limitedMomentsEndInTheMoments()
{
    for (const Severity &severity : everyKind()) {
        COMPARE_RELATIVE(severity.limitedMean(1e30), severity.mean(), 1e-12);
        QCOMPARE(severity.limitedMean(infinity), severity.mean());
        QCOMPARE(severity.limitedMean(0), 0.0);
        QVERIFY(severity.secondMoment() > severity.mean() * severity.mean());
    }
    COMPARE_RELATIVE(Severity::lognormal(9, 1).limitedSecondMoment(1e20),
                     Severity::lognormal(9, 1).secondMoment(), 1e-12);
}

void TestSeverity::quantilesUndoTheCdf()
{
    for (const Severity &severity : everyKind()) {
        for (const double p : {1e-6, 0.01, 0.3, 0.5, 0.9, 0.999}) {
            COMPARE_RELATIVE(severity.cdf(severity.quantile(p)), p, 1e-9);
            COMPARE_RELATIVE(severity.survival(severity.upperQuantile(p)), p, 1e-9);
        }
        COMPARE_RELATIVE(severity.survival(severity.upperQuantile(1e-12)), 1e-12, 1e-6);
    }
}

void TestSeverity::scalingMultipliesMoney()
{
    for (const Severity &severity : everyKind()) {
        const Severity scaled = severity.scaled(0.25);
        COMPARE_RELATIVE(scaled.mean(), severity.mean() / 4, 1e-13);
        COMPARE_RELATIVE(scaled.quantile(0.9), severity.quantile(0.9) / 4, 1e-13);
        COMPARE_RELATIVE(scaled.limitedMean(5000), severity.limitedMean(20000) / 4, 1e-13);
    }
}

void TestSeverity::fixedIsOneValue()
{
    const Severity fixed = Severity::fixed(1500);
    QCOMPARE(fixed.mean(), 1500.0);
    QCOMPARE(fixed.secondMoment(), 1500.0 * 1500);
    QCOMPARE(fixed.survival(1499), 1.0);
    QCOMPARE(fixed.survival(1500), 0.0);
    QCOMPARE(fixed.limitedMean(1000), 1000.0);
    QCOMPARE(fixed.quantile(0.2), 1500.0);
}

void TestSeverity::heavyTailsHaveInfiniteVariance()
{
    const Severity body = Severity::lognormal(10, 1);
    QVERIFY(std::isinf(Severity::withParetoTail(body, 1e5, 1.9).secondMoment()));
    QVERIFY(std::isinf(Severity::withParetoTail(body, 1e5, 2).secondMoment()));
    QVERIFY(std::isfinite(Severity::withParetoTail(body, 1e5, 2.1).secondMoment()));
}

void TestSeverity::impossibleParametersAreNamed()
{
    const auto names = [](const char *name, const std::function<Severity()> &make) {
        return refusalOf([&make] { (void)make(); }).startsWith(QLatin1String(name) + u' ');
    };
    for (const double sigma : {0.0, -1.0, noNumber, infinity})
        QVERIFY(names("sigma", [sigma] { return Severity::lognormal(1, sigma); }));
    QVERIFY(names("mu", [] { return Severity::lognormal(noNumber, 1); }));
    QVERIFY(names("median", [] { return Severity::lognormalMedianP95(0, 1); }));
    QVERIFY(names("p95", [] { return Severity::lognormalMedianP95(10, 10); }));
    QVERIFY(names("mean", [] { return Severity::lognormalMeanMedian(10, 20); }));
    QVERIFY(names("low", [] { return Severity::lognormalInterval(-5, 20); }));
    QVERIFY(names("high", [] { return Severity::lognormalInterval(20, 20); }));
    QVERIFY(names("high", [] { return Severity::lognormalInterval(20, infinity); }));
    QVERIFY(names("min", [] { return Severity::pert(-1, 2, 3); }));
    QVERIFY(names("max", [] { return Severity::pert(3, 3, 3); }));
    QVERIFY(names("mode", [] { return Severity::pert(1, 4, 3); }));
    QVERIFY(names("shape", [] { return Severity::pert(1, 2, 3, 0); }));
    QVERIFY(names("fixed", [] { return Severity::fixed(-1); }));
    for (const double amount : {1e308, 1e25, 1e-21, 5e-324, infinity, noNumber}) {
        QVERIFY(names("fixed", [amount] { return Severity::fixed(amount); }));
        QVERIFY(names("max", [amount] { return Severity::pert(0, 0, amount); }));
        QVERIFY(names("threshold", [amount] {
            return Severity::withParetoTail(Severity::lognormal(1, 1), amount, 2);
        }));
    }
    QVERIFY(names("intercept", [] { return Severity::perRecord(10, -800, 0, 0); }));
    QVERIFY(names("records", [] { return Severity::perRecord(0, 7, 0.7, 0.5); }));
    const Severity body = Severity::pert(0, 1, 2);
    QVERIFY(names("threshold", [&body] { return Severity::withParetoTail(body, 2, 3); }));
    QVERIFY(names("alpha", [&body] { return Severity::withParetoTail(body, 1, 1e300); }));
    QVERIFY(names("alpha", [&body] { return Severity::withParetoTail(body, 1, 1); }));
    QVERIFY(names("factor", [&body] { return body.scaled(-2); }));
}

void TestSeverity::equalityLooksAtParameters()
{
    const std::vector<Severity> once = everyKind();
    const std::vector<Severity> again = everyKind();
    for (std::size_t i = 0; i < once.size(); ++i) {
        for (std::size_t j = 0; j < again.size(); ++j)
            QCOMPARE(once[i] == again[j], i == j);
    }
}

QTEST_GUILESS_MAIN(TestSeverity)
#include "tst_severity.moc"
