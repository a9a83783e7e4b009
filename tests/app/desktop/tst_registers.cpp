// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datefield.h"
#include "errorreporter.h"
#include "fieldeditor.h"
#include "heatmap.h"
#include "plainregisters.h"
#include "preferences.h"
#include "recorddisplay.h"
#include "recordfiltermodel.h"
#include "recordform.h"
#include "recordtablemodel.h"
#include "riskspage.h"
#include "testfirm.h"
#include "workspace.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QAction>
#include <QHeaderView>
#include <QTableView>
#include <QTest>
#include <QTimer>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

Asset named(const QString &name, AssetKind kind = AssetKind::Computer)
{
    Asset asset;
    asset.name = name;
    asset.kind = kind;
    return asset;
}

Risk risk(const QString &title, qint64 likelihood, qint64 impact)
{
    Risk made;
    made.title = title;
    made.residualLikelihood = likelihood;
    made.residualImpact = impact;
    return made;
}

// A model whose commits go straight to the firm.
struct Watched
{
    TestFirm firm;
    RecordTableModel model {firm.isms(), describe<Asset>(),
                            [this](const AnyRecord &changed) {
                                firm->update(changed);
                                return true;
                            }};
    QAbstractItemModelTester tester {&model,
                                     QAbstractItemModelTester::FailureReportingMode::QtTest};

    QModelIndex cell(int row, QStringView field) { return model.index(row, model.columnOf(field)); }
};

class Quiet final : public ErrorReporter
{
public:
    void report(const Error &error) override { messages.append(error.message()); }
    QStringList messages;
};

class NoHost final : public PageHost
{
public:
    void navigate(const QString &) override { }
    void openRecord(const QString &, const Id &) override { }
};

// A page over a firm, as the window would show it.
struct Shown
{
    explicit Shown(const std::function<void(Isms &)> &prepare,
                   const std::function<Page *(Workspace &)> &make)
    {
        auto options = std::make_unique<TestFirm>();
        firm = std::move(options);
        prepare(firm->isms());
        firm->close();
        FirmOptions open {firm->catalogue(), firm->clock(), u"Tester"_s, false, nullptr};
        workspace = std::make_unique<Workspace>(openFirm(firm->path(), TestFirm::passphrase(), open),
                                                tasks, preferences, host);
        page.reset(make(*workspace));
        page->resize(1200, 700);
        page->show();
        page->refresh();
    }
    template <class W>
    W *find(const char *name) const
    {
        W *found = page->findChild<W *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no widget called %s", name);
        return found;
    }

    QTemporaryDir folder;
    QWidget window;
    Quiet reporter;
    TaskRunner tasks {&window, reporter};
    Preferences preferences {folder.filePath(u"settings.ini"_s)};
    NoHost host;
    std::unique_ptr<TestFirm> firm;
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<Page> page;
};

} // namespace

class TestRegisters final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theModelFollowsAddChangeRemoveAndUndo();
    void inlineEditsAreSavedAndNonsenseIsNot();
    void aReadOnlyFirmCannotBeEditedInPlace();
    void hostileTextIsShownLiterally();
    void filtersCombineWordsChoicesAndConditions();
    void numbersAndDatesSortByMeaning();
    void aTitleReferredToIsShownAndFollows();
    void datesAreReadAsPeopleWriteThem_data();
    void datesAreReadAsPeopleWriteThem();
    void everyFieldOfEveryTypeHasAnEditorThatKeepsItsText();
    void theFormSaysWhatIsWrongBesideTheField();
    void aDayToComeIsRemarkedBesideTheField();
    void anEmptyRegisterTeachesAndLeadsToTheFirstEntry();
    void incidentsAndPoliciesHaveTheirRegisters();
    void theTableFillsItsWidthAndCutsNoTitleShort();
    void aFieldLeftIsSavedUnderItsOwnName();
    void rowsPastedFromASpreadsheetAreOffered();
    void aCellOfTheRiskMapFiltersTheTable();
};

void TestRegisters::theModelFollowsAddChangeRemoveAndUndo()
{
    Watched watched;
    QSignalSpy inserted(&watched.model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&watched.model, &QAbstractItemModel::rowsRemoved);
    const Id first = watched.firm->add(named(u"Till"_s));
    const Id second = watched.firm->add(named(u"Van"_s));
    watched.firm->add(named(u"Saw"_s));
    QCOMPARE(watched.model.rowCount(), 3);
    QCOMPARE(inserted.size(), 3);
    watched.firm->remove(describe<Asset>(), first);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(watched.cell(0, u"name").data().toString(), u"Van"_s);
    QCOMPARE(watched.model.rowOf(second), 0);
    watched.firm->undo();
    QCOMPARE(watched.model.rowCount(), 3);
    QVERIFY(watched.model.rowOf(first) >= 0);
}

