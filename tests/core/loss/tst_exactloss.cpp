// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exact.h"
#include "lossassert.h"

#include <QFile>
#include <QTest>

#include <map>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

constexpr double demanded = 1e-5;

using Row = QHash<QString, QString>;

// The rows of a simple CSV file whose comments start with #.
QList<Row> readRows(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        qFatal("no reference cases");
    QList<Row> rows;
    QStringList names;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const QStringList cells = line.split(u',');
        if (names.isEmpty()) {
            names = cells;
            continue;
        }
        Row row;
        for (qsizetype i = 0; i < names.size(); ++i)
            row.insert(names.at(i), cells.value(i));
        rows.append(row);
    }
    return rows;
}

double number(const Row &row, const char *name)
{
    return row.value(QLatin1String(name)).toDouble();
}

Frequency frequencyOf(const Row &row)
{
    const QString model = row.value(u"freq_model"_s);
    if (model == u"negbin"_s)
        return Frequency::negativeBinomial(number(row, "lambda"), number(row, "freq_param2"));
    return model == u"bernoulli"_s ? Frequency::bernoulli(number(row, "lambda"))
                                   : Frequency::poisson(number(row, "lambda"));
}

Severity severityOf(const Row &row)
{
    const double first = number(row, "sev_p1");
    const double second = number(row, "sev_p2");
    const QString model = row.value(u"sev_model"_s);
    if (model == u"pert"_s)
        return Severity::pert(first, second, number(row, "sev_p3"));
    return model == u"lognormal_ci90"_s ? Severity::lognormalInterval(first, second)
                                        : Severity::lognormal(std::log(first), second);
}

LossModel modelOf(const Row &row)
{
    const EventLayer event{number(row, "ev_retention"), number(row, "ev_limit"), 1};
    const AnnualLayer annual{number(row, "agg_retention"), number(row, "agg_limit")};
    return {{{row.value(u"case_id"_s), frequencyOf(row), severityOf(row), event}}, {}, annual};
}

LossModel single(const Frequency &frequency, const Severity &severity, const EventLayer &layer = {})
{
    return {{{u"one"_s, frequency, severity, layer}}, {}, {}};
}

// Chances of 0, 1, 2 … events.
std::vector<double> poissonChances(double mean, int count)
{
    std::vector<double> chances{std::exp(-mean)};
    for (int n = 1; n < count; ++n)
        chances.push_back(chances.back() * mean / n);
    return chances;
}

} // namespace

class TestExactLoss final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void referenceCasesAreMet_data();
    void referenceCasesAreMet();
    void atMostOneEventIsTheSeverityItself_data();
    void atMostOneEventIsTheSeverityItself();
    void fixedCostsAreCountedEvents();
    void everyCombinationOfFixedCostsIsHit();
    void limitsAreHitExactly();
    void manyEventsAreNearlyNormal();
    void smallFixedCostsDoNotBlurRareLargeOnes();
    void shocksStrikeTogether();
    void rareEventsLeaveMostYearsEmpty();
    void hardlyEverIsNotNever();
    void smallLayersFarOutAreNotLostInRounding();
    void withALargeSizeClustersAreSingleEvents();
    void theChanceOfACostIsNoneOfTheLattice();
    void infiniteVarianceIsSaidAndTheRestComputed();
    void nothingCostsNothing();
    void annualLayersOfTheWholeSumLeaveTheRest();
    void retainedIsOnlyAMeanWhereTwoSumsMatter();
};

void TestExactLoss::referenceCasesAreMet_data()
{
    QTest::addColumn<Row>("row");
    const QString path = QStringLiteral(INSURABLE_TEST_DATA "/loss-reference.csv");
    for (const Row &row : readRows(path))
        QTest::newRow(qPrintable(row.value(u"case_id"_s))) << row;
}

