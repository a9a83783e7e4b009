// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importplan.h"
#include "progress.h"
#include "recordexport.h"
#include "testfirm.h"
#include "vault.h"

#include <QBuffer>
#include <QFile>
#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

QByteArray exported(const Isms &isms, const RecordType &type, ExchangeFormat format)
{
    QBuffer buffer;
    if (!buffer.open(QIODevice::WriteOnly))
        return {};
    NoProgress progress;
    (void)writeRecords(isms, type, format, buffer, progress);
    return buffer.data();
}

ImportPlan planned(const Isms &isms, const RecordType &type, const QByteArray &bytes,
                   ExchangeFormat format = ExchangeFormat::Csv)
{
    NoProgress progress;
    return planImportOf(bytes, isms, type, format, progress);
}

void import(Isms &isms, const RecordType &type, const QByteArray &bytes)
{
    NoProgress progress;
    applyImport(isms, planned(isms, type, bytes), progress);
}

std::optional<ErrorKind> kindOf(const std::function<void()> &act)
{
    try {
        act();
    } catch (const Error &error) {
        return error.kind();
    }
    return std::nullopt;
}

class StopAt final : public Progress
{
public:
    explicit StopAt(qint64 stop)
        : m_stop(stop)
    {
    }
    void report(qint64 done, qint64) override { m_done = done; }
    bool isCancelled() const override { return m_done >= m_stop; }

private:
    qint64 m_stop;
    qint64 m_done = 0;
};

const QString evil = u"=cmd|' /C calc'!A0"_s;

} // namespace

