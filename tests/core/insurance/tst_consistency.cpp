// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "consistency.h"
#include "yard.h"

#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

std::vector<ConsistencyFinding> check(const Yard &yard)
{
    const Readiness readiness = yard.readiness();
    const auto answers = answerAll(yard.records, yard.catalogue, yard.set(), readiness);
    return checkConsistency(
        {yard.records, yard.catalogue, yard.set(), answers, readiness, yard.on});
}

std::vector<ConsistencyFinding> of(const Yard &yard, ConsistencyCode code)
{
    std::vector<ConsistencyFinding> found = check(yard);
    std::erase_if(found, [&](const auto &one) { return one.code != code; });
    return found;
}

// All that the yard needs so that nothing is left to find.
Yard soundYard()
{
    Yard yard;
    Organisation &firm = yard.records.organisation;
    firm.turnover = Money::major(500'000);
    firm.onlineSalesPercent = 0;
    firm.remoteAccess = Truth::No;
    firm.cardPayments = Truth::No;
    for (const Control &control : yard.catalogue.controls()) {
        (void)yard.put(control.id.text(), ControlStatus::InPlace);
        (void)yard.prove(control.id.text(), QDate(2026, 11, 1));
    }
    (void)yard.own(u"Letters"_s, AssetKind::Information);
    (void)yard.say(u"past", u"no"_s);
    return yard;
}

void acknowledge(Yard &yard, const QString &key)
{
    Acknowledgement one;
    one.id = Id::from(key);
    one.reason = u"Known"_s;
    one.by = u"Kim Reed"_s;
    yard.records.acknowledgements.append(one);
}

} // namespace

