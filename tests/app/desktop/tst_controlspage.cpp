// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controlspage.h"

#include "checklistmodel.h"
#include "dropzone.h"
#include "pagebench.h"
#include "plainlabel.h"

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QTreeView>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

const Id top = Id::from(u"security-owner"); // of the catalogue
const Id first = Id::from(u"mfa-email"); // of the base level
const Id mfa = Id::from(u"mfa-cloud");
const QString hostile = u"<img src=\"file:///etc/passwd\"><b>bold</b> & so on"_s;

const ControlState *state(PageBench &bench, const Id &id)
{
    return bench.isms().find<ControlState>(id);
}

void answerAll(PageBench &bench, ControlStatus status)
{
    QList<AnyRecord> records;
    for (const Control &control : bench.catalogue().controls()) {
        ControlState answer;
        answer.id = control.id;
        answer.status = status;
        answer.assessed = bench.clock().today();
        records.append(AnyRecord(answer));
    }
    NoProgress progress;
    bench.isms().apply(u"all"_s, records, progress);
}

QString question(PageBench &bench)
{
    return bench.child<PlainLabel>(u"question"_s).text();
}

} // namespace

class TestControlsPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithTheFirstOpenQuestionOfTheBaseLevel();
    void anAnswerIsKeptAtOnceWithItsDay();
    void partlyAsksHowFarAndWhatIsLeftOut();
    void anotherAnswerLetsGoOfWhatBelongedToTheLast();
    void doesNotApplyIsKeptOnlyWithAReason();
    void keysAnswerAndMove();
    void figuresTypedIntoAFieldDoNotAnswer();
    void aDayToComeIsRefused();
    void nextUnansweredSkipsWhatIsAnswered();
    void theEndIsSaidWhenAllIsAnswered();
    void whatDoesNotConcernTheFirmIsHiddenAndCounted();
    void onlyPlatformsThatFitAreOffered();
    void aDroppedFileBecomesEvidenceOfTheControl();
    void aPastedPictureBecomesPngEvidence();
    void anEmptyFileIsRefusedInWords();
    void markupIsShownAsItIs();
    void undoShowsTheFormerAnswer();
    void theChecklistIsAProperModel();
    void theChecklistAnswersInPlace();
    void theChecklistAsksWhySomethingDoesNotApply();
    void theChecklistFilters();
    void theViewIsRemembered();
};

void TestControlsPage::beginsWithTheFirstOpenQuestionOfTheBaseLevel()
{
    PageBench bench;
    bench.show<ControlsPage>();
    QCOMPARE(question(bench), bench.catalogue().control(first)->question);
    QVERIFY(!bench.child<QWidget>(u"field_coverage"_s).isVisible());
    QVERIFY(!bench.child<QWidget>(u"field_owner"_s).isVisible());
}

void TestControlsPage::anAnswerIsKeptAtOnceWithItsDay()
{
    PageBench bench;
    bench.show<ControlsPage>();
    bench.click(u"answer_in_place"_s);
    QVERIFY(state(bench, first));
    QCOMPARE(state(bench, first)->status, ControlStatus::InPlace);
    QCOMPARE(state(bench, first)->assessed, bench.clock().today());
    QVERIFY(bench.child<QAbstractButton>(u"answer_in_place"_s).isChecked());
    QVERIFY(bench.child<QWidget>(u"freshness"_s).isVisible());
    QVERIFY(bench.child<PlainLabel>(u"progress"_s).text().startsWith(u"1 of "));
}

void TestControlsPage::partlyAsksHowFarAndWhatIsLeftOut()
{
    PageBench bench;
    auto &page = bench.show<ControlsPage>();
    page.showRecord(u"control"_s, mfa);
    QVERIFY(!bench.child<QWidget>(u"field_exceptions"_s).isVisible());
    bench.click(u"answer_partly"_s);
    QVERIFY(bench.child<QWidget>(u"field_coverage"_s).isVisible());
    QVERIFY(bench.child<QWidget>(u"field_exceptions"_s).isVisible());
    QVERIFY(!bench.child<QWidget>(u"field_reason"_s).isVisible());
    bench.child<QWidget>(u"field_coverage"_s).findChild<QLineEdit *>()->setText(u"80"_s);
    bench.child<QWidget>(u"field_exceptions"_s).findChild<QPlainTextEdit *>()->setPlainText(u"The till"_s);
    QVERIFY(page.leave());
    QCOMPARE(state(bench, mfa)->coverage, std::optional<qint64>(80));
    QCOMPARE(state(bench, mfa)->exceptions, u"The till"_s);
}

