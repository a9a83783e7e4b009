// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors.h"
#include "firmplan.h"
#include "firmpremium.h"
#include "progress.h"

#include <QTest>

#include <cmath>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 22);

// A firm that says of these controls that they are in place.
class Bakery final
{
public:
    Catalogue catalogue = Catalogue::load();
    Snapshot records;
    Readiness readiness;
    FirmRisk risk;
    ControlLevels levels;

    explicit Bakery(const QStringList &inPlace)
    {
        records.organisation.staff = 25;
        records.organisation.turnover = Money::major(4'000'000);
        for (const QString &id : inPlace) {
            ControlState state;
            state.id = Id::from(id);
            state.status = ControlStatus::InPlace;
            state.assessed = today;
            records.controls.append(state);
        }
        readiness = assess(records, catalogue, defaultScheme(catalogue), today);
        risk = firmRisk(records, catalogue, today);
        levels = controlLevels(records);
    }
    [[nodiscard]] PricedFirm priced() const { return {catalogue, readiness, risk, levels}; }
};

const PolicyTerms terms{.name = u"Quote"_s, .excess = 1000, .limitEvent = 100'000};

const WrongAnswer *find(const std::vector<WrongAnswer> &answers, const QString &id)
{
    for (const WrongAnswer &one : answers) {
        if (one.control.text() == id)
            return &one;
    }
    return nullptr;
}

} // namespace

class TestFirmPremium final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePremiumIsOfWhatTheCoverPays()
    {
        const Bakery firm({u"mfa-email"_s, u"edr-monitored"_s});
        const auto premium = firmPremium(firm.priced(), terms);
        QVERIFY(premium && premium->amount.isOrdered());
        const double paid = coverOf(insuredLosses(firm.risk, firm.levels), terms).expectedPaid();
        QVERIFY(std::abs(premium->steps.front().figure.likely / paid - 1) < 1e-9);
        QVERIFY(premium->amount.likely >= premium->beforeMinimum.likely);
        QVERIFY(!premium->gateMissing.empty());
    }

    // What the law calls innocent and dearer: the part that one premium is of the other.
    void aWrongAnswerIsPricedAsTheTruthWouldBe()
    {
        const Bakery told({u"mfa-email"_s, u"edr-monitored"_s, u"staff-training"_s});
        const Bakery truth({u"mfa-email"_s, u"staff-training"_s});
        const auto answers = wrongAnswers(told.priced(), terms);
        const WrongAnswer *watched = find(answers, u"edr-monitored"_s);
        QVERIFY(watched && watched->misstatement == Misstatement::WouldDiffer);
        const auto was = firmPremium(told.priced(), terms);
        const auto is = firmPremium(truth.priced(), terms);
        // The truth is that it is not there; of the other firm nobody has said.
        const double ratio = is->beforeMinimum.likely / was->beforeMinimum.likely;
        QVERIFY2(std::abs(watched->factor / ratio - 1) < 1e-3, qPrintable(QString::number(ratio)));
        QVERIFY(watched->factor > 1.05);
        const Remedy remedy = watched->remedy(Money::major(60'000), Money::major(1000));
        QCOMPARE(remedy.paid,
                 proportionOf(Money::major(60'000), Money::major(1000),
                              watched->wouldHave(Money::major(1000))));
        QVERIFY(remedy.percent < 100 && !remedy.isAvoided);
    }

    void withoutAControlOfTheGateThereIsNoCover()
    {
        const Bakery firm({u"mfa-email"_s, u"edr-monitored"_s, u"staff-training"_s});
        const auto answers = wrongAnswers(firm.priced(), terms);
        const WrongAnswer *gate = find(answers, u"mfa-email"_s);
        QVERIFY(gate && gate == &answers.front());
        const Remedy remedy = gate->remedy(Money::major(5000), Money::major(400));
        QVERIFY(remedy.isAvoided && remedy.isPremiumReturned && remedy.paid == Money());
    }

    void onlyWhatIsSaidToBeThereCanBeWrong()
    {
        QVERIFY(wrongAnswers(Bakery({}).priced(), terms).empty());
        const auto answers =
            wrongAnswers(Bakery({u"mfa-email"_s, u"staff-training"_s}).priced(), terms);
        QVERIFY(!find(answers, u"edr-monitored"_s));
        QVERIFY(!answers.empty());
        for (const WrongAnswer &one : answers)
            QVERIFY(one.factor >= 1);
    }

    void thePremiumChargedIsThePolicysOrTheIndicatedOne()
    {
        const Bakery firm({u"mfa-email"_s});
        const auto indicated = firmPremium(firm.priced(), terms);
        const auto charged = chargedPremium(terms, indicated);
        QVERIFY(charged && charged->isIndicated && charged->amount > Money());
        PolicyTerms priced = terms;
        priced.premium = 165.5;
        const auto own = chargedPremium(priced, indicated);
        QVERIFY(own && !own->isIndicated);
        QCOMPARE(own->amount, Money::minor(16'550));
        QVERIFY(!chargedPremium(terms, std::nullopt));
    }

    void itStopsWhenTold()
    {
        class Stopped final : public Progress
        {
        public:
            void report(qint64, qint64) override { }
            [[nodiscard]] bool isCancelled() const override { return true; }
        } stopped;
        PolicyTerms waits = terms;
        waits.waitingHours = 8;
        QVERIFY_THROWS_EXCEPTION(Error, (void)firmPremium(Bakery({}).priced(), waits, &stopped));
    }
};

QTEST_APPLESS_MAIN(TestFirmPremium)
#include "tst_firmpremium.moc"
