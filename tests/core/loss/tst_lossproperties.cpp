// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exact.h"
#include "lossassert.h"

#include <QTest>

#include <random>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

// Models of every kind of part, different for each number and the same on every machine.
class Dice final
{
public:
    explicit Dice(int number)
        : m_random(static_cast<unsigned>(number))
    {
    }

    [[nodiscard]] double between(double low, double high)
    {
        return low + (high - low) * (m_random() / 4294967296.0);
    }
    [[nodiscard]] int upTo(int count) { return static_cast<int>(m_random() % count); }

    [[nodiscard]] Frequency frequency()
    {
        switch (upTo(3)) {
        case 0:
            return Frequency::poisson(between(0.01, 4));
        case 1:
            return Frequency::negativeBinomial(between(0.1, 2), between(0.2, 3));
        default:
            return Frequency::bernoulli(between(0.05, 0.95));
        }
    }

    [[nodiscard]] Severity severity()
    {
        const double size = std::exp(between(6, 12));
        switch (upTo(5)) {
        case 0:
            return Severity::pert(size / 4, size, size * between(2, 8), between(2, 6));
        case 1:
            return Severity::fixed(size);
        case 2:
            return Severity::withParetoTail(Severity::lognormal(std::log(size), 1), 5 * size,
                                            between(2.2, 4));
        default:
            return Severity::lognormal(std::log(size), between(0.3, 2.2));
        }
    }

    [[nodiscard]] LossModel model()
    {
        LossModel model;
        for (int i = 0; i < 5; ++i) {
            const Severity cost = severity();
            const EventLayer layer{cost.quantile(between(0, 0.6)), cost.mean() * between(0.5, 3),
                                   between(0.5, 1)};
            model.scenarios.push_back({QString::number(i), frequency(), cost, layer});
        }
        model.shocks.push_back({u"shock"_s, Frequency::poisson(between(0.05, 0.5)), {0, 2, 3}});
        return model;
    }

private:
    std::mt19937 m_random;
};

LossModel single(const Frequency &frequency, const Severity &severity)
{
    return {{{u"one"_s, frequency, severity}}, {}, {}};
}

bool isFalling(const std::vector<CurvePoint> &curve)
{
    for (std::size_t i = 1; i < curve.size(); ++i) {
        if (curve[i].loss <= curve[i - 1].loss || curve[i].exceedance > curve[i - 1].exceedance)
            return false;
    }
    return true;
}

void addModels()
{
    QTest::addColumn<int>("number");
    for (int number = 1; number <= 8; ++number)
        QTest::addRow("model %d", number) << number;
}

} // namespace

class TestLossProperties final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contributionsAddUp_data() { addModels(); }
    void contributionsAddUp();
    void layersSplitTheGrossLoss_data() { addModels(); }
    void layersSplitTheGrossLoss();
    void curvesAndQuantilesAreMonotone_data() { addModels(); }
    void curvesAndQuantilesAreMonotone();
    void moneyScales_data() { addModels(); }
    void moneyScales();
    void moreOftenIsNeverLess();
    void changedScenarioGivesWhatAFreshEngineGives();
    void sameModelSameBytes();
    void orderOfScenariosDoesNotMatter();
    void poissonScenarioMayBeSplit();
    void countingNoEventsIsNoticed();
    void atMostOneEventIsNoticed();
    void tailMeanIsAboveTheQuantile();
    void refusalsNameScenarioAndParameter();
};

void TestLossProperties::contributionsAddUp()
{
    QFETCH(int, number);
    const LossResult result = exactLoss(Dice(number).model(), {false, false});
    double mean = 0;
    double tail = 0;
    for (const ScenarioLoss &scenario : result.scenarios) {
        mean += scenario.contributionToMean.value;
        tail += scenario.contributionToTvar95.value;
        QVERIFY(scenario.contributionToTvar95.value
                >= scenario.contributionToMean.value * (1 - 1e-9));
        QVERIFY(scenario.contributionToTvar95.error <= 1e-3 * result.total.tvarAt(0.95)->value);
    }
    COMPARE_RELATIVE(mean, result.total.mean.value, 1e-12);
    COMPARE_RELATIVE(tail, result.total.tvarAt(0.95)->value, 1e-12);
}

