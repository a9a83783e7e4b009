// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annualloss.h"
#include "catalogue.h"
#include "errors.h"
#include "firmcontributions.h"
#include "firmloss.h"
#include "firmobjective.h"
#include "riskgaps.h"
#include "snapshot.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace insurable;

namespace {

const QDate today(2026, 11, 22);

Asset asset(const QString &id, AssetKind kind, qint64 records = 0)
{
    Asset one;
    one.id = Id::from(id);
    one.name = id;
    one.kind = kind;
    one.personalRecords = records;
    return one;
}

Incident incident(IncidentKind kind, QDate day, std::optional<qint64> cost = {})
{
    Incident one;
    one.id = Id::random();
    one.kind = kind;
    one.happened = day;
    if (cost)
        one.cost = Money::major(*cost);
    return one;
}

} // namespace

class TestFirmRisk final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nineScenariosInTwoLayersEach();
    void whatDoesNotConcernTheFirmIsLeftOut();
    void aControlThatDoesNotConcernTheFirmHasNoEffect();
    void aGreaterFirmLosesMore();
    void staffStandInForTurnover();
    void sectorAndCountryScaleClaims();
    void theFirmsCurrencyIsUsed();
    void anUnknownCurrencyFallsBackToDollars();
    void recordsHeldMatterWithinBounds();
    void hoursDownScaleTheInterruption();
    void theFrequencyFactorScalesEverything();
    void impossibleWhatIfsAreRefused_data();
    void impossibleWhatIfsAreRefused();
    void noIncidentsKeptSayNothing();
    void ownIncidentsRaiseTheFrequency();
    void quietYearsLowerIt();
    void theUpdateIsGammaPoisson();
    void nearMissesAreShownAndNotCounted();
    void costDecidesTheLayer();
    void incidentsOutsideTheYearsKeptAreLeftOut();
    void anOldOrComingIncidentSaysNothing();
    void whatHasNoDayIsSaidAndNotCounted();
    void everyStepHasASourceAndTogetherTheyGiveTheFigure();
    void assetsShareAScenario();
    void contributionsAddUp();

private:
    [[nodiscard]] FirmRisk risk(const WhatIf &whatIf = {}) const
    {
        return firmRisk(m_records, m_catalogue, today, whatIf);
    }
    [[nodiscard]] FirmScenario scenario(const QString &id, const WhatIf &whatIf = {}) const
    {
        for (const FirmScenario &one : risk(whatIf).scenarios) {
            if (one.id.text() == id)
                return one;
        }
        qFatal("no scenario %s", qPrintable(id));
    }
    [[nodiscard]] double frequency(const QString &id, const WhatIf &whatIf = {}) const
    {
        return scenario(id, whatIf).frequency.mean();
    }
    [[nodiscard]] double mean(const QString &id, const WhatIf &whatIf = {}) const
    {
        return scenario(id, whatIf).severity.mean();
    }

    Catalogue m_catalogue = Catalogue::load();
    Snapshot m_records;
};

void TestFirmRisk::init()
{
    m_records = Snapshot();
}

void TestFirmRisk::nineScenariosInTwoLayersEach()
{
    QCOMPARE(m_catalogue.scenarios().size(), 9u);
    QCOMPARE(risk().scenarios.size(), 18u);
    QCOMPARE(lossModel(risk(), {}).scenarios.size(), 18u);
}

void TestFirmRisk::whatDoesNotConcernTheFirmIsLeftOut()
{
    m_records.organisation.cardPayments = Truth::No;
    m_records.organisation.ownWebsite = Truth::No;
    QCOMPARE(risk().scenarios.size(), 16u); // whether there is an online shop is not known
    m_records.organisation.onlineShop = Truth::No;
    QCOMPARE(risk().scenarios.size(), 14u);
}

void TestFirmRisk::aControlThatDoesNotConcernTheFirmHasNoEffect()
{
    const auto has = [&](const QString &control) {
        for (const ControlEffect &effect : scenario(u"ransomware.claims"_s).effects) {
            if (effect.control.text() == control)
                return true;
        }
        return false;
    };
    QVERIFY(has(u"mfa-remote"_s));
    m_records.organisation.remoteAccess = Truth::No;
    QVERIFY(!has(u"mfa-remote"_s));
    ControlState state;
    state.id = Id::from(u"macros-blocked");
    state.status = ControlStatus::NotApplicable;
    QVERIFY(has(u"macros-blocked"_s));
    m_records.controls = {state};
    QVERIFY(!has(u"macros-blocked"_s));
}