class TestRecordExchange final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TestFirm> m_firm;

    Isms &isms() { return m_firm->isms(); }

    void fill()
    {
        Supplier supplier;
        supplier.id = Id::from(u"fixit");
        supplier.name = u"Fix-It; Ltd, \"the best\""_s;
        supplier.demands = u"First line\nsecond line\r\nthird"_s;
        isms().add(supplier);
        Asset asset;
        asset.id = Id::from(u"till-pc");
        asset.name = evil;
        asset.kind = AssetKind::Computer;
        asset.supplier = supplier.id;
        asset.worth = Money::minor(123'450);
        asset.supportEnds = QDate(2028, 2, 29);
        asset.encrypted = Truth::Yes;
        asset.notes = u"'quoted' é € 𝄞"_s;
        isms().add(asset);
        Organisation firm = isms().records().organisation;
        firm.name = u"-Joinery-"_s;
        firm.grossProfit = Money::minor(-500);
        firm.domains = {u"a.example"_s, u"b.example"_s};
        isms().update(firm);
        ControlState state;
        state.id = Id::from(u"mfa-email");
        state.status = ControlStatus::InPlace;
        state.coverage = 100;
        isms().put(state);
    }

private Q_SLOTS:
    void init() { m_firm = std::make_unique<TestFirm>(); }

    void importingAnExportAgainChangesNothing_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<bool>("json");
        for (const QString &type : {u"organisation"_s, u"asset"_s, u"supplier"_s, u"control"_s}) {
            QTest::newRow(qPrintable(type + u" csv"_s)) << type << false;
            QTest::newRow(qPrintable(type + u" json"_s)) << type << true;
        }
    }

    void importingAnExportAgainChangesNothing()
    {
        QFETCH(QString, type);
        QFETCH(bool, json);
        fill();
        const auto format = json ? ExchangeFormat::Json : ExchangeFormat::Csv;
        const RecordType &description = *recordType(type);
        const ImportPlan plan =
            planned(isms(), description, exported(isms(), description, format), format);
        QCOMPARE(plan.problems, QList<ImportProblem>());
        QCOMPARE(plan.unchanged, 1);
        QCOMPARE(plan.added + plan.updated, 0);
        const quint64 generation = isms().vault().generation();
        NoProgress progress;
        applyImport(isms(), plan, progress);
        QCOMPARE(isms().vault().generation(), generation);
    }

    void aFormulaIsGuardedOutsideAndWholeInside()
    {
        fill();
        const QByteArray csv = exported(isms(), describe<Asset>(), ExchangeFormat::Csv);
        QVERIFY(csv.contains(u",'%1,"_s.arg(evil).toUtf8()));
        TestFirm other;
        import(other.isms(), describe<Supplier>(),
               exported(isms(), describe<Supplier>(), ExchangeFormat::Csv));
        import(other.isms(), describe<Asset>(), csv);
        QCOMPARE(other->records().assets.first().name, evil);
        QVERIFY(AnyRecord(other->records().assets.first())
                    .equals(AnyRecord(isms().records().assets.first())));
    }

    void rowsAreAddedUpdatedAndLeftAlone()
    {
        fill();
        const ImportPlan plan = planned(isms(), describe<Asset>(),
                                        "id,Name,KIND\n"
                                        "till-pc,Till,computer\n"
                                        ",Tablet,phone\n"
                                        "van,Van tablet,phone\n");
        QVERIFY(plan.isClean());
        QCOMPARE(plan.added, 2);
        QCOMPARE(plan.updated, 1);
        NoProgress progress;
        applyImport(isms(), plan, progress);
        QCOMPARE(isms().records().assets.size(), 3);
        const Asset *till = isms().find<Asset>(Id::from(u"till-pc"));
        QCOMPARE(till->name, u"Till"_s);
        QCOMPARE(till->worth, Money::minor(123'450)); // not in the file: not touched
        isms().undo();                                // one step
        QCOMPARE(isms().records().assets.size(), 1);
        QCOMPARE(isms().records().assets.first().name, evil);
    }

    void headingsAreMatchedByLabelToo()
    {
        const ImportPlan plan = planned(isms(), describe<Asset>(),
                                        "Supported until;Name;Encrypted\n2030-01-31;Laptop;Yes\n");
        QVERIFY(plan.isClean());
        const Asset *asset = plan.records.first().as<Asset>();
        QCOMPARE(asset->supportEnds, QDate(2030, 1, 31));
        QCOMPARE(asset->encrypted, Truth::Yes);
    }

    void everyProblemIsSaidWithRowAndColumn()
    {
        const ImportPlan plan = planned(isms(), describe<Asset>(),
                                        "id,name,kind,How many alike,supplier\n"
                                        "a,,computer,1,\n"
                                        "B!,x,computer,1,\n"
                                        "c,x,spaceship,many,\n"
                                        "d,x,computer,0,nobody\n"
                                        "e,x,computer,1,\n"
                                        "e,x,computer,1,\n"
                                        "f,x,computer\n"
                                        "g,x,computer,1,,surplus\n");
        QStringList places;
        for (const ImportProblem &problem : plan.problems)
            places.append(u"%1 %2"_s.arg(problem.row).arg(problem.column));
        QCOMPARE(places,
                 (QStringList{u"2 name"_s, u"3 id"_s, u"4 kind"_s, u"4 How many alike"_s,
                              u"5 How many alike"_s, u"5 supplier"_s, u"7 id"_s,
                              u"8 How many alike"_s, u"9 column 6"_s}));
        NoProgress progress;
        QCOMPARE(kindOf([&] { applyImport(isms(), plan, progress); }), ErrorKind::Invalid);
        QVERIFY(isms().records().assets.isEmpty());
        QCOMPARE(problemText(plan, plan.problems.first()), u"Row 2, name: Name is needed."_s);
    }

    void unknownAndRepeatedHeadingsAreProblems()
    {
        const ImportPlan plan =
            planned(isms(), describe<Asset>(), "name,colour,Name,owner\nx,red,y,z\n");
        QCOMPARE(plan.problemCount, 2);
        QCOMPARE(plan.problems[0].column, u"colour"_s);
        QCOMPARE(plan.problems[1].column, u"Name"_s);
        QVERIFY(plan.records.isEmpty());
    }

    void brokenTablesAreProblemsAndNotCrashes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<qint64>("row");
        QTest::newRow("empty") << QByteArray() << 1LL;
        QTest::newRow("open quote") << QByteArray("name,owner\nx,\"y\n") << 2LL;
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << 1LL;
        QTest::newRow("too large") << QByteArray(50'000'001, 'x') << 1LL;
        QTest::newRow("value without heading") << QByteArray("name,\nx,y\n") << 2LL;
    }

    void brokenTablesAreProblemsAndNotCrashes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(qint64, row);
        const ImportPlan plan = planned(isms(), describe<Asset>(), bytes);
        QVERIFY(plan.problemCount > 0);
        QCOMPARE(plan.problems.last().row, row);
    }

    void aTableInLatinIsReadAndRemarkedUpon()
    {
        const ImportPlan plan =
            planned(isms(), describe<Asset>(), "name;owner\nCaf\xe9;J\xfcrgen\n");
        QVERIFY(plan.isClean());
        QCOMPARE(plan.remarks.size(), 1);
        QCOMPARE(plan.records.first().as<Asset>()->owner, u"Jürgen"_s);
    }

    void jsonTroubleIsToldOrThrown()
    {
        const auto json = [&](const QByteArray &bytes) {
            return planned(isms(), describe<Asset>(), bytes, ExchangeFormat::Json);
        };
        const auto thrown = [&](const QByteArray &bytes) {
            return kindOf([&] { (void)json(bytes); });
        };
        QCOMPARE(thrown("{\"name\": \"x\"}"), ErrorKind::Invalid);
        QCOMPARE(thrown("[{\"name\": \"x\", \"name\": \"y\"}]"), ErrorKind::Invalid);
        QCOMPARE(thrown(QByteArray(100, '[')), ErrorKind::Invalid);
        QCOMPARE(thrown("{\"type\": \"risk\", \"records\": []}"), ErrorKind::Invalid);
        QCOMPARE(thrown("not json"), ErrorKind::Invalid);
        const ImportPlan plan =
            json("[{\"name\": \"ok\"}, 7, {\"id\": 5}, {\"name\": \"x\", \"colour\": 1}]");
        QCOMPARE(plan.added, 1);
        QCOMPARE(plan.problemCount, 3);
        QCOMPARE(plan.problems[0].row, 2);
        QCOMPARE(plan.problems[1].column, u"id"_s);
        QCOMPARE(plan.problems[2].column, u"colour"_s);
        QCOMPARE(problemText(plan, plan.problems[2]).section(u':', 0, 0), u"Record 4, colour"_s);
    }

    void filesOfEvidenceAreNotMadeUp()
    {
        const QByteArray files = "[{\"name\":\"x\",\"sha256\":\"" + QByteArray(64, 'a')
            + "\",\"size\":1,\"added\":\"2026-01-01\"}]";
        const ImportPlan plan =
            planned(isms(), describe<Evidence>(),
                    "[{\"title\":\"t\",\"effective\":\"2026-01-01\",\"files\":" + files + "}]",
                    ExchangeFormat::Json);
        QCOMPARE(plan.problemCount, 1);
        QCOMPARE(plan.problems.first().column, u"files"_s);
    }

    void sealedRecordsAreNotImported()
    {
        QCOMPARE(kindOf([&] { (void)planned(isms(), describe<Submission>(), "title\nx\n"); }),
                 ErrorKind::Usage);
    }

    void idsFollowTheKindOfRecord()
    {
        QVERIFY(!planned(isms(), describe<ControlState>(), "status\nin_place\n").isClean());
        QVERIFY(
            !planned(isms(), describe<ControlState>(), "id,status\nnone-such,planned\n").isClean());
        QVERIFY(
            planned(isms(), describe<ControlState>(), "id,status\nmfa-email,planned\n").isClean());
        QCOMPARE(planned(isms(), describe<Organisation>(), "name\nNew name\n").updated, 1);
        QVERIFY(!planned(isms(), describe<Organisation>(), "id,name\nother,New\n").isClean());
        QVERIFY(!planned(isms(), describe<Organisation>(), "name\nOne\nTwo\n").isClean());
    }

    void theVaultItselfIsNeverOverwritten()
    {
        NoProgress progress;
        QCOMPARE(kindOf([&] {
                     (void)exportRecords(isms(), describe<Asset>(), ExchangeFormat::Csv,
                                         m_firm->path(), progress);
                 }),
                 ErrorKind::Usage);
    }

    void whatIsExportedIsNeverTooMuchToImport()
    {
        QByteArray csv("id,name\n");
        for (int i = 0; i < 25; ++i)
            csv += "row-" + QByteArray::number(i) + ",Chair\n";
        NoProgress progress;
        applyImport(isms(), planned(isms(), describe<Asset>(), csv), progress);
        const RecordType &type = describe<Asset>();
        ExportPart part;
        part.limits.cells = (qint64(type.fields().size()) + 1) * 11; // headings and ten records
        const QString path = m_firm->file(u"assets.csv"_s);
        const auto exported = [&](int number) {
            part.number = number;
            return exportRecords(isms(), type, ExchangeFormat::Csv, path, progress, part);
        };
        QCOMPARE(part.records(type), 10);
        QCOMPARE(kindOf([&] { (void)exported(0); }), ErrorKind::Invalid);
        QVERIFY(!QFile::exists(path));
        QSet<QString> ids;
        for (int number = 1; number <= 3; ++number) {
            QCOMPARE(exported(number), number == 3 ? 5 : 10);
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            CsvReader reader(bytes, part.limits);
            QStringList cells;
            for (bool isHeading = true; reader.next(cells); isHeading = false) {
                if (!isHeading)
                    ids.insert(cells.first());
            }
            QVERIFY(!reader.fault());
        }
        QCOMPARE(ids.size(), 25);
        QCOMPARE(kindOf([&] { (void)exported(4); }), ErrorKind::Usage);
        part.limits.fileBytes = 100;
        QCOMPARE(kindOf([&] { (void)exported(1); }), ErrorKind::Invalid);
    }

    void aStoppedExportLeavesWhatWasThere()
    {
        fill();
        const QString path = m_firm->file(u"assets.csv"_s);
        QFile before(path);
        QVERIFY(before.open(QIODevice::WriteOnly));
        before.write("old");
        before.close();
        StopAt progress(0);
        QCOMPARE(kindOf([&] {
                     (void)exportRecords(isms(), describe<Asset>(), ExchangeFormat::Csv, path,
                                         progress);
                 }),
                 ErrorKind::Cancelled);
        QVERIFY(before.open(QIODevice::ReadOnly));
        QCOMPARE(before.readAll(), "old");
    }

    void aHundredThousandRowsGoInOrNone()
    {
        QByteArray csv("id,name,kind,owner,count\n");
        for (int i = 0; i < 100'000; ++i)
            csv += "row-" + QByteArray::number(i) + ",Chair " + QByteArray::number(i)
                + ",other,Tom,2\n";
        const ImportPlan plan = planned(isms(), describe<Asset>(), csv);
        QCOMPARE(plan.added, 100'000);
        StopAt soon(5'000);
        QCOMPARE(kindOf([&] { applyImport(isms(), plan, soon); }), ErrorKind::Cancelled);
        m_firm->reopen();
        QCOMPARE(isms().records().assets.size(), 0);
        NoProgress progress;
        applyImport(isms(), plan, progress);
        QCOMPARE(isms().records().assets.size(), 100'000);
    }
};

QTEST_GUILESS_MAIN(TestRecordExchange)
#include "tst_recordexchange.moc"
