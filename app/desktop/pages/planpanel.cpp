// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planpanel.h"

#include "banner.h"
#include "buttons.h"
#include "card.h"
#include "filledtable.h"
#include "flowlayout.h"
#include "frontierchart.h"
#include "messages.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "plaintooltip.h"
#include "planmodel.h"
#include "progress.h"
#include "readinesstext.h"
#include "rowtable.h"
#include "shownmoney.h"
#include "workspace.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr int typingPause = 250; // milliseconds

bool isLive(const Action &action)
{
    return action.status == ActionStatus::Open || action.status == ActionStatus::Doing;
}

} // namespace

PlanPanel::PlanPanel(MoneyModel &model)
    : MoneySection(model)
    , m_model(new PlanModel(this))
    , m_leftOut(new Banner)
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, &PlanPanel::ask);
    column()->addWidget(makeBudget());
    m_leftOut->setObjectName(u"planLeftOut"_s);
    m_leftOut->hide();
    column()->addWidget(m_leftOut);
    addSteps();
    addFrontier();
}

QWidget *PlanPanel::makeBudget()
{
    const PlanBudget &budget = model().question().budget;
    const auto field = [this](const QString &name, int most, int step, int usual) {
        auto *box = new QSpinBox;
        box->setObjectName(name);
        box->setRange(0, most);
        box->setSingleStep(step);
        box->setGroupSeparatorShown(true);
        box->setLocale(QLocale(QLocale::English, QLocale::UnitedKingdom));
        box->setValue(usual);
        box->setMinimumWidth(130);
        connect(box, &QSpinBox::valueChanged, this, [this] { m_typing.start(); });
        return box;
    };
    m_pounds = field(u"planPounds"_s, 10'000'000, 100, int(budget.pounds));
    m_pounds->setAccessibleName(tr("Money for the first year"));
    showCurrency(*m_pounds, workspace().currency());
    m_hours = field(u"planHours"_s, 100'000, 5, int(budget.hours));
    m_hours->setAccessibleName(tr("Hours of work"));
    m_hours->setSuffix(tr(" h"));
    m_hourPrice = field(u"planHourPrice"_s, 1'000, 5, int(budget.hourPrice));
    m_hourPrice->setAccessibleName(tr("What an hour of work is worth"));
    showCurrency(*m_hourPrice, workspace().currency());
    m_hourPrice->setSpecialValueText(tr("not priced"));
    setPlainToolTip(*m_hourPrice,
                    tr("Without a price hours are only limited: money alone decides what pays for "
                       "itself."));
    m_all = new QCheckBox(tr("Also what costs more than it saves"));
    m_all->setObjectName(u"planAll"_s);
    m_all->setChecked(!budget.onlyWhatPays);
    connect(m_all, &QCheckBox::toggled, this, &PlanPanel::ask);
    auto *card = new Card(tr("What can you spend?"));
    auto *fields = new QWidget; // in as many rows as the window is narrow
    auto *flow = new FlowLayout(space::l, fields);
    const auto addField = [flow](const QString &text, QSpinBox *box) {
        auto *pair = new QWidget;
        auto *row = new QHBoxLayout(pair);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(space::s);
        auto *label = new PlainLabel(text);
        label->setWordWrap(false);
        label->setBuddy(box);
        row->addWidget(label);
        row->addWidget(box);
        flow->addWidget(pair);
    };
    addField(tr("Money for the first year"), m_pounds);
    addField(tr("Hours of work"), m_hours);
    addField(tr("An hour is worth"), m_hourPrice);
    card->body()->addWidget(fields);
    card->body()->addWidget(m_all);
    return card;
}

void PlanPanel::addSteps()
{
    m_table = new QTableView;
    m_table->setObjectName(u"planTable"_s);
    m_table->setAccessibleName(tr("The plan, step by step"));
    m_table->setProperty("plainFrame", true);
    m_table->setModel(m_model);
    lookLikeRows(*m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    new FilledTable(*m_table, PlanModel::Title);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        workspace().openRecord(u"control"_s, m_model->control(index.row()));
    });
    m_sum = new PlainLabel(QString(), TextRole::Strong);
    m_sum->setObjectName(u"planSum"_s);
    m_check = new PlainLabel;
    m_check->setObjectName(u"planCheck"_s);
    setPlainToolTip(*m_check,
                    tr("Gordon and Loeb (2002) showed that for the usual ways in which spending "
                       "lowers a risk it never pays to spend more than 1/e, about 37 %, of the "
                       "expected loss on protecting against it."));
    m_notes = new PlainLabel(QString(), TextRole::Small, Tone::Muted);
    m_notes->setObjectName(u"planNotes"_s);
    m_act = primaryButton(tr("Make actions of the plan"));
    m_act->setObjectName(u"planMakeActions"_s);
    connect(m_act, &QPushButton::clicked, this, &PlanPanel::makeActions);
    auto *card = new Card(tr("The plan"));
    card->body()->addWidget(m_table);
    card->body()->addWidget(m_sum);
    card->body()->addWidget(m_check);
    card->body()->addWidget(m_notes);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_act);
    foot->addStretch(1);
    card->body()->addLayout(foot);
    column()->addWidget(card);
}

