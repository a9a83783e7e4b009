// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors.h"
#include "greedyplan.h"
#include "progress.h"
#include "randomplan.h"

#include <QTest>

#include <cmath>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

struct Spent
{
    double pounds = 0;
    double hours = 0;
    int required = 0;
};

Spent spentOn(const PlanSet &chosen, const std::vector<PlanCandidate> &candidates)
{
    Spent spent;
    for (size_t i = 0; i < chosen.size(); ++i) {
        if (chosen[i]) {
            spent.pounds += candidates[i].firstYear();
            spent.hours += candidates[i].hours;
            spent.required += candidates[i].isRequired;
        }
    }
    return spent;
}

PlanSet choice(size_t bits, size_t size)
{
    PlanSet set(size);
    for (size_t i = 0; i < size; ++i)
        set[i] = bits >> i & 1;
    return set;
}

// What the search is to make least, once as much as can be of what is required is there.
double badness(const PlanObjective &objective, const std::vector<PlanCandidate> &candidates,
               const PlanBudget &budget, const PlanSet &set)
{
    double sum = objective.expectedLoss(set);
    for (size_t i = 0; i < set.size() && budget.onlyWhatPays; ++i)
        sum += set[i] && !candidates[i].isRequired
            ? candidates[i].firstYear() + budget.hourPrice * candidates[i].hours
            : 0;
    return sum;
}

// Tries every choice there is.
SearchResult bruteForce(const PlanObjective &objective,
                        const std::vector<PlanCandidate> &candidates, const PlanBudget &budget)
{
    SearchResult best;
    int mostRequired = -1;
    double least = 0;
    for (size_t bits = 0; bits < size_t(1) << candidates.size(); ++bits) {
        const PlanSet set = choice(bits, candidates.size());
        const Spent spent = spentOn(set, candidates);
        if (spent.pounds > budget.pounds || spent.hours > budget.hours
            || spent.required < mostRequired)
            continue;
        const double now = badness(objective, candidates, budget, set);
        if (spent.required > mostRequired || now < least) {
            best.chosen = set;
            best.loss = objective.expectedLoss(set);
            least = now;
            mostRequired = spent.required;
        }
    }
    return best;
}

bool keeps(const PlanSet &chosen, const std::vector<PlanCandidate> &candidates,
           const PlanBudget &budget)
{
    const Spent spent = spentOn(chosen, candidates);
    return spent.pounds <= budget.pounds && spent.hours <= budget.hours;
}

} // namespace

