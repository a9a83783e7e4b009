// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors.h"
#include "remarks.h"
#include "testfirm.h"

#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

Incident lostPhone()
{
    Incident incident;
    incident.title = u"Phone left on a train"_s;
    incident.kind = IncidentKind::LostDevice;
    incident.happened = QDate(2026, 3, 2);
    incident.noticed = QDate(2026, 3, 3);
    incident.nearMiss = Truth::No;
    incident.cost = Money::major(380);
    incident.recordsAffected = 12;
    incident.hoursDown = 2.5;
    incident.controls = {Id::from(u"lost-device-plan")};
    incident.learnt = u"Ring the office the same evening"_s;
    return incident;
}

Policy quote()
{
    Policy policy;
    policy.name = u"Small firm 250"_s;
    policy.insurer = u"Quillstone"_s;
    policy.starts = QDate(2026, 12, 1);
    policy.ends = QDate(2027, 11, 30);
    policy.premium = Money::minor(68'050);
    policy.limitEvent = policy.limitYear = Money::major(250'000);
    policy.crimeLimit = Money();
    policy.waitingHours = 8;
    policy.coinsurance = 10;
    return policy;
}

template <class R>
QStringList wrongFields(const Isms &isms, const R &record)
{
    QStringList fields;
    const auto problems = isms.problems(AnyRecord(record));
    for (const Problem &problem : problems)
        fields.append(problem.field);
    return fields;
}

} // namespace

class TestIncidentPolicy final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyComeBackFromTheFileAsTheyWere();
    void theyAreFoundBySearch();
    void everyKindOfIncidentHasItsScenario();
    void whatIsNotKnownIsALoss();
    void daysInTheWrongOrderAreRefused();
    void daysToComeAreRemarkedAndKept();
    void aYearsLimitBelowAnEventsIsRefused();
    void impossibleAmountsAreRefused();
    void notCoveredIsNotTheSameAsNoLimit();
    void anAssetOfAnIncidentIsNotRemovedQuietly();
    void editsAreUndone();
};

void TestIncidentPolicy::theyComeBackFromTheFileAsTheyWere()
{
    TestFirm firm;
    const Id incident = firm->add(lostPhone());
    const Id policy = firm->add(quote());
    const AnyRecord incidentWas = firm->find(describe<Incident>(), incident);
    const AnyRecord policyWas = firm->find(describe<Policy>(), policy);
    firm.reopen();
    QVERIFY(firm->find(describe<Incident>(), incident).equals(incidentWas));
    QVERIFY(firm->find(describe<Policy>(), policy).equals(policyWas));
    QCOMPARE(firm->records().incidents.size(), 1);
    QCOMPARE(firm->records().policies.size(), 1);
    QCOMPARE(firm->records().incidents.first().hoursDown, 2.5);
}

void TestIncidentPolicy::theyAreFoundBySearch()
{
    TestFirm firm;
    firm->add(lostPhone());
    firm->add(quote());
    QCOMPARE(firm->search(u"evening"_s).size(), 1);
    QCOMPARE(firm->search(u"evening"_s).first().type, &describe<Incident>());
    QCOMPARE(firm->search(u"quillstone"_s).first().title, u"Small firm 250"_s);
}

void TestIncidentPolicy::everyKindOfIncidentHasItsScenario()
{
    const Catalogue catalogue = Catalogue::load();
    QSet<Id> scenarios;
    for (int i = 0; i < choicesOf<IncidentKind>().size(); ++i) {
        const Id scenario = scenarioOf(IncidentKind(i));
        if (IncidentKind(i) == IncidentKind::Other) {
            QVERIFY(scenario.isNull());
            continue;
        }
        QVERIFY2(catalogue.scenario(scenario), qPrintable(scenario.text()));
        scenarios.insert(scenario);
    }
    QCOMPARE(size_t(scenarios.size()), catalogue.scenarios().size());
}

void TestIncidentPolicy::whatIsNotKnownIsALoss()
{
    Incident incident;
    QVERIFY(incident.isLoss());
    incident.nearMiss = Truth::Yes;
    QVERIFY(!incident.isLoss());
}

