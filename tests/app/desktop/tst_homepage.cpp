// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "choicecard.h"
#include "filledfirm.h"
#include "homepage.h"
#include "interviewquestions.h"
#include "linkrow.h"
#include "pagebench.h"
#include "plainlabel.h"
#include "readinessmodel.h"
#include "scorering.h"
#include "statuspill.h"

#include <QSignalSpy>
#include <QTableWidget>
#include <QTreeWidget>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 22);

} // namespace

class TestHomePage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void an_empty_firm_is_shown_where_to_begin();
    void gate_and_score_stand_side_by_side();
    void a_missing_base_control_is_named_and_leads_there();
    void the_page_follows_an_edit();
    void charts_come_after_the_first_paint();
    void an_area_leads_to_its_controls_by_mouse_and_keyboard();
    void the_areas_are_there_as_a_table();
    void a_step_becomes_an_action_once();
    void what_expires_leads_to_its_record();
    void why_answers_with_its_parts();
    void names_are_never_markup();
    void the_model_follows_edits_and_the_day();
};

void TestHomePage::an_empty_firm_is_shown_where_to_begin()
{
    PageBench bench;
    bench.show<HomePage>();
    QCOMPARE(bench.child<StatusPill>(u"gatePill"_s).look().tone, Tone::Unknown);
    QVERIFY(bench.child<ScoreRing>(u"scoreRing"_s).accessibleName().contains("not known"_L1));
    QVERIFY(!bench.child<StatusPill>(u"riskOverall"_s).isVisible());
    const auto asked = interviewQuestions(bench.isms().records().organisation).size();
    QVERIFY(bench.child<ChoiceCard>(u"begin-interview"_s)
                .accessibleDescription()
                .startsWith(QString::number(asked) + u' '));
    bench.click(u"begin-interview"_s);
    bench.click(u"begin-controls"_s);
    QCOMPARE(bench.opened, (QStringList{u"interview"_s, u"controls"_s}));
}

void TestHomePage::gate_and_score_stand_side_by_side()
{
    PageBench bench;
    fillFirm(bench.isms(), today);
    bench.show<HomePage>();
    QCOMPARE(bench.child<StatusPill>(u"gatePill"_s).look().tone, Tone::Good);
    const int score = shownScore(bench.workspace().readiness().now().score);
    QVERIFY(
        bench.child<ScoreRing>(u"scoreRing"_s).accessibleName().contains(QString::number(score)));
    QVERIFY(bench.window().findChild<QWidget *>(u"begin-interview"_s) == nullptr);
}

void TestHomePage::a_missing_base_control_is_named_and_leads_there()
{
    PageBench bench;
    fillFirm(bench.isms(), today, {u"mfa-email"_s, u"backup-tested"_s});
    bench.show<HomePage>();
    QCOMPARE(bench.child<StatusPill>(u"gatePill"_s).look().tone, Tone::Bad);
    QVERIFY(bench.child<PlainLabel>(u"gateSentence"_s).text().startsWith("2 of the 17"_L1));
    bench.click(u"missing-mfa-email"_s);
    QCOMPARE(bench.opened, QStringList{u"control/mfa-email"_s});
}

void TestHomePage::the_page_follows_an_edit()
{
    PageBench bench;
    fillFirm(bench.isms(), today, {u"mfa-email"_s});
    auto &page = bench.show<HomePage>();
    ControlState state = *bench.isms().find<ControlState>(Id::from(u"mfa-email"));
    state.status = ControlStatus::InPlace;
    bench.isms().update(state);
    page.refresh();
    QCOMPARE(bench.child<StatusPill>(u"gatePill"_s).look().tone, Tone::Good);
}

void TestHomePage::charts_come_after_the_first_paint()
{
    PageBench bench;
    fillFirm(bench.isms(), today);
    HomePage page(bench.workspace());
    page.refresh();
    QVERIFY(page.findChild<QWidget *>(u"themeChart"_s) == nullptr);
    page.resize(1100, 700);
    page.show();
    QTRY_VERIFY(page.findChild<QWidget *>(u"themeChart"_s) != nullptr);
    QVERIFY(page.findChild<QWidget *>(u"trendChart"_s) != nullptr);
}

