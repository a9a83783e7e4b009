// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "barschart.h"
#include "chartexport.h"
#include "csvreader.h"
#include "homemoney.h"
#include "losschart.h"
#include "losswords.h"
#include "moneybench.h"
#include "planmodel.h"
#include "premiummodel.h"
#include "quotesmodel.h"
#include "riskgaps.h"
#include "scenariomodel.h"
#include "shownmoney.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QGridLayout>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSlider>
#include <QTableView>

#include <cmath>

using namespace insurable;
using namespace Qt::StringLiterals;

class TestMoneyPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void the_three_years_are_those_of_the_model();
    void the_sentence_is_read_off_the_curve();
    void the_reading_moves_by_keyboard();
    void without_a_policy_in_force_it_says_so();
    void what_is_not_known_is_said();
    void a_slider_changes_the_figures_and_reset_brings_them_back();
    void a_control_tried_lowers_the_loss();
    void the_latest_question_wins();
    void scenarios_show_where_their_figures_come_from();
    void the_steps_shown_multiply_to_the_result_shown();
    void contributions_add_up_to_the_expected_loss();
    void an_edit_is_followed();
    void exported_figures_are_those_of_the_model();
    void pictures_are_written_as_png_and_svg();
    void the_place_is_found_again();
    void another_part_begins_at_its_top();
    void the_home_card_says_the_same();
    void the_models_keep_their_contracts();
};

void TestMoneyPage::the_three_years_are_those_of_the_model()
{
    MoneyBench money;
    const LossView &now = *money.picture().now;
    QCOMPARE(money.text(u"likelyYearLoss"_s),
             shownMoney(now.loss.total.quantile(0.5)->value, u"GBP"_s));
    QCOMPARE(money.text(u"badYearLoss"_s),
             shownMoney(now.loss.total.quantile(0.95)->value, u"GBP"_s));
    QCOMPARE(money.text(u"veryBadYearLoss"_s),
             shownMoney(now.loss.total.quantile(0.99)->value, u"GBP"_s));
    QVERIFY(money.text(u"veryBadYearWords"_s)
                .contains(wholeMoney(now.cover->veryBad.shown().paid, u"GBP"_s)));
    QCOMPARE(money.text(u"expectedLoss"_s), shownMoney(now.mean(), u"GBP"_s));
    QCOMPARE(money.text(u"noLoss"_s), shownPercent(now.loss.total.pZero.value));
    const QString rarity = money.text(u"likelyYearRarity"_s);
    QCOMPARE(rarity.contains("cost nothing"_L1), now.loss.total.quantile(0.5)->value == 0);
    QCOMPARE(money.text(u"badYearRarity"_s), u"One year in twenty costs more"_s);
    QVERIFY(!money.bench.child<QWidget>(u"noCover"_s).isVisible());
}

void TestMoneyPage::the_sentence_is_read_off_the_curve()
{
    MoneyBench money;
    const LossView &now = *money.picture().now;
    auto &chart = money.bench.child<LossChart>(u"lossChart"_s);
    chart.setChance(0.05);
    const QString sentence = money.text(u"lossSentence"_s);
    QVERIFY2(sentence.startsWith(
                 u"One year in twenty costs more than %1; the policy pays %2 of it"_s.arg(
                     shownMoney(now.loss.total.quantile(0.95)->value, u"GBP"_s),
                     wholeMoney(now.cover->bad.shown().paid, u"GBP"_s))),
             qPrintable(sentence));
    QCOMPARE(chart.accessibleDescription(), sentence);
}

void TestMoneyPage::the_reading_moves_by_keyboard()
{
    MoneyBench money;
    auto &chart = money.bench.child<LossChart>(u"lossChart"_s);
    chart.setChance(0.05);
    chart.setFocus();
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.chance(), 0.02);
    QVERIFY(money.text(u"lossSentence"_s).startsWith("One year in fifty"_L1));
    QTest::keyClick(&chart, Qt::Key_Home);
    QCOMPARE(chart.chance(), 0.5);
    QTest::keyClick(&chart, Qt::Key_Left);
    QCOMPARE(chart.chance(), 0.5);
}

