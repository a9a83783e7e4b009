// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historychain.h"
#include "mergelab.h"

using namespace insurable;
using namespace Qt::StringLiterals;

using Take = MergeItem::Choice;

// What a merge leaves in the history, and what a later one makes of that.
class TestMergeHistory final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSettledBringsNothing();
    void whereRecordsChangeTheHistorySaysThatItWasAMerge();
    void whereNothingChangesTheHistorySaysNothing();
    void bothHistoriesAreKept();
    void aSecondMergeBeginsWhereTheFirstEnded();
    void toAndFroKeepsEachEntryOnce();
    void whatTheyHadMergedIsKeptToo();
};

void TestMergeHistory::whatIsSettledBringsNothing()
{
    const auto lab = labWithTill();
    rename(lab->mine.isms(), u"Cleo"_s);
    MergePlan plan = lab->plan();
    QCOMPARE(plan.items.size(), 1); // it differs all the same
    QVERIFY(plan.items[0].isSettled());
    QCOMPARE(plan.brings(), MergePlan::Brings::Nothing);
    rename(lab->theirs(), u"Ben"_s);
    plan = lab->plan();
    QCOMPARE(plan.settledItems(), 0);
    plan.prefer(Take::Mine); // choosing does not change what it brings
    QCOMPARE(plan.brings(), MergePlan::Brings::Records);
    QVERIFY(lab->apply(plan));
    plan = lab->plan();
    QVERIFY(!plan.items.isEmpty());
    QCOMPARE(plan.brings(), MergePlan::Brings::Nothing); // it was decided
}

// An older copy has no entry of history that I do not know, yet its value can be taken back.
void TestMergeHistory::whereRecordsChangeTheHistorySaysThatItWasAMerge()
{
    const auto lab = labWithTill();
    rename(lab->mine.isms(), u"Cleo"_s);
    MergePlan plan = lab->plan();
    QCOMPARE(plan.theirsNew, 0);
    plan.items[0].choice = Take::Theirs;
    const qint64 before = lab->mine->vault().historyLength();
    QVERIFY(lab->apply(plan));
    QCOMPARE(lab->mine->find<Asset>(till().id)->owner, u"Anna"_s);
    const auto items = lab->mine->history({});
    QCOMPARE(items.size(), before + 2);
    QCOMPARE(items[0].type, u"merge"_s);
    QCOMPARE(items[1].type, u"asset"_s);
    QCOMPARE(items[1].action, u"merge"_s);
    QVERIFY(mergedHistory(lab->mine.isms(), items[0].sequence).isEmpty());
    QVERIFY(isSound(lab->mine.isms()));
    // It is known how far theirs was: their next edit is news, and nothing before it.
    rename(lab->theirs(), u"Ben"_s);
    plan = lab->plan();
    QCOMPARE(plan.theirsNew, 1);
    QCOMPARE(plan.openItems(), 0);
    QVERIFY(lab->apply(plan));
    QCOMPARE(lab->mine->find<Asset>(till().id)->owner, u"Ben"_s);
    QCOMPARE(lab->plan().brings(), MergePlan::Brings::Nothing);
}

void TestMergeHistory::whereNothingChangesTheHistorySaysNothing()
{
    const auto lab = labWithTill();
    rename(lab->theirs(), u"Ben"_s);
    QVERIFY(lab->apply(lab->plan()));
    rename(lab->mine.isms(), u"Cleo"_s); // mine alone, since
    const qint64 entries = lab->mine->vault().historyLength();
    const quint64 generation = lab->mine->vault().generation();
    const MergePlan plan = lab->plan();
    QCOMPARE(plan.items.size(), 1);
    QVERIFY(!lab->apply(plan));
    QCOMPARE(lab->mine->vault().historyLength(), entries);
    QCOMPARE(lab->mine->vault().generation(), generation);
}

void TestMergeHistory::bothHistoriesAreKept()
{
    const auto lab = labWithTill();
    rename(lab->mine.isms(), u"Cleo"_s);
    for (int i = 0; i < 600; ++i) // more than one entry holds
        rename(lab->theirs(), QString::number(i % 2), i);
    MergePlan plan = lab->plan();
    plan.prefer(Take::Theirs);
    const qint64 mineBefore = lab->mine->vault().historyLength();
    lab->apply(plan);
    const auto items = lab->mine->history({});
    QCOMPARE(items[0].type, u"merge"_s);
    QCOMPARE(items[1].type, u"merge"_s);
    QCOMPARE(items[2].action, u"merge"_s);
    QCOMPARE(items[2].type, u"asset"_s);
    QCOMPARE(items.size(), mineBefore + 3);
    QList<HistoryItem> kept = mergedHistory(lab->mine.isms(), items[1].sequence)
        + mergedHistory(lab->mine.isms(), items[0].sequence);
    QCOMPARE(kept.size(), 600);
    QCOMPARE(kept.last().hash, lab->theirs().vault().historyHead());
    QCOMPARE(kept.last().author, u"Ben"_s);
    QCOMPARE(kept.last().fields.size(), 2);
    NoProgress progress;
    QVERIFY(verifyHistory(lab->mine->vault(), progress).isWhole());
    QVERIFY(mergedHistory(lab->mine.isms(), 1).isEmpty());
}

