// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "check.h"
#include "errors.h"
#include "isms.h"
#include "progress.h"
#include "testfirm.h"
#include "vault.h"

#include <QBuffer>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

Asset till()
{
    Asset asset;
    asset.name = u"Till PC"_s;
    asset.kind = AssetKind::Computer;
    asset.personalRecords = 12;
    asset.supportEnds = QDate(2028, 2, 29);
    asset.worth = Money::minor(129'950);
    return asset;
}

Risk fireOf(const Id &asset)
{
    Risk risk;
    risk.title = u"Fire in the shop"_s;
    risk.asset = asset;
    return risk;
}

ErrorKind kindOf(const std::function<void()> &work)
{
    try {
        work();
    } catch (const Error &error) {
        return error.kind();
    }
    qFatal("nothing was thrown");
}

bool isSound(Isms &isms)
{
    NoProgress progress;
    const CheckReport report = check(isms.vault(), progress);
    for (const auto &problem : report.problems)
        qWarning("%s", qPrintable(problem.text));
    return report.isSound();
}

} // namespace

class TestIsms final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewFirmHasAnEmptyOrganisation();
    void recordsComeBackAfterReopening();
    void theOrganisationIsStoredOnce();
    void everyRecordTypeIsStoredWhole();
    void anInvalidRecordChangesNothing();
    void unknownControlsAndReferencesAreRefused();
    void aTakenIdIsRefused();
    void aBatchGivesIdsWhereThereAreNone();
    void thereIsOneOrganisationOnly();
    void removingSomethingReferredToNamesWhatRefersToIt();
    void unlinkingClearsTheReferencesInOneStep();
    void manyRecordsAreAllOrNone();
    void aCancelledBatchChangesNothing();
    void sealedRecordsAreNotEditedByHand();
    void historyTellsBeforeAndAfter();
    void anUnchangedRecordLeavesNoTrace();
    void searchFindsWhatWasWritten();
    void filesAreKeptWhileEvidenceRefersToThem();
    void aReadOnlyFirmRefusesEdits();
    void changesAreAnnouncedOncePerStep();
};

void TestIsms::aNewFirmHasAnEmptyOrganisation()
{
    TestFirm firm;
    QCOMPARE(firm->records().organisation.id, Organisation::organisationId());
    QCOMPARE(firm->count(describe<Organisation>()), 1);
    QVERIFY(firm->records().assets.isEmpty());
    QVERIFY(!firm->canUndo());
}