void TestRegisters::inlineEditsAreSavedAndNonsenseIsNot()
{
    Watched watched;
    const Id id = watched.firm->add(named(u"Till"_s));
    QVERIFY(watched.model.setData(watched.cell(0, u"owner"), u"Anna"_s, Qt::EditRole));
    QCOMPARE(watched.firm->find<Asset>(id)->owner, u"Anna"_s);
    QCOMPARE(watched.firm->undoName(), u"owner of Till"_s);
    QVERIFY(!watched.model.setData(watched.cell(0, u"count"), u"many"_s, Qt::EditRole));
    QCOMPARE(watched.firm->find<Asset>(id)->count, 1);
}

void TestRegisters::aReadOnlyFirmCannotBeEditedInPlace()
{
    Watched watched;
    watched.firm->add(named(u"Till"_s));
    QVERIFY(watched.cell(0, u"owner").flags() & Qt::ItemIsEditable);
    TestFirm firm;
    firm->add(named(u"Till"_s));
    firm.close();
    firm.open(true);
    RecordTableModel model(firm.isms(), describe<Asset>(), [](const AnyRecord &) { return false; });
    QVERIFY(!(model.index(0, 0).flags() & Qt::ItemIsEditable));
    RecordTableModel sealed(firm.isms(), describe<Submission>(), [](const AnyRecord &) { return false; });
    QCOMPARE(sealed.rowCount(), 0);
}