void TestControlsPage::anotherAnswerLetsGoOfWhatBelongedToTheLast()
{
    PageBench bench;
    ControlState partly;
    partly.id = mfa;
    partly.status = ControlStatus::Partly;
    partly.coverage = 50;
    partly.exceptions = u"The van"_s;
    partly.owner = u"Ida"_s;
    partly.assessed = QDate(2026, 1, 1);
    bench.isms().put(partly);
    bench.show<ControlsPage>().showRecord(u"control"_s, mfa);
    bench.click(u"answer_in_place"_s);
    QVERIFY(!state(bench, mfa)->coverage);
    QVERIFY(state(bench, mfa)->exceptions.isEmpty());
    QCOMPARE(state(bench, mfa)->owner, u"Ida"_s);
    QCOMPARE(state(bench, mfa)->assessed, bench.clock().today());
}

void TestControlsPage::doesNotApplyIsKeptOnlyWithAReason()
{
    PageBench bench;
    bench.show<ControlsPage>().showRecord(u"control"_s, mfa);
    bench.click(u"answer_not_applicable"_s);
    QVERIFY(!state(bench, mfa));
    QVERIFY(bench.child<PlainLabel>(u"trouble_reason"_s).isVisible());
    const QString before = question(bench);
    bench.click(u"next"_s);
    QCOMPARE(question(bench), before);
    bench.child<QWidget>(u"field_reason"_s).findChild<QPlainTextEdit *>()->setPlainText(u"No email"_s);
    bench.click(u"next"_s);
    QVERIFY(state(bench, mfa));
    QCOMPARE(state(bench, mfa)->status, ControlStatus::NotApplicable);
    QCOMPARE(state(bench, mfa)->reason, u"No email"_s);
    QVERIFY(question(bench) != before);
}

void TestControlsPage::keysAnswerAndMove()
{
    PageBench bench;
    bench.show<ControlsPage>().showRecord(u"control"_s, first);
    const QString before = question(bench);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
    QVERIFY(state(bench, first));
    QCOMPARE(state(bench, first)->status, ControlStatus::InPlace);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_4);
    QCOMPARE(state(bench, first)->status, ControlStatus::NotInPlace);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(question(bench) != before);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
    QCOMPARE(question(bench), before);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QVERIFY(question(bench) != before);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_6);
    QCOMPARE(bench.isms().records().controls.size(), 2);
    QCOMPARE(bench.isms().records().controls.last().status, ControlStatus::NotKnown);
}

void TestControlsPage::figuresTypedIntoAFieldDoNotAnswer()
{
    PageBench bench;
    bench.show<ControlsPage>().showRecord(u"control"_s, first);
    bench.click(u"answer_partly"_s);
    auto *coverage = bench.child<QWidget>(u"field_coverage"_s).findChild<QLineEdit *>();
    coverage->setFocus();
    QTest::keyClicks(coverage, u"40"_s);
    QTest::keyClick(coverage, Qt::Key_Left);
    QCOMPARE(coverage->text(), u"40"_s);
    QCOMPARE(state(bench, first)->status, ControlStatus::Partly);
    QCOMPARE(question(bench), bench.catalogue().control(first)->question);
}

void TestControlsPage::aDayToComeIsRefused()
{
    PageBench bench;
    auto &page = bench.show<ControlsPage>();
    bench.click(u"answer_in_place"_s);
    bench.child<QWidget>(u"field_assessed"_s).findChild<QLineEdit *>()->setText(u"23 Nov 2026"_s);
    QVERIFY(!page.leave());
    QVERIFY(bench.child<PlainLabel>(u"trouble_assessed"_s).isVisible());
    QCOMPARE(state(bench, first)->assessed, bench.clock().today());
}