class TestPlanSearch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itFindsWhatTryingEverythingFinds()
    {
        for (quint32 seed = 0; seed < 60; ++seed) {
            const size_t size = 1 + seed % 12;
            const RandomPlan plan(seed, size, 1 + seed % 7);
            const PlanObjective objective = plan.objective();
            for (const double part : {0.0, 0.1, 0.3, 0.6, 1.0}) {
                const PlanBudget budget = plan.budget(part);
                const SearchResult found = bestChoice(objective, plan.candidates(), budget);
                const SearchResult best = bruteForce(objective, plan.candidates(), budget);
                QVERIFY(keeps(found.chosen, plan.candidates(), budget));
                QVERIFY(found.isExact);
                QCOMPARE(spentOn(found.chosen, plan.candidates()).required,
                         spentOn(best.chosen, plan.candidates()).required);
                QVERIFY2(found.loss <= best.loss * (1 + 1e-8), qPrintable(QString::number(seed)));
                QVERIFY(found.loss >= best.loss * (1 - 1e-12));
            }
        }
    }

    // Nothing is bought that costs more than it saves, and nothing that saves more is left.
    void whatPaysIsFoundToo()
    {
        for (quint32 seed = 0; seed < 60; ++seed) {
            const size_t size = 1 + seed % 12;
            const RandomPlan plan(seed, size, 1 + seed % 7);
            const PlanObjective objective = plan.objective();
            for (const double part : {0.1, 0.4, 1.0}) {
                PlanBudget budget = plan.budget(part);
                budget.onlyWhatPays = true;
                budget.hourPrice = seed % 3 * 20;
                const SearchResult found = bestChoice(objective, plan.candidates(), budget);
                const SearchResult best = bruteForce(objective, plan.candidates(), budget);
                QVERIFY(keeps(found.chosen, plan.candidates(), budget));
                QVERIFY(found.isExact);
                QCOMPARE(spentOn(found.chosen, plan.candidates()).required,
                         spentOn(best.chosen, plan.candidates()).required);
                const double least = badness(objective, plan.candidates(), budget, best.chosen);
                QVERIFY2(badness(objective, plan.candidates(), budget, found.chosen)
                             <= least + 1e-8 * objective.expectedLoss(PlanSet(size)),
                         qPrintable(QString::number(seed)));
            }
        }
    }

    void itStopsWhenTold()
    {
        class AtOnce final : public Progress
        {
        public:
            void report(qint64, qint64) override { }
            [[nodiscard]] bool isCancelled() const override { return ++m_asked > 3; }
            [[nodiscard]] int asked() const { return m_asked; }

        private:
            mutable int m_asked = 0;
        } progress;
        const RandomPlan plan(3, 70, 18);
        SearchOptions options;
        options.progress = &progress;
        try {
            (void)bestChoice(plan.objective(), plan.candidates(), plan.budget(0.3), options);
            QFAIL("it did not stop");
        } catch (const Error &error) {
            QCOMPARE(error.kind(), ErrorKind::Cancelled);
        }
        QCOMPARE(progress.asked(), 4);
    }

    void fifteenCandidatesToo()
    {
        for (quint32 seed = 100; seed < 104; ++seed) {
            const RandomPlan plan(seed, 15, 9);
            const PlanObjective objective = plan.objective();
            const PlanBudget budget = plan.budget(0.35);
            const SearchResult found = bestChoice(objective, plan.candidates(), budget);
            const SearchResult best = bruteForce(objective, plan.candidates(), budget);
            QVERIFY(found.loss <= best.loss * (1 + 1e-8));
        }
    }

    void theRelaxedLossIsNeverAboveAndMeetsWholeChoices()
    {
        for (quint32 seed = 0; seed < 12; ++seed) {
            const RandomPlan plan(seed, 8, 5);
            const PlanObjective objective = plan.objective();
            QRandomGenerator dice(seed);
            std::vector<double> slope(8);
            for (size_t at = 0; at < 40; ++at) {
                std::vector<double> shares;
                for (size_t i = 0; i < 8; ++i)
                    shares.push_back(at < 20 ? dice.generateDouble() : double(dice.bounded(2)));
                const double relaxed = objective.relaxedLoss(shares, slope);
                for (size_t bits = 0; bits < 256; ++bits) {
                    const PlanSet set = choice(bits, 8);
                    double tangent = relaxed;
                    bool isHere = true;
                    for (size_t i = 0; i < 8; ++i) {
                        tangent += slope[i] * (double(set[i]) - shares[i]);
                        isHere = isHere && double(set[i]) == shares[i];
                    }
                    const double loss = objective.expectedLoss(set);
                    QVERIFY(tangent <= loss + 1e-9 * (1 + loss));
                    if (isHere)
                        QVERIFY(std::abs(relaxed - loss) <= 1e-9 * (1 + loss));
                }
            }
        }
    }

    void moreBudgetNeverLeavesMoreLoss()
    {
        for (quint32 seed = 0; seed < 8; ++seed) {
            RandomPlan plan(seed, 16, 8);
            for (PlanCandidate &candidate : plan.candidates())
                candidate.isRequired = false;
            const PlanObjective objective = plan.objective();
            double before = objective.expectedLoss(PlanSet(16));
            for (int part = 0; part <= 20; ++part) {
                const SearchResult found =
                    bestChoice(objective, plan.candidates(), plan.budget(part / 20.0));
                QVERIFY(found.loss <= before * (1 + 1e-8));
                before = found.loss;
            }
        }
    }

    void requiredOnesComeFirst()
    {
        RandomPlan plan(5, 10, 5);
        for (size_t i = 0; i < 10; ++i)
            plan.candidates()[i].isRequired = i < 4;
        const PlanObjective objective = plan.objective();
        const PlanBudget enough{spentOn(choice(0xf, 10), plan.candidates()).pounds, 1e6};
        const SearchResult all = bestChoice(objective, plan.candidates(), enough);
        for (size_t i = 0; i < 4; ++i)
            QVERIFY(all.chosen[i]);
        const SearchResult fewer =
            bestChoice(objective, plan.candidates(), {enough.pounds - 1, enough.hours});
        QCOMPARE(spentOn(fewer.chosen, plan.candidates()).required, 3);
    }

    // 1.10 and 2.20 are 3.3000000000000003 to a computer, and fit into 3.30.
    void whatCanJustBeAffordedFits()
    {
        RandomPlan plan(5, 3, 3);
        const PlanObjective objective = plan.objective();
        for (int a = 1; a <= 40; ++a) {
            for (int b = 1; b <= 40; ++b) {
                plan.candidates() = {{Id::from(u"a"_s), 0, a / 100.0, b / 10.0, true},
                                     {Id::from(u"b"_s), 0, b / 100.0, a / 10.0, true},
                                     {Id::from(u"dear"_s), 0, 50, 50}};
                const PlanBudget enough{(a + b) / 100.0, (a + b) / 10.0};
                const PlanSet chosen = bestChoice(objective, plan.candidates(), enough).chosen;
                QCOMPARE(chosen, (PlanSet{true, true, false}));
                const PlanBudget pennyLess{(a + b - 1) / 100.0, enough.hours};
                const PlanSet fewer = bestChoice(objective, plan.candidates(), pennyLess).chosen;
                QVERIFY(!(fewer[0] && fewer[1]));
            }
        }
    }

    void noBudgetAtAllTakesWhatIsFree()
    {
        RandomPlan plan(7, 6, 6);
        plan.candidates()[2].yearly = 0;
        plan.candidates()[2].hours = 0;
        const SearchResult found = bestChoice(plan.objective(), plan.candidates(), {0, 0});
        for (size_t i = 0; i < 6; ++i) {
            if (i != 2)
                QVERIFY(!found.chosen[i] || plan.candidates()[i].firstYear() == 0);
        }
        const SearchResult everything = bestChoice(plan.objective(), plan.candidates(), {});
        QCOMPARE(everything.loss, plan.objective().expectedLoss(PlanSet(6, true)));
    }

    void theSameQuestionHasTheSameAnswer()
    {
        const RandomPlan plan(11, 25, 12);
        const SearchResult a = bestChoice(plan.objective(), plan.candidates(), plan.budget(0.3));
        const SearchResult b = bestChoice(plan.objective(), plan.candidates(), plan.budget(0.3));
        QCOMPARE(a.chosen, b.chosen);
        QCOMPARE(a.nodes, b.nodes);
    }

    void manyCandidatesComeWithTheirGap()
    {
        for (quint32 seed = 0; seed < 3; ++seed) {
            const RandomPlan plan(seed, 70, 18);
            const PlanObjective objective = plan.objective();
            const PlanBudget budget = plan.budget(0.3);
            SearchOptions few;
            few.mostNodes = 30;
            const SearchResult found = bestChoice(objective, plan.candidates(), budget, few);
            QVERIFY(keeps(found.chosen, plan.candidates(), budget));
            QVERIFY(found.gap >= 0);
            SearchOptions more;
            more.mostNodes = 1500;
            const SearchResult better = bestChoice(objective, plan.candidates(), budget, more);
            QVERIFY(better.loss <= found.loss * (1 + 1e-12));
            QVERIFY(better.loss >= (found.loss - found.gap) * (1 - 1e-9));
            QVERIFY2(found.gap < 0.05 * found.loss, qPrintable(QString::number(found.gap)));
        }
    }

    void theQuickChoiceKeepsTheBudget()
    {
        for (quint32 seed = 0; seed < 20; ++seed) {
            const RandomPlan plan(seed, 40, 10);
            const PlanBudget budget = plan.budget(0.2);
            QVERIFY(keeps(greedyPlan(plan.objective(), plan.candidates(), budget),
                          plan.candidates(), budget));
        }
    }

    void impossibleInputsAreNamed()
    {
        const RandomPlan plan(1, 3, 2);
        const auto refused = [&](std::vector<PlanCandidate> candidates, const PlanBudget &budget,
                                 const QString &name) {
            try {
                (void)bestChoice(plan.objective(), candidates, budget);
            } catch (const Error &error) {
                return error.kind() == ErrorKind::Invalid && error.message().contains(name);
            }
            return false;
        };
        auto candidates = plan.candidates();
        QVERIFY(refused(candidates, {-1, 1}, u"budget"_s));
        QVERIFY(refused(candidates, {1, std::nan("")}, u"hours"_s));
        candidates[0].yearly = -1;
        QVERIFY(refused(candidates, {1, 1}, u"yearly cost"_s));
        candidates.pop_back();
        QVERIFY(refused(candidates, {1, 1}, u"candidates"_s));
        QVERIFY_THROWS_EXCEPTION(Error, PlanObjective(1, {{-1, {}, {}}}));
        QVERIFY_THROWS_EXCEPTION(Error, PlanObjective(1, {{1, {0.5, {{{0}, {0.5, 0.6}}}}, {}}}));
        QVERIFY_THROWS_EXCEPTION(Error, PlanObjective(1, {{1, {0.5, {{{1}, {1, 0.6}}}}, {}}}));
    }
};

QTEST_APPLESS_MAIN(TestPlanSearch)
#include "tst_plansearch.moc"