void TestExactLoss::referenceCasesAreMet()
{
    QFETCH(Row, row);
    LossModel model = modelOf(row);
    const AnnualLoss loss = exactLoss(model, {false, true}).total;
    model.scenarios.front().layer = {};
    const LossResult groundUp = exactLoss(model, {false, true});
    const std::map<const char *, Estimate> figures{
        {"mean", loss.mean},
        {"sd", loss.sd},
        {"p_zero", loss.pZero},
        {"q50", *loss.quantile(0.5)},
        {"var90", *loss.quantile(0.9)},
        {"var95", *loss.quantile(0.95)},
        {"var99", *loss.quantile(0.99)},
        {"var995", *loss.quantile(0.995)},
        {"var999", *loss.quantile(0.999)},
        {"tvar95", *loss.tvarAt(0.95)},
        {"tvar99", *loss.tvarAt(0.99)},
        {"e_layer_event", loss.layerMean},
        {"e_layer_event_agg", loss.annualMean},
        {"e_layer_agg_groundup", groundUp.ceded.mean},
        {"p_attach", loss.attachment},
    };
    for (const auto &[name, figure] : figures) {
        const double expected = number(row, name);
        COMPARE_RELATIVE(figure.value, expected, demanded);
        // The bound holds, but for the ten digits that the reference has.
        QVERIFY2(std::abs(figure.value - expected) <= figure.error + 3e-10 * expected, name);
        QVERIFY2(figure.error <= demanded * expected, name);
    }
    QVERIFY(std::abs(loss.exhaustion.value - number(row, "p_exhaust")) < 1e-9);
}

void TestExactLoss::atMostOneEventIsTheSeverityItself_data()
{
    QTest::addColumn<int>("index");
    QTest::newRow("lognormal, heavy") << 0;
    QTest::newRow("lognormal, narrow") << 1;
    QTest::newRow("PERT, flat") << 2;
    QTest::newRow("PERT, peaked at its end") << 3;
    QTest::newRow("Pareto tail") << 4;
}

void TestExactLoss::atMostOneEventIsTheSeverityItself()
{
    QFETCH(int, index);
    const Severity severities[] = {Severity::lognormal(11, 2.5), Severity::lognormal(11, 0.05),
                                   Severity::pert(1e4, 1e5, 2e5, 2),
                                   Severity::pert(9e4, 1.1e5, 1.1e5, 8),
                                   Severity::withParetoTail(Severity::lognormal(9, 1), 2e4, 1.4)};
    const Severity &severity = severities[index];
    const double chance = 0.9;
    const AnnualLoss loss = exactLoss(single(Frequency::bernoulli(chance), severity)).total;
    for (const double p : quantileLevels) {
        const double expected = severity.upperQuantile((1 - p) / chance);
        const Estimate quantile = *loss.quantile(p);
        QVERIFY(std::abs(quantile.value - expected) <= quantile.error);
        // Right at the end of a severity that stops dead the lattice's width shows.
        COMPARE_RELATIVE(quantile.value, expected, index == 3 && p > 0.98 ? 1e-4 : 1e-6);
    }
    for (const double p : tvarLevels) {
        const double from = severity.upperQuantile((1 - p) / chance);
        const double beyond = chance * (severity.mean() - severity.limitedMean(from));
        const Estimate tail = *loss.tvarAt(p);
        QVERIFY(std::abs(tail.value - from - beyond / (1 - p)) <= tail.error);
        COMPARE_RELATIVE(tail.value, from + beyond / (1 - p), index == 3 ? 1e-5 : 1e-7);
    }
    COMPARE_RELATIVE(loss.mean.value, chance * severity.mean(), 1e-13);
}

void TestExactLoss::fixedCostsAreCountedEvents()
{
    const double mean = 3;
    const AnnualLoss loss =
        exactLoss(single(Frequency::poisson(mean), Severity::fixed(1234.5))).total;
    const std::vector<double> chances = poissonChances(mean, 40);
    for (const double p : quantileLevels) {
        int count = 0;
        for (double sum = chances[0]; sum < p; sum += chances[static_cast<std::size_t>(count)])
            ++count;
        QCOMPARE(loss.quantile(p)->value, count * 1234.5);
    }
    COMPARE_RELATIVE(loss.sd.value, 1234.5 * std::sqrt(mean), 1e-13);
}