void PlanPanel::addFrontier()
{
    m_frontier = new FrontierChart;
    Card *card = chartCard(tr("What more money would bring"), *m_frontier);
    card->body()->addWidget(new PlainLabel(
        tr("Each dot says what losses would still cost you in an average year (up the side) if "
           "you spent the money below it as well as your hours allow; the square is the plan "
           "above. It lies off the line where the base level comes first.")));
    column()->addWidget(card);
}

void PlanPanel::fitTable()
{
    fitColumns(*m_table, PlanModel::Title);
    fitHeight(*m_table, m_model->rowCount());
}

void PlanPanel::ask()
{
    m_typing.stop();
    model().setBudget({double(m_pounds->value()), double(m_hours->value()),
                       double(m_hourPrice->value()), !m_all->isChecked()});
}

void PlanPanel::showSums(const PlanView &view)
{
    const Plan &plan = view.plan;
    const auto money = [this](double amount) { return shownMoney(amount, m_shown.currency()); };
    if (plan.steps.empty()) {
        m_sum->setText(view.choices.candidates.empty()
                           ? tr("Everything that lowers these losses is in place.")
                           : view.budget.onlyWhatPays
                           ? tr("Nothing that fits into the budget takes away more than it costs.")
                           : tr("Nothing that lowers these losses fits into the budget."));
    } else {
        m_sum->setText(
            tr("Together %1 in the first year, %2 a year after it, and %3 of work. The expected "
               "loss of a year falls from %4 to %5.")
                .arg(money(plan.pounds), money(plan.yearly), hoursText(plan.hours),
                     money(plan.lossBefore), money(plan.lossAfter)));
    }
    showCheck(view);
    showNotes(view);
}

void PlanPanel::showCheck(const PlanView &view)
{
    const SpendingCheck &check = view.plan.check;
    const QString cap = shownMoney(check.cap, m_shown.currency());
    const QString spending = shownMoney(check.spending, m_shown.currency());
    const QString counted = check.hasHours ? tr("hours of work included")
                                           : tr("in money alone, without the hours of work");
    m_check->setText(check.isWithin() ? tr("Up to %1 a year is worth spending on this, by the 1/e "
                                           "rule: with %2, %3, the plan is "
                                           "within.")
                                            .arg(cap, spending, counted)
                                      : tr("No more than %1 a year is worth spending on this, by "
                                           "the 1/e rule: with %2, %3, the plan is "
                                           "above. The base level may still be asked for.")
                                            .arg(cap, spending, counted));
}

