// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insurergate.h"
#include "yard.h"

#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

bool traces(const AnsweredQuestion &answer, SourceCode code)
{
    return std::any_of(answer.trace().begin(), answer.trace().end(),
                       [&](const AnswerSource &source) { return source.code == code; });
}

GateState gateState(const Yard &yard)
{
    return insurerGate(yard.answers()).state;
}

} // namespace

class TestAnswers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewFirmKnowsNothing()
    {
        Yard yard;
        yard.records = {};
        for (const AnsweredQuestion &answer : yard.answers()) {
            const QString id = answer.question->id.text();
            QVERIFY2(!isKnown(answer.value), qPrintable(id));
            QCOMPARE(answer.origin, Origin::Unanswered);
        }
        QCOMPARE(gateState(yard), GateState::NotKnown);
    }

    void fieldsOfTheFirmBecomeAnswersOfTheQuestionsType()
    {
        Yard yard;
        Organisation &firm = yard.records.organisation;
        firm.turnover = Money::minor(120'000'050);
        firm.onlineSalesPercent = 12;
        firm.sector = Sector::Construction;
        firm.remoteAccess = Truth::No;
        QCOMPARE(yard.text(u"name"), u"Yard Ltd"_s);
        QCOMPARE(yard.answer(u"staff").value, AnswerValue(qint64(8)));
        QCOMPARE(yard.answer(u"turnover").value, AnswerValue(Money::minor(120'000'050)));
        QCOMPARE(yard.answer(u"online").value, AnswerValue(Percent{12}));
        QCOMPARE(yard.answer(u"sector").value, AnswerValue(ChosenOption{u"construction"_s}));
        QCOMPARE(yard.answer(u"remote").value, AnswerValue(Extent::No));
        QCOMPARE(yard.answer(u"staff").origin, Origin::Derived);
        QVERIFY(traces(yard.answer(u"staff"), SourceCode::Field));
    }

    void onlyWhatWasSaidOnADayHasThatDay()
    {
        Yard yard;
        yard.records.organisation.interviewDone = QDate(2026, 1, 27);
        QVERIFY(yard.answer(u"staff").trace().front().date.isNull()); // may have changed since
        (void)yard.put(u"lock", ControlStatus::InPlace);
        QCOMPARE(yard.answer(u"locked").trace().front().date, yard.on);
        yard.records.controls.first().assessed = QDate(2025, 1, 1);
        bool isStale = false;
        const AnsweredQuestion old = yard.answer(u"locked");
        for (const AnswerSource &source : old.trace()) {
            isStale = isStale || source.code == SourceCode::ControlStale;
            QCOMPARE(source.date, source.code == SourceCode::Control ? QDate(2025, 1, 1) : QDate());
        }
        QVERIFY(isStale);
        yard.records.controls.first().status = ControlStatus::NotKnown;
        QVERIFY(yard.answer(u"locked").trace().front().date.isNull());
        for (const AnsweredQuestion &one : yard.answers()) {
            if (!one.applies)
                QVERIFY(one.trace().front().date.isNull());
        }
    }

    void aSectorThatTheQuestionDoesNotOfferIsNotKnown()
    {
        Yard yard;
        QuestionSet set = yard.set();
        for (Question &question : set.questions)
            std::erase_if(question.options, [](const auto &one) { return one.value == u"health"; });
        yard.catalogue = yard.catalogue.with(set);
        yard.records.organisation.sector = Sector::Health;
        QCOMPARE(yard.text(u"sector"), u"not_known"_s);
    }

    void inPlaceIsYesAndTheTraceSaysWhatShowsIt()
    {
        Yard yard;
        (void)yard.put(u"lock", ControlStatus::InPlace);
        (void)yard.prove(u"lock", QDate(2026, 11, 1));
        const AnsweredQuestion answer = yard.answer(u"locked");
        QCOMPARE(answer.value, AnswerValue(Extent::Yes));
        QVERIFY(traces(answer, SourceCode::Control));
        QVERIFY(traces(answer, SourceCode::Counts));
        QCOMPARE(answer.trace().back().date, QDate(2026, 11, 1));
        QCOMPARE(sourceText(answer.trace().back()),
                 u"Evidence “Photo”, counts until 1 November 2027"_s);
    }

    void exceptionsOrACoverageUnder100MakeItPartly()
    {
        Yard yard;
        yard.put(u"lock", ControlStatus::InPlace).exceptions = u"the back gate"_s;
        QCOMPARE(yard.text(u"locked"), u"partly"_s);
        QCOMPARE(yard.answer(u"locked").exceptions, u"the back gate"_s);
        yard.records.controls.clear();
        yard.put(u"lock", ControlStatus::InPlace).coverage = 99;
        QCOMPARE(yard.text(u"locked"), u"partly"_s);
        QCOMPARE(yard.answer(u"locked").exceptions, u"99 %"_s);
        QCOMPARE(gateState(yard), GateState::NotMet);
    }

    void plannedIsNo()
    {
        Yard yard;
        (void)yard.put(u"lock", ControlStatus::Planned);
        QCOMPARE(yard.text(u"locked"), u"no"_s);
    }

    void whatIsTooOldIsNotKnownAndTheTraceSaysSo()
    {
        Yard yard;
        yard.put(u"lock", ControlStatus::InPlace).assessed = QDate(2025, 1, 1);
        (void)yard.prove(u"lock", QDate(2025, 1, 1), QDate(2026, 11, 21));
        const AnsweredQuestion answer = yard.answer(u"locked");
        QCOMPARE(answer.value, AnswerValue(NotKnown{}));
        QVERIFY(traces(answer, SourceCode::ControlStale));
        QVERIFY(traces(answer, SourceCode::Expired));
        yard.records.evidence.first().validUntil = yard.on;
        QCOMPARE(yard.text(u"locked"), u"yes"_s);
    }

    void theWorstOfSeveralControlsDecides()
    {
        Yard yard;
        (void)yard.put(u"lock", ControlStatus::InPlace);
        QCOMPARE(yard.text(u"both"), u"not_known"_s);
        (void)yard.put(u"key-list", ControlStatus::Partly);
        QCOMPARE(yard.text(u"both"), u"partly"_s);
        yard.records.controls.last().status = ControlStatus::NotInPlace;
        QCOMPARE(yard.text(u"both"), u"no"_s);
    }

    void whatIsPartlySoIsNoWhereNothingElseCanBeSaid()
    {
        Yard yard;
        ControlState &lock = yard.put(u"lock", ControlStatus::Partly);
        lock.exceptions = u"the shed"_s;
        QCOMPARE(yard.text(u"both"), u"not_known"_s);
        QCOMPARE(yard.text(u"both-yes-no"), u"no"_s); // whatever the other control is
        QCOMPARE(yard.answer(u"both-yes-no").exceptions, u"the shed"_s);
        (void)yard.put(u"key-list", ControlStatus::InPlace);
        QCOMPARE(yard.text(u"both-yes-no"), u"no"_s);
        yard.records.controls.first().status = ControlStatus::NotKnown;
        QCOMPARE(yard.text(u"both-yes-no"), u"not_known"_s);
    }

    void whatDoesNotApplyIsNotApplicable()
    {
        Yard yard;
        yard.records.organisation.staff = 1;
        QCOMPARE(yard.text(u"guarded"), u"not_applicable"_s);
        QVERIFY(traces(yard.answer(u"guarded"), SourceCode::ControlRuledOut));
        ControlState &state = yard.put(u"lock", ControlStatus::NotApplicable);
        QCOMPARE(yard.text(u"locked"), u"not_known"_s);
        state.reason = u"There is no yard"_s;
        QCOMPARE(yard.text(u"locked"), u"not_applicable"_s);
        QVERIFY(traces(yard.answer(u"locked"), SourceCode::ControlSetAside));
    }

    void aCoverageIsTheLowestAndNeverMadeUp()
    {
        Yard yard;
        ControlState lock = yard.put(u"lock", ControlStatus::InPlace);
        yard.records.controls.first().coverage = 100;
        QCOMPARE(yard.text(u"lock-share"), u"not_known"_s); // nobody answered key-list
        (void)yard.put(u"key-list", ControlStatus::InPlace);
        QCOMPARE(yard.text(u"lock-share"), u"not_known"_s); // nobody said of how many
        QVERIFY(traces(yard.answer(u"lock-share"), SourceCode::CoverageMissing));
        yard.records.controls.last().coverage = 80;
        QCOMPARE(yard.text(u"lock-share"), u"80"_s);
        yard.records.controls.last().status = ControlStatus::NotInPlace;
        QCOMPARE(yard.text(u"lock-share"), u"0"_s);
    }

    void aFullCoverageWithExceptionsIsInDoubt()
    {
        Yard yard;
        for (const QStringView id : {u"lock", u"key-list"})
            yard.put(id, ControlStatus::InPlace).coverage = 100;
        QCOMPARE(yard.text(u"lock-share"), u"100"_s);
        yard.records.controls.first().status = ControlStatus::Partly;
        QCOMPARE(yard.text(u"lock-share"), u"not_known"_s); // 100 per cent, and yet only partly
        yard.records.controls.first().status = ControlStatus::InPlace;
        yard.records.controls.first().exceptions = u"the shed"_s;
        QCOMPARE(yard.text(u"lock-share"), u"not_known"_s);
        QVERIFY(traces(yard.answer(u"lock-share"), SourceCode::CoverageInDoubt));
    }

    void theDateIsThatOfTheNewestProofUpToToday()
    {
        Yard yard;
        (void)yard.put(u"copy-tried", ControlStatus::InPlace);
        QCOMPARE(yard.text(u"tried-on"), u"not_known"_s);
        (void)yard.prove(u"copy-tried", QDate(2025, 5, 1));
        (void)yard.prove(u"copy-tried", QDate(2026, 11, 23));
        QCOMPARE(yard.text(u"tried-on"), u"2025-05-01"_s);
        yard.on = QDate(2026, 11, 23);
        QCOMPARE(yard.text(u"tried-on"), u"2026-11-23"_s);
    }

    void anEmptyRegisterTellsNothing()
    {
        Yard yard;
        for (const QStringView id :
             {u"servers", u"old-things", u"all-encrypted", u"people", u"critical"}) {
            QCOMPARE(yard.text(id), u"not_known"_s);
            QVERIFY(traces(yard.answer(id), SourceCode::RegisterEmpty));
        }
    }

    void registersAreCountedSummedAndSearched()
    {
        Yard yard;
        yard.own(u"Till"_s, AssetKind::Computer).personalRecords = 12;
        yard.records.assets.last().encrypted = Truth::Yes;
        yard.records.assets.last().supportEnds = yard.on;
        yard.own(u"Letters"_s, AssetKind::Information).personalRecords = 500;
        QCOMPARE(yard.text(u"servers"), u"0"_s);
        QCOMPARE(yard.text(u"people"), u"512"_s);
        QCOMPARE(yard.text(u"old-things"), u"no"_s); // supported to the end of today
        yard.own(u"Server"_s, AssetKind::Server).encrypted = Truth::Yes;
        QCOMPARE(yard.text(u"old-things"), u"not_known"_s); // nobody said until when
        yard.records.assets.last().supportEnds = yard.on.addYears(3);
        QCOMPARE(yard.text(u"old-things"), u"no"_s);
        yard.records.assets.removeLast();
        QCOMPARE(yard.text(u"all-encrypted"), u"yes"_s);
        yard.on = yard.on.addDays(1);
        QCOMPARE(yard.text(u"old-things"), u"yes"_s);
    }

    void aSumSaysWhatEachRecordAdds()
    {
        Yard yard;
        yard.own(u"Letters"_s, AssetKind::Information).personalRecords = 500;
        (void)yard.own(u"Saw"_s, AssetKind::Machine);
        const AnsweredQuestion answer = yard.answer(u"people");
        QCOMPARE(answer.trace().size(), size_t(2)); // the register, and the one that adds something
        QCOMPARE(sourceText(answer.trace().front()),
                 u"All 2 entries in the register"_s);
        QCOMPARE(sourceText(answer.trace().back()), u"“Letters”: 500"_s);
    }

    void theTraceOfAFieldIsInAPersonsWords()
    {
        Yard yard;
        yard.records.organisation.turnover = Money::major(780'000);
        yard.records.organisation.sector = Sector::Construction;
        QVERIFY(sourceText(yard.answer(u"turnover").trace().front()).endsWith(u": £780,000"_s));
        QVERIFY(!sourceText(yard.answer(u"sector").trace().front()).contains(u"construction"_s));
    }

    void whatARecordLeavesOpenIsNotCountedAsNo()
    {
        Yard yard;
        yard.own(u"Till"_s, AssetKind::Computer).encrypted = Truth::NotKnown;
        QCOMPARE(yard.text(u"all-encrypted"), u"not_known"_s);
        QVERIFY(traces(yard.answer(u"all-encrypted"), SourceCode::Undecided));
        yard.own(u"Server"_s, AssetKind::Server).encrypted = Truth::No;
        QCOMPARE(yard.text(u"all-encrypted"), u"no"_s);
    }

    void aListNamesAtMostTwenty()
    {
        Yard yard;
        for (int i = 1; i <= 22; ++i) {
            Supplier supplier;
            supplier.id = Id::from(QString(u"s%1"_s).arg(i));
            supplier.name = u" Firm %1 "_s.arg(i);
            supplier.critical = Truth::Yes;
            yard.records.suppliers.append(supplier);
        }
        const QString text = yard.text(u"critical");
        QVERIFY(text.startsWith(u"Firm 1, Firm 2, "_s));
        QVERIFY(text.endsWith(u"Firm 20 and 2 more"_s));
        for (Supplier &supplier : yard.records.suppliers)
            supplier.critical = Truth::No;
        QCOMPARE(yard.text(u"critical"), u"none"_s);
    }

    void aPersonAnswersWhatTheRecordsCannot()
    {
        Yard yard;
        (void)yard.say(u"past", u"no"_s);
        const AnsweredQuestion answer = yard.answer(u"past");
        QCOMPARE(answer.origin, Origin::Person);
        QCOMPARE(answer.value, AnswerValue(Extent::No));
        QCOMPARE(answer.answeredOn, yard.on);
    }

    void aPersonOverrulesAndTheDerivedAnswerStaysBeside()
    {
        Yard yard;
        (void)yard.put(u"lock", ControlStatus::NotInPlace);
        (void)yard.say(u"locked", u"yes"_s, u"Fitted this morning"_s);
        const AnsweredQuestion answer = yard.answer(u"locked");
        QCOMPARE(answer.origin, Origin::Overruled);
        QCOMPARE(answer.value, AnswerValue(Extent::Yes));
        QCOMPARE(answer.derived.value, AnswerValue(Extent::No));
        QCOMPARE(answer.reason, u"Fitted this morning"_s);
    }

    void agreeingWithTheRecordsOverrulesNothing()
    {
        Yard yard;
        (void)yard.say(u"staff", u"8"_s);
        QCOMPARE(yard.answer(u"staff").origin, Origin::Derived);
    }

    void anUnreadableAnswerLeavesTheDerivedOne()
    {
        Yard yard;
        (void)yard.say(u"staff", u"eight"_s);
        QCOMPARE(yard.answer(u"staff").value, AnswerValue(qint64(8)));
        QCOMPARE(yard.answer(u"staff").unreadable, u"eight"_s);
    }

    void aQuestionThatIsNotForTheFirmIsNotApplicable()
    {
        Yard yard;
        QVERIFY(yard.answer(u"cards").applies); // nobody said whether cards are taken
        yard.records.organisation.cardPayments = Truth::No;
        QVERIFY(!yard.answer(u"cards").applies);
        QCOMPARE(yard.text(u"cards"), u"not_applicable"_s);
        QVERIFY(traces(yard.answer(u"cards"), SourceCode::ConditionNotMet));
    }

    void theInsurersGateFollowsTheAnswers()
    {
        Yard yard;
        (void)yard.put(u"lock", ControlStatus::InPlace);
        (void)yard.put(u"copy-made", ControlStatus::InPlace);
        QCOMPARE(gateState(yard), GateState::Met);
        yard.records.controls.last().status = ControlStatus::NotKnown;
        QCOMPARE(gateState(yard), GateState::NotKnown);
        (void)yard.say(u"copied", u"not_applicable"_s);
        QCOMPARE(gateState(yard), GateState::NotKnown);
        yard.records.answers.last().reason = u"There are no drawings"_s;
        QCOMPARE(gateState(yard), GateState::Met);
        yard.records.controls.first().status = ControlStatus::NotInPlace;
        QCOMPARE(gateState(yard), GateState::NotMet);
    }

    void everyAnswerToTheShippedSetIsOfItsType()
    {
        const Catalogue catalogue = Catalogue::load();
        const QuestionSet &set = catalogue.questionSets().front();
        Yard yard;
        const Readiness readiness =
            assess(yard.records, catalogue, defaultScheme(catalogue), yard.on);
        const auto answers = answerAll(yard.records, catalogue, set, readiness);
        QCOMPARE(answers.size(), set.questions.size());
        for (const AnsweredQuestion &answer : answers) {
            const ParsedAnswer again = parseAnswer(*answer.question, answerText(answer.value));
            QVERIFY(again.value && *again.value == answer.value);
        }
    }
};

QTEST_GUILESS_MAIN(TestAnswers)
#include "tst_answers.moc"