void TestExactLoss::everyCombinationOfFixedCostsIsHit()
{
    LossModel model = single(Frequency::bernoulli(0.9), Severity::fixed(50000));
    model.scenarios.push_back({u"two"_s, Frequency::bernoulli(0.5), Severity::fixed(30000)});
    const LossResult result = exactLoss(model);
    // 80,000 in 45 years of 100, 50,000 in 45, 30,000 in 5 and nothing in 5.
    QCOMPARE(result.total.quantile(0.5)->value, 50000.0);
    QCOMPARE(result.total.quantile(0.8)->value, 80000.0);
    COMPARE_RELATIVE(result.total.tvarAt(0.95)->value, 80000.0, 1e-9);
    COMPARE_RELATIVE(result.scenarios[0].contributionToTvar95.value, 50000.0, 1e-6);
    COMPARE_RELATIVE(result.scenarios[1].contributionToTvar95.value, 30000.0, 1e-6);
    COMPARE_RELATIVE(result.total.pZero.value, 0.05, 1e-12);
}

void TestExactLoss::limitsAreHitExactly()
{
    // All but two events in ten million cost more than the limit.
    const EventLayer layer{0, 1000, 0.5};
    const LossResult result =
        exactLoss(single(Frequency::poisson(2), Severity::lognormal(12, 1), layer));
    QCOMPARE(result.ceded.quantile(0.5)->value, 2 * 500.0);
    QCOMPARE(result.ceded.quantile(0.8)->value, 3 * 500.0);
    QCOMPARE(result.ceded.quantile(0.95)->value, 5 * 500.0);
    QCOMPARE(result.ceded.quantile(0.99)->value, 6 * 500.0);
    COMPARE_RELATIVE(result.total.mean.value, result.ceded.mean.value + result.retained.mean.value,
                     1e-13);
}

void TestExactLoss::manyEventsAreNearlyNormal()
{
    const LossModel model = single(Frequency::poisson(2000), Severity::lognormal(9, 0.3));
    const AnnualLoss loss = exactLoss(model, {false, false}).total;
    const double mean = 2000 * std::exp(9.045);
    const double sd = std::sqrt(2000.0) * std::exp(9.09);
    COMPARE_RELATIVE(loss.mean.value, mean, 1e-12);
    COMPARE_RELATIVE(loss.sd.value, sd, 1e-12);
    COMPARE_RELATIVE(loss.quantile(0.99)->value, mean + 2.3263478740 * sd, 1e-3);
    QVERIFY(loss.quantile(0.99)->error < demanded * loss.quantile(0.99)->value);
}

void TestExactLoss::smallFixedCostsDoNotBlurRareLargeOnes()
{
    LossModel model = single(Frequency::poisson(50), Severity::fixed(100));
    model.scenarios.push_back(
        {u"rare"_s, Frequency::poisson(0.01), Severity::lognormal(std::log(1e6), 1.5)});
    const AnnualLoss loss = exactLoss(model).total;
    // Without the rare ones a plain Poisson; they leave 99 years in 100 alone.
    QCOMPARE(loss.quantile(0.5)->value, 5000.0);
    QCOMPARE(std::fmod(loss.quantile(0.95)->value, 100), 0.0);
    // Six years in ten of those with a rare one cost more than 1 in 1,000 years bring.
    const double rare = 1 - std::exp(-0.01);
    const double expected =
        Severity::lognormal(std::log(1e6), 1.5).upperQuantile(0.001 / rare) + 5000;
    COMPARE_RELATIVE(loss.quantile(0.999)->value, expected, 0.01);
}