void TestFirmRisk::aGreaterFirmLosesMore()
{
    double before = 0;
    for (const qint64 turnover :
         {50'000, 400'000, 5'000'000, 20'000'000, 60'000'000, 900'000'000}) {
        m_records.organisation.turnover = Money::major(turnover);
        const FirmScenario one = scenario(u"ransomware.claims"_s);
        const double cost = one.frequency.mean() * one.severity.mean();
        QVERIFY(cost > before);
        before = cost;
    }
}

void TestFirmRisk::staffStandInForTurnover()
{
    const double unknown = frequency(u"ransomware.claims"_s);
    m_records.organisation.staff = 1;
    QVERIFY(frequency(u"ransomware.claims"_s) < unknown);
    m_records.organisation.staff = 400;
    QVERIFY(frequency(u"ransomware.claims"_s) > unknown);
    const double small = frequency(u"ransomware.everyday"_s);
    m_records.organisation.staff = 8;
    QVERIFY(frequency(u"ransomware.everyday"_s) < small);
}

void TestFirmRisk::sectorAndCountryScaleClaims()
{
    m_records.organisation.country = u"US"_s;
    const double everywhere = frequency(u"ransomware.claims"_s);
    m_records.organisation.sector = Sector::Professional;
    QCOMPARE(frequency(u"ransomware.claims"_s), everywhere * 1.5);
    m_records.organisation.country = u"GB"_s;
    QVERIFY(frequency(u"ransomware.claims"_s) < everywhere * 1.5);
    QCOMPARE(frequency(u"ransomware.everyday"_s), [this] {
        m_records.organisation.country = u"US"_s;
        return frequency(u"ransomware.everyday"_s);
    }());
}

void TestFirmRisk::theFirmsCurrencyIsUsed()
{
    QCOMPARE(risk().currency, u"GBP"_s);
    const double pounds = mean(u"ransomware.claims"_s);
    const double everyday = mean(u"ransomware.everyday"_s);
    m_records.organisation.currency = u"USD"_s;
    const double rate = m_catalogue.lossBasis().currency(u"GBP"_s)->perDollar;
    QCOMPARE(mean(u"ransomware.claims"_s), pounds / rate);
    QCOMPARE(mean(u"ransomware.everyday"_s), everyday / rate);
    QCOMPARE(risk().typicalRetention, 2500.0);
}

void TestFirmRisk::anUnknownCurrencyFallsBackToDollars()
{
    m_records.organisation.currency = u"XOF"_s;
    m_records.organisation.turnover = Money::major(600'000'000);
    const double unknown = frequency(u"ransomware.claims"_s);
    QCOMPARE(risk().currency, u"USD"_s);
    m_records.organisation.turnover.reset();
    QCOMPARE(frequency(u"ransomware.claims"_s), unknown);
}

void TestFirmRisk::recordsHeldMatterWithinBounds()
{
    const double unknown = mean(u"data-breach.claims"_s);
    QCOMPARE(mean(u"data-breach.claims"_s, {.records = 2000}), unknown);
    QCOMPARE(mean(u"data-breach.claims"_s, {.records = 1e9}), unknown * 2);
    QCOMPARE(mean(u"data-breach.claims"_s, {.records = 0}), unknown * 0.5);
    QCOMPARE(mean(u"ransomware.claims"_s, {.records = 1e9}), mean(u"ransomware.claims"_s));
    m_records.assets = {asset(u"list"_s, AssetKind::Information, 1'000'000)};
    QVERIFY(mean(u"data-breach.claims"_s) > unknown);
}

