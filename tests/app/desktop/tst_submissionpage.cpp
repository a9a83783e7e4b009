// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "banner.h"
#include "filledfirm.h"
#include "pagebench.h"
#include "plainlabel.h"
#include "questionlist.h"
#include "submissionpage.h"
#include "verifysubmission.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QThread>
#include <QTreeWidget>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 22);
enum Step { Assemble, Check, Leaves, Declare, Export, Verify };

QString bannerText(PageBench &bench, const QString &name)
{
    return bench.child<Banner>(name).findChild<PlainLabel *>()->text();
}

void saveAs(PageBench &bench, const QString &path)
{
    bench.whenDialogOpens([path](QDialog &dialog) {
        static_cast<QFileDialog &>(dialog).selectFile(path);
        QMetaObject::invokeMethod(&dialog, "accept");
    });
}

} // namespace

class TestSubmissionPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void every_question_stands_with_its_answer();
    void filters_leave_what_they_promise();
    void an_answer_against_the_records_needs_a_reason();
    void a_partial_answer_needs_its_exceptions();
    void going_by_the_records_takes_the_answer_back();
    void a_source_leads_to_its_record();
    void a_finding_can_be_acknowledged_and_taken_back();
    void ticks_and_blanks_decide_what_leaves();
    void what_goes_along_is_remembered_but_no_declaration();
    void sealing_waits_for_name_and_typed_confirmation();
    void a_change_asks_for_the_confirmation_again();
    void a_sealed_pack_is_written_verified_and_remembered();
    void a_draft_is_possible_at_any_time();
    void half_an_answer_is_not_lost_without_asking();

private:
    SubmissionPage &open();
    void confirm();

    std::unique_ptr<PageBench> m_bench;
};

void TestSubmissionPage::init()
{
    m_bench = std::make_unique<PageBench>();
    fillFirm(m_bench->isms(), today);
}

void TestSubmissionPage::cleanup()
{
    const QStringList troubles = m_bench->troubles;
    m_bench.reset();
    QCOMPARE(troubles, QStringList());
}

SubmissionPage &TestSubmissionPage::open()
{
    return m_bench->show<SubmissionPage>();
}

void TestSubmissionPage::confirm()
{
    auto &phrase = m_bench->child<QLineEdit>(u"declarePhrase"_s);
    phrase.clear();
    QTest::keyClicks(&phrase, u"i declare"_s);
}

void TestSubmissionPage::every_question_stands_with_its_answer()
{
    open();
    auto &list = m_bench->child<QuestionList>(u"questionList"_s);
    int questions = 0;
    for (int i = 0; i < list.topLevelItemCount(); ++i) {
        for (int k = 0; k < list.topLevelItem(i)->childCount(); ++k) {
            ++questions;
            QVERIFY(!list.topLevelItem(i)->child(k)->data(0, Qt::AccessibleTextRole).toString().isEmpty());
        }
    }
    QCOMPARE(questions, int(m_bench->catalogue().questionSet(Id::from(u"common-proposal"))->questions.size()));
}

void TestSubmissionPage::filters_leave_what_they_promise()
{
    open();
    auto &list = m_bench->child<QuestionList>(u"questionList"_s);
    const auto count = [&list] {
        int questions = 0;
        for (int i = 0; i < list.topLevelItemCount(); ++i)
            questions += list.topLevelItem(i)->childCount();
        return questions;
    };
    m_bench->click(u"questionFilter2"_s);
    QCOMPARE(count(), 17);
    m_bench->click(u"questionFilter3"_s);
    QCOMPARE(count(), 0);
    m_bench->click(u"questionFilter0"_s);
    QVERIFY(count() > 40);
}

void TestSubmissionPage::an_answer_against_the_records_needs_a_reason()
{
    SubmissionPage &page = open();
    m_bench->child<QuestionList>(u"questionList"_s).pick(Id::from(u"cp-mfa-email"));
    m_bench->click(u"answer-no"_s);
    m_bench->click(u"answerSave"_s);
    QVERIFY(m_bench->child<PlainLabel>(u"answerTrouble"_s).isVisible());
    QVERIFY(m_bench->workspace().records().answers.isEmpty());
    m_bench->child<QPlainTextEdit>(u"answerReason"_s).setPlainText(u"The new mailboxes came today."_s);
    m_bench->click(u"answerSave"_s);
    QCOMPARE(m_bench->workspace().records().answers.size(), 1);
    const Answer answer = m_bench->workspace().records().answers.first();
    QCOMPARE(answer.id.text(), u"common-proposal.cp-mfa-email"_s);
    QCOMPARE(answer.value, u"no"_s);
    QCOMPARE(answer.answeredOn, today);
    page.refresh();
    QVERIFY(m_bench->child<PlainLabel>(u"questionOrigin"_s).text().startsWith("Overruled"_L1));
}

