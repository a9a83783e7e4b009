// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exact.h"
#include "losshistogram.h"
#include "payoff.h"
#include "randommodels.h"
#include "simulate.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <map>
#include <set>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

// How many of its errors a figure is off, what the exact method allows itself set aside.
double errorsOff(const ComparedFigure &figure)
{
    const double hair = 1e-9 * std::max(1e-3, std::abs(figure.truth.value));
    const double off = std::abs(figure.ours.value - figure.truth.value) - figure.truth.error - hair;
    if (!(off > 0))
        return 0;
    return figure.ours.error > 0 ? off / figure.ours.error : 1e9;
}

bool isKnown(const ComparedFigure &figure)
{
    return std::isfinite(figure.truth.value) && std::isfinite(figure.ours.error);
}

std::vector<ComparedFigure> comparedFigures(const LossModel &model, quint64 years, quint64 seed)
{
    return ComparedFigures::of(simulateLoss(model, {.years = years, .seed = seed}),
                               exactLoss(model));
}

double medianOf(std::vector<double> values)
{
    const auto middle = values.begin() + qptrdiff(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

// Pays nothing and writes down what each year lost. For one thread. The years may be played more
// than once.
class Ledger final : public Payoff
{
public:
    explicit Ledger(size_t years)
        : m_years(years)
    {
    }
    void pay(const EventBatch &events, YearTable &) const override
    {
        for (size_t i = 0; i < events.years.size(); ++i)
            m_block[events.years[i]] += events.losses[i];
        m_firstYear = events.firstYear;
    }
    void settle(YearTable &, std::span<double>) const override
    {
        for (size_t i = 0; i < m_block.size() && m_firstYear + i < m_years.size(); ++i)
            m_years[m_firstYear + i] = m_block[i];
        m_block.fill(0);
    }
    [[nodiscard]] std::vector<double> sorted() const
    {
        std::vector<double> years = m_years;
        std::sort(years.begin(), years.end());
        return years;
    }

private:
    mutable quint64 m_firstYear = 0;
    mutable std::array<double, 2048> m_block = {};
    mutable std::vector<double> m_years;
};

LossModel withAtom()
{
    return {{{u"fixed"_s, Frequency::poisson(0.4), Severity::fixed(1000)},
             {u"other"_s, Frequency::poisson(0.05), Severity::lognormal(6.9, 1)}}};
}

} // namespace

class TestSampledFigures final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fourErrorsAreKeptWhateverTheModel_data()
    {
        QTest::addColumn<quint64>("years");
        QTest::addColumn<int>("models");
        QTest::newRow("a thousand years") << quint64(1000) << 70;
        QTest::newRow("ten thousand") << quint64(10'000) << 50;
        QTest::newRow("a hundred thousand") << quint64(100'000) << 25;
        QTest::newRow("a million") << quint64(1'000'000) << 6;
    }

    // Four errors of a normal figure are passed by six in a hundred thousand. The figures of a run
    // hang together, so a few at once may be beyond; the dice are the same on every machine.
    void fourErrorsAreKeptWhateverTheModel()
    {
        QFETCH(quint64, years);
        QFETCH(int, models);
        constexpr size_t oneIn = 2500;
        RandomModels random(years);
        std::set<std::pair<Frequency::Kind, Severity::Kind>> kinds;
        size_t figures = 0;
        size_t beyond = 0;
        for (int i = 0; i < models; ++i) {
            const LossModel model = random.next(RandomModels::Tails::Any);
            for (const LossScenario &one : model.scenarios)
                kinds.insert({one.frequency.kind(), one.severity.kind()});
            const LossResult truth = exactLoss(model);
            for (const quint64 seed : {quint64(i), quint64(1000 + i)}) {
                const LossResult ours = simulateLoss(model, {.years = years, .seed = seed});
                for (const ComparedFigure &figure : ComparedFigures::of(ours, truth)) {
                    figures += isKnown(figure);
                    if (!isKnown(figure) || errorsOff(figure) <= 4)
                        continue;
                    ++beyond;
                    qWarning("model %d: %s is %.9g ± %.3g, not %.9g", i, qPrintable(figure.name),
                             figure.ours.value, figure.ours.error, figure.truth.value);
                }
            }
        }
        QVERIFY(figures > size_t(models) * 60);
        QVERIFY2(beyond * oneIn <= figures, QByteArray::number(qulonglong(beyond)));
        if (models >= 50)
            QCOMPARE(kinds.size(), size_t(12));
    }

    // Errors that are far too large would be kept as well.
    void errorsAreOfTheRightSize()
    {
        RandomModels random(5);
        std::map<QString, std::vector<double>> off;
        for (int i = 0; i < 60; ++i) {
            const LossModel model = random.next(RandomModels::Tails::Light);
            for (const ComparedFigure &figure : comparedFigures(model, 20'000, quint64(i))) {
                if (figure.name.startsWith("total"_L1) && figure.ours.error > 0)
                    off[figure.name].push_back(errorsOff(figure));
            }
        }
        for (const char *name :
             {"total mean", "total sd", "total layer_mean", "total aggregate_mean", "total q0.9",
              "total q0.95", "total q0.99", "total tvar0.95", "total tvar0.99"}) {
            const std::vector<double> &all = off[QLatin1StringView(name)];
            QVERIFY2(all.size() > 20, name);
            QVERIFY2(medianOf(all) > 0.2 && medianOf(all) < 1.5,
                     qPrintable(u"%1: %2"_s.arg(QLatin1StringView(name)).arg(medianOf(all))));
        }
    }

    void aMeanOfManyLightYearsHasItsStandardError()
    {
        const LossModel model{{{u"a"_s, Frequency::poisson(3), Severity::lognormal(8, 0.5)}}};
        const double sd = exactLoss(model).total.sd.value;
        for (const quint64 years : {10'000, 1'000'000}) {
            const Estimate mean = simulateLoss(model, {.years = years}).total.mean;
            const double expected = sd / std::sqrt(double(years));
            QVERIFY(mean.error > 0.99 * expected && mean.error < 1.05 * expected);
        }
    }

    void quantilesBesideAnAtomAreTheAtom()
    {
        for (const quint64 years : {3000, 300'000, 1'000'000}) {
            const AnnualLoss loss = simulateLoss(withAtom(), {.years = years}).total;
            QVERIFY(std::abs(loss.quantile(0.8)->value - 1000) <= 4 * loss.quantile(0.8)->error);
            QVERIFY(std::abs(loss.quantile(0.8)->value - 1000) < 0.1);
            QVERIFY(loss.quantile(0.8)->error < 0.1);
        }
    }

    // A chance of no loss of 80 %, or nearly.
    void aQuantileAtTheEdgeOfNothingSaysSo()
    {
        for (const double p : {0.2, 0.2002}) {
            const LossModel model{{{u"a"_s, Frequency::bernoulli(p), Severity::lognormal(9, 1)}}};
            const double truth = exactLoss(model).total.quantile(0.8)->value;
            for (quint64 seed = 0; seed < 20; ++seed) {
                const Estimate found =
                    *simulateLoss(model, {.years = 20'000, .seed = seed}).total.quantile(0.8);
                QVERIFY(std::abs(found.value - truth) <= 4 * found.error + 1e-6);
                QVERIFY(found.error > 0);
            }
        }
    }

    void limitsArePaidToTheLastPenny()
    {
        const LossModel model{
            {{u"a"_s, Frequency::poisson(2), Severity::lognormal(10, 1)}}, {}, {10'000, 54'321.09}};
        const AnnualLoss ceded = simulateLoss(model, {.years = 500'000}).ceded;
        for (const Estimate &paid :
             {*ceded.quantile(0.8), *ceded.quantile(0.99), *ceded.tvarAt(0.95)}) {
            QVERIFY(std::abs(paid.value - 54'321.09) < 1e-4);
            QVERIFY(paid.error < 1);
        }
    }

    void whatVariesHasAnErrorOfItsSpread()
    {
        const LossModel model{
            {{u"a"_s, Frequency::bernoulli(0.45), Severity::fixed(12345.67), {1408, 1054}}}};
        const double truth = exactLoss(model).retained.sd.value;
        for (quint64 seed = 0; seed < 20; ++seed) {
            const Estimate sd = simulateLoss(model, {.years = 10'000, .seed = seed}).retained.sd;
            QVERIFY(sd.error > 0);
            QVERIFY(sd.error < 0.01 * sd.value);
            QVERIFY(std::abs(sd.value - truth) <= 4 * sd.error);
        }
    }

    void theSpreadOfHeavyTailsIsNotOverrated()
    {
        const LossModel model{
            {{u"a"_s, Frequency::poisson(0.5), Severity::lognormal(8, 2.3), {5000, 1e6}}}};
        const LossResult truth = exactLoss(model);
        for (quint64 seed = 0; seed < 30; ++seed) {
            const LossResult ours = simulateLoss(model, {.years = 50'000, .seed = seed});
            const Estimate gross = ours.total.sd;
            const Estimate retained = ours.retained.sd;
            QVERIFY(std::abs(gross.value - truth.total.sd.value) <= 4 * gross.error);
            QVERIFY(std::abs(retained.value - truth.retained.sd.value) <= 4 * retained.error);
        }
    }

    // The moments that an error would follow from are infinite.
    void aMeanWithoutVarianceHasAnError()
    {
        const LossModel model{{{u"a"_s, Frequency::poisson(0.5),
                                Severity::withParetoTail(Severity::lognormal(8, 1), 10'000, 1.6)}}};
        const double truth = exactLoss(model).total.mean.value;
        for (quint64 seed = 0; seed < 30; ++seed) {
            const AnnualLoss ours = simulateLoss(model, {.years = 20'000, .seed = seed}).total;
            QVERIFY(std::isfinite(ours.mean.error));
            QVERIFY(std::abs(ours.mean.value - truth) <= 4 * ours.mean.error);
            QVERIFY(std::isinf(ours.sd.error));
        }
    }

    void fewYearsAreLookedUpOneByOne()
    {
        const LossModel model{{{u"a"_s, Frequency::poisson(5), Severity::lognormal(8, 1)},
                               {u"b"_s, Frequency::bernoulli(0.5), Severity::pert(1, 9, 1e5)}}};
        for (const quint64 years : {1, 7, 1000, 5000}) {
            const Ledger ledger(years);
            const AnnualLoss loss =
                simulateLoss(model, {.years = years, .threads = 1, .payoff = &ledger}).total;
            const std::vector<double> sorted = ledger.sorted();
            for (const LevelEstimate &level : loss.quantiles) {
                const auto rank = size_t(std::ceil(level.probability * double(years) - 1e-9));
                QVERIFY(std::abs(level.loss.value - sorted[rank - 1]) < 1e-9 * sorted.back());
            }
        }
    }

    // Many more than a bin takes in one go, and all of them alike.
    void histogramsCountMillions()
    {
        constexpr size_t atOnce = 700'001;
        constexpr int times = 4;
        const double most = std::nextafter(2048.0, 0.0); // the last place in its bin
        const std::vector<double> losses(atOnce, most);
        LossHistogram plain = LossHistogram::plain();
        for (int i = 0; i < times; ++i)
            plain.addAll(losses);
        plain.addAll(std::vector<double>(3'000'000, 1000.0));
        const auto slices = plain.slices();
        QCOMPARE(slices.size(), size_t(2));
        QCOMPARE(slices[0].count, 3e6);
        QVERIFY(std::abs(slices[0].sum / 3e9 - 1) < 1e-8);
        QCOMPARE(slices[1].count, double(atOnce * times));
        QVERIFY(std::abs(slices[1].sum / (most * double(atOnce * times)) - 1) < 1e-8);
    }

    void histogramsJoinInAnyOrder()
    {
        std::vector<double> losses;
        RandomModels random(9);
        for (int i = 0; i < 3000; ++i)
            losses.push_back(i % 3 == 0 ? 1234.5 : random.between(1, 1e6));
        const auto bins = std::make_shared<const FineBins>(
            std::vector<double>(losses.begin(), losses.begin() + 500), 500, 1000);
        const std::array kinds{LossHistogram(), LossHistogram::plain(), LossHistogram(bins)};
        for (const LossHistogram &blank : kinds) {
            LossHistogram whole = blank;
            whole.addAll(losses);
            LossHistogram first = blank;
            first.addAll(std::span(losses).first(100));
            LossHistogram rest = blank;
            rest.addAll(std::span(losses).subspan(100));
            rest.join(first);
            const auto some = whole.slices();
            const auto same = rest.slices();
            QCOMPARE(some.size(), same.size());
            double count = 0;
            double sum = 0;
            for (size_t i = 0; i < some.size(); ++i) {
                QCOMPARE(some[i].count, same[i].count);
                QCOMPARE(some[i].sum, same[i].sum);
                QVERIFY(some[i].sum >= some[i].count * some[i].least * (1 - 1e-15));
                QVERIFY(some[i].sum <= some[i].count * some[i].largest * (1 + 1e-15));
                QVERIFY(i == 0 || some[i].least >= some[i - 1].largest);
                count += some[i].count;
                sum += some[i].sum;
            }
            QCOMPARE(count, 3000.0);
            double truth = 0;
            for (const double loss : losses)
                truth += loss;
            QVERIFY(std::abs(sum / truth - 1) < 1e-9);
        }
    }
};

QTEST_GUILESS_MAIN(TestSampledFigures)
#include "tst_sampledfigures.moc"
