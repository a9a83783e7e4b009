// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conflictbench.h"
#include "mergedialog.h"
#include "mergemodel.h"
#include "savedwork.h"

#include <QAbstractItemModelTester>
#include <QTableView>

using namespace insurable;
using namespace Qt::StringLiterals;

// Two copies of a firm compared and merged in the window.
class TestMergeWindow final : public ConflictBench
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { start(); }
    void init() { begin(); }
    void cleanup() { end(); }

    void aConflictCopyBesideIsMerged();
    void bothSidesAreChosenInTheTable();
    void whatIsSettledIsNotListed();
    void whereNothingIsNewNothingIsDone();
    void aHistoryAloneIsKeptWhenWanted();
    void keepingAllOfMineIsNoMerge();
    void aStrangerIsNoCopy();
};

void TestMergeWindow::aConflictCopyBesideIsMerged()
{
    const QString copy = QFileInfo(m_file).absolutePath() + u"/firm (1).insurable"_s;
    QVERIFY(QFile::copy(m_file, copy));
    {
        const auto other =
            openFirm(copy, Secret::fromPassphrase(passphrase), {m_catalogue, m_clock, u"Ben"_s});
        Asset van;
        van.name = u"Van"_s;
        other->add(van);
    }
    unlock(m_file);
    auto *compare = child<QPushButton>(u"compareCopy"_s);
    QVERIFY(compare);
    QTRY_VERIFY(compare->isVisible());
    answer({u"mergeApply"_s, u"Cancel"_s});
    compare->click();
    QCOMPARE(isms().records().assets.size(), 2);
    QVERIFY(QFile::exists(copy));
    m_window->workbench()->navigate(u"history"_s);
    QVERIFY(child<QTableView>(u"historyTable"_s)->model()->rowCount() > 0);
}

void TestMergeWindow::bothSidesAreChosenInTheTable()
{
    const QString copy = copyAside();
    unlock(m_file);
    changeOwner(u"Cleo"_s);
    changeIn(copy, [](Asset &asset) {
        asset.owner = u"Ben"_s;
        asset.location = u"Shop"_s;
    });
    NoProgress progress;
    auto theirs = openSiblingFirm(isms(), copy);
    const MergePlan plan = planMerge(isms(), *theirs, progress);
    MergeModel model(isms(), *theirs, plan);
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 2);
    model.showConflictsOnly(true);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, MergeModel::Before).data().toString(), u"Anna"_s);
    QCOMPARE(model.index(0, MergeModel::Mine).data().toString(), u"Cleo"_s);
    QCOMPARE(model.index(0, MergeModel::Theirs).data().toString(), u"Ben"_s);
    QCOMPARE(model.index(0, MergeModel::Taken).data().toString(), u"Please choose"_s);

    MergeDialog dialog(workspace(), std::move(theirs), plan, u"elsewhere"_s, m_window.get());
    dialog.show();
    auto *table = dialog.findChild<QTableView *>(u"mergeTable"_s);
    auto *merge = dialog.findChild<QPushButton *>(u"mergeApply"_s);
    QVERIFY(!merge->isEnabled());
    dialog.findChild<QPushButton *>(u"mergeConflicts"_s)->click();
    QCOMPARE(table->model()->rowCount(), 1);
    table->selectRow(0);
    dialog.findChild<QPushButton *>(u"takeTheirs"_s)->click();
    QVERIFY(merge->isEnabled());
    merge->click();
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QCOMPARE(isms().records().assets.first().owner, u"Ben"_s);
    QCOMPARE(isms().records().assets.first().location, u"Shop"_s);
}

