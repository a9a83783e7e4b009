// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors.h"
#include "isms.h"
#include "testfirm.h"
#include "vault.h"

#include <QFile>
#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

Asset till()
{
    Asset asset;
    asset.name = u"Till PC"_s;
    return asset;
}

std::optional<ErrorKind> kindOf(const std::function<void()> &work)
{
    try {
        work();
    } catch (const Error &error) {
        return error.kind();
    }
    return std::nullopt;
}

} // namespace

// What lies in the file, and what of it is believed.
class TestStored final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStoredValueThatMakesNoSenseIsDamage_data();
    void aStoredValueThatMakesNoSenseIsDamage();
    void whatTheRulesLetInComesOutAgain();
    void aFileReplacedWhileOpenChangesNothingInMemory();
};

// Another program that has the key may write anything into the cells of a row.
void TestStored::aStoredValueThatMakesNoSenseIsDamage_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QByteArray>("column");
    QTest::addColumn<QVariant>("value");
    const auto row = [](const char *table, const char *column, const QVariant &value) {
        QTest::addRow("%s %s", column, qPrintable(value.toString()))
            << QByteArray(table) << QByteArray(column) << value;
    };
    row("risk", "likelihood", 0);
    row("risk", "impact", 9);
    row("risk", "residual_likelihood", -1);
    row("risk", "treatment", u"hope"_s);
    row("risk", "asset", u"../x"_s);
    row("risk", "controls", u"mfa-email, A B"_s);
    row("risk", "review_on", u"2026-02-30"_s);
    row("risk", "review_on", u"!!!!-01-01"_s);
    row("risk", "review_on", u"soon"_s);
    row("asset", "personal_records", -5);
    row("asset", "count", 0);
    row("asset", "worth", -1);
    row("asset", "encrypted", u"perhaps"_s);
    row("control", "status", u"splendid"_s);
    row("control", "coverage", 101);
    row("evidence", "files", u"[{}]"_s);
    row("evidence", "files", u"not a list"_s);
}

void TestStored::aStoredValueThatMakesNoSenseIsDamage()
{
    QFETCH(QByteArray, table);
    QFETCH(QByteArray, column);
    QFETCH(QVariant, value);
    TestFirm firm;
    const Id asset = firm->add(till());
    ControlState state;
    state.id = Id::from(u"mfa-email");
    firm->add(state);
    Evidence evidence;
    evidence.title = u"Report"_s;
    evidence.effective = QDate(2026, 5, 1);
    firm->add(evidence);
    Risk risk;
    risk.title = u"Fire"_s;
    risk.asset = asset;
    firm->add(risk);
    QString id;
    firm->vault().readRows(table, {}, [&id](const RowView &row) { id = row.text(0); });
    Edit edit = firm->vault().edit();
    const bool isText = value.typeId() == QMetaType::QString;
    edit.updateRow(table, id, {column},
                   {isText ? Cell(value.toString()) : Cell(value.toLongLong())});
    edit.commit();
    try {
        firm.reopen();
        QFAIL("opened");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), ErrorKind::Damaged);
        QVERIFY(error.message().contains(id));
        QCOMPARE(error.detail(), QString::fromLatin1(column));
    }
}

// A vault must never refuse what this program wrote.
void TestStored::whatTheRulesLetInComesOutAgain()
{
    TestFirm firm;
    Asset asset = till();
    for (const QDate day : {QDate(1899, 12, 31), QDate(2201, 1, 1), QDate(12026, 1, 1)}) {
        asset.supportEnds = day;
        QCOMPARE(kindOf([&] { firm->add(asset); }), ErrorKind::Invalid);
    }
    for (const QDate day : {QDate(1900, 1, 1), QDate(2200, 12, 31), QDate()}) {
        asset.supportEnds = day;
        firm->add(asset);
    }
    Evidence evidence;
    evidence.title = u"Report"_s;
    evidence.effective = QDate(2026, 5, 1);
    evidence.controls = {Id()};
    evidence.id = firm->add(evidence);
    evidence.files = {EvidenceFile()};
    QCOMPARE(kindOf([&] { firm->update(evidence); }), ErrorKind::Invalid);
    firm.reopen();
    QCOMPARE(firm->records().assets.size(), 3);
    QCOMPARE(firm->records().assets.at(1).supportEnds, QDate(2200, 12, 31));
    QCOMPARE(firm->records().evidence.size(), 1);
}

void TestStored::aFileReplacedWhileOpenChangesNothingInMemory()
{
    TestFirm firm;
    Asset asset = till();
    asset.id = firm->add(asset);
    QVERIFY(QFile::rename(firm.path(), firm.file(u"moved"_s)));
    QVERIFY(QFile::copy(firm.file(u"moved"_s), firm.path()));
    asset.owner = u"Anna"_s;
    QCOMPARE(kindOf([&] { firm->update(asset); }), ErrorKind::Conflict);
    QCOMPARE(kindOf([&] { firm->undo(); }), ErrorKind::Conflict);
    QVERIFY(firm->find<Asset>(asset.id)->owner.isEmpty());
    QCOMPARE(firm->undoName(), u"adding Till PC"_s);
    QVERIFY(!firm->canRedo());
}

QTEST_GUILESS_MAIN(TestStored)
#include "tst_stored.moc"
