// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontierchart.h"
#include "moneybench.h"
#include "moneyreckoner.h"
#include "planmodel.h"
#include "premiummodel.h"
#include "progress.h"
#include "quotesmodel.h"
#include "shownmoney.h"

#include <QCheckBox>
#include <QSlider>
#include <QSpinBox>
#include <QTableView>

#include <cmath>

using namespace insurable;
using namespace Qt::StringLiterals;

// Policies and quotes, what they might cost, and the plan.
class TestMoneyCover final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void policies_without_a_rate_are_not_compared();
    void a_quote_that_makes_no_sense_is_told_of();
    void an_indicated_premium_has_its_basis();
    void a_wrong_answer_costs_its_part_of_a_claim();
    void what_does_not_pay_is_left_out_unless_asked_for();
    void what_is_tried_is_played_as_long_as_what_is();
    void quotes_stand_side_by_side_or_lead_to_the_register();
    void what_is_paid_is_the_same_in_words_and_in_the_table();
    void a_missing_limit_is_said();
    void the_plan_keeps_its_budget();
    void the_plan_becomes_actions_once();
};

void TestMoneyCover::policies_without_a_rate_are_not_compared()
{
    MoneyBench money;
    Organisation firm = money.bench.isms().records().organisation;
    firm.currency = u"XPF"_s;
    money.bench.isms().update(firm);
    money.page->refresh();
    money.settle();
    money.bench.click(u"moneyCover"_s);
    QVERIFY(money.text(u"quotesWait"_s).contains("XPF"_L1));
    QVERIFY(!money.bench.child<QTableView>(u"quotesTable"_s).isVisible());
    QVERIFY(money.text(u"likelyYearLoss"_s).contains(u'$'));
}

// No page lets one through, but a file may hold it: the policy in force still counts.
void TestMoneyCover::a_quote_that_makes_no_sense_is_told_of()
{
    MoneyBench money;
    auto ground = std::make_shared<MoneyGround>(*money.picture().ground);
    Policy quote = policy(u"quote"_s, PolicyKind::Quote);
    quote.excess = Money::major(-1);
    ground->records.policies.append(quote);
    MoneyPicture picture;
    NoProgress progress;
    MoneyReckoner().answer({.ground = ground}, progress,
                           [&](const MoneyPicture &part) { picture = part; });
    QVERIFY(picture.coverTrouble.contains("excess"_L1));
    QVERIFY(picture.covers && picture.covers->empty());
    QVERIFY(picture.now->cover && picture.prices);
}

void TestMoneyCover::an_indicated_premium_has_its_basis()
{
    MoneyBench money(std::nullopt); // then of what small firms mostly have
    money.bench.click(u"moneyCover"_s);
    const PricedCover &price = money.picture().prices->front();
    QVERIFY(price.terms.policy.isNull() && price.premium);
    const FigureRange &amount = price.premium->amount;
    QVERIFY(money.text(u"premiumRange"_s).startsWith(shownMoney(amount.low, u"GBP"_s)));
    QVERIFY(money.text(u"premiumRange"_s).contains(shownMoney(amount.likely, u"GBP"_s)));
    const auto *steps = money.bench.child<QTableView>(u"premiumSteps"_s).model();
    QCOMPARE(steps->rowCount(), int(price.premium->steps.size()));
    for (int row = 1; row < steps->rowCount(); ++row) // the first is the firm's own
        QVERIFY(steps->index(row, PremiumModel::Source).data().toString().contains("(20"_L1));
    QVERIFY(money.text(u"premiumNote"_s).contains("base level is not met"_L1));
}