void TestHomePage::an_area_leads_to_its_controls_by_mouse_and_keyboard()
{
    PageBench bench;
    fillFirm(bench.isms(), today, {u"mfa-remote"_s});
    bench.show<HomePage>();
    QTRY_VERIFY(bench.window().findChild<QWidget *>(u"themeChart"_s) != nullptr);
    auto &chart = bench.child<QAbstractScrollArea>(u"themeChart"_s);
    QCoreApplication::processEvents();
    const auto &themes = bench.workspace().readiness().now().themes;
    const auto signingIn = std::find_if(themes.begin(), themes.end(), [](const ThemeScore &score) {
        return score.theme.text() == "signing-in"_L1;
    });
    const auto row = int(signingIn - themes.begin());
    chart.setFocus(Qt::TabFocusReason);
    for (int i = 0; i < row; ++i)
        QTest::keyClick(&chart, Qt::Key_Down);
    QTest::keyClick(&chart, Qt::Key_Return);
    const int height = chart.height() / int(themes.size());
    QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, QPoint(40, row * height + height / 2));
    QCOMPARE(bench.opened, (QStringList{u"control/mfa-remote"_s, u"control/mfa-remote"_s}));
}

void TestHomePage::the_areas_are_there_as_a_table()
{
    PageBench bench;
    fillFirm(bench.isms(), today);
    bench.show<HomePage>();
    bench.click(u"themesAsTable"_s);
    auto &table = bench.child<QTableWidget>(u"themeTable"_s);
    QCOMPARE(table.rowCount(), int(bench.workspace().readiness().now().themes.size()));
    QVERIFY(table.isVisible());
    QVERIFY(!table.item(0, 2)->text().isEmpty());
}

void TestHomePage::a_step_becomes_an_action_once()
{
    PageBench bench;
    fillFirm(bench.isms(), today, {u"mfa-email"_s});
    auto &page = bench.show<HomePage>();
    const auto button = [&] {
        return bench.child<QWidget>(u"step-mfa-email"_s).findChild<QPushButton *>(u"stepAction"_s);
    };
    const qsizetype before = bench.workspace().records().actions.size();
    button()->click();
    QCOMPARE(bench.workspace().records().actions.size(), before + 1);
    const Action made = bench.workspace().records().actions.last();
    QCOMPARE(made.control, Id::from(u"mfa-email"));
    QVERIFY(made.hours.value_or(0) > 0);
    page.refresh();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    button()->click();
    QCOMPARE(bench.workspace().records().actions.size(), before + 1);
    QCOMPARE(bench.opened, QStringList{u"action/"_s + made.id.text()});
}

void TestHomePage::what_expires_leads_to_its_record()
{
    PageBench bench;
    fillFirm(bench.isms(), today);
    bench.show<HomePage>();
    bench.click(u"expiring-restore-test"_s);
    bench.click(u"action-call-back"_s);
    QCOMPARE(bench.opened, (QStringList{u"evidence/restore-test"_s, u"action/call-back"_s}));
}

void TestHomePage::why_answers_with_its_parts()
{
    PageBench bench;
    fillFirm(bench.isms(), today, {u"mfa-email"_s});
    bench.show<HomePage>();
    QStringList rows;
    bench.whenDialogOpens([&rows](QDialog &dialog) {
        auto *tree = dialog.findChild<QTreeWidget *>(u"whyTree"_s);
        const QTreeWidgetItem *top = tree->topLevelItem(0);
        for (int i = 0; i < top->childCount(); ++i)
            rows.append(top->child(i)->text(0));
        tree->setCurrentItem(top->child(0));
        dialog.findChild<QPushButton *>(u"whyGo"_s)->click();
    });
    bench.click(u"whyGate"_s);
    QCOMPARE(rows.size(), qsizetype(bench.workspace().readiness().now().gate.items.size()));
    QVERIFY(rows.first().contains("not in place"_L1));
    QCOMPARE(bench.opened, QStringList{u"control/mfa-email"_s});
}

void TestHomePage::names_are_never_markup()
{
    PageBench bench;
    fillFirm(bench.isms(), today);
    bench.show<HomePage>();
    bool isShown = false;
    for (const PlainLabel *label : bench.window().findChildren<PlainLabel *>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
        isShown = isShown || label->text().contains("<b>Ltd</b>"_L1);
    }
    QVERIFY(isShown);
}

void TestHomePage::the_model_follows_edits_and_the_day()
{
    PageBench bench;
    fillFirm(bench.isms(), today);
    ReadinessModel &model = bench.workspace().readiness();
    QCOMPARE(model.now().gate.state, GateState::Met);
    QSignalSpy spy(&model, &ReadinessModel::changed);
    ControlState state = *bench.isms().find<ControlState>(Id::from(u"mfa-email"));
    state.status = ControlStatus::NotInPlace;
    bench.isms().update(state);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(model.now().gate.state, GateState::NotMet);
    bench.isms().undo();
    bench.clock().advanceDays(3000);
    QCOMPARE(model.now().on, today.addDays(3000));
    QCOMPARE(model.now().gate.state, GateState::NotKnown);
    const Readiness fresh =
        assess(bench.workspace().records(), bench.catalogue(), model.scheme(), model.now().on);
    QVERIFY(model.now() == fresh);
}

QTEST_MAIN(TestHomePage)
#include "tst_homepage.moc"
