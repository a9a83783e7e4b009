// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mergelab.h"

using namespace insurable;
using namespace Qt::StringLiterals;

using Take = MergeItem::Choice;
using ChangedBy = MergeItem::ChangedBy;

// What has to hold whatever the two sides did.
class TestMergeProperties final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomWaysGiveSymmetricPlans();
    void randomWaysMeetAgain();
};

namespace {

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

void TestMergeProperties::randomWaysGiveSymmetricPlans()
{
    for (quint32 seed = 1; seed <= 8; ++seed) {
        QRandomGenerator random(seed);
        MergeLab lab;
        for (int i = 0; i < 12; ++i)
            editAtRandom(lab.mine.isms(), random);
        lab.part();
        for (int i = 0; i < 10; ++i) {
            editAtRandom(lab.mine.isms(), random);
            editAtRandom(lab.theirs(), random);
        }
        NoProgress progress;
        const MergePlan plan = lab.plan();
        const MergePlan mirrored = planMerge(lab.theirs(), lab.mine.isms(), progress);
        QCOMPARE(automatic(plan, ChangedBy::Mine), automatic(mirrored, ChangedBy::Theirs));
        QCOMPARE(automatic(plan, ChangedBy::Theirs), automatic(mirrored, ChangedBy::Mine));
        QCOMPARE(automatic(plan, ChangedBy::Both), automatic(mirrored, ChangedBy::Both));
        QVERIFY(planMerge(lab.mine.isms(), lab.mine.isms(), progress).items.isEmpty());
    }
}

void TestMergeProperties::randomWaysMeetAgain()
{
    for (quint32 seed = 1; seed <= 8; ++seed) {
        QRandomGenerator random(1000 + seed);
        MergeLab lab;
        for (int i = 0; i < 12; ++i)
            editAtRandom(lab.mine.isms(), random);
        lab.part();
        for (int round = 0; round < 2; ++round) {
            for (int i = 0; i < 8; ++i) {
                editAtRandom(lab.mine.isms(), random);
                editAtRandom(lab.theirs(), random);
            }
            MergePlan plan = lab.plan();
            plan.prefer(random.bounded(2) ? Take::Mine : Take::Theirs);
            lab.apply(plan);
            QVERIFY(hasWholeReferences(lab.mine.isms()));
            NoProgress progress;
            const MergePlan back = planMerge(lab.theirs(), lab.mine.isms(), progress);
            QVERIFY2(back.conflicts() == 0, qPrintable(QString::number(seed)));
            applyMerge(lab.theirs(), lab.mine.isms(), back, progress);
            QCOMPARE(stateOf(lab.theirs()), stateOf(lab.mine.isms()));
        }
        QVERIFY(isSound(lab.mine.isms()));
        QVERIFY(isSound(lab.theirs()));
    }
}

QTEST_GUILESS_MAIN(TestMergeProperties)
#include "tst_mergeproperties.moc"