void TestRegisters::hostileTextIsShownLiterally()
{
    Watched watched;
    Asset asset = named(u"<img src='file:///etc/hostname'>\u202egnp.exe\nsecond line"_s);
    asset.notes = u"<b>bold</b>"_s;
    watched.firm->add(asset);
    QCOMPARE(watched.cell(0, u"name").data().toString(),
             u"<img src='file:///etc/hostname'>gnp.exe second line"_s);
    const QString tip = watched.cell(0, u"notes").data(Qt::ToolTipRole).toString();
    QVERIFY(!tip.contains(u"<b>"_s)); // escaped, or Qt would take it for markup
    Shown shown([&](Isms &isms) { isms.add(asset); }, makeAssetsPage);
    shown.page->showRecord(u"asset"_s, shown.workspace->records().assets.first().id);
    for (const QLabel *label : shown.page->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestRegisters::filtersCombineWordsChoicesAndConditions()
{
    Watched watched;
    RecordFilterModel filter;
    filter.setSourceModel(&watched.model);
    QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    watched.firm->add(named(u"Till PC"_s, AssetKind::Computer));
    watched.firm->add(named(u"Office PC"_s, AssetKind::Computer));
    watched.firm->add(named(u"Till phone"_s, AssetKind::Phone));
    filter.setWords(u"TILL"_s);
    QCOMPARE(filter.rowCount(), 2);
    filter.setChoice(watched.model.columnOf(u"kind"), u"phone"_s);
    QCOMPARE(filter.rowCount(), 1);
    filter.setWords(QString());
    filter.setChoice(watched.model.columnOf(u"kind"), QString());
    QVERIFY(!filter.isFiltering());
    filter.setCondition([](const QModelIndex &index) { return index.row() == 1; });
    QCOMPARE(filter.rowCount(), 1);
    watched.firm->undo();
    watched.firm->undo();
    QCOMPARE(filter.rowCount(), 0);
}

void TestRegisters::numbersAndDatesSortByMeaning()
{
    Watched watched;
    RecordFilterModel filter;
    filter.setSourceModel(&watched.model);
    for (const qint64 records : {900, 10'000, 80}) {
        Asset asset = named(QString::number(records));
        asset.personalRecords = records;
        asset.supportEnds = QDate(2026, 1, 1).addDays(records);
        watched.firm->add(asset);
    }
    for (const auto *field : {u"personal_records", u"support_ends"}) {
        filter.sort(watched.model.columnOf(field), Qt::AscendingOrder);
        QCOMPARE(filter.index(0, 0).data().toString(), u"80"_s);
        QCOMPARE(filter.index(2, 0).data().toString(), u"10000"_s);
    }
}

void TestRegisters::aTitleReferredToIsShownAndFollows()
{
    Watched watched;
    Supplier supplier;
    supplier.name = u"Acme IT"_s;
    supplier.id = watched.firm->add(supplier);
    Asset asset = named(u"Server"_s);
    asset.supplier = supplier.id;
    watched.firm->add(asset);
    QCOMPARE(watched.cell(0, u"supplier").data().toString(), u"Acme IT"_s);
    QSignalSpy changed(&watched.model, &QAbstractItemModel::dataChanged);
    supplier.name = u"Acme Computing"_s;
    watched.firm->update(supplier);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(watched.cell(0, u"supplier").data().toString(), u"Acme Computing"_s);
}

void TestRegisters::datesAreReadAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("date");
    const QDate day(2026, 11, 3);
    QTest::newRow("iso") << u"2026-11-03"_s << day;
    QTest::newRow("slashes, day first") << u"3/11/2026"_s << day;
    QTest::newRow("dots") << u"03.11.2026"_s << day;
    QTest::newRow("two digits") << u"3/11/26"_s << day;
    QTest::newRow("month in letters") << u" 3  Nov 2026 "_s << day;
    QTest::newRow("today") << u"Today"_s << QDate(2026, 11, 22);
    QTest::newRow("leap day") << u"29 Feb 2028"_s << QDate(2028, 2, 29);
    QTest::newRow("no leap day") << u"29 Feb 2027"_s << QDate();
    QTest::newRow("month first") << u"11/23/2026"_s << QDate();
    QTest::newRow("words") << u"next week"_s << QDate();
}

void TestRegisters::datesAreReadAsPeopleWriteThem()
{
    QFETCH(QString, text);
    QFETCH(QDate, date);
    QCOMPARE(readDate(text, QDate(2026, 11, 22)).value_or(QDate()), date);
}

void TestRegisters::everyFieldOfEveryTypeHasAnEditorThatKeepsItsText()
{
    TestFirm firm;
    for (const RecordType *type : recordTypes()) {
        const AnyRecord record(*type);
        for (const auto &field : type->fields()) {
            const std::unique_ptr<FieldEditor> editor(makeFieldEditor(firm.isms(), *field, nullptr));
            editor->setText(field->text(record.data()));
            QCOMPARE(editor->text(), field->text(record.data()));
            QWidget *inner = editor->focusProxy() ? editor->focusProxy() : editor.get();
            QCOMPARE(inner->accessibleName(), field->label());
        }
    }
}

void TestRegisters::theFormSaysWhatIsWrongBesideTheField()
{
    TestFirm firm;
    RecordForm form(firm.isms(), describe<Asset>());
    form.setRecord(AnyRecord(describe<Asset>()));
    auto *count = form.findChild<FieldEditor *>(u"field_count"_s);
    count->setText(u"none"_s);
    QCOMPARE(form.problems().size(), 1);
    form.showProblems(form.problems());
    QVERIFY(form.findChild<QLabel *>(u"trouble_count"_s)->isVisibleTo(&form));
    QVERIFY(!form.findChild<QLabel *>(u"trouble_name"_s)->isVisibleTo(&form));
    count->setText(u"2"_s);
    QCOMPARE(form.problems().first().field, u"name"_s);
}

// Odd, and kept all the same.
void TestRegisters::aDayToComeIsRemarkedBesideTheField()
{
    TestFirm firm;
    RecordForm form(firm.isms(), describe<Incident>());
    Incident incident;
    incident.title = u"Lost phone"_s;
    incident.happened = firm.isms().clock().today().addDays(1);
    form.setRecord(AnyRecord(incident));
    const auto *remark = form.findChild<QLabel *>(u"trouble_happened"_s);
    QVERIFY(remark->isVisibleTo(&form) && remark->text().contains("in the future"_L1));
    QVERIFY(form.problems().isEmpty());
    auto *day = form.findChild<FieldEditor *>(u"field_happened"_s);
    day->setText(firm.isms().clock().today().toString(Qt::ISODate));
    form.showProblems(form.problems());
    QVERIFY(!remark->isVisibleTo(&form));
}

void TestRegisters::anEmptyRegisterTeachesAndLeadsToTheFirstEntry()
{
    Shown shown([](Isms &) {}, makeAssetsPage);
    QTest::mouseClick(shown.find<QPushButton>("addFirst"), Qt::LeftButton);
    QTest::mouseClick(shown.find<QPushButton>("addSave"), Qt::LeftButton); // no name yet
    QVERIFY(shown.workspace->records().assets.isEmpty());
    shown.find<FieldEditor>("field_name")->setText(u"Till"_s);
    QTest::mouseClick(shown.find<QPushButton>("addSave"), Qt::LeftButton);
    QCOMPARE(shown.workspace->records().assets.size(), 1);
    QCOMPARE(shown.find<QTableView>("assetTable")->model()->rowCount(), 1);
    QVERIFY(shown.reporter.messages.isEmpty());
}

void TestRegisters::incidentsAndPoliciesHaveTheirRegisters()
{
    Shown incidents([](Isms &) {}, makeIncidentsPage);
    QTest::mouseClick(incidents.find<QPushButton>("addFirst"), Qt::LeftButton);
    incidents.find<FieldEditor>("field_title")->setText(u"Phone left on a train"_s);
    incidents.find<FieldEditor>("field_kind")->setText(u"lost_device"_s);
    QTest::mouseClick(incidents.find<QPushButton>("addSave"), Qt::LeftButton);
    QCOMPARE(incidents.workspace->records().incidents.size(), 1);
    QCOMPARE(incidents.workspace->records().incidents.first().kind, IncidentKind::LostDevice);

    Shown insurance([](Isms &) {}, makeInsurancePage);
    QTest::mouseClick(insurance.find<QPushButton>("addFirst"), Qt::LeftButton);
    insurance.find<FieldEditor>("field_name")->setText(u"Small firm 250"_s);
    insurance.find<FieldEditor>("field_crime_limit")->setText(u"25000"_s);
    QTest::mouseClick(insurance.find<QPushButton>("addSave"), Qt::LeftButton);
    QCOMPARE(insurance.workspace->records().policies.first().crimeLimit, Money::major(25'000));
    QCOMPARE(insurance.find<QTableView>("policyTable")->model()->rowCount(), 1);
}

void TestRegisters::theTableFillsItsWidthAndCutsNoTitleShort()
{
    const QString title = u"Decide who looks after the till on Saturdays and who stands in"_s;
    Shown shown([&](Isms &isms) {
        isms.add(named(title));
        isms.add(named(u"Till"_s));
    }, makeAssetsPage);
    const auto *table = shown.find<QTableView>("assetTable");
    const int column = describe<Asset>().indexOf(u"name");
    QCOMPARE(table->horizontalHeader()->length(), table->viewport()->width());
    QVERIFY(table->columnWidth(column) > table->fontMetrics().horizontalAdvance(title));
    shown.page->resize(500, 700);
    QVERIFY(table->columnWidth(column) >= 200); // still to be read; the table scrolls
}

void TestRegisters::aFieldLeftIsSavedUnderItsOwnName()
{
    Shown shown([](Isms &isms) { isms.add(named(u"Till"_s)); }, makeAssetsPage);
    shown.page->showRecord(u"asset"_s, shown.workspace->records().assets.first().id);
    auto *owner = shown.find<FieldEditor>("field_owner");
    owner->setText(u"Anna"_s);
    Q_EMIT owner->finished();
    QCOMPARE(shown.workspace->records().assets.first().owner, u"Anna"_s);
    QCOMPARE(shown.workspace->isms().undoName(), u"owner of Till"_s);
    shown.workspace->undo();
    shown.page->refresh();
    QCOMPARE(owner->text(), QString());
}

void TestRegisters::rowsPastedFromASpreadsheetAreOffered()
{
    Shown shown([](Isms &) {}, makeAssetsPage);
    QApplication::clipboard()->setText(u"Name\tKind\nTill\tcomputer\nVan\tother\n"_s);
    QAction *paste = shown.page->findChild<QAction *>(u"pasteRecords"_s);
    QVERIFY(paste);
    // The question "Import these?" is modal: its button is pressed as soon as it is up.
    QTimer watcher;
    connect(&watcher, &QTimer::timeout, this, [] {
        QWidget *dialog = QApplication::activeModalWidget();
        const auto buttons = dialog ? dialog->findChildren<QPushButton *>() : QList<QPushButton *>();
        for (QPushButton *button : buttons) {
            if (button->text() == u"Import"_s)
                button->click();
        }
    });
    watcher.start(20);
    paste->trigger();
    QCOMPARE(shown.workspace->records().assets.size(), 2);
    QCOMPARE(shown.workspace->records().assets.first().kind, AssetKind::Computer);
}

void TestRegisters::aCellOfTheRiskMapFiltersTheTable()
{
    Shown shown(
        [](Isms &isms) {
            isms.add(risk(u"Fire"_s, 2, 5));
            isms.add(risk(u"Theft"_s, 2, 5));
            isms.add(risk(u"Typing error"_s, 4, 1));
        },
        [](Workspace &workspace) { return new RisksPage(workspace); });
    auto *map = shown.find<HeatMap>("heatMap");
    auto *table = shown.find<QTableView>("riskTable");
    QTest::mouseClick(map, Qt::LeftButton, {}, map->cellRect(2, 5).center());
    QCOMPARE(table->model()->rowCount(), 2);
    QTest::mouseClick(map, Qt::LeftButton, {}, map->cellRect(2, 5).center());
    QCOMPARE(table->model()->rowCount(), 3);
    QTest::keyClick(map, Qt::Key_Down); // from (2, 5) to (1, 5)
    QTest::keyClick(map, Qt::Key_Space);
    QCOMPARE(table->model()->rowCount(), 0);
}

QTEST_MAIN(TestRegisters)
#include "tst_registers.moc"