void TestExactLoss::shocksStrikeTogether()
{
    LossModel model = single(Frequency::poisson(0), Severity::fixed(1000));
    model.scenarios.push_back({u"two"_s, Frequency::poisson(0), Severity::fixed(5000)});
    model.shocks.push_back({u"storm"_s, Frequency::poisson(0.2), {0, 1}});
    const LossResult result = exactLoss(model);
    QCOMPARE(result.total.quantile(0.9)->value, 6000.0);
    COMPARE_RELATIVE(result.total.pZero.value, std::exp(-0.2), 1e-13);
    COMPARE_RELATIVE(result.total.sd.value, std::sqrt(0.2) * 6000, 1e-13);
    QCOMPARE(result.scenarios[0].loss.quantile(0.9)->value, 1000.0);
    COMPARE_RELATIVE(result.scenarios[1].contributionToTvar95.value,
                     5 * result.scenarios[0].contributionToTvar95.value, 1e-6);
}

void TestExactLoss::rareEventsLeaveMostYearsEmpty()
{
    const Severity severity = Severity::lognormal(std::log(1e5), 1.8);
    const AnnualLoss loss = exactLoss(single(Frequency::poisson(1e-4), severity)).total;
    QCOMPARE(loss.quantile(0.999)->value, 0.0);
    COMPARE_RELATIVE(loss.tvarAt(0.99)->value, 0.01 * severity.mean(), 1e-12);
    QVERIFY(!loss.curve.empty());
    QVERIFY(loss.curve.front().exceedance <= 1 - loss.pZero.value + 1e-12);
    // Two events in one year are too rare to matter.
    COMPARE_RELATIVE(loss.exceedance(1e6), 1e-4 * severity.survival(1e6), 1e-2);
}

void TestExactLoss::hardlyEverIsNotNever()
{
    const Severity severity = Severity::lognormal(10, 1);
    const AnnualLoss loss = exactLoss(single(Frequency::poisson(1e-9), severity)).total;
    COMPARE_RELATIVE(loss.tvarAt(0.99)->value, 1e-7 * severity.mean(), 1e-9);
    QVERIFY(loss.curve.size() >= 200);
    QVERIFY(loss.curve.front().exceedance > 0 && loss.curve.front().exceedance <= 1e-9);
    const AnnualLoss never = exactLoss(single(Frequency::poisson(1e-15), severity)).total;
    COMPARE_RELATIVE(never.mean.value, 1e-15 * severity.mean(), 1e-12);
}

void TestExactLoss::smallLayersFarOutAreNotLostInRounding()
{
    const Severity severity = Severity::lognormal(10, 1);
    LossModel model = single(Frequency::poisson(2), severity, {50000, 1, 1});
    model.annual = {0, 1000};
    const LossResult result = exactLoss(model);
    const double rate = 2 * severity.survival(50000);
    // Nearly all or nothing, so a Poisson number of pounds.
    COMPARE_RELATIVE(result.ceded.mean.value, rate, 1e-4);
    COMPARE_RELATIVE(result.ceded.sd.value, std::sqrt(rate), 1e-4);
    QCOMPARE(result.ceded.quantile(0.99)->value, 2.0);
}

// However large the size is, the chances of a cluster do not drown in rounding.
void TestExactLoss::withALargeSizeClustersAreSingleEvents()
{
    const auto with = [](const Frequency &frequency) {
        return exactLoss({{{u"a"_s, frequency, Severity::lognormal(8, 1), {500, 9000}},
                           {u"b"_s, Frequency::bernoulli(0.3), Severity::fixed(700)}}});
    };
    const LossResult one = with(Frequency::poisson(3));
    for (const double size : {1e9, 1e12}) {
        const LossResult other = with(Frequency::negativeBinomial(3, size));
        for (const auto which : {&LossResult::total, &LossResult::ceded, &LossResult::retained}) {
            const AnnualLoss &loss = one.*which;
            const AnnualLoss &same = other.*which;
            COMPARE_RELATIVE(same.pZero.value, loss.pZero.value, 1e-7);
            for (std::size_t i = 0; i < loss.quantiles.size(); ++i)
                COMPARE_RELATIVE(same.quantiles[i].loss.value, loss.quantiles[i].loss.value, 1e-6);
            for (std::size_t i = 0; i < loss.tvar.size(); ++i)
                COMPARE_RELATIVE(same.tvar[i].loss.value, loss.tvar[i].loss.value, 1e-6);
        }
    }
}