void TestMergeHistory::aSecondMergeBeginsWhereTheFirstEnded()
{
    const auto lab = labWithTill();
    rename(lab->theirs(), u"Ben"_s);
    rename(lab->mine.isms(), u"Cleo"_s);
    MergePlan first = lab->plan();
    first.prefer(Take::Mine);
    lab->apply(first);
    MergePlan again = lab->plan();
    QCOMPARE(again.ground, MergePlan::Ground::EarlierMerge);
    QCOMPARE(again.conflicts(), 0); // it was decided
    QCOMPARE(again.theirsNew, 0);
    rename(lab->theirs(), u"Ben"_s, 7);
    again = lab->plan();
    QCOMPARE(again.conflicts(), 0);
    lab->apply(again);
    const Asset *asset = lab->mine->find<Asset>(till().id);
    QCOMPARE(asset->owner, u"Cleo"_s);
    QCOMPARE(asset->personalRecords, 7);
    // The other side then takes all of it without a question.
    NoProgress progress;
    const MergePlan back = planMerge(lab->theirs(), lab->mine.isms(), progress);
    QCOMPARE(back.conflicts(), 0);
    applyMerge(lab->theirs(), lab->mine.isms(), back, progress);
    QCOMPARE(stateOf(lab->theirs()), stateOf(lab->mine.isms()));
}

// One merges the other and the other way round, a dozen times: a merge does not carry the ones
// before it, and at last neither has anything to say.
void TestMergeHistory::toAndFroKeepsEachEntryOnce()
{
    const auto lab = labWithTill();
    NoProgress progress;
    Isms *here = &lab->mine.isms();
    Isms *there = &lab->theirs();
    for (int turn = 0; turn < 12; ++turn) {
        rename(*there, QString::number(turn));
        MergePlan plan = planMerge(*here, *there, progress);
        plan.prefer(Take::Theirs);
        QCOMPARE(plan.brings(), MergePlan::Brings::Records);
        QVERIFY(applyMerge(*here, *there, plan, progress));
        std::swap(here, there);
    }
    for (int turn = 0; turn < 2; ++turn) {
        const MergePlan last = planMerge(*here, *there, progress);
        if (last.brings() == MergePlan::Brings::History)
            applyMerge(*here, *there, last, progress);
        std::swap(here, there);
    }
    QHash<QByteArray, int> times;
    for (Isms *isms : {here, there}) {
        const Isms &other = isms == here ? *there : *here;
        QCOMPARE(planMerge(*isms, other, progress).brings(), MergePlan::Brings::Nothing);
        times.clear();
        isms->vault().readHistory({}, [&](const HistoryEntry &entry) {
            QVERIFY2(entry.changes.size() < 3000,
                     qPrintable(QString::number(entry.changes.size())));
            ++times[entry.hash];
            for (const HistoryItem &item : mergedHistory(*isms, entry.sequence))
                ++times[item.hash];
        });
        // Both histories are there whole, and nothing twice.
        QVERIFY(std::all_of(times.begin(), times.end(), [](int n) { return n == 1; }));
        other.vault().readHistory({}, [&](const HistoryEntry &entry) {
            const bool onlySaysIt = entry.recordType == u"merge"_s;
            QVERIFY(onlySaysIt || times.contains(entry.hash));
        });
        QVERIFY(isSound(*isms));
    }
}

void TestMergeHistory::whatTheyHadMergedIsKeptToo()
{
    const auto lab = labWithTill();
    NoProgress progress;
    const QString third = lab->mine.file(u"third.insurable"_s);
    lab->other.reset();
    QVERIFY(QFile::copy(lab->otherPath(), third));
    lab->openOther();
    const auto isms =
        openFirm(third, TestFirm::passphrase(),
                 {lab->mine.catalogue(), lab->mine.clock(), u"Cleo"_s, false, nullptr});
    rename(*isms, u"Cleo"_s);
    const QByteArray hash = isms->vault().historyHead();
    QVERIFY(applyMerge(lab->theirs(), *isms, planMerge(lab->theirs(), *isms, progress), progress));
    QVERIFY(lab->apply(lab->plan()));
    int found = 0;
    for (const HistoryItem &entry : lab->mine->history({})) {
        for (const HistoryItem &item : mergedHistory(lab->mine.isms(), entry.sequence))
            found += item.hash == hash && item.author == u"Cleo"_s;
    }
    QCOMPARE(found, 1);
}

QTEST_GUILESS_MAIN(TestMergeHistory)
#include "tst_mergehistory.moc"