void TestIncidentPolicy::daysInTheWrongOrderAreRefused()
{
    TestFirm firm;
    Incident incident = lostPhone();
    QVERIFY(wrongFields(firm.isms(), incident).isEmpty());
    incident.noticed = QDate(2026, 3, 1);
    QCOMPARE(wrongFields(firm.isms(), incident), QStringList(u"noticed"_s));
    incident.happened = {}; // when it happened may stay unknown
    QVERIFY(wrongFields(firm.isms(), incident).isEmpty());
    Policy policy = quote();
    QVERIFY(wrongFields(firm.isms(), policy).isEmpty());
    policy.ends = QDate(2026, 11, 30);
    QCOMPARE(wrongFields(firm.isms(), policy), QStringList(u"ends"_s));
}

void TestIncidentPolicy::daysToComeAreRemarkedAndKept()
{
    const QDate day(2026, 3, 2);
    const AnyRecord phone(lostPhone());
    QVERIFY(remarksOn(phone, day.addDays(1)).isEmpty());
    const QList<Problem> early = remarksOn(phone, day);
    QCOMPARE(early.size(), 1);
    QCOMPARE(early.first().field, u"noticed"_s);
    QCOMPARE(remarksOn(phone, day.addDays(-1)).first().field, u"happened"_s);
    QVERIFY(remarksOn(AnyRecord(quote()), day).isEmpty());
    Incident undated = lostPhone();
    undated.happened = {}; // still noticed on a day
    QVERIFY(remarksOn(AnyRecord(undated), day.addDays(1)).isEmpty());
    undated.noticed = {};
    const QList<Problem> unknown = remarksOn(AnyRecord(undated), day);
    QCOMPARE(unknown.size(), 1);
    QCOMPARE(unknown.first().field, u"happened"_s);
    QVERIFY(unknown.first().text.contains("does not count"_L1));
    TestFirm firm;
    Incident coming = lostPhone();
    coming.happened = coming.noticed = QDate(2199, 1, 1);
    QVERIFY(wrongFields(firm.isms(), coming).isEmpty());
    QVERIFY(!firm->add(coming).isNull());
}

void TestIncidentPolicy::aYearsLimitBelowAnEventsIsRefused()
{
    TestFirm firm;
    Policy policy = quote();
    policy.limitYear = Money::major(100'000);
    QCOMPARE(wrongFields(firm.isms(), policy), QStringList(u"limit_year"_s));
    policy.limitEvent.reset();
    QVERIFY(wrongFields(firm.isms(), policy).isEmpty());
}

void TestIncidentPolicy::impossibleAmountsAreRefused()
{
    TestFirm firm;
    Policy policy = quote();
    policy.premium = Money::major(-1);
    policy.coinsurance = 101;
    policy.waitingHours = -1;
    QCOMPARE(wrongFields(firm.isms(), policy),
             (QStringList{u"premium"_s, u"coinsurance"_s, u"waiting_hours"_s}));
    QVERIFY_THROWS_EXCEPTION(Error, firm->add(policy));
    QVERIFY(firm->records().policies.isEmpty());
}

void TestIncidentPolicy::notCoveredIsNotTheSameAsNoLimit()
{
    AnyRecord record(quote());
    QCOMPARE(record.text(u"crime_limit"_s), u"0"_s);
    QCOMPARE(record.text(u"liability_limit"_s), QString());
    QVERIFY(!record.setText(u"crime_limit"_s, QString()));
    QVERIFY(!record.as<Policy>()->crimeLimit);
}

void TestIncidentPolicy::anAssetOfAnIncidentIsNotRemovedQuietly()
{
    TestFirm firm;
    Asset phone;
    phone.name = u"Phone"_s;
    Incident incident = lostPhone();
    incident.asset = firm->add(phone);
    const Id id = firm->add(incident);
    QVERIFY_THROWS_EXCEPTION(Error, firm->remove(describe<Asset>(), incident.asset));
    QCOMPARE(firm->referencesTo(describe<Asset>(), incident.asset).first().id, id);
}

void TestIncidentPolicy::editsAreUndone()
{
    TestFirm firm;
    Policy policy = quote();
    policy.id = firm->add(policy);
    policy.kind = PolicyKind::InForce;
    firm->update(policy);
    QCOMPARE(firm->find<Policy>(policy.id)->kind, PolicyKind::InForce);
    firm->undo();
    QCOMPARE(firm->find<Policy>(policy.id)->kind, PolicyKind::Quote);
}

QTEST_GUILESS_MAIN(TestIncidentPolicy)
#include "tst_incidentpolicy.moc"