void TestMoneyPage::without_a_policy_in_force_it_says_so()
{
    MoneyBench money(PolicyKind::Quote);
    QVERIFY(money.bench.child<QWidget>(u"noCover"_s).isVisible());
    QVERIFY(!money.picture().now->cover);
    QVERIFY(money.text(u"badYearWords"_s)
                .contains("no policy in force pays any of it"_L1, Qt::CaseInsensitive));
    QVERIFY(money.text(u"lossSentence"_s).contains("no policy in force"_L1));
}

void TestMoneyPage::what_is_not_known_is_said()
{
    PageBench bench;
    auto &page = bench.show<MoneyPage>();
    QVERIFY(QTest::qWaitFor([&] { return !page.model().isBusy(); }, patience));
    QVERIFY(page.model().trouble().isEmpty());
    QVERIFY(bench.child<QWidget>(u"moneyGaps"_s).isVisible());
    const MoneyPicture &picture = page.model().picture();
    const QStringList gaps = riskGapSentences(picture.ground->records, picture.now->risk);
    QVERIFY(gaps.size() >= 3);
    QStringList words;
    for (const QLabel *label : bench.child<QWidget>(u"moneyGaps"_s).findChildren<QLabel *>())
        words << label->text();
    QVERIFY2(words.join(u'\n').contains(gaps.join(u' ')), qPrintable(words.join(u'\n')));
    QVERIFY(bench.child<PlainLabel>(u"expectedLoss"_s).text().startsWith(u'£'));
}

void TestMoneyPage::a_slider_changes_the_figures_and_reset_brings_them_back()
{
    MoneyBench money;
    money.bench.click(u"moneyWhatIf"_s);
    const QString before = money.text(u"badYearLoss"_s);
    for (const QString &name : {u"whatIfTurnover"_s, u"whatIfOften"_s}) {
        auto &slider = money.bench.child<QSlider>(name);
        slider.setValue(slider.maximum());
    }
    money.settle();
    const LossView &tried = *money.picture().whatIf;
    QVERIFY(tried.mean() > 1.5 * money.picture().now->mean());
    auto *panel = money.bench.child<QSlider>(u"whatIfOften"_s).window();
    const auto labels = panel->findChildren<PlainLabel *>(u"badYearLoss"_s);
    QVERIFY(std::any_of(labels.begin(), labels.end(), [&](const PlainLabel *label) {
        return label->text() == shownMoney(tried.lossAt(0.05), u"GBP"_s) && label->text() != before;
    }));
    QVERIFY(money.text(u"whatIfMean"_s).contains(shownMoney(tried.mean(), u"GBP"_s)));
    QVERIFY(money.text(u"whatIfOftenValue"_s).startsWith(u'5'));
    money.bench.click(u"whatIfReset"_s);
    money.settle();
    QCOMPARE(money.picture().whatIf, money.picture().now);
    QVERIFY(!money.bench.child<QPushButton>(u"whatIfReset"_s).isEnabled());
}

void TestMoneyPage::a_control_tried_lowers_the_loss()
{
    MoneyBench money;
    money.bench.click(u"moneyWhatIf"_s);
    auto &box = money.bench.child<QCheckBox>(u"toggle-mfa-email"_s);
    QCOMPARE(box.checkState(), Qt::Unchecked);
    box.setChecked(true);
    money.settle();
    const auto gain =
        std::find_if(money.picture().gains->begin(), money.picture().gains->end(),
                     [](const ControlGain &one) { return one.control.text() == "mfa-email"_L1; });
    QVERIFY(gain->couldTake > 0);
    const double taken = money.picture().now->mean() - money.picture().whatIf->mean();
    QVERIFY(std::abs(taken - gain->couldTake) < 0.001 * money.picture().now->mean());
}

void TestMoneyPage::the_latest_question_wins()
{
    MoneyBench money;
    money.bench.click(u"moneyWhatIf"_s);
    QSignalSpy answers(&money.page->model(), &MoneyModel::changed);
    auto &slider = money.bench.child<QSlider>(u"whatIfOften"_s);
    for (int position = 0; position <= slider.maximum(); ++position)
        slider.setValue(position);
    money.settle();
    QCOMPARE(money.page->model().question().whatIf.frequencyFactor, 5.0);
    QVERIFY(money.picture().whatIf->mean() > 4.9 * money.picture().now->mean());
    QVERIFY(answers.size() < slider.maximum() / 2);
}