void PlanPanel::showNotes(const PlanView &view)
{
    const Plan &plan = view.plan;
    QStringList notes;
    if (!plan.steps.empty()) {
        const QString gap = shownPercent(plan.gap());
        if (view.budget.onlyWhatPays)
            notes << (plan.isExact
                          ? tr("No other choice within the budget saves more after what it costs.")
                          : tr("The best choice may save up to %1 more.").arg(gap));
        else
            notes << (plan.isExact ? tr("No other choice within the budget takes away more.")
                                   : tr("The best choice may take away up to %1 more.").arg(gap));
    }
    if (!plan.notWorthIt.empty())
        notes << tr("Left out: %1 more than it takes away in the first year.")
                     .arg(counted(qsizetype(plan.notWorthIt.size()),
                                  tr("step that would fit and costs"),
                                  tr("steps that would fit and each of which costs")));
    if (!view.choices.costNotKnown.empty())
        notes << tr("Some costs are for one person or device: the firm’s numbers are not known.");
    m_notes->setText(notes.join(u' '));
    m_notes->setVisible(!notes.isEmpty());
}

void PlanPanel::present(const MoneyPicture &picture)
{
    const bool isSame = m_shown.plan == picture.plan && m_shown.ground == picture.ground;
    m_shown = picture;
    if (!picture.plan || isSame)
        return;
    const PlanView &view = *picture.plan;
    m_model->setPlan(picture.plan, picture.ground, picture.currency());
    m_table->setVisible(m_model->rowCount() > 0);
    fitTable();
    showSums(view);
    QStringList leftOut;
    for (const size_t i : view.plan.requiredLeftOut)
        leftOut << titleOfControl(picture.ground->catalogue, view.choices.candidates[i].id);
    m_leftOut->setVisible(!leftOut.isEmpty());
    if (!leftOut.isEmpty())
        m_leftOut->showMessage(
            Tone::Warning,
            tr("Missing in the base level and beyond the budget: %1.").arg(leftOut.join(u", "_s)));
    const qsizetype open = newActions().size();
    m_act->setVisible(!view.plan.steps.empty());
    m_act->setEnabled(open > 0 && !workspace().isReadOnly());
    m_act->setText(open > 0 || view.plan.steps.empty() ? tr("Make actions of the plan")
                                                       : tr("All of it is among the actions"));
    if (!view.frontier.empty())
        m_frontier->setFrontier(view.frontier, view.plan, picture.currency());
}

QList<AnyRecord> PlanPanel::newActions() const
{
    QList<AnyRecord> records;
    for (const PlanStep &step : m_shown.plan->plan.steps) {
        const PlanCandidate &candidate = m_shown.plan->choices.candidates[step.candidate];
        const auto &actions = workspace().records().actions;
        if (std::any_of(actions.begin(), actions.end(), [&](const Action &action) {
                return action.control == candidate.id && isLive(action);
            }))
            continue;
        Action action;
        action.title = titleOfControl(m_shown.ground->catalogue, candidate.id);
        for (const NextStep &next : m_shown.ground->readiness.nextSteps) {
            const Control *control = m_shown.ground->catalogue.control(candidate.id);
            if (next.control == candidate.id && control)
                action.title = stepText(next, *control);
        }
        action.control = candidate.id;
        action.hours = candidate.hours;
        action.cost = Money::minor(qRound64(candidate.firstYear() * 100));
        records.append(AnyRecord(action));
    }
    return records;
}

void PlanPanel::makeActions()
{
    if (!m_shown.plan)
        return;
    const QList<AnyRecord> records = newActions();
    if (records.isEmpty()
        || !message::confirm(
            window(), tr("Make actions of the plan?"),
            tr("%1 will stand in the Actions register, each with its cost and hours. "
               "Steps that are there already are left as they are.")
                .arg(counted(records.size(), tr("action"), tr("actions"))),
            tr("Make actions")))
        return;
    NoProgress progress;
    workspace().attempt(
        [&] { workspace().isms().apply(tr("actions of the plan"), records, progress); });
}

} // namespace insurable