class TestConsistency final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSoundFirmHasNoFindings()
    {
        const auto found = check(soundYard());
        for (const auto &one : found)
            qWarning("%s", qPrintable(consistencyText(one)));
        QVERIFY(found.empty());
    }

    void aGateAnswerThatFlattersTheRecordsBlocks()
    {
        Yard yard = soundYard();
        yard.records.controls.first().status = ControlStatus::NotInPlace; // lock
        (void)yard.say(u"locked", u"yes"_s, u"It will be soon"_s);
        const auto found = of(yard, ConsistencyCode::ContradictsRecords);
        QCOMPARE(found.size(), size_t(1));
        QVERIFY(found.front().blocksSealing());
        QCOMPARE(found.front().parameters, QStringList({u"yes"_s, u"no"_s}));
        QVERIFY(of(yard, ConsistencyCode::OverruledWithoutReason).empty());
    }

    void anAnswerThatIsWorseThanTheRecordsIsOnlyNoted()
    {
        Yard yard = soundYard();
        (void)yard.say(u"locked", u"no"_s, u"The lock broke today"_s);
        QCOMPARE(of(yard, ConsistencyCode::ContradictsRecords).front().severity,
                 FindingSeverity::Note);
    }

    void anAcknowledgementHoldsUntilTheFactsChange()
    {
        Yard yard = soundYard();
        yard.records.controls.first().status = ControlStatus::NotInPlace;
        yard.say(u"locked", u"partly"_s, u"One gate is"_s).exceptions = u"the other"_s;
        const QString key = of(yard, ConsistencyCode::ContradictsRecords).front().key;
        acknowledge(yard, key);
        auto found = of(yard, ConsistencyCode::ContradictsRecords);
        QVERIFY(!found.front().blocksSealing());
        QCOMPARE(found.front().reason, u"Known"_s);
        yard.records.answers.last().value = u"yes"_s;
        found = of(yard, ConsistencyCode::ContradictsRecords);
        QVERIFY(found.front().key != key);
        QVERIFY(found.front().blocksSealing());
    }

    void anAcknowledgementWithoutAReasonIsNone()
    {
        Yard yard = soundYard();
        yard.records.assets.first().owner.clear();
        acknowledge(yard, of(yard, ConsistencyCode::AssetWithoutOwner).front().key);
        yard.records.acknowledgements.last().reason = u" "_s;
        QVERIFY(!of(yard, ConsistencyCode::AssetWithoutOwner).front().isAcknowledged);
    }

    void overrulingWithoutAReasonBlocks()
    {
        Yard yard = soundYard();
        (void)yard.say(u"staff", u"9"_s);
        QVERIFY(of(yard, ConsistencyCode::OverruledWithoutReason).front().blocksSealing());
    }

    void aYesThatNothingShowsIsFound()
    {
        Yard yard = soundYard();
        yard.records.evidence.removeFirst(); // the proof of the lock
        const auto found = of(yard, ConsistencyCode::YesWithoutEvidence);
        QCOMPARE(found.size(), size_t(3)); // “locked”, and “both” in two ways
        QCOMPARE(found.front().severity, FindingSeverity::Warning);
        QCOMPARE(found.back().severity, FindingSeverity::Note);
    }

    void expiredEvidenceIsFoundUnlessOtherEvidenceCounts()
    {
        Yard yard = soundYard();
        yard.records.evidence.first().validUntil = yard.on.addDays(-1);
        QCOMPARE(of(yard, ConsistencyCode::EvidenceExpired).front().parameters.at(1),
                 u"2026-11-21"_s);
        (void)yard.prove(u"lock", yard.on);
        QVERIFY(of(yard, ConsistencyCode::EvidenceExpired).empty());
        yard.records.evidence.removeLast();
        yard.records.evidence.first().validUntil = yard.on;
        QVERIFY(of(yard, ConsistencyCode::EvidenceExpired).empty());
    }

    void freshEvidenceOfOneControlHidesNoneThatExpiredOfAnother()
    {
        Yard yard = soundYard();
        for (Evidence &one : yard.records.evidence) {
            if (one.controls.contains(Id::from(u"key-list")))
                one.validUntil = yard.on.addDays(-1);
        }
        const auto found = of(yard, ConsistencyCode::EvidenceExpired);
        QVERIFY(std::any_of(found.begin(), found.end(), [](const ConsistencyFinding &one) {
            return one.question == Id::from(u"both");
        }));
    }

    void aYesAboutWhatDoesNotConcernTheFirmHasNothingBehindIt()
    {
        Yard yard = soundYard();
        yard.records.organisation.staff = 1;
        (void)yard.say(u"guarded", u"yes"_s, u"There is a dog."_s);
        const auto found = of(yard, ConsistencyCode::YesWithoutEvidence);
        QVERIFY(std::any_of(found.begin(), found.end(), [](const ConsistencyFinding &one) {
            return one.question == Id::from(u"guarded");
        }));
    }

    void aGateIsNotSetAsideWithoutAReason()
    {
        Yard yard = soundYard();
        yard.records.controls.clear();
        Answer &said = yard.say(u"locked", u"not_applicable"_s);
        const auto isFound = [&] {
            const auto found = of(yard, ConsistencyCode::GateNotKnown);
            return std::any_of(found.begin(), found.end(), [](const ConsistencyFinding &one) {
                return one.question == Id::from(u"locked");
            });
        };
        QVERIFY(isFound());
        said.reason = u"There is no yard."_s;
        QVERIFY(!isFound());
    }

    void evidenceFromAfterTheDayOfSigningIsFound()
    {
        Yard yard = soundYard();
        yard.records.evidence.first().effective = yard.on.addDays(1);
        QVERIFY(!of(yard, ConsistencyCode::EvidenceAfterSigning).empty());
    }

    void aPercentageNeedsItsPopulation()
    {
        Yard yard = soundYard();
        QuestionSet set = yard.set();
        for (Question &question : set.questions)
            question.population.clear();
        yard.catalogue = yard.catalogue.with(set);
        QCOMPARE(of(yard, ConsistencyCode::PercentageWithoutPopulation).size(), size_t(1));
    }

    void partlyNeedsItsExceptions()
    {
        Yard yard = soundYard();
        yard.records.controls.first().status = ControlStatus::Partly;
        QVERIFY(!of(yard, ConsistencyCode::PartlyWithoutExceptions).empty());
        yard.records.controls.first().coverage = 80;
        QVERIFY(of(yard, ConsistencyCode::PartlyWithoutExceptions).empty());
    }

    void assetsNeedAnOwner()
    {
        Yard yard = soundYard();
        yard.records.assets.first().owner = u"  "_s;
        const auto found = of(yard, ConsistencyCode::AssetWithoutOwner);
        QCOMPARE(found.front().record, yard.records.assets.first().id);
        QVERIFY(!found.front().blocksSealing());
    }

    void answersThatCannotBothHoldBlock()
    {
        Yard yard = soundYard();
        yard.records.controls.first().status = ControlStatus::NotInPlace; // lock: no, guarded: yes
        const auto found = of(yard, ConsistencyCode::AnswersContradict);
        QVERIFY(found.front().blocksSealing());
        QCOMPARE(consistencyText(found.front()),
                 u"Two answers cannot both hold. There is nothing to look round."_s);
    }

    void aGateThatIsNotKnownIsSaid()
    {
        Yard yard = soundYard();
        yard.records.controls.removeFirst();
        QCOMPARE(of(yard, ConsistencyCode::GateNotKnown).size(), size_t(1));
    }

    void aFirmWithoutANameCannotSeal()
    {
        Yard yard = soundYard();
        yard.records.organisation.name.clear();
        yard.records.organisation.staff.reset();
        const auto found = of(yard, ConsistencyCode::RequiredUnanswered);
        QCOMPARE(found.size(), size_t(2));
        QVERIFY(found.front().blocksSealing());
        QVERIFY(!found.back().blocksSealing());
    }

    void countsThatDisagreeAreFoundWhereThereIsAList()
    {
        Yard yard = soundYard();
        yard.records.organisation.computers = 5;
        QVERIFY(of(yard, ConsistencyCode::CountsDisagree).empty()); // no computers are listed
        yard.own(u"Till"_s, AssetKind::Computer).count = 4;
        QCOMPARE(of(yard, ConsistencyCode::CountsDisagree).front().parameters,
                 QStringList({u"computers"_s, u"5"_s, u"4"_s}));
        yard.records.assets.last().count = 5;
        QVERIFY(of(yard, ConsistencyCode::CountsDisagree).empty());
    }

    void anUnreadableAnswerBlocks()
    {
        Yard yard = soundYard();
        (void)yard.say(u"staff", u"a few"_s);
        QVERIFY(of(yard, ConsistencyCode::UnreadableAnswer).front().blocksSealing());
    }

    void unsupportedSoftwareContradictsASupportedFirm()
    {
        const Catalogue catalogue = Catalogue::load();
        const QuestionSet &set = *catalogue.questionSet(Id::from(u"common-proposal"));
        Yard yard;
        (void)yard.put(u"supported-software", ControlStatus::InPlace);
        yard.own(u"Old till"_s, AssetKind::Computer).supportEnds = yard.on.addDays(-1);
        const auto unsupported = [&] {
            const Readiness readiness =
                assess(yard.records, catalogue, defaultScheme(catalogue), yard.on);
            const auto answers = answerAll(yard.records, catalogue, set, readiness);
            auto found =
                checkConsistency({yard.records, catalogue, set, answers, readiness, yard.on});
            std::erase_if(found, [](const auto &one) {
                return one.code != ConsistencyCode::UnsupportedSoftware;
            });
            return found;
        };
        const auto blocked = [&] {
            const auto found = unsupported();
            return std::count_if(found.begin(), found.end(),
                                 [](const auto &one) { return one.blocksSealing(); });
        };
        QCOMPARE(blocked(), 1);
        acknowledge(yard, unsupported().front().key);
        QCOMPARE(blocked(), 0);
        yard.records.assets.first().supportEnds =
            yard.on.addDays(-400); // not what was acknowledged
        QCOMPARE(blocked(), 1);
        yard.records.assets.first().supportEnds = yard.on;
        QCOMPARE(blocked(), 0);
    }

    void everyKeyCanBeTheIdOfAnAcknowledgement()
    {
        Yard yard;
        yard.records.organisation = {};
        yard.records.organisation.computers = 1;
        Asset &asset = yard.own(u"Till"_s, AssetKind::Computer);
        asset.id = Id::from(QString(64, u'x'));
        asset.owner.clear();
        asset.count = 2;
        QSet<QString> keys;
        const auto found = check(yard);
        for (const ConsistencyFinding &one : found) {
            QVERIFY2(Id::tryFrom(one.key), qPrintable(one.key));
            keys.insert(one.key);
            QVERIFY(!consistencyText(one).contains(u'%'));
        }
        QCOMPARE(keys.size(), qsizetype(found.size()));
    }
};

QTEST_GUILESS_MAIN(TestConsistency)
#include "tst_consistency.moc"
