// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the published book of small firms pays for is what the model says an average insurer pays.
#include "catalogue.h"
#include "exact.h"
#include "firmcontributions.h"
#include "firmobjective.h"
#include "snapshot.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace insurable;

namespace {

// Coalition, firms under $25M turnover: claims a year times their mean.
constexpr double lossCost2024 = 0.0107 * 79'000;
constexpr double lossCost2025 = 0.0121 * 77'000;
constexpr double tolerance = 0.2;

bool isWithin(double value, double published)
{
    return std::abs(value / published - 1) <= tolerance;
}

FirmRisk claimsOnly(FirmRisk risk)
{
    std::erase_if(risk.scenarios,
                  [](const FirmScenario &one) { return one.layer != LossLayer::Claims; });
    return risk;
}

LossModel layered(const FirmRisk &risk, double retention, double limit)
{
    LossModel model = lossModel(risk, risk.usual);
    for (size_t i = 0; i < model.scenarios.size(); ++i) {
        const bool isClaimed = risk.scenarios[i].cover.front().part != unclaimedPart;
        model.scenarios[i].layer = {retention, isClaimed ? limit : 0};
    }
    return model;
}

double insured(const FirmRisk &risk, double retention, double limit = noLimit)
{
    return exactLoss(layered(risk, retention, limit)).ceded.mean.value;
}

} // namespace

class TestCalibration final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theDefaultFirmMeetsThePublishedLossCost();
    void everyTurnoverOfTheBookMeetsIt_data();
    void everyTurnoverOfTheBookMeetsIt();
    void aTypicalLimitStillMeetsIt();
    void everydayLossesAreNotClaimed();
    void theEngineAgreesWithTheClosedForm();
    void causesKeepTheirPublishedMeans();
    void frequencyIsThatOfTheBook();
    void everydayIsWhatTheSurveySays();
    void britishFirmsCostInsurersLess();
    void theBritishFirmMeetsThePublishedLossCostInPounds();
    void noControlIsWorseThanUsualAndAllIsBetter();
    void howMuchControlsDoMovesEveryFirmButThePublishedOne();
    void theSampleFirmHasReasonableFigures();
    void contributionsOfTheEngineAddUp();

private:
    [[nodiscard]] FirmRisk risk() const
    {
        return firmRisk(m_records, m_catalogue, QDate(2026, 11, 22));
    }

    Catalogue m_catalogue = Catalogue::load();
    Snapshot m_records;
};

// The firm the book stands for: in dollars, of which nothing else is known; the usual controls.
void TestCalibration::init()
{
    m_records = Snapshot();
    m_records.organisation.currency = u"USD"_s;
    m_records.organisation.country = u"US"_s;
}

void TestCalibration::theDefaultFirmMeetsThePublishedLossCost()
{
    const double cost = insured(risk(), risk().typicalRetention);
    qInfo("insured loss cost $%.0f a year; published $%.0f (2024), $%.0f (2025)", cost,
          lossCost2024, lossCost2025);
    QVERIFY2(isWithin(cost, lossCost2025), qPrintable(QString::number(cost)));
    QVERIFY2(isWithin(cost, lossCost2024), qPrintable(QString::number(cost)));
}

void TestCalibration::everyTurnoverOfTheBookMeetsIt_data()
{
    QTest::addColumn<qint64>("turnover");
    for (const qint64 turnover : {1'000'000, 2'500'000, 5'000'000, 10'000'000})
        QTest::newRow(qPrintable(QString::number(turnover))) << turnover;
}

void TestCalibration::everyTurnoverOfTheBookMeetsIt()
{
    QFETCH(qint64, turnover);
    m_records.organisation.turnover = Money::major(turnover);
    QVERIFY(isWithin(insured(risk(), risk().typicalRetention), lossCost2025));
}

void TestCalibration::aTypicalLimitStillMeetsIt()
{
    const double cost = insured(risk(), risk().typicalRetention, risk().typicalLimit);
    qInfo("with a limit of $1M: $%.0f", cost);
    QVERIFY(isWithin(cost, lossCost2024));
    QVERIFY(isWithin(cost, lossCost2025));
}