void TestMoneyPage::scenarios_show_where_their_figures_come_from()
{
    MoneyBench money;
    money.bench.click(u"moneyScenarios"_s);
    auto &table = money.bench.child<QTableView>(u"scenarioTable"_s);
    QCOMPARE(table.model()->rowCount(), int(money.picture().now->risk.scenarios.size()));
    table.selectRow(2);
    auto &details = money.bench.child<QWidget>(u"scenarioDetails"_s);
    QVERIFY(details.isVisible());
    QStringList words;
    for (const PlainLabel *label : details.findChildren<PlainLabel *>())
        words << label->text();
    const QString all = words.join(u'\n');
    QVERIFY(all.contains(u"Published, with today’s controls"_s));
    QVERIFY(all.contains("(2025)"_L1) || all.contains("(2026)"_L1));
    money.bench.click(u"seeIncidents"_s);
    QCOMPARE(money.bench.opened, QStringList{u"incidents"_s});
}

// As a person would, from what stands on the page alone.
void TestMoneyPage::the_steps_shown_multiply_to_the_result_shown()
{
    MoneyBench money;
    money.bench.click(u"moneyScenarios"_s);
    auto &table = money.bench.child<QTableView>(u"scenarioTable"_s);
    auto &details = money.bench.child<QWidget>(u"scenarioDetails"_s);
    static const QRegularExpression shown(u"^([×÷]?) ?\\D*([0-9][0-9.,]*)( %)?"_s);
    QSet<QString> signs;
    for (int row = 0; row < table.model()->rowCount(); ++row) {
        table.selectRow(row);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        auto *grid = details.findChild<QGridLayout *>();
        QVERIFY(grid);
        double product[2] = {1, 1}; // how often, how much
        int checked = 0;
        for (int step = 0; step < grid->rowCount(); ++step) {
            const auto text = [&](int column) {
                auto *item = grid->itemAtPosition(step, column);
                return item ? qobject_cast<PlainLabel *>(item->widget())->text() : QString();
            };
            const auto match = shown.match(text(1));
            if (text(0).isEmpty() || text(0).startsWith("How widely"_L1))
                continue;
            QVERIFY2(match.hasMatch(), qPrintable(text(1)));
            double value = match.captured(2).remove(u',').toDouble();
            if (!match.captured(3).isEmpty())
                value /= 100;
            if (text(0).startsWith("It "_L1)) {
                const double reached = product[checked++];
                QVERIFY2(std::abs(reached - value) < 0.03 * value, qPrintable(text(0) + text(1)));
                continue;
            }
            signs.insert(match.captured(1));
            const double factor = match.captured(1) == u"÷" ? 1 / value : value;
            const bool onCost =
                text(1).contains("costly"_L1) || text(0).startsWith("What one event"_L1);
            product[onCost ? 1 : 0] *= factor;
        }
        QCOMPARE(checked, 2);
    }
    QVERIFY(signs.contains(u"÷"_s) && signs.contains(u"×"_s));
}

void TestMoneyPage::contributions_add_up_to_the_expected_loss()
{
    MoneyBench money;
    money.bench.click(u"moneyScenarios"_s);
    double sum = 0;
    for (const BarRow &row : money.bench.child<BarsChart>(u"tornado"_s).rows())
        sum += row.value;
    QVERIFY(std::abs(sum - money.picture().now->mean()) < 0.001 * sum);
}

void TestMoneyPage::an_edit_is_followed()
{
    MoneyBench money;
    const double before = money.picture().now->mean();
    ControlState state = *money.bench.isms().find<ControlState>(Id::from(u"mfa-email"));
    state.status = ControlStatus::InPlace;
    money.bench.isms().update(state);
    money.page->refresh();
    money.settle();
    QVERIFY(money.picture().now->mean() < before);
}