void TestFirmRisk::hoursDownScaleTheInterruption()
{
    const FirmScenario usual = scenario(u"outage.claims"_s);
    const FirmScenario twice = scenario(u"outage.claims"_s, {.hoursDown = 2 * usual.hoursDown});
    QCOMPARE(twice.severity.mean(), usual.severity.mean() * 1.8); // four fifths of it interruption
    QCOMPARE(twice.hoursDown, 2 * usual.hoursDown);
    QCOMPARE(mean(u"payment-fraud.claims"_s, {.hoursDown = 500}), mean(u"payment-fraud.claims"_s));
    QCOMPARE(mean(u"outage.claims"_s, {.hoursDown = 8000}),
             usual.severity.mean() * (0.2 + 0.8 * 5));
}

void TestFirmRisk::theFrequencyFactorScalesEverything()
{
    const FirmRisk usual = risk();
    const FirmRisk half = risk({.frequencyFactor = 0.5});
    for (size_t i = 0; i < usual.scenarios.size(); ++i)
        QCOMPARE(half.scenarios[i].frequency.mean(), usual.scenarios[i].frequency.mean() / 2);
    QCOMPARE(risk({.frequencyFactor = 0}).scenarios.front().frequency.mean(), 0.0);
}

void TestFirmRisk::impossibleWhatIfsAreRefused_data()
{
    QTest::addColumn<WhatIf>("whatIf");
    QTest::addColumn<QString>("name");
    const double nan = std::nan("");
    QTest::newRow("turnover") << WhatIf{.turnover = -1} << u"turnover"_s;
    QTest::newRow("records") << WhatIf{.records = nan} << u"records"_s;
    QTest::newRow("hours") << WhatIf{.hoursDown = HUGE_VAL} << u"hours_down"_s;
    QTest::newRow("factor") << WhatIf{.frequencyFactor = -0.1} << u"frequency_factor"_s;
    QTest::newRow("years") << WhatIf{.yearsKept = -2} << u"years_kept"_s;
}

void TestFirmRisk::impossibleWhatIfsAreRefused()
{
    QFETCH(WhatIf, whatIf);
    QFETCH(QString, name);
    QString said;
    try {
        (void)risk(whatIf);
    } catch (const Error &error) {
        QCOMPARE(error.kind(), ErrorKind::Invalid);
        said = error.message();
    }
    QVERIFY2(said.contains(name), qPrintable(said));
}

void TestFirmRisk::noIncidentsKeptSayNothing()
{
    const FrequencyUpdate update = scenario(u"ransomware.claims"_s).update;
    QCOMPARE(update.years, 0.0);
    QCOMPARE(update.posterior, update.prior);
}

