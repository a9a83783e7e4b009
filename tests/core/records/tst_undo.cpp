// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "check.h"
#include "errors.h"
#include "isms.h"
#include "progress.h"
#include "testfirm.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

class TestUndo final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void undoIsNamedAfterTheEdit();
    void undoAndRedoAreEntriesOfTheirOwn();
    void aNewEditForgetsWhatWasUndone();
    void whatRefersToARecordIsUndoneBeforeIt();
    void aFailedEditLeavesUndoAsItWas();
    void randomEditsUndoneOneByOneGiveEveryStateBack();
};

namespace {

// Without what is sealed, which stays.
QJsonArray stateOf(const Isms &isms)
{
    QJsonArray state;
    for (const RecordType *type : recordTypes()) {
        if (type->keeping() == RecordType::Keeping::Sealed)
            continue;
        QMap<QString, QJsonObject> sorted;
        for (qsizetype row = 0; row < isms.count(*type); ++row) {
            const AnyRecord record(*type, isms.at(*type, row));
            sorted.insert(record.id().text(), record.json());
        }
        for (const QJsonObject &record : std::as_const(sorted))
            state.append(record);
    }
    return state;
}

// No reference points nowhere, and every other rule holds.
bool holdsEveryRule(const Isms &isms)
{
    for (const RecordType *type : recordTypes()) {
        for (qsizetype row = 0; row < isms.count(*type); ++row) {
            const bool unnamed = type->keeping() == RecordType::Keeping::Single;
            if (!unnamed && !isms.problems(AnyRecord(*type, isms.at(*type, row))).isEmpty())
                return false;
        }
    }
    return true;
}

void editAtRandom(Isms &isms, QRandomGenerator &random)
{
    const auto &assets = isms.records().assets;
    const int choice = int(random.bounded(4));
    if (random.bounded(10) == 0) { // not to be undone, and in nobody's way
        Submission submission;
        submission.title = QString::number(random.generate());
        isms.seal(submission);
    }
    if (choice == 0 || assets.isEmpty()) {
        Asset asset;
        asset.name = QString::number(random.generate());
        isms.add(asset);
        return;
    }
    Asset asset = assets.at(random.bounded(int(assets.size())));
    if (choice == 1) {
        isms.remove(describe<Asset>(), asset.id, RemoveMode::Unlink);
    } else if (choice == 2) {
        asset.owner = QString::number(random.generate());
        asset.personalRecords = random.bounded(1000);
        isms.update(asset);
    } else {
        Risk risk;
        risk.title = QString::number(random.generate());
        risk.asset = asset.id;
        isms.add(risk);
    }
}

} // namespace

void TestUndo::undoIsNamedAfterTheEdit()
{
    TestFirm firm;
    Asset asset;
    asset.name = u"Till PC"_s;
    asset.id = firm->add(asset);
    QCOMPARE(firm->undoName(), u"adding Till PC"_s);
    asset.owner = u"Anna"_s;
    firm->update(asset);
    QCOMPARE(firm->undoName(), u"owner of Till PC"_s);
    asset.owner = u"Ben"_s;
    asset.location = u"Shop"_s;
    firm->update(asset);
    QCOMPARE(firm->undoName(), u"changes to Till PC"_s);
    firm->undo();
    QCOMPARE(firm->redoName(), u"changes to Till PC"_s);
    QCOMPARE(firm->undoName(), u"owner of Till PC"_s);
}

void TestUndo::undoAndRedoAreEntriesOfTheirOwn()
{
    TestFirm firm;
    Asset asset;
    asset.name = u"Till PC"_s;
    asset.id = firm->add(asset);
    firm->undo();
    QVERIFY(!firm->find<Asset>(asset.id));
    firm->redo();
    QVERIFY(firm->find<Asset>(asset.id));
    const auto items = firm->history({});
    QCOMPARE(items.size(), 3);
    QCOMPARE(items.at(0).action, u"redo"_s);
    QCOMPARE(items.at(1).action, u"undo"_s);
    QCOMPARE(items.at(2).action, u"add"_s);
}

void TestUndo::aNewEditForgetsWhatWasUndone()
{
    TestFirm firm;
    Asset asset;
    asset.name = u"One"_s;
    firm->add(asset);
    firm->undo();
    QVERIFY(firm->canRedo());
    asset.name = u"Two"_s;
    firm->add(asset);
    QVERIFY(!firm->canRedo());
}

void TestUndo::whatRefersToARecordIsUndoneBeforeIt()
{
    TestFirm firm;
    Asset asset;
    asset.name = u"Till PC"_s;
    asset.id = firm->add(asset);
    Risk risk;
    risk.title = u"Fire"_s;
    risk.id = firm->add(risk);
    risk.asset = asset.id;
    firm->update(risk);
    firm->undo();
    QVERIFY(firm->find<Risk>(risk.id)->asset.isNull());
    QVERIFY(firm->find<Asset>(asset.id));
    firm->undo();
    firm->undo();
    QVERIFY(firm->records().risks.isEmpty() && firm->records().assets.isEmpty());
    for (int i = 0; i < 3; ++i)
        firm->redo();
    QCOMPARE(firm->find<Risk>(risk.id)->asset, asset.id);
    QVERIFY(holdsEveryRule(firm.isms()));
}

// The second record breaks the edit after the first one has been written.
void TestUndo::aFailedEditLeavesUndoAsItWas()
{
    TestFirm firm;
    Asset asset;
    asset.name = u"Till PC"_s;
    asset.id = firm->add(asset);
    asset.owner = u"Anna"_s;
    firm->update(asset);
    firm->undo();
    const QJsonArray before = stateOf(firm.isms());
    Asset twin;
    twin.id = Id::from(u"twin");
    twin.name = u"Twin"_s;
    NoProgress progress;
    const QList<AnyRecord> twice {AnyRecord(twin), AnyRecord(twin)};
    QVERIFY_THROWS_EXCEPTION(Error, firm->apply(u"import"_s, twice, progress));
    QCOMPARE(stateOf(firm.isms()), before);
    QCOMPARE(firm->undoName(), u"adding Till PC"_s);
    QCOMPARE(firm->redoName(), u"owner of Till PC"_s);
    firm->redo();
    firm->undo();
    firm->undo();
    QVERIFY(firm->records().assets.isEmpty());
    firm.reopen();
    QVERIFY(firm->records().assets.isEmpty());
    QVERIFY(check(firm->vault(), progress).isSound());
}

void TestUndo::randomEditsUndoneOneByOneGiveEveryStateBack()
{
    TestFirm firm;
    QRandomGenerator random(20261122);
    QList<QJsonArray> states {stateOf(firm.isms())};
    for (int i = 0; i < 60; ++i) {
        editAtRandom(firm.isms(), random);
        states.append(stateOf(firm.isms()));
    }
    for (qsizetype i = states.size() - 2; i >= 0; --i) {
        firm->undo();
        QCOMPARE(stateOf(firm.isms()), states.at(i));
        QVERIFY(holdsEveryRule(firm.isms()));
    }
    for (qsizetype i = 1; i < states.size(); ++i) {
        firm->redo();
        QCOMPARE(stateOf(firm.isms()), states.at(i));
        QVERIFY(holdsEveryRule(firm.isms()));
    }
    firm.reopen();
    QCOMPARE(stateOf(firm.isms()), states.last());
    NoProgress progress;
    QVERIFY(check(firm->vault(), progress).isSound());
}

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
