// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counttable.h"
#include "errors.h"
#include "exact.h"
#include "lossjson.h"
#include "payoff.h"
#include "progress.h"
#include "quantiletable.h"
#include "referencecases.h"
#include "simulate.h"

#include <QJsonDocument>
#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

// Four standard errors, as the figure itself states them; a hair for what is exact.
bool agrees(const Estimate &estimate, double truth)
{
    const double hair = 1e-9 * std::max(1.0, std::abs(truth));
    const bool holds = std::abs(estimate.value - truth) <= 4 * estimate.error + hair;
    if (!holds)
        qWarning("%.9g ± %.3g is not %.9g", estimate.value, estimate.error, truth);
    return holds;
}

QByteArray bytes(const LossResult &result)
{
    return QJsonDocument(lossResultToJson(result)).toJson();
}

LossModel mixedModel()
{
    return {{{u"often"_s, Frequency::poisson(3), Severity::lognormal(8, 1), {1000, 50'000, 0.9}},
             {u"clustered"_s, Frequency::negativeBinomial(1, 0.5), Severity::pert(0, 2e4, 1e5), {}},
             {u"once"_s, Frequency::bernoulli(0.7), Severity::fixed(10'000), {2000}},
             {u"heavy"_s,
              Frequency::poisson(0.2),
              Severity::withParetoTail(Severity::lognormal(10, 1), 1e5, 5),
              {0, 2e5}}},
            {{u"storm"_s, Frequency::poisson(0.1), {0, 3}}},
            {20'000, 150'000}};
}

class StopAtOnce final : public Progress
{
public:
    void report(qint64 done, qint64 total) override { lastShare = double(done) / double(total); }
    [[nodiscard]] bool isCancelled() const override { return lastShare > 0.1; }
    double lastShare = 0;
};

// Pays what exceeds a deductible a year over two of the scenarios, and nothing of the others.
class SharedDeductible final : public Payoff
{
public:
    void pay(const EventBatch &events, YearTable &paid) const override
    {
        if (events.scenario > 1)
            return;
        const std::span<double> row = paid.row(0);
        for (size_t i = 0; i < events.years.size(); ++i)
            row[events.years[i]] += events.losses[i];
    }
    void settle(YearTable &paid, std::span<double> ceded) const override
    {
        for (size_t year = 0; year < ceded.size(); ++year)
            ceded[year] = std::max(0.0, paid.row(0)[year] - deductible);
    }
    double deductible = 30'000;
};

} // namespace

class TestSimulateLoss final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theReferenceIsKeptWithinFourErrors_data()
    {
        QTest::addColumn<size_t>("number");
        const auto cases = referenceCases();
        QCOMPARE(cases.size(), size_t(8));
        for (size_t i = 0; i < cases.size(); ++i)
            QTest::newRow(qPrintable(cases[i].id)) << i;
    }

    void theReferenceIsKeptWithinFourErrors()
    {
        QFETCH(size_t, number);
        const ReferenceCase reference = referenceCases()[number];
        const auto truth = [&](const char *name) {
            return reference.figures.value(QLatin1StringView(name));
        };
        const LossResult result = simulateLoss(reference.model, {.years = 400'000, .seed = 11});
        for (const AnnualLoss &loss : {result.total, result.scenarios[0].loss}) {
            QVERIFY(agrees(loss.mean, truth("mean")));
            QVERIFY(agrees(loss.sd, truth("sd")));
            QVERIFY(agrees(loss.pZero, truth("p_zero")));
            QVERIFY(agrees(*loss.quantile(0.5), truth("q50")));
            QVERIFY(agrees(*loss.quantile(0.9), truth("var90")));
            QVERIFY(agrees(*loss.quantile(0.95), truth("var95")));
            QVERIFY(agrees(*loss.quantile(0.99), truth("var99")));
            QVERIFY(agrees(*loss.quantile(0.995), truth("var995")));
            QVERIFY(agrees(*loss.tvarAt(0.95), truth("tvar95")));
            QVERIFY(agrees(*loss.tvarAt(0.99), truth("tvar99")));
            QVERIFY(agrees(loss.layerMean, truth("e_layer_event")));
            QVERIFY(agrees(loss.annualMean, truth("e_layer_event_agg")));
            QVERIFY(agrees(loss.attachment, truth("p_attach")));
            QVERIFY(agrees(loss.exhaustion, truth("p_exhaust")));
        }
        // An error that is no use would be kept by anything.
        QVERIFY(result.total.layerMean.error < 0.02 * result.total.layerMean.value);
        LossModel whole = reference.model;
        whole.scenarios[0].layer = {};
        QVERIFY(agrees(simulateLoss(whole, {.years = 400'000, .seed = 12}).total.annualMean,
                       truth("e_layer_agg_groundup")));
    }

    void fourErrorsAreKeptForManySeeds()
    {
        const ReferenceCase reference = referenceCases()[0];
        int far = 0; // beyond two errors: one in twenty, about
        for (quint64 seed = 0; seed < 200; ++seed) {
            const LossResult result =
                simulateLoss(reference.model, {.years = 5000, .seed = seed, .threads = 1});
            QVERIFY(agrees(result.total.mean, reference.figures[u"mean"_s]));
            QVERIFY(agrees(*result.total.quantile(0.95), reference.figures[u"var95"_s]));
            QVERIFY(agrees(*result.total.tvarAt(0.95), reference.figures[u"tvar95"_s]));
            QVERIFY(agrees(result.total.annualMean, reference.figures[u"e_layer_event_agg"_s]));
            const Estimate &mean = result.total.mean;
            far += std::abs(mean.value - reference.figures[u"mean"_s]) > 2 * mean.error;
        }
        QVERIFY2(far >= 1 && far <= 24, QByteArray::number(far));
    }

    void itAgreesWithTheExactMethod()
    {
        const LossModel model = mixedModel();
        const LossResult exact = exactLoss(model);
        const LossResult played = simulateLoss(model, {.years = 500'000, .seed = 5});
        QVERIFY(agrees(played.total.mean, exact.total.mean.value));
        QVERIFY(agrees(played.total.sd, exact.total.sd.value));
        QVERIFY(agrees(played.total.pZero, exact.total.pZero.value));
        for (size_t i = 0; i < quantileLevels.size(); ++i)
            QVERIFY(agrees(played.total.quantiles[i].loss, exact.total.quantiles[i].loss.value));
        QVERIFY(agrees(*played.total.tvarAt(0.95), exact.total.tvarAt(0.95)->value));
        QVERIFY(agrees(played.total.layerMean, exact.total.layerMean.value));
        QVERIFY(agrees(played.total.annualMean, exact.total.annualMean.value));
        QVERIFY(agrees(played.retained.mean, exact.retained.mean.value));
        for (size_t i = 0; i < model.scenarios.size(); ++i) {
            const ScenarioLoss &ours = played.scenarios[i];
            const ScenarioLoss &theirs = exact.scenarios[i];
            QVERIFY(agrees(ours.loss.mean, theirs.loss.mean.value));
            QVERIFY(agrees(ours.loss.sd, theirs.loss.sd.value));
            QVERIFY(agrees(ours.loss.pZero, theirs.loss.pZero.value));
            QVERIFY(agrees(ours.loss.annualMean, theirs.loss.annualMean.value));
            QVERIFY(agrees(ours.contributionToTvar95, theirs.contributionToTvar95.value));
        }
    }

    void theSameSeedGivesTheSameBytesOnAnyThreads()
    {
        const LossModel model = mixedModel();
        for (const quint64 years : {quint64(1), quint64(1000), quint64(150'001)}) {
            const QByteArray one = bytes(simulateLoss(model, {.years = years, .threads = 1}));
            QCOMPARE(bytes(simulateLoss(model, {.years = years, .threads = 2})), one);
            QCOMPARE(bytes(simulateLoss(model, {.years = years, .threads = 7})), one);
            QVERIFY(bytes(simulateLoss(model, {.years = years, .seed = 2, .threads = 1})) != one);
        }
    }

    // Written down once: a machine or a compiler that throws other dice is found out.
    void theDiceAreTheSameOnEveryMachine()
    {
        RandomWords words(streamOf(7, u"scenario a"_s), 3);
        quint64 all = 0;
        for (int i = 0; i < 1000; ++i)
            all = mixed(all ^ words.next());
        for (const CountTable &table :
             {CountTable::poisson(3.5), CountTable::poisson(1e6), CountTable::binomial(2048, 0.3),
              CountTable::logarithmic(0.6), CountTable::logarithmic(0.99999)}) {
            for (int i = 0; i < 1000; ++i)
                all = mixed(all ^ table.draw(words));
        }
        QCOMPARE(all, quint64(3661908054487432835U));
    }

    void countsHaveTheirMeans()
    {
        RandomWords words(1, 1);
        const auto meanOf = [&words](const CountTable &table) {
            double sum = 0;
            for (int i = 0; i < 200'000; ++i)
                sum += double(table.draw(words));
            return sum / 200'000;
        };
        const auto near = [](double a, double b, double share) {
            return std::abs(a - b) <= share * b;
        };
        QVERIFY(near(meanOf(CountTable::poisson(0.01)), 0.01, 0.1));
        QVERIFY(near(meanOf(CountTable::poisson(2.5)), 2.5, 0.01));
        QVERIFY(near(meanOf(CountTable::poisson(200'000)), 200'000, 1e-4));
        QVERIFY(near(meanOf(CountTable::binomial(2048, 0.4)), 0.4 * 2048, 1e-3));
        QCOMPARE(meanOf(CountTable::poisson(0)), 0.0);
        QCOMPARE(meanOf(CountTable::binomial(2048, 0)), 0.0);
        for (const double q : {0.5, 0.999, 0.99999}) {
            const double mean = q / (1 - q) / -std::log1p(-q);
            QVERIFY(near(meanOf(CountTable::logarithmic(q)), mean, 0.05));
        }
        QVERIFY(near(logOfOnePlus(1e-9), std::log1p(1e-9), 1e-15));
        QVERIFY(near(logOfOnePlus(0.7), std::log1p(0.7), 1e-15));
        QVERIFY(near(logOfOnePlus(12345), std::log1p(12345), 1e-15));
    }

    void theTableIsTheSeverity()
    {
        const std::vector<Severity> severities{
            Severity::lognormal(10, 0.5),
            Severity::lognormal(10, 2.5),
            Severity::pert(10, 20, 100),
            Severity::pert(0, 0, 1e6, 2),
            Severity::fixed(1234.5),
            Severity::withParetoTail(Severity::lognormal(10, 1), 40'000, 1.5)};
        RandomWords words(3, 4);
        for (const Severity &severity : severities) {
            const QuantileTable table(severity);
            double sum = 0;
            for (int i = 0; i < 20'000; ++i) {
                const quint64 word = words.next() >> (i % 3 == 0 ? i % 40 : 0);
                const double exact = table.exact(word);
                QVERIFY2(std::abs(table.amount(word) - exact) <= 4e-6 * exact,
                         qPrintable(u"%1 for %2"_s.arg(table.amount(word)).arg(exact)));
                sum += severity.cdf(table.amount(words.next()));
            }
            if (severity.kind() != Severity::Kind::Fixed)
                QVERIFY(std::abs(sum / 20'000 - 0.5) < 0.01);
        }
    }

    void amountsThatComeAgainAreExact()
    {
        const LossModel model{
            {{u"bill"_s, Frequency::poisson(2), Severity::fixed(999.99), {0, 500}}}, {}, {0, 1200}};
        const LossResult result = simulateLoss(model, {.years = 100'000});
        QVERIFY(std::abs(result.total.quantile(0.5)->value - 2 * 999.99) < 1e-9);
        QVERIFY(std::abs(result.scenarios[0].loss.quantile(0.99)->value - 6 * 999.99) < 1e-9);
        QVERIFY(std::abs(result.ceded.quantile(0.99)->value - 1200) < 1e-9);
        QCOMPARE(
            simulateLoss({{{u"x"_s, Frequency::bernoulli(1), Severity::fixed(5)}}}, {.years = 5000})
                .total.sd.value,
            0.0);
        QCOMPARE(
            simulateLoss({{{u"x"_s, Frequency::poisson(1), Severity::fixed(0)}}}, {.years = 5000})
                .total.pZero.value,
            1.0);
    }

    void contributionsAddUp()
    {
        const LossResult result = simulateLoss(mixedModel(), {.years = 200'000});
        double mean = 0;
        double tail = 0;
        for (const ScenarioLoss &one : result.scenarios) {
            mean += one.contributionToMean.value;
            tail += one.contributionToTvar95.value;
        }
        QVERIFY(std::abs(mean / result.total.mean.value - 1) < 1e-9);
        QVERIFY(std::abs(tail / result.total.tvarAt(0.95)->value - 1) < 1e-9);
        const double parts = result.ceded.mean.value + result.retained.mean.value;
        QVERIFY(std::abs(parts / result.total.mean.value - 1) < 1e-9);
    }

    void curvesFall()
    {
        const LossResult result = simulateLoss(mixedModel(), {.years = 50'000});
        const std::vector<CurvePoint> &curve = result.total.curve;
        QVERIFY(curve.size() >= 200);
        for (size_t i = 1; i < curve.size(); ++i) {
            QVERIFY(curve[i].loss > curve[i - 1].loss);
            QVERIFY(curve[i].exceedance <= curve[i - 1].exceedance);
        }
        const double q90 = result.total.quantile(0.9)->value;
        QVERIFY(std::abs(result.total.exceedance(q90) - 0.1) < 0.002);
    }

    void atMostOneEventAYearIsAtMostOne()
    {
        for (const double p : {0.02, 0.4, 0.6, 0.97, 1.0}) {
            const LossModel model{{{u"once"_s, Frequency::bernoulli(p), Severity::fixed(7)}}};
            const LossResult result = simulateLoss(model, {.years = 100'000});
            QVERIFY(std::abs(result.total.curve.back().loss - 7) < 1e-9);
            QVERIFY(agrees(result.total.pZero, 1 - p));
        }
    }

    void aChangedScenarioLeavesTheOthersAlone()
    {
        LossModel model = mixedModel();
        const LossResult before = simulateLoss(model, {.years = 20'000});
        model.scenarios[0].frequency = Frequency::poisson(9);
        model.scenarios.erase(model.scenarios.begin() + 1);
        model.shocks.clear();
        const LossResult after = simulateLoss(model, {.years = 20'000});
        QCOMPARE(after.scenarios[1].loss.mean.value, before.scenarios[2].loss.mean.value);
        QVERIFY(after.scenarios[0].loss.mean.value > before.scenarios[0].loss.mean.value);
    }

    void fewerEventsAreAmongTheMore()
    {
        const LossModel model = mixedModel();
        std::vector<LossResult> results;
        for (const double kept : {1.0, 0.6, 0.3, 0.0}) {
            SimulateOptions options{.years = 3000, .threads = 1};
            options.kept.assign(model.scenarios.size(), kept);
            results.push_back(simulateLoss(model, options));
        }
        QCOMPARE(bytes(results[0]), bytes(simulateLoss(model, {.years = 3000, .threads = 1})));
        for (size_t i = 1; i < results.size(); ++i) {
            for (size_t level = 0; level < quantileLevels.size(); ++level)
                QVERIFY(results[i].total.quantiles[level].loss.value
                        <= results[i - 1].total.quantiles[level].loss.value);
        }
        QVERIFY(
            agrees(results[1].scenarios[1].loss.mean, 0.6 * model.scenarios[1].severity.mean()));
    }

    void aDifferenceKnowsMoreThanTwoResults()
    {
        const LossModel before = mixedModel();
        LossModel after = before;
        after.scenarios[0].frequency = Frequency::poisson(2.7);
        after.scenarios[3].severity = after.scenarios[3].severity.scaled(0.8);
        const LossDifference difference =
            simulateDifference(before, after, {.years = 100'000, .seed = 3});
        const double saved = exactLoss(before).total.mean.value - exactLoss(after).total.mean.value;
        QVERIFY(agrees(difference.gross, saved));
        QVERIFY(difference.gross.error < difference.before.total.mean.error / 2);
        QCOMPARE(bytes(difference.before),
                 bytes(simulateLoss(before, {.years = 100'000, .seed = 3})));
        QVERIFY(agrees(difference.after.total.mean, exactLoss(after).total.mean.value));
        const double parts = difference.ceded.value + difference.retained.value;
        QVERIFY(std::abs(parts - difference.gross.value) < 1e-6 * difference.gross.value);
    }

    void badYearsAreBadThroughout()
    {
        const LossModel model{{{u"a"_s, Frequency::poisson(1), Severity::lognormal(8, 0.5)},
                               {u"b"_s, Frequency::poisson(1), Severity::lognormal(8, 0.5)}}};
        const LossResult calm = simulateLoss(model, {.years = 200'000});
        SimulateOptions options{.years = 200'000};
        options.yearFactor = {0.8, 0};
        const LossResult frequent = simulateLoss(model, options);
        QVERIFY(agrees(frequent.total.mean, calm.total.mean.value));
        QVERIFY(frequent.total.sd.value > 1.3 * calm.total.sd.value);
        options.yearFactor = {0.8, 1};
        QVERIFY(simulateLoss(model, options).total.mean.value > 1.3 * calm.total.mean.value);
        options.threads = 1;
        const QByteArray one = bytes(simulateLoss(model, options));
        options.threads = 2;
        QCOMPARE(bytes(simulateLoss(model, options)), one);
    }

    void aPayoffPaysWhatLayersCannot()
    {
        const LossModel model = mixedModel();
        const SharedDeductible payoff;
        SimulateOptions options{.years = 300'000};
        options.payoff = &payoff;
        const LossResult result = simulateLoss(model, options);
        LossModel same{{model.scenarios[0], model.scenarios[1]},
                       {{u"storm"_s, Frequency::poisson(0.1), {0}}},
                       {30'000}};
        same.scenarios[0].layer = {};
        same.scenarios[1].layer = {};
        const LossResult byLayers = exactLoss(same);
        QVERIFY(agrees(result.ceded.mean, byLayers.ceded.mean.value));
        QVERIFY(agrees(result.ceded.sd, byLayers.ceded.sd.value));
        QVERIFY(agrees(result.total.mean, exactLoss(model).total.mean.value));
    }

    void whatMakesNoSenseIsRefused()
    {
        const LossModel model = mixedModel();
        QVERIFY_THROWS_EXCEPTION(Error, (void)simulateLoss(model, {.years = 0}));
        // Weeks of work.
        QVERIFY_THROWS_EXCEPTION(Error, (void)simulateLoss(model, {.years = 100'000'000'000}));
        SimulateOptions options{.years = 100};
        options.kept = {0.5};
        QVERIFY_THROWS_EXCEPTION(Error, (void)simulateLoss(model, options));
        options.kept = {0.5, 0.5, 0.5, 1.5};
        QVERIFY_THROWS_EXCEPTION(Error, (void)simulateLoss(model, options));
        SimulateOptions factor{.years = 100};
        factor.yearFactor = {1, 0}; // more than one event a year in the worst
        QVERIFY_THROWS_EXCEPTION(Error, (void)simulateLoss(model, factor));
    }

    void itTellsHowFarItIsAndStops()
    {
        StopAtOnce stop;
        SimulateOptions options{.years = 2'000'000, .threads = 2, .progress = &stop};
        QVERIFY_THROWS_EXCEPTION(Error, (void)simulateLoss(mixedModel(), options));
        QVERIFY(stop.lastShare < 0.5);
    }
};

QTEST_GUILESS_MAIN(TestSimulateLoss)
#include "tst_simulateloss.moc"
