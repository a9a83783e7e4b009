// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors.h"
#include "mergelab.h"

using namespace insurable;
using namespace Qt::StringLiterals;

using Take = MergeItem::Choice;
using ChangedBy = MergeItem::ChangedBy;

class TestMerge final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFirmWithItselfHasNothingToMerge();
    void whatOneSideChangedIsTaken();
    void differentFieldsOfOneRecordGoTogether();
    void theSameChangeOnBothSidesIsNone();
    void whatBothChangedIsOpen();
    void nothingHappensWhileSomethingIsOpen();
    void theChoiceIsCarriedOut();
    void additionsAndRemovalsAreTaken();
    void aRemovalAgainstAChangeIsOpen_data();
    void aRemovalAgainstAChangeIsOpen();
    void aRemovalOfWhatTheOtherRefersToIsOpen();
    void referencesStayWhole();
    void submissionsOfBothStay();
    void evidenceBringsItsFiles();
    void evidenceCanBeFetchedBefore();
    void strangersAreComparedWithoutABefore();
    void aMergeIsOneStepOfUndo();
    void aPlanGrownOldIsRefused();
    void aMixtureThatBreaksARuleIsRefused();
};

namespace {

std::optional<Error> errorOf(const std::function<void()> &work)
{
    try {
        work();
    } catch (const Error &error) {
        return error;
    }
    return std::nullopt;
}

QStringList automatic(const MergePlan &plan, ChangedBy by)
{
    QStringList keys;
    for (const MergeItem &item : plan.items) {
        if (item.changedBy == by)
            keys.append(item.type->key() + u' ' + item.id.text() + u' '
                        + (item.field ? item.field->key() : QString()));
    }
    return keys;
}

} // namespace

void TestMerge::aFirmWithItselfHasNothingToMerge()
{
    const auto lab = labWithTill();
    const MergePlan plan = lab->plan();
    QVERIFY(plan.items.isEmpty());
    QCOMPARE(plan.brings(), MergePlan::Brings::Nothing);
    QCOMPARE(plan.ground, MergePlan::Ground::CommonHistory);
    const quint64 generation = lab->mine->vault().generation();
    QVERIFY(!lab->apply(plan));
    QCOMPARE(lab->mine->vault().generation(), generation);
}

void TestMerge::whatOneSideChangedIsTaken()
{
    const auto lab = labWithTill();
    rename(lab->theirs(), u"Ben"_s);
    const MergePlan plan = lab->plan();
    QCOMPARE(plan.items.size(), 1);
    QCOMPARE(plan.items[0].field->key(), u"owner"_s);
    QCOMPARE(plan.items[0].base.text(u"owner"), u"Anna"_s);
    QCOMPARE(plan.items[0].choice, Take::Theirs);
    QCOMPARE(plan.openItems(), 0);
    lab->apply(plan);
    QCOMPARE(lab->mine->find<Asset>(Id::from(u"till"))->owner, u"Ben"_s);
    QVERIFY(isSound(lab->mine.isms()));
    QVERIFY(lab->plan().items.isEmpty());
}

void TestMerge::differentFieldsOfOneRecordGoTogether()
{
    const auto lab = labWithTill();
    rename(lab->theirs(), u"Ben"_s);
    rename(lab->mine.isms(), u"Anna"_s, 12);
    const MergePlan plan = lab->plan();
    QCOMPARE(plan.items.size(), 2);
    QCOMPARE(plan.conflicts(), 0);
    lab->apply(plan);
    const Asset *asset = lab->mine->find<Asset>(Id::from(u"till"));
    QCOMPARE(asset->owner, u"Ben"_s);
    QCOMPARE(asset->personalRecords, 12);
}

