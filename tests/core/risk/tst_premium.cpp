// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue.h"
#include "errors.h"
#include "premium.h"

#include <QTest>

#include <limits>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

const Id watched = Id::from(u"edr-monitored");
const Id training = Id::from(u"staff-training");
const Id logs = Id::from(u"logging-on");
const Id alerts = Id::from(u"alerts-watched");

// A scheme of three modifiers with round figures.
Pricing roundPricing()
{
    const SourcedFigure basis{u"round figures"_s, u"test"_s, 2026};
    Pricing pricing;
    pricing.targetLossRatio = {0.5, 0.65, 0.8};
    pricing.minimumPremium = Money::major(300);
    pricing.currency = u"GBP"_s;
    pricing.leastFactor = 0.7;
    pricing.mostFactor = 1.4;
    pricing.modifiers = {
        {watched, u"Watched"_s, {watched}, {0.02, 0.05, 0.10}, {0.05, 0.125, 0.25}, basis},
        {training, u"Trained"_s, {training}, {0, 0.02, 0.05}, {0.02, 0.05, 0.1}, basis},
        {logs, u"Logs"_s, {logs, alerts}, {0, 0.02, 0.05}, {0.02, 0.05, 0.1}, basis},
    };
    return pricing;
}

PremiumBasis basisOf(double loss, double level)
{
    PremiumBasis basis{.expectedCeded = {loss, loss, loss}};
    for (const Id &id : {watched, training, logs, alerts})
        basis.standings[id] = {true, level};
    return basis;
}

const PremiumStep *stepOf(const IndicatedPremium &premium, const Id &modifier)
{
    const auto at =
        std::find_if(premium.steps.begin(), premium.steps.end(),
                     [&](const PremiumStep &step) { return step.modifier == modifier; });
    return at == premium.steps.end() ? nullptr : &*at;
}

bool isClose(double a, double b)
{
    return std::abs(a - b) <= 1e-9 * std::max(1.0, std::abs(b));
}

} // namespace