void TestSubmissionPage::a_partial_answer_needs_its_exceptions()
{
    open();
    m_bench->child<QuestionList>(u"questionList"_s).pick(Id::from(u"cp-mfa-email"));
    m_bench->click(u"answer-partly"_s);
    m_bench->child<QPlainTextEdit>(u"answerReason"_s).setPlainText(u"As of this week."_s);
    m_bench->click(u"answerSave"_s);
    QVERIFY(m_bench->workspace().records().answers.isEmpty());
    m_bench->child<QPlainTextEdit>(u"answerExceptions"_s).setPlainText(u"the till’s mailbox"_s);
    m_bench->click(u"answerSave"_s);
    QCOMPARE(m_bench->workspace().records().answers.first().exceptions, u"the till’s mailbox"_s);
}

void TestSubmissionPage::going_by_the_records_takes_the_answer_back()
{
    Answer answer;
    answer.id = Id::from(u"common-proposal.cp-mfa-email");
    answer.value = u"no"_s;
    answer.reason = u"Not yet."_s;
    answer.answeredOn = today;
    m_bench->isms().put(answer);
    open();
    m_bench->child<QuestionList>(u"questionList"_s).pick(Id::from(u"cp-mfa-email"));
    m_bench->click(u"answerBack"_s);
    QVERIFY(m_bench->workspace().records().answers.isEmpty());
    QCOMPARE(m_bench->child<PlainLabel>(u"questionOrigin"_s).text(), u"From the records"_s);
}

void TestSubmissionPage::a_source_leads_to_its_record()
{
    open();
    m_bench->child<QuestionList>(u"questionList"_s).pick(Id::from(u"cp-mfa-email"));
    m_bench->click(u"source-mfa-email"_s);
    QCOMPARE(m_bench->opened, QStringList {u"control/mfa-email"_s});
}

void TestSubmissionPage::a_finding_can_be_acknowledged_and_taken_back()
{
    SubmissionPage &page = open();
    page.goTo(Check);
    m_bench->whenDialogOpens([](QDialog &dialog) {
        dialog.findChild<QLineEdit *>(u"messageLine"_s)->setText(u"Agreed with the broker."_s);
        dialog.findChildren<QPushButton *>().last()->click();
    });
    m_bench->click(u"findingAcknowledge"_s);
    QCOMPARE(m_bench->workspace().records().acknowledgements.size(), 1);
    QCOMPARE(m_bench->workspace().records().acknowledgements.first().reason, u"Agreed with the broker."_s);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    m_bench->click(u"findingTakeBack"_s);
    QVERIFY(m_bench->workspace().records().acknowledgements.isEmpty());
}

void TestSubmissionPage::ticks_and_blanks_decide_what_leaves()
{
    SubmissionPage &page = open();
    page.goTo(Leaves);
    m_bench->click(u"tickOrdinary"_s);
    QVERIFY(m_bench->child<PlainLabel>(u"tickedSummary"_s).text().startsWith("1 ticked"_L1));
    auto &ticks = m_bench->child<QTreeWidget>(u"evidenceTicks"_s);
    QCOMPARE(ticks.topLevelItem(0)->checkState(0), Qt::Checked);
    ticks.topLevelItem(0)->setCheckState(0, Qt::Unchecked);
    QTRY_COMPARE(m_bench->child<PlainLabel>(u"tickedSummary"_s).text(), u"Nothing is ticked."_s);
    const auto words = [&] {
        QStringList all;
        for (const QWidget *card : m_bench->window().findChildren<QWidget *>()) {
            if (!card->objectName().startsWith("leaves-"_L1) || card->isHidden())
                continue;
            for (const PlainLabel *label : card->findChildren<PlainLabel *>())
                all.append(label->text());
        }
        return all.join(u'\n');
    };
    QTRY_VERIFY(words().contains("Names of machines"_L1));
    QVERIFY(!words().contains("Aliases in place of names of machines"_L1));
    m_bench->click(u"blankMachines"_s);
    QTRY_VERIFY(words().contains("Aliases in place of names of machines"_L1));
}

void TestSubmissionPage::what_goes_along_is_remembered_but_no_declaration()
{
    open().goTo(Leaves);
    m_bench->click(u"tickOrdinary"_s);
    m_bench->click(u"blankPeople"_s);
    QVERIFY(SubmissionDraft(m_bench->workspace()).sendsLossEstimate());
    m_bench->click(u"sendLossEstimate"_s);
    const SubmissionDraft again(m_bench->workspace());
    QVERIFY(again.isTicked(m_bench->workspace().records().evidence.first().id));
    QVERIFY(again.blanksPeople());
    QVERIFY(!again.sendsLossEstimate());
    QVERIFY(!again.blanksMachines());
    QVERIFY(!again.isConfirmed());
}