void TestLossProperties::layersSplitTheGrossLoss()
{
    QFETCH(int, number);
    const LossModel model = Dice(number).model();
    const LossResult result = exactLoss(model, {true, true});
    COMPARE_RELATIVE(result.ceded.mean.value + result.retained.mean.value, result.total.mean.value,
                     1e-11);
    COMPARE_RELATIVE(result.ceded.mean.value, result.total.layerMean.value, 1e-11);
    double layered = 0;
    for (std::size_t i = 0; i < model.scenarios.size(); ++i) {
        const LossScenario &scenario = model.scenarios[i];
        const double from = scenario.layer.retention;
        const double to = from + scenario.layer.limit;
        const double often = scenario.frequency.mean()
            + (i == 1 || i == 4 ? 0 : model.shocks.front().frequency.mean());
        const double expected = often * scenario.layer.share
            * (scenario.severity.limitedMean(to) - scenario.severity.limitedMean(from));
        COMPARE_RELATIVE(result.scenarios[i].loss.layerMean.value, expected, 1e-10);
        layered += expected;
    }
    COMPARE_RELATIVE(result.total.layerMean.value, layered, 1e-10);
}

void TestLossProperties::curvesAndQuantilesAreMonotone()
{
    QFETCH(int, number);
    const LossResult result = exactLoss(Dice(number).model(), {true, true});
    std::vector<const AnnualLoss *> losses{&result.total, &result.ceded, &result.retained};
    for (const ScenarioLoss &scenario : result.scenarios)
        losses.push_back(&scenario.loss);
    for (const AnnualLoss *loss : losses) {
        QVERIFY(loss->isDistribution);
        QVERIFY(loss->curve.size() >= 200);
        QVERIFY(isFalling(loss->curve));
        QVERIFY(loss->curve.front().exceedance <= 1 - loss->pZero.value + 1e-8);
        for (std::size_t i = 1; i < loss->quantiles.size(); ++i)
            QVERIFY(loss->quantiles[i].loss.value >= loss->quantiles[i - 1].loss.value);
        // The curve passes through the quantiles, but where many years come to just this.
        const Estimate bad = *loss->quantile(0.99);
        if (bad.error > 1e-9 * bad.value && bad.error < 1e-4 * bad.value)
            COMPARE_RELATIVE(loss->exceedance(bad.value), 0.01, 0.15);
    }
}

void TestLossProperties::moneyScales()
{
    QFETCH(int, number);
    LossModel model = Dice(number).model();
    const LossResult small = exactLoss(model, {false, true});
    constexpr double factor = 1234.5;
    for (LossScenario &scenario : model.scenarios) {
        scenario.severity = scenario.severity.scaled(factor);
        scenario.layer.retention *= factor;
        scenario.layer.limit *= factor;
    }
    const LossResult large = exactLoss(model, {false, true});
    for (const double p : quantileLevels) {
        const double expected = factor * small.total.quantile(p)->value;
        const double off = factor * small.total.quantile(p)->error + large.total.quantile(p)->error;
        QVERIFY(std::abs(large.total.quantile(p)->value - expected) <= off + 1e-9 * expected);
    }
    for (const double p : tvarLevels) {
        COMPARE_RELATIVE(large.total.tvarAt(p)->value, factor * small.total.tvarAt(p)->value, 1e-6);
        COMPARE_RELATIVE(large.ceded.tvarAt(p)->value, factor * small.ceded.tvarAt(p)->value, 1e-6);
    }
    COMPARE_RELATIVE(large.total.sd.value, factor * small.total.sd.value, 1e-11);
}

void TestLossProperties::moreOftenIsNeverLess()
{
    const Severity severity = Severity::lognormal(10, 1.5);
    double before = 0;
    for (const double rate : {0.05, 0.1, 0.5, 1.0, 1.01, 3.0}) {
        const AnnualLoss loss =
            exactLoss(single(Frequency::poisson(rate), severity), {false, false}).total;
        QVERIFY(loss.quantile(0.99)->value > before);
        before = loss.quantile(0.99)->value;
    }
}

void TestLossProperties::changedScenarioGivesWhatAFreshEngineGives()
{
    ExactEngine engine({false, true});
    LossModel model = Dice(3).model();
    (void)engine.calculate(model);
    model.scenarios[1].severity = model.scenarios[1].severity.scaled(1.7);
    model.scenarios[2].frequency = Frequency::poisson(0.8);
    model.scenarios[4].layer.limit *= 2;
    const LossResult kept = engine.calculate(model);
    const LossResult fresh = exactLoss(model, {false, true});
    for (const double p : quantileLevels) {
        QCOMPARE(kept.total.quantile(p)->value, fresh.total.quantile(p)->value);
        QCOMPARE(kept.ceded.quantile(p)->value, fresh.ceded.quantile(p)->value);
        QCOMPARE(kept.retained.quantile(p)->value, fresh.retained.quantile(p)->value);
    }
}