void TestControlsPage::nextUnansweredSkipsWhatIsAnswered()
{
    PageBench bench;
    answerAll(bench, ControlStatus::InPlace);
    bench.isms().remove(describe<ControlState>(), mfa);
    auto &page = bench.show<ControlsPage>();
    page.showRecord(u"control"_s, first);
    bench.click(u"nextUnanswered"_s);
    QCOMPARE(question(bench), bench.catalogue().control(mfa)->question);
}

void TestControlsPage::theEndIsSaidWhenAllIsAnswered()
{
    PageBench bench;
    answerAll(bench, ControlStatus::NotKnown);
    bench.show<ControlsPage>();
    // Asked, but as little answered as readiness takes it to be.
    QVERIFY(bench.child<PlainLabel>(u"progress"_s).text().startsWith(u"0 of "));
    bench.click(u"nextUnanswered"_s);
    QVERIFY(bench.child<QWidget>(u"allAnswered"_s).isVisible());
    QVERIFY(bench.child<QWidget>(u"endUnknown"_s).isVisible());
    bench.click(u"endUnknown"_s);
    QVERIFY(bench.child<QWidget>(u"question"_s).isVisible());
    bench.click(u"nextUnanswered"_s);
    bench.click(u"endHome"_s);
    QCOMPARE(bench.opened, QStringList {u"home"_s});
}

void TestControlsPage::whatDoesNotConcernTheFirmIsHiddenAndCounted()
{
    PageBench bench;
    bench.show<ControlsPage>();
    QVERIFY(!bench.child<QWidget>(u"hiddenCount"_s).isVisible());
    Organisation firm = bench.isms().records().organisation;
    firm.name = u"Holt"_s;
    firm.ownServers = Truth::No;
    firm.byod = Truth::No;
    bench.isms().update(firm);
    QVERIFY(bench.child<QWidget>(u"hiddenCount"_s).isVisible());
    QVERIFY(bench.child<PlainLabel>(u"hiddenCount"_s).text().startsWith(u"2 "));
    bench.click(u"viewChecklist"_s);
    const auto *model = bench.child<QTreeView>(u"checklist"_s).model();
    const auto questions = [&] {
        int count = 0;
        for (int row = 0; row < model->rowCount(); ++row)
            count += model->rowCount(model->index(row, 0));
        return count;
    };
    const int all = int(bench.catalogue().controls().size());
    QCOMPARE(questions(), all - 2);
    bench.click(u"showHidden"_s);
    QCOMPARE(questions(), all);
}

void TestControlsPage::onlyPlatformsThatFitAreOffered()
{
    PageBench bench;
    Organisation firm = bench.isms().records().organisation;
    firm.name = u"Holt"_s;
    firm.cloudSuite = CloudSuite::GoogleWorkspace;
    bench.isms().update(firm);
    bench.show<ControlsPage>().showRecord(u"control"_s, first);
    const auto &tabs = bench.child<QTabBar>(u"platforms"_s);
    QStringList titles;
    for (int i = 0; i < tabs.count(); ++i)
        titles.append(tabs.tabText(i));
    QVERIFY(titles.contains(u"Google Workspace"_s));
    QVERIFY(!titles.contains(u"Microsoft 365"_s));
}

void TestControlsPage::aDroppedFileBecomesEvidenceOfTheControl()
{
    PageBench bench;
    bench.show<ControlsPage>().showRecord(u"control"_s, mfa);
    const QString path = bench.write(u"sign_in policy.txt"_s, "everyone needs a second step");
    bench.acceptDialog(u"evidenceAdd"_s);
    PageBench::drop(bench.child<DropZone>(u"evidenceDropZone"_s), {path});
    QTRY_COMPARE(bench.isms().records().evidence.size(), 1);
    const Evidence &evidence = bench.isms().records().evidence.first();
    QCOMPARE(evidence.title, u"sign in policy"_s);
    QCOMPARE(evidence.controls, QList<Id> {mfa});
    QCOMPARE(evidence.effective, bench.clock().today());
    QCOMPARE(evidence.added, bench.clock().today());
    QCOMPARE(evidence.files.size(), 1);
    QCOMPARE(evidence.files.first().name, u"sign_in policy.txt"_s);
    QCOMPARE(evidence.files.first().size, 28);
    QTRY_COMPARE(bench.child<PlainLabel>(u"evidenceRowTitle"_s).text(), u"sign in policy"_s);
    QVERIFY(bench.troubles.isEmpty());
}