void TestMerge::theSameChangeOnBothSidesIsNone()
{
    const auto lab = labWithTill();
    rename(lab->theirs(), u"Ben"_s);
    rename(lab->mine.isms(), u"Ben"_s);
    const MergePlan plan = lab->plan();
    QVERIFY(plan.items.isEmpty());
    QCOMPARE(plan.theirsNew, 1); // their history is kept all the same
    QCOMPARE(plan.brings(), MergePlan::Brings::History);
    QVERIFY(lab->apply(plan));
    const HistoryItem newest = lab->mine->history({}).constFirst();
    QCOMPARE(newest.type, u"merge"_s);
    QCOMPARE(mergedHistory(lab->mine.isms(), newest.sequence).size(), 1);
}

void TestMerge::whatBothChangedIsOpen()
{
    const auto lab = labWithTill();
    rename(lab->theirs(), u"Ben"_s);
    rename(lab->mine.isms(), u"Cleo"_s);
    const MergePlan plan = lab->plan();
    QCOMPARE(plan.items.size(), 1);
    const MergeItem &item = plan.items[0];
    QVERIFY(item.isConflict());
    QCOMPARE(item.choice, Take::Open);
    QCOMPARE(item.title(), u"Till PC"_s);
    QCOMPARE(item.base.text(u"owner"), u"Anna"_s);
    QCOMPARE(item.mine.text(u"owner"), u"Cleo"_s);
    QCOMPARE(item.theirs.text(u"owner"), u"Ben"_s);
}

void TestMerge::nothingHappensWhileSomethingIsOpen()
{
    const auto lab = labWithTill();
    rename(lab->theirs(), u"Ben"_s);
    rename(lab->mine.isms(), u"Cleo"_s);
    const quint64 generation = lab->mine->vault().generation();
    const auto error = errorOf([&] { lab->apply(lab->plan()); });
    QVERIFY(error && error->kind() == ErrorKind::Invalid);
    QCOMPARE(lab->mine->vault().generation(), generation);
}

void TestMerge::theChoiceIsCarriedOut()
{
    for (const Take choice : {Take::Mine, Take::Theirs}) {
        const auto lab = labWithTill();
        rename(lab->theirs(), u"Ben"_s);
        rename(lab->mine.isms(), u"Cleo"_s);
        MergePlan plan = lab->plan();
        plan.prefer(choice);
        lab->apply(plan);
        QCOMPARE(lab->mine->find<Asset>(Id::from(u"till"))->owner,
                 choice == Take::Mine ? u"Cleo"_s : u"Ben"_s);
    }
}

void TestMerge::additionsAndRemovalsAreTaken()
{
    MergeLab lab;
    lab.mine->add(till());
    Asset safe = till();
    safe.id = Id::from(u"safe");
    lab.mine->add(safe);
    lab.part();
    Asset van = till();
    van.id = Id::from(u"van");
    lab.theirs().add(van);
    lab.theirs().remove(describe<Asset>(), till().id);
    Asset saw = till();
    saw.id = Id::from(u"saw");
    lab.mine->add(saw);
    lab.mine->remove(describe<Asset>(), safe.id);
    const MergePlan plan = lab.plan();
    QCOMPARE(automatic(plan, ChangedBy::Theirs), (QStringList{u"asset till "_s, u"asset van "_s}));
    QCOMPARE(automatic(plan, ChangedBy::Mine), (QStringList{u"asset safe "_s, u"asset saw "_s}));
    lab.apply(plan);
    QCOMPARE(stateOf(lab.mine.isms()).keys(),
             (QStringList{u"asset saw"_s, u"asset van"_s, u"organisation organisation"_s}));
    QVERIFY(isSound(lab.mine.isms()));
}

void TestMerge::aRemovalAgainstAChangeIsOpen_data()
{
    QTest::addColumn<bool>("theyRemoved");
    QTest::addColumn<int>("choice");
    QTest::addColumn<bool>("isThere");
    QTest::newRow("theirs removed, take mine") << true << int(Take::Mine) << true;
    QTest::newRow("theirs removed, take theirs") << true << int(Take::Theirs) << false;
    QTest::newRow("mine removed, take mine") << false << int(Take::Mine) << false;
    QTest::newRow("mine removed, take theirs") << false << int(Take::Theirs) << true;
}