void TestFirmRisk::ownIncidentsRaiseTheFrequency()
{
    const double published = frequency(u"ransomware.claims"_s);
    m_records.incidents = {incident(IncidentKind::Ransomware, today.addYears(-1), 30'000)};
    const double once = frequency(u"ransomware.claims"_s);
    m_records.incidents += incident(IncidentKind::Ransomware, today.addMonths(-5), 9'000);
    const double twice = frequency(u"ransomware.claims"_s);
    QVERIFY(published < once && once < twice);
    QVERIFY(once < published * 1.6); // one event does not overthrow a whole book
}

void TestFirmRisk::quietYearsLowerIt()
{
    const double published = frequency(u"email-compromise.everyday"_s);
    QVERIFY(frequency(u"email-compromise.everyday"_s, {.yearsKept = 4}) < published);
    // … but hardly where four years are nothing against a rare event.
    QVERIFY(frequency(u"ransomware.claims"_s, {.yearsKept = 4})
            > 0.98 * frequency(u"ransomware.claims"_s));
}

void TestFirmRisk::theUpdateIsGammaPoisson()
{
    m_records.incidents = {incident(IncidentKind::EmailCompromise, today.addYears(-2), 400),
                           incident(IncidentKind::EmailCompromise, today.addDays(-9))};
    const FrequencyUpdate update = scenario(u"email-compromise.everyday"_s).update;
    QCOMPARE(update.events, 2);
    const double years = double(today.addYears(-2).daysTo(today)) / 365.25;
    QCOMPARE(update.years, years); // since the first
    QCOMPARE(update.priorYears, 1 / update.prior);
    QCOMPARE(update.posterior, (1 + 2) / (1 / update.prior + years));
    QVERIFY(std::min(update.prior, 2 / years) <= update.posterior
            && update.posterior <= std::max(update.prior, 2 / years));
}

void TestFirmRisk::nearMissesAreShownAndNotCounted()
{
    Incident miss = incident(IncidentKind::PaymentFraud, today.addDays(-40));
    m_records.incidents = {miss};
    QCOMPARE(scenario(u"payment-fraud.everyday"_s).update.events, 1);
    m_records.incidents.first().nearMiss = Truth::Yes;
    const FrequencyUpdate update = scenario(u"payment-fraud.everyday"_s).update;
    QCOMPARE(update.events, 0);
    QCOMPARE(update.nearMisses, 1);
    QCOMPARE(update.posterior, update.prior);
    // … nor do they lower anything, whatever else is on the list.
    for (const bool hasLoss : {false, true}) {
        m_records.incidents.clear();
        if (hasLoss)
            m_records.incidents = {incident(IncidentKind::Outage, today.addDays(-100))};
        const double before = expectedLoss(risk(), {});
        miss.nearMiss = Truth::Yes;
        for (const int days : {0, 40, 3000}) {
            miss.happened = today.addDays(-days);
            m_records.incidents += miss;
            QCOMPARE(expectedLoss(risk(), {}), before);
        }
    }
}

void TestFirmRisk::costDecidesTheLayer()
{
    m_records.incidents = {incident(IncidentKind::Insider, today.addDays(-40), 3'700)};
    QCOMPARE(scenario(u"insider.everyday"_s).update.events, 1);
    m_records.incidents = {incident(IncidentKind::Insider, today.addDays(-40), 3'800)};
    QCOMPARE(scenario(u"insider.claims"_s).update.events, 1); // $5,000
    QCOMPARE(scenario(u"insider.everyday"_s).update.events, 0);
}

void TestFirmRisk::incidentsOutsideTheYearsKeptAreLeftOut()
{
    m_records.incidents = {incident(IncidentKind::Outage, today.addYears(-6)),
                           incident(IncidentKind::Outage, today.addDays(30)),
                           incident(IncidentKind::Other, today.addDays(-3))};
    QCOMPARE(scenario(u"outage.everyday"_s).update.events, 1);
    QVERIFY(scenario(u"outage.everyday"_s).update.years > 5.9);
    QCOMPARE(scenario(u"outage.everyday"_s, {.yearsKept = 2}).update.events, 0);
}

void TestFirmRisk::whatHasNoDayIsSaidAndNotCounted()
{
    const double before = expectedLoss(risk(), {});
    QVERIFY(!riskGapSentences(m_records, risk()).join(u' ').contains("Not counted"_L1));
    m_records.incidents = {incident(IncidentKind::Outage, {}),
                           incident(IncidentKind::Outage, today.addDays(1))};
    QCOMPARE(expectedLoss(risk(), {}), before);
    const FrequencyUpdate update = scenario(u"outage.everyday"_s, {.yearsKept = 3}).update;
    QCOMPARE(update.events, 0);
    QCOMPARE(update.undated, 1);
    QCOMPARE(update.ahead, 1);
    const QString said = riskGapSentences(m_records, risk()).join(u' ');
    QVERIFY2(said.contains("1 without a date, 1 dated in the future"_L1), qPrintable(said));
    // The day it was noticed will do.
    m_records.incidents.first().noticed = today.addDays(-30);
    QCOMPARE(scenario(u"outage.everyday"_s).update.events, 1);
    QCOMPARE(scenario(u"outage.everyday"_s).update.undated, 0);
}

// One forgotten or mistyped day is no half century of quiet, and what is yet to happen none at all.
void TestFirmRisk::anOldOrComingIncidentSaysNothing()
{
    m_records.incidents = {incident(IncidentKind::Ransomware, today.addYears(-56), 90'000)};
    const FrequencyUpdate old = scenario(u"email-compromise.everyday"_s).update;
    QCOMPARE(old.years, 10.0);
    QCOMPARE(scenario(u"ransomware.claims"_s).update.events, 0);
    m_records.incidents = {incident(IncidentKind::Ransomware, today.addDays(1), 90'000)};
    const FrequencyUpdate coming = scenario(u"email-compromise.everyday"_s).update;
    QCOMPARE(coming.years, 0.0);
    QCOMPARE(coming.posterior, coming.prior);
}

void TestFirmRisk::everyStepHasASourceAndTogetherTheyGiveTheFigure()
{
    m_records.organisation.turnover = Money::major(2'000'000);
    m_records.organisation.sector = Sector::Retail;
    m_records.organisation.staff = 12;
    m_records.assets = {asset(u"list"_s, AssetKind::Information, 900)};
    m_records.incidents = {incident(IncidentKind::DataBreach, today.addDays(-400), 9'000)};
    using What = FigureStep::What;
    ControlState own;
    own.id = Id::from(u"mfa-email");
    own.status = ControlStatus::InPlace;
    m_records.controls = {own};
    const ControlLevels levels = controlLevels(m_records);
    const FirmRisk firm = risk({.hoursDown = 50, .frequencyFactor = 1.2});
    bool takesOut = false;
    for (const FirmScenario &one : firm.scenarios) {
        double frequency = 1;
        double mean = 1;
        for (const FigureStep &step : stepsWith(firm, one, levels)) {
            const bool isOwn = step.what == What::OwnIncidents || step.what == What::WhatIf
                || step.what == What::Hours || step.what == What::Usual || step.what == What::Clamp
                || step.what == What::OwnControls;
            QVERIFY(isOwn || (!step.source.isEmpty() && step.year >= 2014));
            takesOut = takesOut || (step.what == What::Usual && step.value > 1);
            QVERIFY(step.what != What::Usual || step.value >= 1);
            if (step.on == EffectOn::Frequency)
                frequency *= step.value;
            else if (step.what != What::Sigma)
                mean *= step.value;
        }
        const Remaining left = remaining(firm, one, levels);
        QCOMPARE(frequency, one.frequency.mean() * left.frequency);
        QCOMPARE(mean, one.severity.mean() * left.severity);
    }
    QVERIFY(takesOut);
}

void TestFirmRisk::assetsShareAScenario()
{
    QVERIFY(scenario(u"data-breach.claims"_s).assets.empty());
    m_records.assets = {asset(u"list"_s, AssetKind::Information, 3000),
                        asset(u"till"_s, AssetKind::Computer, 1000),
                        asset(u"van"_s, AssetKind::Other)};
    const auto assets = scenario(u"data-breach.claims"_s).assets;
    QCOMPARE(assets.size(), 2u);
    QCOMPARE(assets.front().asset, Id::from(u"list"));
    QCOMPARE(assets.front().weight, 0.75);
    double sum = 0;
    for (const WeightedAsset &one : scenario(u"ransomware.claims"_s).assets)
        sum += one.weight;
    QCOMPARE(sum, 1.0);
}

void TestFirmRisk::contributionsAddUp()
{
    m_records.assets = {asset(u"list"_s, AssetKind::Information, 3000),
                        asset(u"till"_s, AssetKind::Computer),
                        asset(u"mail"_s, AssetKind::Account)};
    const FirmRisk firm = risk();
    const LossModel model = lossModel(firm, controlLevels(m_records));
    LossResult result;
    double mean = 0;
    for (const LossScenario &one : model.scenarios) {
        const double part = one.frequency.mean() * one.severity.mean();
        ScenarioLoss loss;
        loss.id = one.id;
        loss.contributionToMean = {part, part / 8};
        loss.contributionToTvar95 = {3 * part, part / 4};
        result.scenarios.push_back(loss);
        mean += part;
    }
    for (const auto &list :
         {byScenario(firm, result), byArea(firm, result), byAsset(firm, result)}) {
        double sum = 0;
        double worst = 0;
        double before = HUGE_VAL;
        for (const Contribution &one : list) {
            sum += one.mean.value;
            worst += one.tvar95.value;
            QVERIFY(one.mean.value <= before);
            before = one.mean.value;
            QCOMPARE(one.mean.error, one.mean.value / 8);
            QCOMPARE(one.tvar95.error, one.tvar95.value / 12);
        }
        QCOMPARE(sum, mean);
        QCOMPARE(worst, 3 * mean);
    }
    QCOMPARE(byScenario(firm, result).size(), 9u);
    QCOMPARE(byArea(firm, result).size(), 8u);
    QCOMPARE(byAsset(firm, result).size(), 4u); // three, and the firm as a whole
}

QTEST_APPLESS_MAIN(TestFirmRisk)
#include "tst_firmrisk.moc"