void TestCalibration::everydayLossesAreNotClaimed()
{
    const FirmRisk whole = risk();
    QCOMPARE(insured(whole, 2500), insured(claimsOnly(whole), 2500));
    for (const FirmScenario &one : whole.scenarios)
        QCOMPARE(one.cover.front().part == unclaimedPart, one.layer == LossLayer::Everyday);
    // … though more of them exceed a retention in a year than there are claims.
    double above = 0;
    for (const LossScenario &one : lossModel(whole, whole.usual).scenarios) {
        if (one.id.endsWith(".everyday"_L1))
            above += one.frequency.mean() * one.severity.survival(2500);
    }
    QVERIFY(above > 5 * 0.0121);
}

void TestCalibration::theEngineAgreesWithTheClosedForm()
{
    const FirmRisk whole = risk();
    double expected = 0;
    for (const LossScenario &one : layered(claimsOnly(whole), 2500, 1e6).scenarios)
        expected += one.frequency.mean()
            * (one.severity.limitedMean(1'002'500) - one.severity.limitedMean(2500));
    QVERIFY(std::abs(insured(whole, 2500, 1e6) / expected - 1) < 1e-4);
}

void TestCalibration::causesKeepTheirPublishedMeans()
{
    m_records.organisation.country = u"ZZ"_s; // no ratio: the book itself
    const double growth = 77.0 / 116 * 1.12;
    const std::map<QString, double> published{{u"ransomware.claims"_s, 262'000 * growth},
                                              {u"email-compromise.claims"_s, 27'000 * growth},
                                              {u"payment-fraud.claims"_s, 141'000 * growth}};
    const FirmRisk whole = risk();
    const LossModel model = lossModel(whole, whole.usual);
    for (const LossScenario &one : model.scenarios) {
        const auto at = published.find(one.id);
        if (at != published.end())
            QVERIFY(std::abs(one.severity.mean() / at->second - 1) < 0.01);
    }
}

void TestCalibration::frequencyIsThatOfTheBook()
{
    m_records.organisation.country = u"ZZ"_s;
    const FirmRisk claims = claimsOnly(risk());
    double events = 0;
    for (const LossScenario &one : lossModel(claims, claims.usual).scenarios)
        events += one.frequency.mean();
    QCOMPARE(events, 0.0121);
}

void TestCalibration::everydayIsWhatTheSurveySays()
{
    m_records.organisation.currency = u"GBP"_s;
    const FirmRisk whole = risk();
    double none = 1;
    for (size_t i = 0; i < whole.scenarios.size(); ++i) {
        if (whole.scenarios[i].layer != LossLayer::Everyday)
            continue;
        const LossScenario one = lossModel(whole, whole.usual).scenarios[i];
        none *= one.frequency.probabilityOfNone();
        QVERIFY(std::abs(one.severity.mean() - 1600) < 1);
        QVERIFY(std::abs(one.severity.quantile(0.95) / 4000 - 1) < 0.01);
    }
    QVERIFY(std::abs(1 - none - 0.43) < 0.001);
}

void TestCalibration::britishFirmsCostInsurersLess()
{
    const double american = insured(claimsOnly(risk()), 2500);
    m_records.organisation.country = u"GB"_s;
    const double british = insured(claimsOnly(risk()), 2500);
    // 382 : 845 against the same size of firm, 382 : 1,702 against all.
    QVERIFY2(british / american > 0.2 && british / american < 0.46,
             qPrintable(QString::number(british / american)));
}

// Coalition, Cyber Claims Report 2025, United Kingdom, all sizes: claims a year times their mean,
// in dollars; into pounds at the catalogue's own rate, a round one with its day. The ratio that
// scales the book lies between those to all firms and to small ones, hence the same tolerance.
void TestCalibration::theBritishFirmMeetsThePublishedLossCostInPounds()
{
    const LossBasis &basis = m_catalogue.lossBasis();
    const double rate = basis.currency(u"GBP")->perDollar;
    QVERIFY(rate > 0.7 && rate < 0.85 && basis.rates.year >= 2025 && !basis.rates.source.isEmpty());
    const double published = 0.0109 * 35'000 * rate;
    m_records.organisation.currency = u"GBP"_s;
    m_records.organisation.country = u"GB"_s;
    const FirmRisk british = risk();
    QCOMPARE(british.currency, u"GBP"_s);
    const double cost = insured(british, british.typicalRetention);
    qInfo("insured loss cost £%.0f a year; published £%.0f", cost, published);
    QVERIFY2(isWithin(cost, published), qPrintable(QString::number(cost / published)));
    // The same firm in dollars, but for the rate.
    m_records.organisation.currency = u"USD"_s;
    QVERIFY(std::abs(insured(claimsOnly(risk()), risk().typicalRetention) * rate
                         / insured(claimsOnly(british), british.typicalRetention)
                     - 1)
            < 1e-3);
}

void TestCalibration::noControlIsWorseThanUsualAndAllIsBetter()
{
    const FirmRisk whole = risk();
    ControlLevels all;
    for (const Control &control : m_catalogue.controls())
        all[control.id] = 1;
    const auto mean = [&](const ControlLevels &levels) {
        return exactLoss(lossModel(whole, levels)).total.mean.value;
    };
    const double usual = mean(whole.usual);
    QVERIFY(mean({}) > 1.2 * usual && mean({}) < 3 * usual);
    QVERIFY(mean(all) < 0.8 * usual && mean(all) > 0.2 * usual);
}

// The published figures are of firms with the usual controls, whatever these do: the farther a firm
// is from them, the more depends on it, to either side.
void TestCalibration::howMuchControlsDoMovesEveryFirmButThePublishedOne()
{
    ControlLevels all;
    for (const Control &control : m_catalogue.controls())
        all[control.id] = 1;
    for (const bool hasIncidents : {false, true}) {
        if (hasIncidents) {
            Incident fraud;
            fraud.kind = IncidentKind::PaymentFraud;
            fraud.happened = QDate(2024, 1, 1);
            fraud.cost = Money::major(30'000);
            m_records.incidents = {fraud};
        }
        const FirmRisk whole = risk();
        const FigureRange none = expectedLossRange(whole, {});
        const FigureRange usual = expectedLossRange(whole, whole.usual);
        const FigureRange every = expectedLossRange(whole, all);
        for (const FigureRange &range : {none, usual, every})
            QVERIFY(range.isOrdered());
        const double published = exactLoss(lossModel(whole, whole.usual)).total.mean.value;
        QVERIFY(std::abs(usual.likely / published - 1) < 1e-4);
        QVERIFY(hasIncidents || (usual.high - usual.low) < 1e-9 * usual.likely);
        QVERIFY(none.low < 0.97 * none.likely && none.high > 1.03 * none.likely);
        QVERIFY(every.low < 0.97 * every.likely && every.high > 1.03 * every.likely);
        // The better controls work, the dearer it is to have none.
        QCOMPARE(none.high, expectedLoss(whole, {}, EffectCase::High));
        QCOMPARE(every.high, expectedLoss(whole, all, EffectCase::Low));
    }
}

void TestCalibration::theSampleFirmHasReasonableFigures()
{
    m_records.organisation = Organisation();
    m_records.organisation.sector = Sector::Manufacturing;
    m_records.organisation.staff = 8;
    m_records.organisation.turnover = Money::major(780'000);
    const FirmRisk whole = risk();
    const LossResult year = exactLoss(lossModel(whole, whole.usual));
    QVERIFY(year.total.mean.value > 500 && year.total.mean.value < 3000);
    QVERIFY(year.total.quantile(0.95)->value < 15'000);
    QVERIFY(year.total.quantile(0.995)->value > 5'000);
}

void TestCalibration::contributionsOfTheEngineAddUp()
{
    const FirmRisk whole = risk();
    const LossResult year = exactLoss(lossModel(whole, whole.usual));
    double mean = 0;
    double worst = 0;
    for (const Contribution &one : byArea(whole, year)) {
        mean += one.mean.value;
        worst += one.tvar95.value;
    }
    QVERIFY(std::abs(mean / year.total.mean.value - 1) < 1e-6);
    QVERIFY(std::abs(worst / year.total.tvarAt(0.95)->value - 1) < 1e-3);
}

QTEST_APPLESS_MAIN(TestCalibration)
#include "tst_calibration.moc"