void TestMoneyCover::a_wrong_answer_costs_its_part_of_a_claim()
{
    MoneyBench money;
    money.bench.click(u"moneyCover"_s);
    const PricedCover &price = money.picture().prices->front();
    const auto *model = money.bench.child<QTableView>(u"remedyTable"_s).model();
    QVERIFY(model->rowCount() > 0);
    QVERIFY(money.text(u"remedyGate"_s).contains("Nothing is paid"_L1));
    QVERIFY(money.text(u"remedyCharged"_s).contains(u"£400"_s));
    money.bench.child<QSpinBox>(u"remedyClaim"_s).setValue(60'000);
    const auto dearest =
        std::find_if(price.wrongAnswers.begin(), price.wrongAnswers.end(),
                     [](const auto &one) { return one.misstatement == Misstatement::WouldDiffer; });
    QVERIFY(dearest != price.wrongAnswers.end());
    QCOMPARE(model->index(0, RemedyModel::Paid).data().toString(),
             Money::major(qRound64(60'000 / dearest->factor)).shown(u"GBP"_s));
}

void TestMoneyCover::what_does_not_pay_is_left_out_unless_asked_for()
{
    MoneyBench money;
    money.bench.click(u"moneyPlan"_s);
    money.bench.child<QSpinBox>(u"planPounds"_s).setValue(100'000);
    money.bench.child<QSpinBox>(u"planHours"_s).setValue(1'000);
    QTRY_COMPARE(money.page->model().question().budget.hours, 1000.0);
    money.settle();
    const auto hasDear = [&money] {
        const auto *model = money.bench.child<QTableView>(u"planTable"_s).model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, PlanModel::Why).data().toString().startsWith("Costs more"_L1))
                return true;
        }
        return false;
    };
    const Plan usual = money.picture().plan->plan;
    QVERIFY(!hasDear());
    QVERIFY(!usual.notWorthIt.empty());
    QVERIFY(money.text(u"planNotes"_s).contains(QString::number(usual.notWorthIt.size())));
    money.bench.child<QCheckBox>(u"planAll"_s).setChecked(true);
    money.settle();
    QVERIFY(hasDear());
    QVERIFY(money.picture().plan->plan.lossAfter < usual.lossAfter);
    QVERIFY(money.text(u"planCheck"_s).contains("without the hours"_L1));
    money.bench.child<QSpinBox>(u"planHourPrice"_s).setValue(30);
    QTRY_COMPARE(money.page->model().question().budget.hourPrice, 30.0);
    money.settle();
    const Plan &priced = money.picture().plan->plan;
    QCOMPARE(priced.check.spending, priced.pounds + 30 * priced.hours);
    QVERIFY(money.text(u"planCheck"_s).contains("hours of work included"_L1));
}

void TestMoneyCover::what_is_tried_is_played_as_long_as_what_is()
{
    MoneyBench money;
    Policy waits = *money.bench.isms().find<Policy>(Id::from(u"policy"));
    waits.waitingHours = 9;
    money.bench.isms().update(waits);
    money.page->refresh();
    money.settle();
    QVERIFY(!money.picture().now->cover->isExact());
    money.bench.click(u"moneyWhatIf"_s);
    auto &slider = money.bench.child<QSlider>(u"whatIfOften"_s);
    slider.setValue(slider.maximum());
    money.settle();
    const LossView &tried = *money.picture().whatIf;
    const Cover whole = coverOf(insuredLosses(tried.risk, tried.levels), termsOf(waits));
    QCOMPARE(tried.cover->expectedPaid(), whole.expectedPaid());
}

void TestMoneyCover::quotes_stand_side_by_side_or_lead_to_the_register()
{
    {
        MoneyBench money(std::nullopt);
        money.bench.click(u"moneyCover"_s);
        QVERIFY(money.bench.child<QWidget>(u"noQuotes"_s).isVisible());
        money.bench.click(u"openInsurance"_s);
        QCOMPARE(money.bench.opened, QStringList{u"insurance"_s});
    }
    MoneyBench money;
    money.bench.isms().add(policy(u"other"_s, PolicyKind::Quote));
    money.page->refresh();
    money.settle();
    money.bench.click(u"moneyCover"_s);
    const auto *model = money.bench.child<QTableView>(u"quotesTable"_s).model();
    QCOMPARE(model->columnCount(), 3);
    QCOMPARE(model->index(QuotesModel::Premium, 1).data().toString(), u"£400"_s);
    const Cover &cover = money.picture().covers->front();
    QCOMPARE(model->index(QuotesModel::PaysVeryBad, 1).data().toString(),
             wholeMoney(cover.veryBad.shown().paid, u"GBP"_s));
    // Two that are alike are alike.
    QCOMPARE(model->index(QuotesModel::PaysVeryBad, 1).data(),
             model->index(QuotesModel::PaysVeryBad, 2).data());
}

// Where years are played, no more of it than is known is said anywhere.
void TestMoneyCover::what_is_paid_is_the_same_in_words_and_in_the_table()
{
    MoneyBench money;
    Policy waits = *money.bench.isms().find<Policy>(Id::from(u"policy"));
    waits.waitingHours = 9;
    money.bench.isms().update(waits);
    waits.id = Id::from(u"other"_s);
    waits.kind = PolicyKind::Quote;
    money.bench.isms().add(waits);
    money.page->refresh();
    money.settle();
    money.bench.click(u"moneyCover"_s);
    const auto *model = money.bench.child<QTableView>(u"quotesTable"_s).model();
    const Cover &cover = *money.picture().now->cover;
    bool isRounded = false;
    for (const auto &[name, year, row] :
         {std::tuple(u"badYearWords"_s, cover.bad, int(QuotesModel::PaysBad)),
          std::tuple(u"veryBadYearWords"_s, cover.veryBad, int(QuotesModel::PaysVeryBad))}) {
        const QString pays = model->index(row, 1).data().toString();
        const QString stays = model->index(row + 1, 1).data().toString();
        const QString words = year.shown().paid > 0
            ? u"The policy pays %1 of it and %2 stays with you"_s.arg(pays, stays)
            : u"The policy pays none of it"_s;
        QCOMPARE(money.text(name), words);
        isRounded = isRounded || shownMoney(year.paid(), u"GBP"_s) != pays;
    }
    QVERIFY2(isRounded, // otherwise nothing was seen here
             qPrintable(u"%1 ± %2, %3 ± %4"_s.arg(cover.bad.paid())
                            .arg(cover.bad.error)
                            .arg(cover.veryBad.paid())
                            .arg(cover.veryBad.error)));
    QVERIFY(money.text(u"quotesAdvice"_s)
                .endsWith(u"pays most: %1."_s.arg(
                    model->index(QuotesModel::PaysVeryBad, 1).data().toString())));
}

void TestMoneyCover::a_missing_limit_is_said()
{
    MoneyBench money;
    money.bench.click(u"moneyCover"_s);
    QVERIFY(!money.bench.child<QWidget>(u"quotesLimits"_s).isVisible());
    Policy open = policy(u"open"_s, PolicyKind::Quote);
    open.name = u"Open <b>end</b>"_s;
    open.limitEvent.reset();
    open.limitYear.reset();
    money.bench.isms().add(open);
    money.page->refresh();
    money.settle();
    QVERIFY(money.bench.child<QWidget>(u"quotesLimits"_s).isVisible());
    QCOMPARE(money.text(u"quotesLimits"_s),
             u"Open <b>end</b>: no limit is on record: reckoned without one."_s);
}

void TestMoneyCover::the_plan_keeps_its_budget()
{
    MoneyBench money;
    money.bench.click(u"moneyPlan"_s);
    money.bench.child<QSpinBox>(u"planPounds"_s).setValue(100);
    money.bench.child<QSpinBox>(u"planHours"_s).setValue(8);
    QTRY_COMPARE(money.page->model().question().budget.pounds, 100.0);
    money.settle();
    const Plan &plan = money.picture().plan->plan;
    QVERIFY(plan.pounds <= 100 && plan.hours <= 8);
    QVERIFY(
        money.text(u"planCheck"_s).contains(shownMoney(plan.check.lossAtStake / M_E, u"GBP"_s)));
    QVERIFY(money.bench.child<FrontierChart>(u"frontierChart"_s).figures().count(u'\n') >= 2);
}

void TestMoneyCover::the_plan_becomes_actions_once()
{
    MoneyBench money;
    money.bench.click(u"moneyPlan"_s);
    const auto before = money.bench.isms().records().actions.size();
    const auto steps = qsizetype(money.picture().plan->plan.steps.size());
    QVERIFY(steps > 0);
    money.bench.whenDialogOpens(
        [](QDialog &dialog) { dialog.findChildren<QPushButton *>().back()->click(); });
    money.bench.click(u"planMakeActions"_s);
    QCOMPARE(money.bench.isms().records().actions.size(), before + steps);
    const Action &made = money.bench.isms().records().actions.back();
    QVERIFY(!made.control.isNull() && made.hours && made.cost);
    money.page->refresh();
    money.settle();
    QVERIFY(!money.bench.child<QPushButton>(u"planMakeActions"_s).isEnabled());
    money.bench.isms().undo();
    QCOMPARE(money.bench.isms().records().actions.size(), before);
    QCOMPARE(money.bench.troubles, QStringList());
}

QTEST_MAIN(TestMoneyCover)
#include "tst_moneycover.moc"