void TestMerge::aRemovalAgainstAChangeIsOpen()
{
    QFETCH(bool, theyRemoved);
    QFETCH(int, choice);
    QFETCH(bool, isThere);
    const auto lab = labWithTill();
    Isms &remover = theyRemoved ? lab->theirs() : lab->mine.isms();
    Isms &editor = theyRemoved ? lab->mine.isms() : lab->theirs();
    remover.remove(describe<Asset>(), till().id);
    rename(editor, u"Cleo"_s);
    MergePlan plan = lab->plan();
    QCOMPARE(plan.items.size(), 1);
    QVERIFY(plan.items[0].isConflict() && !plan.items[0].field);
    plan.prefer(Take(choice));
    lab->apply(plan);
    QCOMPARE(lab->mine->find<Asset>(till().id) != nullptr, isThere);
}

void TestMerge::aRemovalOfWhatTheOtherRefersToIsOpen()
{
    const auto lab = labWithTill();
    lab->theirs().remove(describe<Asset>(), till().id);
    Risk risk;
    risk.title = u"Fire"_s;
    risk.asset = till().id;
    risk.id = lab->mine->add(risk);
    MergePlan plan = lab->plan();
    QCOMPARE(automatic(plan, ChangedBy::Both), QStringList{u"asset till "_s});
    plan.prefer(Take::Theirs); // it goes all the same, and the reference with it
    lab->apply(plan);
    QVERIFY(!lab->mine->find<Asset>(till().id));
    QVERIFY(lab->mine->find<Risk>(risk.id)->asset.isNull());
    QVERIFY(hasWholeReferences(lab->mine.isms()));
}

void TestMerge::referencesStayWhole()
{
    const auto lab = labWithTill();
    Asset van = till();
    van.id = Id::from(u"van");
    lab->theirs().add(van);
    Risk risk;
    risk.title = u"Theft"_s;
    risk.asset = van.id;
    risk.id = lab->theirs().add(risk);
    MergePlan plan = lab->plan();
    for (MergeItem &item : plan.items) {
        if (item.id == van.id)
            item.choice = Take::Mine; // leave the van out
    }
    lab->apply(plan);
    QVERIFY(!lab->mine->find<Asset>(van.id));
    QVERIFY(lab->mine->find<Risk>(risk.id)->asset.isNull());
    QVERIFY(hasWholeReferences(lab->mine.isms()));
}

void TestMerge::submissionsOfBothStay()
{
    const auto lab = labWithTill();
    Submission mine;
    mine.title = u"Mine"_s;
    mine.id = lab->mine->seal(mine);
    Submission theirs;
    theirs.title = u"Theirs"_s;
    theirs.id = lab->theirs().seal(theirs);
    MergePlan plan = lab->plan();
    QCOMPARE(plan.conflicts(), 0);
    for (MergeItem &item : plan.items) // also where somebody insists
        item.choice = Take::Theirs;
    lab->apply(plan);
    QCOMPARE(lab->mine->records().submissions.size(), 2);
    lab->mine->undo();
    QCOMPARE(lab->mine->records().submissions.size(), 2);
}

void TestMerge::evidenceBringsItsFiles()
{
    const auto lab = labWithTill();
    NoProgress progress;
    QByteArray bytes("a photograph of the safe");
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    Evidence evidence;
    evidence.title = u"Safe"_s;
    evidence.effective = QDate(2026, 11, 1);
    evidence.files = {lab->theirs().store(buffer, u"safe.png"_s, progress)};
    evidence.id = lab->theirs().add(evidence);
    lab->apply(lab->plan());
    lab->mine.reopen();
    QBuffer out;
    QVERIFY(out.open(QIODevice::WriteOnly));
    lab->mine->extract(lab->mine->find<Evidence>(evidence.id)->files.first(), out, progress);
    QCOMPARE(out.data(), bytes);
    QVERIFY(isSound(lab->mine.isms()));
}