void TestSubmissionPage::sealing_waits_for_name_and_typed_confirmation()
{
    settleFindings(m_bench->isms(), m_bench->catalogue(), today);
    SubmissionPage &page = open();
    page.goTo(Export);
    QVERIFY(!m_bench->child<QPushButton>(u"sealButton"_s).isEnabled());
    QVERIFY(m_bench->child<QPushButton>(u"draftButton"_s).isEnabled());
    page.goTo(Declare);
    QCOMPARE(m_bench->child<QLineEdit>(u"declareName"_s).text(), u"Mary Holt"_s);
    QTest::keyClicks(&m_bench->child<QLineEdit>(u"declarePhrase"_s), u"I dec"_s);
    page.goTo(Export);
    QVERIFY(!m_bench->child<QPushButton>(u"sealButton"_s).isEnabled());
    page.goTo(Declare);
    confirm();
    page.goTo(Export);
    QVERIFY2(m_bench->child<QPushButton>(u"sealButton"_s).isEnabled(),
             qPrintable(bannerText(*m_bench, u"exportObstacles"_s)));
}

void TestSubmissionPage::a_change_asks_for_the_confirmation_again()
{
    settleFindings(m_bench->isms(), m_bench->catalogue(), today);
    SubmissionPage &page = open();
    page.goTo(Declare);
    confirm();
    Asset asset = *m_bench->isms().find<Asset>(Id::from(u"till"));
    asset.notes = u"moved"_s;
    m_bench->isms().update(asset);
    page.goTo(Export);
    QVERIFY(!m_bench->child<QPushButton>(u"sealButton"_s).isEnabled());
}

void TestSubmissionPage::a_sealed_pack_is_written_verified_and_remembered()
{
    settleFindings(m_bench->isms(), m_bench->catalogue(), today);
    SubmissionPage &page = open();
    page.goTo(Leaves);
    m_bench->click(u"tickOrdinary"_s);
    page.goTo(Declare);
    confirm();
    page.goTo(Export);
    const QString path = m_bench->path(u"pack.zip"_s);
    saveAs(*m_bench, path);
    QList<QThread *> toldIn;
    connect(&m_bench->isms(), &Isms::changed, this, [&toldIn] { toldIn.append(QThread::currentThread()); },
            Qt::DirectConnection);
    m_bench->click(u"sealButton"_s);
    QCOMPARE(toldIn, QList<QThread *> {thread()});
    QVERIFY(QFile::exists(path));
    QVERIFY2(bannerText(*m_bench, u"verdict"_s).startsWith("Signed"_L1),
             qPrintable(bannerText(*m_bench, u"verdict"_s)));
    QCOMPARE(m_bench->workspace().records().submissions.size(), 1);
    QCOMPARE(m_bench->workspace().records().submissions.first().declaredBy, u"Mary Holt"_s);
    NoProgress progress;
    const PackVerification seen = verifySubmission(path, {}, m_bench->catalogue(), progress);
    QVERIFY(seen.isVerified());
    const auto has = [&seen](const QString &name) {
        return std::any_of(seen.files.begin(), seen.files.end(), [&](const PackDigest &file) { return file.name == name; });
    };
    QVERIFY(has(u"submission.pdf"_s));
    QVERIFY(has(u"evidence/001 restore.txt"_s));
    m_bench->child<QPushButton>(u"submissionHistory"_s).click();
    QVERIFY(m_bench->child<QWidget>(u"sealed-"_s + m_bench->workspace().records().submissions.first().id.text())
                .isVisible());
}

void TestSubmissionPage::a_draft_is_possible_at_any_time()
{
    SubmissionPage &page = open();
    page.goTo(Export);
    const QString path = m_bench->path(u"draft.zip"_s);
    saveAs(*m_bench, path);
    m_bench->click(u"draftButton"_s);
    QVERIFY(QFile::exists(path));
    QVERIFY2(bannerText(*m_bench, u"verdict"_s).startsWith("A draft"_L1),
             qPrintable(bannerText(*m_bench, u"verdict"_s)));
    QVERIFY(m_bench->workspace().records().submissions.isEmpty());
}

void TestSubmissionPage::half_an_answer_is_not_lost_without_asking()
{
    SubmissionPage &page = open();
    m_bench->child<QuestionList>(u"questionList"_s).pick(Id::from(u"cp-mfa-email"));
    m_bench->click(u"answer-no"_s);
    m_bench->whenDialogOpens([](QDialog &dialog) { dialog.reject(); });
    QVERIFY(!page.leave());
    m_bench->whenDialogOpens([](QDialog &dialog) { dialog.findChildren<QPushButton *>().at(1)->click(); });
    QVERIFY(page.leave());
    QVERIFY(m_bench->workspace().records().answers.isEmpty());
}

QTEST_MAIN(TestSubmissionPage)
#include "tst_submissionpage.moc"
