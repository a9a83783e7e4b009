// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue.h"
#include "firmobjective.h"
#include "plan.h"
#include "progress.h"
#include "randomplan.h"
#include "snapshot.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

bool isClose(double a, double b, double relative = 1e-8)
{
    return std::abs(a - b) <= relative * std::max(std::abs(a), std::abs(b));
}

// The catalogue's losses for a firm of twelve that has half its controls half in place.
struct Joinery
{
    Catalogue catalogue = Catalogue::load();
    Snapshot records;
    FirmRisk risk;
    ControlLevels levels;
    std::vector<Id> candidates;

    Joinery()
    {
        records.organisation.staff = 12;
        records.organisation.turnover = Money::major(900'000);
        risk = firmRisk(records, catalogue, QDate(2026, 11, 22));
        for (const Control &control : catalogue.controls()) {
            if (candidates.size() < 30)
                candidates.push_back(control.id);
            if (control.weight % 2)
                levels[control.id] = 0.5;
        }
    }
};

double modelMean(const LossModel &model)
{
    double mean = 0;
    for (const LossScenario &scenario : model.scenarios)
        mean += scenario.frequency.mean() * scenario.severity.mean();
    return mean;
}

} // namespace

class TestPlan final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theObjectiveIsTheLossOfTheFirm()
    {
        const Joinery firm;
        QVERIFY(!firm.risk.scenarios.empty());
        QRandomGenerator dice(4);
        for (const EffectCase effects : {EffectCase::Low, EffectCase::Likely, EffectCase::High}) {
            const PlanObjective objective =
                firmObjective(firm.risk, firm.levels, firm.candidates, effects);
            for (int trial = 0; trial < 40; ++trial) {
                PlanSet chosen(firm.candidates.size());
                ControlLevels levels = firm.levels;
                for (size_t i = 0; i < chosen.size(); ++i) {
                    chosen[i] = trial > 0 && dice.bounded(2);
                    if (chosen[i])
                        levels[firm.candidates[i]] = 1;
                }
                const double loss = objective.expectedLoss(chosen);
                QVERIFY(isClose(loss, expectedLoss(firm.risk, levels, effects)));
                QVERIFY(isClose(loss, modelMean(lossModel(firm.risk, levels, effects))));
            }
        }
    }

    void theStepsAddUp()
    {
        for (quint32 seed = 0; seed < 20; ++seed) {
            const RandomPlan random(seed, 20, 8);
            const PlanBudget budget = random.budget(0.4);
            const Plan plan = bestPlan(random.objective(), random.candidates(), budget);
            double gained = 0;
            double pounds = 0;
            bool isPastRequired = false;
            for (const PlanStep &step : plan.steps) {
                gained += step.gain;
                pounds += random.candidates()[step.candidate].firstYear();
                QVERIFY(step.gain >= -1e-9);
                QVERIFY(!(isPastRequired && random.candidates()[step.candidate].isRequired));
                isPastRequired = !random.candidates()[step.candidate].isRequired;
            }
            QVERIFY(isClose(plan.lossBefore - gained, plan.lossAfter));
            QVERIFY(isClose(pounds, plan.pounds) && plan.pounds <= budget.pounds);
            QVERIFY(plan.hours <= budget.hours);
            QVERIFY(plan.isExact && plan.gap() < 1e-6);
        }
    }

    void whatDoesNothingIsNotBought()
    {
        std::vector<PlanCandidate> candidates{{Id::from(u"a"), 0, 10, 1},
                                              {Id::from(u"b"), 0, 10, 1},
                                              {Id::from(u"c"), 0, 10, 1, true}};
        const PlanObjective objective(3, {{1000, {0.7, {{{0}, {1, 0.5}}}}, {}}});
        const Plan plan = bestPlan(objective, candidates, {});
        QCOMPARE(plan.steps.size(), size_t(2));
        QCOMPARE(plan.steps.front().candidate, size_t(2)); // required, though it changes no figure
        QCOMPARE(plan.steps.back().candidate, size_t(0));
        QVERIFY(isClose(plan.lossAfter, 1000 * (0.3 + 0.7 * 0.5)));
        QVERIFY(plan.requiredLeftOut.empty());
        QCOMPARE(bestPlan(objective, candidates, {5, 100}).requiredLeftOut, std::vector<size_t>{2});
    }

    void theCheckIsGordonAndLoebs()
    {
        const std::vector<PlanCandidate> candidates{{Id::from(u"a"), 300, 70, 1}};
        const PlanObjective objective(1, {{1000, {0.9, {{{0}, {1, 0.1}}}}, {}}});
        const Plan plan = bestPlan(objective, candidates, {});
        QVERIFY(isClose(plan.check.cap, 1000 / std::numbers::e));
        QCOMPARE(plan.check.spending, 370.0);
        QVERIFY(!plan.check.isWithin());
        QVERIFY(bestPlan(objective, candidates, {0, 0}).check.isWithin());
    }

    void theFrontierFallsAsPoundsRise()
    {
        for (quint32 seed = 0; seed < 6; ++seed) {
            const RandomPlan random(seed, 18, 9);
            const PlanObjective objective = random.objective();
            const auto frontier = efficiencyFrontier(objective, random.candidates(), 1e9, 12);
            QVERIFY(frontier.size() > 3);
            QCOMPARE(frontier.front().pounds, 0.0);
            for (size_t i = 1; i < frontier.size(); ++i) {
                QVERIFY(frontier[i].pounds > frontier[i - 1].pounds);
                QVERIFY(frontier[i].expectedLoss < frontier[i - 1].expectedLoss);
                QVERIFY(
                    isClose(objective.expectedLoss(frontier[i].chosen), frontier[i].expectedLoss));
            }
            QVERIFY(isClose(frontier.back().expectedLoss, objective.expectedLoss(PlanSet(18, true)),
                            1e-6));
        }
    }

    void theFrontierStopsWhenTold()
    {
        class Stopped final : public Progress
        {
        public:
            void report(qint64, qint64) override { }
            [[nodiscard]] bool isCancelled() const override { return true; }
        } stopped;
        const RandomPlan random(2, 40, 9);
        SearchOptions options;
        options.progress = &stopped;
        try {
            (void)efficiencyFrontier(random.objective(), random.candidates(), 50, 12, options);
            QFAIL("it did not stop");
        } catch (const Error &error) {
            QCOMPARE(error.kind(), ErrorKind::Cancelled);
        }
    }

    void aRealFirmIsPlannedExactly()
    {
        const Joinery firm;
        std::vector<PlanCandidate> candidates;
        for (const Id &id : firm.candidates) {
            const Control *control = firm.catalogue.control(id);
            candidates.push_back(
                {id, 0, control->yearlyCost.amount.value(), control->effortHours, control->base});
        }
        const Plan plan = bestPlan(firmObjective(firm.risk, firm.levels, firm.candidates),
                                   candidates, {2000, 40});
        QVERIFY(plan.isExact);
        QVERIFY(plan.lossAfter < plan.lossBefore);
        QVERIFY(plan.pounds <= 2000 && plan.hours <= 40);
    }
};

QTEST_APPLESS_MAIN(TestPlan)
#include "tst_plan.moc"