void TestMergeWindow::whatIsSettledIsNotListed()
{
    const QString copy = copyAside();
    unlock(m_file);
    changeOwner(u"Cleo"_s); // here alone
    changeIn(copy, [](Asset &asset) { asset.location = u"Shop"_s; });
    NoProgress progress;
    auto theirs = openSiblingFirm(isms(), copy);
    const MergePlan plan = planMerge(isms(), *theirs, progress);
    QCOMPARE(plan.items.size(), 2);
    MergeDialog dialog(workspace(), std::move(theirs), plan, u"elsewhere"_s, m_window.get());
    const auto *model = dialog.findChild<QTableView *>(u"mergeTable"_s)->model();
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(model->index(0, MergeModel::Theirs).data().toString(), u"Shop"_s);
    const auto *rest = dialog.findChild<PlainLabel *>(u"mergeSettled"_s);
    QVERIFY(rest && rest->text().startsWith(u"1 difference is not listed"_s));
    dialog.findChild<QPushButton *>(u"mergeApply"_s)->click();
    QCOMPARE(isms().records().assets.first().owner, u"Cleo"_s);
    QCOMPARE(isms().records().assets.first().location, u"Shop"_s);
}

void TestMergeWindow::whereNothingIsNewNothingIsDone()
{
    const QString copy = copyAside();
    unlock(m_file);
    answer({u"Close"_s});
    QVERIFY(!MergeDialog::run(workspace(), copy, m_window.get()));
    QVERIFY(m_headings.join(u' ').contains(u"holds nothing that is not here"_s));
    changeOwner(u"Cleo"_s); // differs, and is settled
    m_headings.clear();
    const quint64 generation = isms().vault().generation();
    answer({u"Close"_s});
    QVERIFY(!MergeDialog::run(workspace(), copy, m_window.get()));
    QVERIFY(m_headings.join(u' ').contains(u"nothing to take over"_s));
    QVERIFY(m_headings.join(u' ').contains(u"changed only here"_s));
    QCOMPARE(isms().vault().generation(), generation);
}

void TestMergeWindow::aHistoryAloneIsKeptWhenWanted()
{
    const QString copy = copyAside();
    unlock(m_file);
    changeOwner(u"Ben"_s);
    changeIn(copy, [](Asset &asset) { asset.owner = u"Ben"_s; });
    const qint64 entries = isms().vault().historyLength();
    answer({u"Cancel"_s});
    QVERIFY(!MergeDialog::run(workspace(), copy, m_window.get()));
    QVERIFY(m_headings.join(u' ').contains(u"1 entry of its history"_s));
    QCOMPARE(isms().vault().historyLength(), entries);
    answer({u"Keep its history"_s});
    QVERIFY(MergeDialog::run(workspace(), copy, m_window.get()));
    QCOMPARE(isms().vault().historyLength(), entries + 1);
    QCOMPARE(isms().history({}).constFirst().type, u"merge"_s);
}

// Two files without a history in common, one of them without any: nothing is left to be told.
void TestMergeWindow::keepingAllOfMineIsNoMerge()
{
    const QString copy = copyAside();
    unlock(m_file);
    changeOwner(u"Cleo"_s);
    NoProgress progress;
    auto theirs = openSiblingFirm(isms(), copy);
    MergePlan plan = planMerge(isms(), *theirs, progress);
    QCOMPARE(plan.theirsNew, 0);
    plan.items[0].changedBy = MergeItem::ChangedBy::Both; // as without a “before”
    plan.items[0].choice = MergeItem::Choice::Open;
    MergeDialog dialog(workspace(), std::move(theirs), plan, u"elsewhere"_s, m_window.get());
    dialog.show();
    const quint64 generation = isms().vault().generation();
    dialog.findChild<QPushButton *>(u"restMine"_s)->click();
    answer({u"Close"_s});
    dialog.findChild<QPushButton *>(u"mergeApply"_s)->click();
    QVERIFY(m_headings.join(u' ').contains(u"Nothing was changed"_s));
    QCOMPARE(dialog.result(), int(QDialog::Rejected));
    QCOMPARE(isms().vault().generation(), generation);
}

void TestMergeWindow::aStrangerIsNoCopy()
{
    const QString stranger = QFileInfo(m_file).absolutePath() + u"/stranger.insurable"_s;
    QVERIFY(QFile::rename(m_file, stranger));
    make();
    unlock(m_file);
    answer({u"Close"_s});
    QVERIFY(!MergeDialog::run(workspace(), stranger, m_window.get()));
    QVERIFY(m_headings.join(u' ').contains(u"no copy"_s));
}

QTEST_MAIN(TestMergeWindow)
#include "tst_mergewindow.moc"