class TestPremium final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsTheLossOverTheRatioTimesTheFactor()
    {
        const IndicatedPremium premium = indicatedPremium(basisOf(6500, 1), roundPricing());
        QVERIFY(isClose(premium.amount.low, 6500 / 0.8 * (1 - 0.10 - 0.05 - 0.05)));
        QVERIFY(isClose(premium.amount.likely, 10'000 * (1 - 0.05 - 0.02 - 0.02)));
        QVERIFY(isClose(premium.amount.high, 6500 / 0.5 * (1 - 0.02)));
        QCOMPARE(premium.steps.size(), size_t(7));
        QCOMPARE(premium.steps.front().what, PremiumStep::What::ExpectedLoss);
        QCOMPARE(premium.steps.back().what, PremiumStep::What::Minimum);
    }

    void whatIsMissingCostsMoreThanWhatIsThereSaves()
    {
        const IndicatedPremium premium = indicatedPremium(basisOf(6500, 0), roundPricing());
        QVERIFY(isClose(premium.amount.likely, 10'000 * (1 + 0.125 + 0.05 + 0.05)));
        QVERIFY(isClose(premium.amount.high, 13'000 * 1.4)); // held at the most
    }

    void whatIsNotKnownCountsAsMissingButForTheLowEnd()
    {
        PremiumBasis unknown{.expectedCeded = {6500, 6500, 6500}};
        const IndicatedPremium premium = indicatedPremium(unknown, roundPricing());
        const IndicatedPremium missing = indicatedPremium(basisOf(6500, 0), roundPricing());
        const IndicatedPremium there = indicatedPremium(basisOf(6500, 1), roundPricing());
        QCOMPARE(premium.amount.likely, missing.amount.likely);
        QCOMPARE(premium.amount.high, missing.amount.high);
        QCOMPARE(premium.amount.low, there.amount.low);
    }

    void theWeakestOfSeveralCountsAndWhatDoesNotApplyDoesNot()
    {
        PremiumBasis basis = basisOf(6500, 1);
        basis.standings[alerts] = {true, 0.5};
        QVERIFY(isClose(stepOf(indicatedPremium(basis, roundPricing()), logs)->figure.likely,
                        0.05 * 0.5 - 0.02 * 0.5));
        basis.standings[alerts] = {false, {}};
        QVERIFY(
            isClose(stepOf(indicatedPremium(basis, roundPricing()), logs)->figure.likely, -0.02));
        basis.standings[logs] = {false, {}};
        QVERIFY(!stepOf(indicatedPremium(basis, roundPricing()), logs));
    }

    void theMinimumIsInTheMoneyOfTheLoss()
    {
        PremiumBasis basis = basisOf(10, 1);
        QCOMPARE(indicatedPremium(basis, roundPricing()).amount, (FigureRange{300, 300, 300}));
        basis.minimumRate = 1.2;
        QCOMPARE(indicatedPremium(basis, roundPricing()).amount.likely, 360.0);
        basis.minimumRate.reset();
        QVERIFY(indicatedPremium(basis, roundPricing()).amount.high < 25);
    }

    void theGateStandsOutside()
    {
        PremiumBasis basis = basisOf(6500, 1);
        const IndicatedPremium met = indicatedPremium(basis, roundPricing());
        basis.gateMissing = {Id::from(u"mfa-email")};
        const IndicatedPremium missing = indicatedPremium(basis, roundPricing());
        QCOMPARE(missing.amount, met.amount);
        QCOMPARE(missing.gateMissing.size(), size_t(1));
    }

    void moreControlNeverCostsMore()
    {
        FigureRange before{1e9, 1e9, 1e9};
        for (int level = 0; level <= 20; ++level) {
            const FigureRange now =
                indicatedPremium(basisOf(6500, level / 20.0), roundPricing()).amount;
            QVERIFY(now.isOrdered());
            QVERIFY(now.low <= before.low && now.likely <= before.likely
                    && now.high <= before.high);
            before = now;
        }
    }

    // Coalition's loss cost of a small firm over 0.65 is $1,300–1,580.
    void thePublishedLossCostGivesThePublishedPremium()
    {
        Pricing plain = roundPricing();
        plain.modifiers.clear();
        QVERIFY(isClose(indicatedPremium({.expectedCeded = {845, 845, 1029}}, plain).amount.likely,
                        1300));
    }

    void theCataloguesSchemeSaysWhereEachStepComesFrom()
    {
        const Catalogue catalogue = Catalogue::load();
        const Scheme &scheme = catalogue.schemes().front();
        QVERIFY(scheme.pricing);
        const IndicatedPremium premium = indicatedPremium(basisOf(800, 0.5), *scheme.pricing);
        QVERIFY(premium.amount.isOrdered());
        for (const PremiumStep &step : premium.steps) {
            if (step.what != PremiumStep::What::ExpectedLoss)
                QVERIFY(!step.basis.source.isEmpty() && step.basis.year >= 2018);
        }
    }

    void impossibleFiguresAreNamed()
    {
        const auto refused = [](const PremiumBasis &basis, const QString &name) {
            try {
                (void)indicatedPremium(basis, roundPricing());
            } catch (const Error &error) {
                return error.kind() == ErrorKind::Invalid && error.message().contains(name);
            }
            return false;
        };
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(refused(basisOf(-1, 1), u"expected loss"_s));
        QVERIFY(refused(basisOf(nan, 1), u"expected loss"_s));
        QVERIFY(refused({.expectedCeded = {2, 1, 3}}, u"expected loss"_s));
        QVERIFY(refused(basisOf(1, 1.5), u"level of a control"_s));
        PremiumBasis rate = basisOf(1, 1);
        rate.minimumRate = 0;
        QVERIFY(refused(rate, u"rate of exchange"_s));
    }
};

QTEST_APPLESS_MAIN(TestPremium)
#include "tst_premium.moc"