void TestLossProperties::sameModelSameBytes()
{
    const LossModel model = Dice(5).model();
    const LossResult one = exactLoss(model);
    const LossResult two = exactLoss(model);
    for (const double p : quantileLevels) {
        QVERIFY(one.total.quantile(p)->value == two.total.quantile(p)->value);
        QVERIFY(one.total.quantile(p)->error == two.total.quantile(p)->error);
    }
    for (std::size_t i = 0; i < one.total.curve.size(); ++i)
        QVERIFY(one.total.curve[i].exceedance == two.total.curve[i].exceedance);
}

void TestLossProperties::orderOfScenariosDoesNotMatter()
{
    LossModel model = Dice(7).model();
    model.shocks.clear();
    const AnnualLoss there = exactLoss(model, {false, false}).total;
    std::reverse(model.scenarios.begin(), model.scenarios.end());
    const AnnualLoss back = exactLoss(model, {false, false}).total;
    for (const double p : quantileLevels)
        COMPARE_RELATIVE(back.quantile(p)->value, there.quantile(p)->value, 1e-7);
}

void TestLossProperties::poissonScenarioMayBeSplit()
{
    const Severity severity = Severity::lognormal(11, 1.8);
    const AnnualLoss whole =
        exactLoss(single(Frequency::poisson(1), severity), {false, false}).total;
    LossModel halves = single(Frequency::poisson(0.4), severity);
    halves.scenarios.push_back({u"two"_s, Frequency::poisson(0.6), severity});
    const AnnualLoss both = exactLoss(halves, {false, false}).total;
    for (const double p : quantileLevels)
        COMPARE_RELATIVE(both.quantile(p)->value, whole.quantile(p)->value, 1e-9);
}

// Rate × magnitude: one draw of the severity times the expected number of events.
void TestLossProperties::countingNoEventsIsNoticed()
{
    const Severity severity = Severity::lognormal(10, 1);
    const AnnualLoss loss = exactLoss(single(Frequency::poisson(3), severity)).total;
    const double wrong = 3 * severity.quantile(0.95);
    COMPARE_RELATIVE(loss.mean.value, 3 * severity.mean(), 1e-12); // the mean alone does not tell
    QVERIFY(loss.quantile(0.95)->value < 0.9 * wrong);
    QVERIFY(loss.quantile(0.5)->value > 1.1 * 3 * severity.quantile(0.5));
    QVERIFY(loss.pZero.value > 0.04); // and it never sees a year without a loss
}

// One event at most: right for rare events only.
void TestLossProperties::atMostOneEventIsNoticed()
{
    const Severity severity = Severity::lognormal(10, 1);
    const AnnualLoss loss = exactLoss(single(Frequency::poisson(1), severity)).total;
    const double chance = 1 - std::exp(-1);
    const AnnualLoss wrong = exactLoss(single(Frequency::bernoulli(chance), severity)).total;
    COMPARE_RELATIVE(loss.pZero.value, wrong.pZero.value, 1e-12);
    QVERIFY(loss.mean.value > 1.5 * wrong.mean.value);
    QVERIFY(loss.quantile(0.95)->value > 1.2 * wrong.quantile(0.95)->value);
}

void TestLossProperties::tailMeanIsAboveTheQuantile()
{
    for (int number = 20; number < 26; ++number) {
        const LossResult result = exactLoss(Dice(number).model(), {false, true});
        for (const AnnualLoss *loss : {&result.total, &result.ceded, &result.retained}) {
            for (const double p : tvarLevels)
                QVERIFY(loss->tvarAt(p)->value >= loss->quantile(p)->value * (1 - 1e-9));
        }
    }
}

void TestLossProperties::refusalsNameScenarioAndParameter()
{
    const auto refusal = [](const LossModel &model) {
        return refusalOf([&model] { (void)exactLoss(model); });
    };
    LossModel model = single(Frequency::poisson(1), Severity::fixed(5));
    model.scenarios.front().layer.share = 1.5;
    QVERIFY(refusal(model).contains("one"_L1) && refusal(model).contains("share"_L1));
    model.scenarios.front().layer = {-1, 10, 1};
    QVERIFY(refusal(model).contains("retention"_L1));
    model.scenarios.front().layer = {};
    model.annual.limit = -3;
    QVERIFY(refusal(model).startsWith("limit "_L1));
    model.annual = {};
    model.shocks.push_back({u"storm"_s, Frequency::poisson(1), {7}});
    QVERIFY(refusal(model).contains("storm"_L1));
    model.shocks.front() = {u"storm"_s, Frequency::bernoulli(0.5), {0}};
    QVERIFY(refusal(model).contains("Poisson"_L1));
    const LossModel crowd = single(Frequency::poisson(30000), Severity::fixed(5));
    QVERIFY(refusal(crowd).startsWith("mean "_L1));
}

QTEST_GUILESS_MAIN(TestLossProperties)
#include "tst_lossproperties.moc"