void TestMoneyPage::exported_figures_are_those_of_the_model()
{
    MoneyBench money;
    auto &chart = money.bench.child<LossChart>(u"lossChart"_s);
    const QString path = money.bench.path(u"curve.csv"_s);
    chartexport::writeFigures(chart, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    CsvReader reader(bytes);
    QStringList cells;
    QVERIFY(reader.next(cells));
    QCOMPARE(cells.at(2), u"As it is (GBP)"_s);
    int met = 0;
    while (reader.next(cells)) {
        const double chance = cells.at(0).toDouble();
        QCOMPARE(cells.at(2).toDouble(),
                 std::round(roundedAmount(money.picture().now->lossAt(chance), 3)));
        met += chance == 0.05 ? 1 : 0;
    }
    QCOMPARE(met, 1);
}

void TestMoneyPage::pictures_are_written_as_png_and_svg()
{
    MoneyBench money;
    auto &chart = money.bench.child<LossChart>(u"lossChart"_s);
    chartexport::writePicture(chart, money.bench.path(u"curve.png"_s));
    chartexport::writePicture(chart, money.bench.path(u"curve.svg"_s));
    const QImage png(money.bench.path(u"curve.png"_s));
    QCOMPARE(png.size(), chart.size() * 2);
    QFile svg(money.bench.path(u"curve.svg"_s));
    QVERIFY(svg.open(QIODevice::ReadOnly));
    QVERIFY(svg.readAll().contains("<svg"));
}

void TestMoneyPage::the_place_is_found_again()
{
    MoneyBench money;
    money.bench.click(u"moneyCover"_s);
    const QString place = money.page->place();
    money.bench.click(u"moneyPlan"_s);
    money.page->returnTo(place);
    QVERIFY(money.bench.child<QPushButton>(u"moneyCover"_s).isChecked());
    QVERIFY(money.bench.child<QTableView>(u"quotesTable"_s).isVisible());
}

void TestMoneyPage::another_part_begins_at_its_top()
{
    MoneyBench money;
    money.bench.window().resize(1100, 500);
    const auto bar = [&] {
        const auto all = money.page->findChildren<QScrollArea *>(u"moneyColumn"_s);
        const auto seen = std::find_if(all.begin(), all.end(),
                                       [](const QScrollArea *area) { return area->isVisible(); });
        return (*seen)->verticalScrollBar();
    };
    QTRY_VERIFY(bar()->maximum() > 50);
    bar()->setValue(bar()->maximum());
    money.bench.click(u"moneyPlan"_s);
    QTRY_VERIFY(bar()->maximum() > 50);
    bar()->setValue(40);
    money.bench.click(u"moneyOverview"_s);
    QCOMPARE(bar()->value(), 0);
    bar()->setValue(30);
    money.page->refresh();
    money.settle();
    QCOMPARE(bar()->value(), 30);
}

void TestMoneyPage::the_home_card_says_the_same()
{
    MoneyBench money;
    HomeMoney card(money.bench.workspace());
    card.show();
    card.showCharts();
    const auto *mean = card.findChild<PlainLabel *>(u"homeMoneyMean"_s);
    QTRY_COMPARE_WITH_TIMEOUT(mean->text(), shownMoney(money.picture().now->mean(), u"GBP"_s),
                              patience);
    card.findChild<QPushButton *>(u"homeMoneyMore"_s)->click();
    QCOMPARE(money.bench.opened, QStringList{u"money"_s});
}

void TestMoneyPage::the_models_keep_their_contracts()
{
    MoneyBench money;
    ScenarioModel scenarios;
    QuotesModel quotes;
    PlanModel plan;
    PremiumModel premium;
    RemedyModel remedy;
    for (QAbstractItemModel *model :
         {static_cast<QAbstractItemModel *>(&scenarios), static_cast<QAbstractItemModel *>(&quotes),
          static_cast<QAbstractItemModel *>(&plan), static_cast<QAbstractItemModel *>(&premium),
          static_cast<QAbstractItemModel *>(&remedy)})
        new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::QtTest,
                                     model);
    const MoneyPicture &picture = money.picture();
    scenarios.setView(picture.now);
    quotes.setCovers(picture.covers, picture.ground, picture.currency());
    plan.setPlan(picture.plan, picture.ground, picture.currency());
    QVERIFY(scenarios.rowCount() > 0 && quotes.columnCount() == 2 && plan.rowCount() > 0);
    premium.setPrice(picture.prices, 0, picture.currency());
    remedy.setPrice(picture.prices, 0, picture.ground, picture.currency());
    QVERIFY(premium.rowCount() > 2 && remedy.rowCount() > 0);
    premium.setPrice({}, 0, {});
    remedy.setPrice(picture.prices, 1, picture.ground, {}); // there is one alone
    QVERIFY(premium.rowCount() == 0 && remedy.rowCount() == 0 && remedy.gate().isEmpty());
    scenarios.setView({});
    quotes.setCovers({}, {}, {});
    QCOMPARE(scenarios.rowCount(), 0);
    QCOMPARE(quotes.columnCount(), 0);
}

QTEST_MAIN(TestMoneyPage)
#include "tst_moneypage.moc"