void TestControlsPage::aPastedPictureBecomesPngEvidence()
{
    PageBench bench;
    bench.show<ControlsPage>().showRecord(u"control"_s, mfa);
    QImage picture(40, 30, QImage::Format_RGB32);
    picture.fill(Qt::darkGreen);
    QApplication::clipboard()->setImage(picture);
    bench.acceptDialog(u"evidenceAdd"_s);
    QTest::keySequence(QApplication::focusWidget(), QKeySequence(QKeySequence::Paste));
    QTRY_COMPARE(bench.isms().records().evidence.size(), 1);
    const EvidenceFile file = bench.isms().records().evidence.first().files.first();
    QVERIFY(file.name.endsWith(u".png"));
    QBuffer bytes;
    bytes.open(QIODevice::ReadWrite);
    NoProgress progress;
    bench.isms().extract(file, bytes, progress);
    QCOMPARE(QImage::fromData(bytes.data(), "PNG").convertToFormat(QImage::Format_RGB32), picture);
}

void TestControlsPage::anEmptyFileIsRefusedInWords()
{
    PageBench bench;
    bench.show<ControlsPage>().showRecord(u"control"_s, mfa);
    bool looked = false;
    bench.whenDialogOpens([&](QDialog &dialog) {
        looked = dialog.findChild<PlainLabel *>(u"intakeFact"_s)->text().contains(u"empty")
            && !dialog.findChild<QPushButton *>(u"evidenceAdd"_s)->isEnabled();
        dialog.findChild<QPushButton *>(u"evidenceCancel"_s)->click();
    });
    PageBench::drop(bench.child<DropZone>(u"evidenceDropZone"_s), {bench.write(u"nothing.pdf"_s, {})});
    QTRY_VERIFY(looked);
    QVERIFY(bench.isms().records().evidence.isEmpty());
}

void TestControlsPage::markupIsShownAsItIs()
{
    PageBench bench;
    Evidence evidence;
    evidence.title = hostile;
    evidence.controls = {mfa};
    evidence.effective = bench.clock().today();
    evidence.kind = EvidenceKind::Link;
    evidence.link = hostile;
    bench.isms().add(evidence);
    bench.show<ControlsPage>().showRecord(u"control"_s, mfa);
    const auto &label = bench.child<PlainLabel>(u"evidenceRowTitle"_s);
    QCOMPARE(label.text(), hostile);
    for (const QLabel *any : bench.window().findChildren<QLabel *>())
        QCOMPARE(any->textFormat(), Qt::PlainText);
    for (const QWidget *any : bench.window().findChildren<QWidget *>())
        QVERIFY(!any->toolTip().contains(u"<img"));
}

void TestControlsPage::undoShowsTheFormerAnswer()
{
    PageBench bench;
    bench.show<ControlsPage>().showRecord(u"control"_s, mfa);
    bench.click(u"answer_in_place"_s);
    bench.click(u"answer_planned"_s);
    bench.isms().undo();
    QVERIFY(bench.child<QAbstractButton>(u"answer_in_place"_s).isChecked());
    bench.isms().undo();
    QVERIFY(!bench.child<QAbstractButton>(u"answer_in_place"_s).isChecked());
    QVERIFY(!state(bench, mfa));
}