void TestExactLoss::theChanceOfACostIsNoneOfTheLattice()
{
    const LossResult result = exactLoss(
        {{{u"a"_s, Frequency::poisson(3.5), Severity::lognormal(8, 2.4), {0, 2e5, 0.5}}}});
    COMPARE_RELATIVE(result.total.attachment.value, -std::expm1(-3.5), 1e-13);
}

void TestExactLoss::infiniteVarianceIsSaidAndTheRestComputed()
{
    const Severity severity = Severity::withParetoTail(Severity::lognormal(9, 1), 2e4, 1.2);
    const AnnualLoss loss = exactLoss(single(Frequency::poisson(0.5), severity)).total;
    QVERIFY(std::isinf(loss.sd.value));
    COMPARE_RELATIVE(loss.mean.value, 0.5 * severity.mean(), 1e-13);
    QVERIFY(loss.tvarAt(0.99)->value > loss.quantile(0.99)->value);
    QVERIFY(loss.quantile(0.999)->error < 1e-5 * loss.quantile(0.999)->value);
}

void TestExactLoss::nothingCostsNothing()
{
    for (const LossModel &model :
         {LossModel{}, single(Frequency::poisson(0), Severity::fixed(5)),
          single(Frequency::poisson(3), Severity::fixed(0)),
          single(Frequency::bernoulli(0), Severity::lognormal(9, 1), {10, 10, 1})}) {
        const LossResult result = exactLoss(model);
        QCOMPARE(result.total.mean.value, 0.0);
        QCOMPARE(result.total.pZero.value, 1.0);
        QCOMPARE(result.total.quantile(0.999)->value, 0.0);
        QCOMPARE(result.total.tvarAt(0.95)->value, 0.0);
        QCOMPARE(result.ceded.mean.value, 0.0);
        QCOMPARE(result.scenarios.size(), model.scenarios.size());
    }
}

void TestExactLoss::annualLayersOfTheWholeSumLeaveTheRest()
{
    LossModel model = single(Frequency::poisson(1.5), Severity::lognormal(10, 1.2));
    model.annual = {30000, 200000};
    const LossResult result = exactLoss(model);
    QVERIFY(result.retained.isDistribution);
    COMPARE_RELATIVE(result.ceded.mean.value + result.retained.mean.value, result.total.mean.value,
                     1e-10);
    for (const double p : quantileLevels) {
        const double gross = result.total.quantile(p)->value;
        COMPARE_RELATIVE(result.ceded.quantile(p)->value, model.annual.apply(gross), 1e-12);
        COMPARE_RELATIVE(result.retained.quantile(p)->value, gross - model.annual.apply(gross),
                         1e-12);
    }
    COMPARE_RELATIVE(result.ceded.pZero.value, 1 - result.total.attachment.value, 1e-9);
}

void TestExactLoss::retainedIsOnlyAMeanWhereTwoSumsMatter()
{
    LossModel model =
        single(Frequency::poisson(1.5), Severity::lognormal(10, 1.2), {1000, 50000, 0.9});
    model.annual = {5000, 100000};
    const LossResult result = exactLoss(model);
    QVERIFY(!result.retained.isDistribution);
    QVERIFY(result.ceded.isDistribution);
    COMPARE_RELATIVE(result.retained.mean.value, result.total.mean.value - result.ceded.mean.value,
                     1e-13);
}

QTEST_GUILESS_MAIN(TestExactLoss)
#include "tst_exactloss.moc"