void TestMerge::evidenceCanBeFetchedBefore()
{
    const auto lab = labWithTill();
    NoProgress progress;
    QByteArray bytes("a photograph of the safe");
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    Evidence evidence;
    evidence.title = u"Safe"_s;
    evidence.effective = QDate(2026, 11, 1);
    evidence.files = {lab->theirs().store(buffer, u"safe.png"_s, progress)};
    evidence.id = lab->theirs().add(evidence);
    MergePlan plan = lab->plan();
    fetchEvidence(lab->mine.isms(), lab->theirs(), plan, progress);
    QVERIFY(lab->mine->records().evidence.isEmpty());
    lab->apply(plan);
    QCOMPARE(lab->mine->records().evidence.size(), 1);
    lab->mine.reopen();
    QVERIFY(isSound(lab->mine.isms()));
}

void TestMerge::strangersAreComparedWithoutABefore()
{
    MergeLab lab;
    TestFirm stranger;
    lab.mine->add(till());
    Asset theirs = till();
    theirs.owner = u"Ben"_s;
    stranger->add(theirs);
    Asset van = till();
    van.id = Id::from(u"van");
    stranger->add(van);
    NoProgress progress;
    MergePlan plan = planMerge(lab.mine.isms(), stranger.isms(), progress);
    QCOMPARE(plan.ground, MergePlan::Ground::None);
    QCOMPARE(automatic(plan, ChangedBy::Both), QStringList{u"asset till owner"_s});
    QCOMPARE(automatic(plan, ChangedBy::Theirs), QStringList{u"asset van "_s});
    plan.prefer(Take::Theirs);
    applyMerge(lab.mine.isms(), stranger.isms(), plan, progress);
    QCOMPARE(stateOf(lab.mine.isms()), stateOf(stranger.isms()));
    QVERIFY(isSound(lab.mine.isms()));
}

void TestMerge::aMergeIsOneStepOfUndo()
{
    const auto lab = labWithTill();
    const auto before = stateOf(lab->mine.isms());
    Asset van = till();
    van.id = Id::from(u"van");
    lab->theirs().add(van);
    rename(lab->theirs(), u"Ben"_s);
    lab->apply(lab->plan());
    QVERIFY(lab->mine->undoName().startsWith(u"the merge"_s));
    lab->mine->undo();
    QCOMPARE(stateOf(lab->mine.isms()), before);
    lab->mine->redo();
    QCOMPARE(stateOf(lab->mine.isms()), stateOf(lab->theirs()));
    QVERIFY(isSound(lab->mine.isms()));
}

void TestMerge::aPlanGrownOldIsRefused()
{
    const auto lab = labWithTill();
    rename(lab->theirs(), u"Ben"_s);
    const MergePlan plan = lab->plan();
    rename(lab->mine.isms(), u"Cleo"_s);
    const auto error = errorOf([&] { lab->apply(plan); });
    QVERIFY(error && error->kind() == ErrorKind::Invalid);
}

void TestMerge::aMixtureThatBreaksARuleIsRefused()
{
    MergeLab lab;
    Evidence evidence;
    evidence.title = u"Report"_s;
    evidence.effective = QDate(2026, 5, 1);
    evidence.validUntil = QDate(2026, 12, 1);
    evidence.id = lab.mine->add(evidence);
    lab.part();
    evidence.validUntil = QDate(2026, 6, 1);
    lab.theirs().update(evidence);
    evidence.validUntil = QDate(2026, 12, 1);
    evidence.effective = QDate(2026, 7, 1);
    lab.mine->update(evidence);
    const MergePlan plan = lab.plan();
    QCOMPARE(plan.conflicts(), 0);
    const auto error = errorOf([&] { lab.apply(plan); });
    QVERIFY(error && error->kind() == ErrorKind::Invalid);
    QVERIFY2(error->message().contains(u"Report"_s), qPrintable(error->message()));
}

QTEST_GUILESS_MAIN(TestMerge)
#include "tst_merge.moc"