void TestControlsPage::theChecklistIsAProperModel()
{
    PageBench bench;
    bench.show<ControlsPage>();
    bench.click(u"viewChecklist"_s);
    auto *filter = qobject_cast<QSortFilterProxyModel *>(bench.child<QTreeView>(u"checklist"_s).model());
    const QAbstractItemModelTester source(filter->sourceModel(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester proxy(filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Organisation firm = bench.isms().records().organisation;
    firm.name = u"Holt"_s;
    firm.ownServers = Truth::No;
    bench.isms().update(firm);
    answerAll(bench, ControlStatus::Planned);
    bench.click(u"chipOpen"_s);
    bench.isms().undo();
}

void TestControlsPage::theChecklistAnswersInPlace()
{
    PageBench bench;
    bench.show<ControlsPage>();
    bench.click(u"viewChecklist"_s);
    auto &tree = bench.child<QTreeView>(u"checklist"_s);
    const QModelIndex theme = tree.model()->index(0, 0);
    const QModelIndex answer = tree.model()->index(0, ChecklistModel::AnswerColumn, theme);
    QVERIFY(answer.flags().testFlag(Qt::ItemIsEditable));
    tree.setCurrentIndex(answer);
    QTest::keyClick(&tree, Qt::Key_2);
    QVERIFY(state(bench, top));
    QCOMPARE(state(bench, top)->status, ControlStatus::Partly);
    QCOMPARE(tree.model()->index(0, ChecklistModel::AnswerColumn, theme).data().toString(), u"Partly"_s);
    QTest::keyClick(&tree, Qt::Key_F2);
    auto *combo = tree.findChild<QComboBox *>(u"answerEditor"_s);
    QVERIFY(combo);
    QCOMPARE(combo->currentText(), u"Partly"_s);
    QCOMPARE(combo->count(), 6);
}

void TestControlsPage::theChecklistAsksWhySomethingDoesNotApply()
{
    PageBench bench;
    bench.show<ControlsPage>();
    bench.click(u"viewChecklist"_s);
    auto &tree = bench.child<QTreeView>(u"checklist"_s);
    tree.setCurrentIndex(tree.model()->index(0, 0, tree.model()->index(0, 0)));
    bench.whenDialogOpens([](QDialog &dialog) { dialog.reject(); });
    QTest::keyClick(&tree, Qt::Key_5);
    QVERIFY(!state(bench, top));
    bench.whenDialogOpens([](QDialog &dialog) {
        dialog.findChild<QLineEdit *>(u"messageLine"_s)->setText(u"One person only"_s);
        for (auto *button : dialog.findChildren<QPushButton *>()) {
            if (button->property("kind") == u"primary"_s)
                button->click();
        }
    });
    QTest::keyClick(&tree, Qt::Key_5);
    QVERIFY(state(bench, top));
    QCOMPARE(state(bench, top)->reason, u"One person only"_s);
}

void TestControlsPage::theChecklistFilters()
{
    PageBench bench;
    bench.show<ControlsPage>();
    bench.click(u"viewChecklist"_s);
    const auto &tree = bench.child<QTreeView>(u"checklist"_s);
    const auto *filter = qobject_cast<const ChecklistFilter *>(tree.model());
    QVERIFY(filter);
    const int all = filter->questions();
    bench.click(u"chipBase"_s);
    QCOMPARE(filter->questions(), 17);
    bench.click(u"chipBase"_s);
    bench.click(u"chipMissing"_s);
    QCOMPARE(filter->questions(), 0);
    ControlState no;
    no.id = mfa;
    no.status = ControlStatus::NotInPlace;
    no.assessed = bench.clock().today();
    bench.isms().put(no);
    QCOMPARE(filter->questions(), 1);
    bench.click(u"chipOpen"_s);
    QVERIFY(!bench.child<QAbstractButton>(u"chipMissing"_s).isChecked());
    QCOMPARE(filter->questions(), all - 1);
    bench.click(u"chipOpen"_s);
    bench.child<QLineEdit>(u"checklistSearch"_s).setText(u"second EMAIL"_s);
    QVERIFY(filter->questions() > 0);
    QVERIFY(filter->questions() < 10);
    bench.child<QLineEdit>(u"checklistSearch"_s).clear();
    bench.clock().advanceDays(4000);
    bench.isms().put(no); // any edit; the day has turned meanwhile
    bench.click(u"chipExpiring"_s);
    QCOMPARE(filter->questions(), 1);
}

void TestControlsPage::theViewIsRemembered()
{
    PageBench bench;
    auto &page = bench.show<ControlsPage>();
    bench.click(u"viewChecklist"_s);
    QVERIFY(page.leave());
    QCOMPARE(bench.workspace().preferences().layout(u"controls/view"_s), QByteArray("checklist"));
    const ControlsPage again(bench.workspace());
    QVERIFY(again.findChild<QAbstractButton *>(u"viewChecklist"_s)->isChecked());
}

QTEST_MAIN(TestControlsPage)
#include "tst_controlspage.moc"
