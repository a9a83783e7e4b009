// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue.h"
#include "cover.h"
#include "errors.h"
#include "policypayment.h"
#include "simulate.h"
#include "snapshot.h"

#include <QTest>

#include <cmath>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

// Two kinds of loss with plain figures, so that what is paid can be reckoned by hand.
InsuredLosses plainLosses()
{
    InsuredLosses losses;
    losses.model.scenarios = {
        {u"fraud"_s, Frequency::poisson(0.5), Severity::fixed(4000)},
        {u"ransomware"_s, Frequency::poisson(0.2), Severity::lognormal(9, 1.2)},
    };
    losses.scenarios = {
        {u"fraud"_s, {{u"crime"_s, 1}}, 0},
        {u"ransomware"_s, {{u"interruption"_s, 0.6}, {u"recovery"_s, 0.4}}, 100},
    };
    return losses;
}

bool isClose(double a, double b, double relative = 1e-6)
{
    return std::abs(a - b) <= relative * std::max({1.0, std::abs(a), std::abs(b)});
}

// Within four standard errors, and what else the exact side may be off.
bool agrees(const Estimate &simulated, const Estimate &exact)
{
    return std::abs(simulated.value - exact.value) <= 4 * simulated.error + exact.error + 1e-9;
}

InsuredLosses firmLosses(EffectCase effectCase = EffectCase::Likely)
{
    static const Catalogue catalogue = Catalogue::load();
    Snapshot records;
    records.organisation.staff = 12;
    records.organisation.turnover = Money::major(900'000);
    return insuredLosses(firmRisk(records, catalogue, QDate(2026, 11, 22)), {}, effectCase);
}

const CoverOptions quick{.years = 200'000, .seed = 3, .threads = 1};

} // namespace

class TestCover final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsPaidAndWhatStaysAreTheWhole()
    {
        const InsuredLosses losses = plainLosses();
        const std::vector<PolicyTerms> all{
            {},
            {.excess = 1000, .limitEvent = 20'000, .limitYear = 25'000},
            {.excess = 500, .coinsurance = 0.1, .waitingHours = 8, .parts = {{u"crime"_s, 2000}}},
        };
        for (const PolicyTerms &terms : all) {
            const Cover cover = coverOf(losses, terms, quick);
            QCOMPARE(cover.loss.method == LossMethod::Exact, terms.waitingHours == 0);
            QVERIFY(cover.loss.retained.isDistribution);
            const double gross = cover.loss.total.mean.value;
            QVERIFY(
                isClose(cover.loss.ceded.mean.value + cover.loss.retained.mean.value, gross, 1e-5));
            QVERIFY(cover.veryBad.loss >= cover.bad.loss && cover.bad.loss >= cover.likely.loss);
            for (const CoveredYear &year : {cover.likely, cover.bad, cover.veryBad})
                QVERIFY(year.paid() >= 0 && year.retained >= 0);
        }
    }

    void everythingIsPaidWithoutExcessOrLimit()
    {
        const Cover cover = coverOf(plainLosses(), {.premium = 500});
        QVERIFY(isClose(cover.expectedPaid(), cover.loss.total.mean.value, 1e-5));
        QVERIFY(isClose(cover.veryBad.retained, 0));
        QVERIFY(isClose(*cover.perPound(), cover.expectedPaid() / 500));
        QVERIFY(isClose(cover.expectedCost(), 500, 1e-5));
        QVERIFY(!coverOf(plainLosses(), {}).perPound());
    }

    void theAverageIsWhatCanBeReckonedByHand()
    {
        // A part not covered, another with its own limit: 0.5 a year × (4000 − 1000, at most 2500).
        const PolicyTerms terms{
            .excess = 1000,
            .parts = {{u"crime"_s, 2500}, {u"interruption"_s, 0}, {u"recovery"_s, 0}}};
        const Cover cover = coverOf(plainLosses(), terms);
        QVERIFY(cover.isExact());
        QVERIFY(isClose(cover.expectedPaid(), 0.5 * 2500, 1e-5));
        const Severity severity = Severity::lognormal(9, 1.2);
        const PolicyTerms layer{.excess = 1000, .limitEvent = 20'000, .parts = {{u"crime"_s, 0}}};
        QVERIFY(isClose(coverOf(plainLosses(), layer).expectedPaid(),
                        0.2 * (severity.limitedMean(21'000) - severity.limitedMean(1000)), 1e-5));
    }

    // The same terms by layers and event by event.
    void diceAgreeWithTheExactMethod()
    {
        const InsuredLosses losses = plainLosses();
        const PolicyTerms terms{
            .excess = 800, .limitEvent = 15'000, .limitYear = 18'000, .coinsurance = 0.1};
        const Cover exact = coverOf(losses, terms, quick);
        QVERIFY(exact.isRetainedPlayed && exact.loss.method == LossMethod::Exact);
        const PolicyPayoff payoff(terms, losses.scenarios);
        SimulateOptions options;
        options.years = 400'000;
        options.threads = 1;
        options.payoff = &payoff;
        const LossResult played = simulateLoss(losses.model, options);
        QVERIFY(agrees(played.total.mean, exact.loss.total.mean));
        QVERIFY(agrees(played.ceded.mean, exact.loss.ceded.mean));
        QVERIFY(agrees(played.retained.mean, exact.loss.retained.mean));
        for (const double level : {0.8, 0.95, 0.99})
            QVERIFY(isClose(played.ceded.quantile(level)->value,
                            exact.loss.ceded.quantile(level)->value, 0.03));
        const PolicyTerms events{.excess = 800, .limitEvent = 15'000};
        const PolicyPayoff eventPayoff(events, losses.scenarios);
        options.payoff = &eventPayoff;
        const AnnualLoss retained = simulateLoss(losses.model, options).retained;
        const Cover layered = coverOf(losses, events);
        QVERIFY(layered.isExact());
        for (const double level : {0.8, 0.95, 0.99})
            QVERIFY(agrees(*retained.quantile(level), *layered.loss.retained.quantile(level)));
    }

    void whatEventsBringIsIntegrated()
    {
        const InsuredLosses losses = plainLosses();
        for (const PolicyTerms &layer :
             {PolicyTerms{}, PolicyTerms{.excess = 800, .limitEvent = 15'000, .coinsurance = 0.1},
              PolicyTerms{.excess = 1000, .parts = {{u"crime"_s, 2500}, {u"interruption"_s, 0}}}})
            QVERIFY(isClose(expectedPaidOfEvents(losses, layer),
                            coverOf(losses, layer).expectedPaid(), 1e-4));
        // No layer says this: years are played instead.
        const PolicyTerms parts{.excess = 700,
                                .limitEvent = 12'000,
                                .waitingHours = 9,
                                .parts = {{u"recovery"_s, 3000, noLimit, 200.0}}};
        QVERIFY(!isExactCover(losses, parts));
        const PolicyPayoff payoff(parts, losses.scenarios);
        SimulateOptions dice;
        dice.years = quick.years;
        dice.payoff = &payoff;
        const Estimate played = simulateLoss(losses.model, dice).ceded.mean;
        QVERIFY(played.error > 0 && played.error < played.value / 10);
        QVERIFY(std::abs(expectedPaidOfEvents(losses, parts) - played.value) <= 4 * played.error);
        // The comparison of policies and the premium speak of the same figure.
        QCOMPARE(coverOf(losses, parts, quick).expectedPaid(), expectedPaidOfEvents(losses, parts));
        QVERIFY_THROWS_EXCEPTION(Error, (void)expectedPaidOfEvents(losses, {.excess = -1}));
    }

    // A limit of the year bounds an event too: events far beyond it do not make the figure shake.
    void aLimitOfTheYearAloneIsPlayedAsClosely()
    {
        const InsuredLosses losses = firmLosses();
        const PolicyTerms layer{.excess = 500, .limitYear = 4000};
        PolicyTerms parts = layer;
        parts.parts = {{u"recovery"_s, 1e12}}; // says the same, but no layer does
        QVERIFY(isExactCover(losses, layer) && !isExactCover(losses, parts));
        const double exact = coverOf(losses, layer, quick).expectedPaid();
        const Cover played = coverOf(losses, parts, quick);
        QVERIFY(std::abs(played.expectedPaid() - exact) <= 4 * played.loss.ceded.mean.error);
        QVERIFY(isClose(played.expectedPaid(), exact, 0.02));
        QVERIFY(isClose(expectedPaidOfEvents(losses, layer), exact, 0.02)); // rarely two claims
    }

    void limitsOfAYearHold()
    {
        const InsuredLosses losses = plainLosses();
        const PolicyTerms parts{.parts = {{u"crime"_s, noLimit, 6000}}};
        QVERIFY(!isExactCover(losses, parts));
        const Cover limited = coverOf(losses, parts, quick);
        // Of 0, 1, 2 … frauds of 4000, at most 6000 is paid in a year.
        const double none = std::exp(-0.5);
        const double crime = 4000 * none * 0.5 + 6000 * (1 - none - none * 0.5);
        const double rest = 0.2 * Severity::lognormal(9, 1.2).mean();
        QVERIFY(std::abs(limited.expectedPaid() - crime - rest)
                <= 4 * limited.loss.ceded.mean.error);
        QVERIFY(limited.expectedPaid() < expectedPaidOfEvents(losses, parts) * 0.99);
        const Cover capped = coverOf(losses, {.limitYear = 5000});
        QVERIFY(capped.loss.ceded.quantile(0.999)->value <= 5000 * (1 + 1e-9));
    }

    void betterTermsNeverPayLess()
    {
        const InsuredLosses losses = plainLosses();
        const PolicyTerms plain{
            .excess = 1000, .limitEvent = 20'000, .limitYear = 30'000, .waitingHours = 12};
        PolicyTerms lessExcess = plain;
        lessExcess.excess = 500;
        PolicyTerms moreLimit = plain;
        moreLimit.limitEvent = 40'000;
        PolicyTerms shorterWait = plain;
        shorterWait.waitingHours = 6;
        const auto covers =
            compareCover(losses, {plain, lessExcess, moreLimit, shorterWait}, quick);
        for (size_t i = 1; i < covers.size(); ++i) {
            QVERIFY(covers[i].expectedPaid() > covers[0].expectedPaid());
            QCOMPARE(covers[i].loss.total.mean.value, covers[0].loss.total.mean.value);
        }
    }

    void theSameQuestionHasTheSameAnswer()
    {
        const PolicyTerms terms{.waitingHours = 8};
        const Cover one = coverOf(plainLosses(), terms, {.years = 50'000, .seed = 9, .threads = 1});
        const Cover two = coverOf(plainLosses(), terms, {.years = 50'000, .seed = 9, .threads = 2});
        QCOMPARE(one.expectedPaid(), two.expectedPaid());
        QCOMPARE(one.veryBad.retained, two.veryBad.retained);
    }

    void aFirmsEverydayLossesAreNotClaimed()
    {
        const InsuredLosses losses = firmLosses();
        QCOMPARE(losses.model.scenarios.size(), losses.scenarios.size());
        double claims = 0;
        bool hasHours = false;
        for (size_t i = 0; i < losses.scenarios.size(); ++i) {
            const LossScenario &scenario = losses.model.scenarios[i];
            QCOMPARE(losses.scenarios[i].id, scenario.id);
            if (scenario.id.endsWith(".claims"_L1))
                claims += scenario.frequency.mean() * scenario.severity.mean();
            hasHours = hasHours || losses.scenarios[i].hourCost > 0;
        }
        QVERIFY(hasHours);
        QVERIFY(isClose(coverOf(losses, {}).expectedPaid(), claims, 1e-4));
        const Cover waits =
            coverOf(losses, {.excess = 500, .limitEvent = 100'000, .waitingHours = 8}, quick);
        QVERIFY(!waits.isExact());
        QVERIFY(waits.expectedPaid() > 0 && waits.expectedPaid() < claims);
    }

    void impossibleTermsAreRefused()
    {
        QVERIFY_THROWS_EXCEPTION(Error, (void)coverOf(plainLosses(), {.excess = -1}));
    }
};

QTEST_APPLESS_MAIN(TestCover)
#include "tst_cover.moc"