void TestIsms::recordsComeBackAfterReopening()
{
    TestFirm firm;
    const Id id = firm->add(till());
    const AnyRecord before = firm->find(describe<Asset>(), id);
    firm.reopen();
    QVERIFY(firm->find(describe<Asset>(), id).equals(before));
    QCOMPARE(firm->find<Asset>(id)->worth, Money::minor(129'950));
    QCOMPARE(firm->find<Asset>(id)->supportEnds, QDate(2028, 2, 29));
    QVERIFY(isSound(firm.isms()));
}

void TestIsms::theOrganisationIsStoredOnce()
{
    TestFirm firm;
    for (const auto *name : {"First", "Second"}) {
        Organisation organisation = firm->records().organisation;
        organisation.name = QString::fromLatin1(name);
        firm->update(organisation);
        firm.reopen();
        QCOMPARE(firm->records().organisation.name, QString::fromLatin1(name));
    }
    QCOMPARE(firm->vault().countRows("organisation"), 1);
    firm->undo(); // a fresh session has nothing to undo
    QCOMPARE(firm->records().organisation.name, u"Second"_s);
}

// long: a whole example of each type.
void TestIsms::everyRecordTypeIsStoredWhole()
{
    TestFirm firm;
    const Id asset = firm->add(till());
    const Id risk = firm->add(fireOf(asset));
    QList<AnyRecord> stored;
    for (const RecordType *type : recordTypes()) {
        if (type->keeping() == RecordType::Keeping::Sealed)
            continue;
        AnyRecord record(*type);
        record.setId(type->keeping() == RecordType::Keeping::PerControl ? Id::from(u"mfa-email")
                         : type->keeping() == RecordType::Keeping::Single ? Organisation::organisationId()
                                                                          : Id::from(u"x.1"));
        for (const auto &field : type->fields()) {
            switch (field->kind()) {
            case FieldKind::Text:
            case FieldKind::LongText:
            case FieldKind::TextList:
                QVERIFY(!record.setText(field->key(), u"Ünï text"_s));
                break;
            case FieldKind::Integer:
            case FieldKind::Percent:
                QVERIFY(!record.setText(field->key(), u"5"_s));
                break;
            case FieldKind::Real:
            case FieldKind::Money:
                QVERIFY(!record.setText(field->key(), u"7.25"_s));
                break;
            case FieldKind::Date:
                QVERIFY(!record.setText(field->key(), u"2027-03-04"_s));
                break;
            case FieldKind::Choice:
                QVERIFY(!record.setText(field->key(), field->spec().choices.last().value));
                break;
            case FieldKind::Truth:
                QVERIFY(!record.setText(field->key(), u"no"_s));
                break;
            case FieldKind::Reference:
                if (field->spec().refersTo == u"asset"_s)
                    QVERIFY(!record.setText(field->key(), asset.text()));
                else if (field->spec().refersTo == u"risk"_s)
                    QVERIFY(!record.setText(field->key(), risk.text()));
                break;
            case FieldKind::Control:
            case FieldKind::ControlList:
                QVERIFY(!record.setText(field->key(), u"backup-tested"_s));
                break;
            case FieldKind::Files:
                break;
            }
        }
        if (type->key() == u"organisation"_s) {
            QVERIFY(!record.setText(u"currency"_s, u"EUR"_s));
            QVERIFY(!record.setText(u"country"_s, u"IE"_s));
            QVERIFY(!record.setText(u"contact_email"_s, u"office@joinery.example"_s));
        }
        firm->put(record);
        stored.append(record);
    }
    firm.reopen();
    for (const AnyRecord &record : std::as_const(stored))
        QVERIFY2(firm->find(record.type(), record.id()).equals(record),
                 qPrintable(record.type().key()));
    QVERIFY(isSound(firm.isms()));
}

void TestIsms::anInvalidRecordChangesNothing()
{
    TestFirm firm;
    Asset asset = till();
    asset.name.clear();
    const auto generation = firm->vault().generation();
    QCOMPARE(kindOf([&] { firm->add(asset); }), ErrorKind::Invalid);
    QVERIFY(firm->records().assets.isEmpty());
    QCOMPARE(firm->vault().generation(), generation);
    QVERIFY(!firm->canUndo());
}

void TestIsms::unknownControlsAndReferencesAreRefused()
{
    TestFirm firm;
    ControlState state;
    state.id = Id::from(u"no-such-control");
    QCOMPARE(kindOf([&] { firm->add(state); }), ErrorKind::Invalid);
    Risk risk = fireOf(Id::from(u"no-such-asset"));
    QCOMPARE(kindOf([&] { firm->add(risk); }), ErrorKind::Invalid);
    risk.asset = Id();
    risk.controls = {Id::from(u"mfa-email"), Id::from(u"nonsense")};
    const auto problems = firm->problems(AnyRecord(risk));
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().field, u"controls"_s);
    Evidence evidence;
    evidence.title = u"Report"_s;
    evidence.effective = QDate(2026, 5, 1);
    evidence.validUntil = QDate(2026, 4, 30);
    QCOMPARE(firm->problems(AnyRecord(evidence)).size(), 1);
}

void TestIsms::aTakenIdIsRefused()
{
    TestFirm firm;
    Asset asset = till();
    asset.id = firm->add(asset);
    QCOMPARE(kindOf([&] { firm->add(asset); }), ErrorKind::Invalid);
    QCOMPARE(firm->records().assets.size(), 1);
}

void TestIsms::aBatchGivesIdsWhereThereAreNone()
{
    TestFirm firm;
    NoProgress progress;
    firm->apply(u"two"_s, {AnyRecord(till()), AnyRecord(till())}, progress);
    QCOMPARE(firm->records().assets.size(), 2);
    firm.reopen();
    QCOMPARE(firm->records().assets.size(), 2);
}

void TestIsms::thereIsOneOrganisationOnly()
{
    TestFirm firm;
    Organisation other = firm->records().organisation;
    other.id = Id::from(u"other");
    other.name = u"Other"_s;
    QCOMPARE(kindOf([&] { firm->add(other); }), ErrorKind::Invalid);
    QVERIFY(firm->records().organisation.name.isEmpty());
    QCOMPARE(firm->vault().countRows("organisation"), 0);
}

void TestIsms::removingSomethingReferredToNamesWhatRefersToIt()
{
    TestFirm firm;
    const Id asset = firm->add(till());
    const Id risk = firm->add(fireOf(asset));
    try {
        firm->remove(describe<Asset>(), asset);
        QFAIL("removed");
    } catch (const Error &error) {
        QVERIFY(error.message().contains(u"Fire in the shop"_s));
    }
    QCOMPARE(firm->records().assets.size(), 1);
    firm->remove(describe<Risk>(), risk);
    firm->remove(describe<Asset>(), asset);
    QVERIFY(firm->records().assets.isEmpty());
}

void TestIsms::unlinkingClearsTheReferencesInOneStep()
{
    TestFirm firm;
    const Id asset = firm->add(till());
    const Id risk = firm->add(fireOf(asset));
    firm->remove(describe<Asset>(), asset, RemoveMode::Unlink);
    QVERIFY(firm->find<Risk>(risk)->asset.isNull());
    firm->undo();
    QCOMPARE(firm->find<Risk>(risk)->asset, asset);
    QCOMPARE(firm->find<Asset>(asset)->name, u"Till PC"_s);
    firm.reopen();
    QCOMPARE(firm->find<Risk>(risk)->asset, asset);
    QVERIFY(isSound(firm.isms()));
}

void TestIsms::manyRecordsAreAllOrNone()
{
    TestFirm firm;
    QList<AnyRecord> records;
    for (int i = 0; i < 20; ++i) {
        Asset asset = till();
        asset.id = Id::random();
        asset.name = i == 19 ? QString() : QString::number(i);
        records.append(AnyRecord(asset));
    }
    NoProgress progress;
    QCOMPARE(kindOf([&] { firm->apply(u"import"_s, records, progress); }), ErrorKind::Invalid);
    QVERIFY(firm->records().assets.isEmpty());
    records.removeLast();
    firm->apply(u"import"_s, records, progress);
    QCOMPARE(firm->records().assets.size(), 19);
    QCOMPARE(firm->undoName(), u"import"_s);
    firm->undo();
    QVERIFY(firm->records().assets.isEmpty());
}

void TestIsms::aCancelledBatchChangesNothing()
{
    class StopAtThird final : public Progress
    {
    public:
        void report(qint64 done, qint64) override { m_done = done; }
        bool isCancelled() const override { return m_done >= 3; }

    private:
        qint64 m_done = 0;
    };
    TestFirm firm;
    QList<AnyRecord> records;
    for (int i = 0; i < 20; ++i) {
        Asset asset = till();
        asset.id = Id::random();
        records.append(AnyRecord(asset));
    }
    StopAtThird progress;
    QCOMPARE(kindOf([&] { firm->apply(u"import"_s, records, progress); }), ErrorKind::Cancelled);
    QVERIFY(firm->records().assets.isEmpty());
    firm.reopen();
    QVERIFY(firm->records().assets.isEmpty());
}

void TestIsms::sealedRecordsAreNotEditedByHand()
{
    TestFirm firm;
    Submission submission;
    submission.title = u"For the insurer"_s;
    QCOMPARE(kindOf([&] { firm->add(submission); }), ErrorKind::Invalid);
    const Id id = firm->seal(submission);
    QCOMPARE(kindOf([&] { firm->remove(describe<Submission>(), id); }), ErrorKind::Invalid);
    QVERIFY(!firm->canUndo());
    firm.reopen();
    QCOMPARE(firm->records().submissions.size(), 1);
}

void TestIsms::historyTellsBeforeAndAfter()
{
    TestFirm firm;
    Asset asset = till();
    asset.id = firm->add(asset);
    asset.owner = u"Anna"_s;
    firm->update(asset);
    const auto items = firm->history({u"asset"_s, asset.id, 10});
    QCOMPARE(items.size(), 2);
    QCOMPARE(items.first().action, u"update"_s);
    QCOMPARE(items.first().author, u"Tester"_s);
    QCOMPARE(items.first().title, u"Till PC"_s);
    QCOMPARE(items.first().fields.size(), 1);
    QCOMPARE(items.first().fields.first().field, u"owner"_s);
    QCOMPARE(items.first().fields.first().before.toString(), QString());
    QCOMPARE(items.first().fields.first().after.toString(), u"Anna"_s);
    QCOMPARE(items.last().action, u"add"_s);
    QVERIFY(items.first().sequence > items.last().sequence);
}

void TestIsms::anUnchangedRecordLeavesNoTrace()
{
    TestFirm firm;
    Asset asset = till();
    asset.id = firm->add(asset);
    const auto generation = firm->vault().generation();
    firm->update(asset);
    QCOMPARE(firm->vault().generation(), generation);
    QCOMPARE(firm->history({}).size(), 1);
}

void TestIsms::searchFindsWhatWasWritten()
{
    TestFirm firm;
    Asset asset = till();
    asset.notes = u"Behind the counter, label Ä-17"_s;
    asset.id = firm->add(asset);
    QCOMPARE(firm->search(u"coun"_s).size(), 1);
    QCOMPARE(firm->search(u"till"_s).first().id, asset.id);
    asset.notes = u"In the van"_s;
    firm->update(asset);
    QVERIFY(firm->search(u"counter"_s).isEmpty());
    QCOMPARE(firm->search(u"van"_s).size(), 1);
    firm->undo();
    QCOMPARE(firm->search(u"counter"_s).size(), 1);
    (void)firm->search(u"\" OR * NEAR( 'x"_s); // any text is fine
}

void TestIsms::filesAreKeptWhileEvidenceRefersToThem()
{
    TestFirm firm;
    QByteArray bytes(10'000, 'x');
    QBuffer source(&bytes);
    source.open(QIODevice::ReadOnly);
    NoProgress progress;
    Evidence evidence;
    evidence.title = u"Report"_s;
    evidence.effective = QDate(2026, 5, 1);
    evidence.controls = {Id::from(u"backup-tested")};
    evidence.files = {firm->store(source, u"report.txt"_s, progress)};
    evidence.id = firm->add(evidence);
    firm.reopen();
    const EvidenceFile file = firm->find<Evidence>(evidence.id)->files.first();
    QCOMPARE(file.size, 10'000);
    QBuffer target;
    target.open(QIODevice::WriteOnly);
    firm->extract(file, target, progress);
    QCOMPARE(target.data(), bytes);

    firm->remove(describe<Evidence>(), evidence.id);
    firm->undo(); // the bytes are still there
    QBuffer again;
    again.open(QIODevice::WriteOnly);
    firm->extract(file, again, progress);
    QCOMPARE(again.data(), bytes);
    firm->remove(describe<Evidence>(), evidence.id);
    firm.reopen(); // now they are not
    QBuffer gone;
    gone.open(QIODevice::WriteOnly);
    QVERIFY_THROWS_EXCEPTION(Error, firm->extract(file, gone, progress));
    QVERIFY(isSound(firm.isms()));
}

void TestIsms::aReadOnlyFirmRefusesEdits()
{
    TestFirm firm;
    firm->add(till());
    firm.close();
    firm.open(true);
    QVERIFY(firm->isReadOnly());
    QCOMPARE(kindOf([&] { firm->add(till()); }), ErrorKind::ReadOnly);
    QCOMPARE(firm->records().assets.size(), 1);
}

void TestIsms::changesAreAnnouncedOncePerStep()
{
    TestFirm firm;
    const Id asset = firm->add(till());
    firm->add(fireOf(asset));
    QSignalSpy spy(&firm.isms(), &Isms::changed);
    firm->remove(describe<Asset>(), asset, RemoveMode::Unlink);
    QCOMPARE(spy.size(), 1);
    const auto changes = spy.first().first().value<QList<Change>>();
    QCOMPARE(changes.size(), 2);
    QCOMPARE(changes.first().type, &describe<Risk>());
    QCOMPARE(changes.last().kind, Change::Kind::Removed);
}

QTEST_GUILESS_MAIN(TestIsms)
#include "tst_isms.moc"
