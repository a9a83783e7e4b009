// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors.h"
#include "policy.h"
#include "policypayment.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

bool isClose(double a, double b)
{
    return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
}

InsuredScenario ransomware()
{
    return {u"ransomware"_s,
            {{u"interruption"_s, 0.5}, {u"recovery"_s, 0.3}, {u"extortion"_s, 0.2}},
            100};
}

InsuredScenario fraud()
{
    return {u"fraud"_s, {{u"crime"_s, 1}}, 0};
}

double paid(const PolicyTerms &terms, const InsuredScenario &scenario, double loss)
{
    return paymentOf(terms, scenario, loss).total;
}

// Terms of every kind, from a seed.
PolicyTerms randomTerms(QRandomGenerator &dice)
{
    const auto one = [&](int in) { return dice.bounded(in) == 0; };
    PolicyTerms terms;
    terms.excess = one(2) ? dice.bounded(3000) : 0;
    terms.limitEvent = one(2) ? 1000 + dice.bounded(100'000) : noLimit;
    terms.limitYear = one(2) ? 1000 + dice.bounded(200'000) : noLimit;
    terms.coinsurance = one(3) ? dice.bounded(50) / 100.0 : 0;
    terms.waitingHours = one(2) ? dice.bounded(24) : 0;
    if (one(4))
        terms.interruptionHour = 20 + dice.bounded(200);
    for (const QString &id : coverPartIds()) {
        if (one(2))
            continue;
        CoverPart part{id, one(3) ? 0 : 500.0 + dice.bounded(50'000)};
        if (one(2))
            part.excess = dice.bounded(2000);
        terms.parts.push_back(part);
    }
    return terms;
}

} // namespace

class TestPolicyTerms final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEventBearsItsExcessThenItsLimit()
    {
        const PolicyTerms terms{.excess = 1000, .limitEvent = 50'000};
        QCOMPARE(paid(terms, fraud(), 900), 0.0);
        QCOMPARE(paid(terms, fraud(), 3000), 2000.0);
        QCOMPARE(paid(terms, fraud(), 80'000), 50'000.0);
    }

    void theFirmsShareComesBeforeTheLimit()
    {
        const PolicyTerms terms{.excess = 1000, .limitEvent = 50'000, .coinsurance = 0.2};
        QCOMPARE(paid(terms, fraud(), 11'000), 8000.0);
        QCOMPARE(paid(terms, fraud(), 1'000'000), 50'000.0);
    }

    void partsHaveLimitsOfTheirOwn()
    {
        PolicyTerms terms{.parts = {{u"extortion"_s, 0}, {u"recovery"_s, 2000}}};
        const EventPayment payment = paymentOf(terms, ransomware(), 10'000);
        QCOMPARE(payment.byPart, (std::vector<double>{5000, 2000, 0}));
        QCOMPARE(payment.total, 7000.0);
        terms.limitEvent = 3500;
        QCOMPARE(paymentOf(terms, ransomware(), 10'000).byPart,
                 (std::vector<double>{2500, 1000, 0}));
    }

    void anExcessOfItsOwnTakesThePlaceOfTheEvents()
    {
        const PolicyTerms terms{.excess = 800,
                                .parts = {{u"interruption"_s, noLimit, noLimit, 2000}}};
        // 5000 less 2000; of 3000 and 2000 less 800 together.
        QVERIFY(isClose(paid(terms, ransomware(), 10'000), 3000 + 4200));
        QVERIFY(isClose(paid(terms, ransomware(), 1000), 0));
    }

    void interruptionWaits()
    {
        // £100 an hour: 5000 is 50 hours.
        PolicyTerms terms{.waitingHours = 12};
        QVERIFY(isClose(paid(terms, ransomware(), 10'000), 10'000 - 1200));
        QVERIFY(isClose(paid(terms, ransomware(), 2000), 1000));
        terms.interruptionHour = 60;
        QVERIFY(isClose(paid(terms, ransomware(), 10'000), 5000 + 38 * 60));
        terms.interruptionHour = 1000; // never more than was lost
        QVERIFY(isClose(paid(terms, ransomware(), 10'000), 10'000 - 1200));
        QVERIFY(isClose(paid(terms, fraud(), 10'000), 10'000));
    }

    void moreLossIsNeverPaidLessNorTwice()
    {
        QRandomGenerator dice(1);
        for (int trial = 0; trial < 300; ++trial) {
            const PolicyTerms terms = randomTerms(dice);
            for (const InsuredScenario &scenario : {ransomware(), fraud(), InsuredScenario()}) {
                double before = 0;
                double lossBefore = 0;
                for (double loss = 0; loss < 1e6; loss = loss * 1.3 + 50) {
                    const double now = paid(terms, scenario, loss);
                    QVERIFY(now >= before - 1e-9);
                    QVERIFY(now - before <= loss - lossBefore + 1e-9);
                    QVERIFY(now <= terms.limitEvent);
                    before = now;
                    lossBefore = loss;
                }
            }
        }
    }

    void whereALayerSaysItAllItSaysTheSame()
    {
        QRandomGenerator dice(2);
        int layers = 0;
        for (int trial = 0; trial < 600; ++trial) {
            const PolicyTerms terms = randomTerms(dice);
            for (const InsuredScenario &scenario : {ransomware(), fraud(), InsuredScenario()}) {
                const auto layer = ScenarioPayment(terms, scenario).asLayer();
                if (!layer)
                    continue;
                ++layers;
                requireValid(*layer);
                for (double loss = 0; loss < 1e6; loss = loss * 1.4 + 50)
                    QVERIFY(isClose(layer->apply(loss), paid(terms, scenario, loss)));
            }
        }
        QVERIFY(layers > 600);
        QVERIFY(!ScenarioPayment({.waitingHours = 5}, ransomware()).asLayer());
    }

    void aPolicyOnRecordBecomesTerms()
    {
        Policy policy;
        policy.id = Id::from(u"p1");
        policy.name = u"Quote A"_s;
        policy.premium = Money::major(820);
        policy.excess = Money::major(500);
        policy.limitEvent = Money::major(100'000);
        policy.coinsurance = 10;
        policy.waitingHours = 8;
        policy.crimeLimit = Money::major(25'000);
        policy.extortionLimit = Money();
        policy.interruptionExcess = Money::major(1000);
        const PolicyTerms terms = termsOf(policy);
        QCOMPARE(terms.name, u"Quote A"_s);
        QCOMPARE(terms.premium, 820.0);
        QCOMPARE(terms.coinsurance, 0.1);
        QCOMPARE(terms.limitYear, noLimit);
        QCOMPARE(terms.parts.size(), size_t(3));
        QCOMPARE(terms.part(u"crime")->limitEvent, 25'000.0);
        QVERIFY(!terms.part(u"crime")->excess);
        QCOMPARE(terms.part(u"extortion")->limitEvent, 0.0);
        QCOMPARE(*terms.part(u"interruption")->excess, 1000.0);
        QVERIFY(!terms.part(u"hardware"));
        QCOMPARE(paid(termsOf(Policy()), fraud(), 1234), 1234.0);
    }

    void impossibleTermsAreNamed()
    {
        const auto refused = [](const PolicyTerms &terms, const QString &name) {
            try {
                requireValid(terms);
            } catch (const Error &error) {
                return error.kind() == ErrorKind::Invalid && error.message().contains(name);
            }
            return false;
        };
        QVERIFY(refused({.premium = -1}, u"premium"_s));
        QVERIFY(refused({.excess = noLimit}, u"excess"_s));
        QVERIFY(refused({.limitEvent = -5}, u"limit of an event"_s));
        QVERIFY(refused({.limitYear = std::nan("")}, u"limit of a year"_s));
        QVERIFY(refused({.coinsurance = 1.1}, u"coinsurance"_s));
        QVERIFY(refused({.waitingHours = -1}, u"waiting"_s));
        QVERIFY(refused({.parts = {{u"crime"_s, -1}}}, u"limit of a part"_s));
    }
};

QTEST_APPLESS_MAIN(TestPolicyTerms)
#include "tst_policyterms.moc"
