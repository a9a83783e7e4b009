// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "moneyoverview.h"

#include "banner.h"
#include "card.h"
#include "comparedpolicies.h"
#include "losschart.h"
#include "losswords.h"
#include "plainlabel.h"
#include "plaintooltip.h"
#include "riskgaps.h"
#include "shownmoney.h"
#include "workspace.h"
#include "yearfigures.h"

#include <QBoxLayout>
#include <QPushButton>

#include <numeric>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

std::vector<LossLine> linesOf(const MoneyPicture &picture)
{
    std::vector<LossLine> lines;
    lines.push_back({MoneyOverview::tr("As it is"), Tone::Ink, Qt::SolidLine,
                     [view = picture.now](double chance) { return view->lossAt(chance); }});
    if (picture.plan && !picture.plan->plan.steps.empty())
        lines.push_back({MoneyOverview::tr("After the plan"), Tone::Accent, Qt::DashLine,
                         [plan = picture.plan](double chance) {
                             return lossExceeded(plan->loss.total, chance);
                         }});
    if (picture.now->cover)
        lines.push_back({MoneyOverview::tr("What stays with cover"), Tone::Warning, Qt::DotLine,
                         [view = picture.now](double chance) { return view->staysAt(chance); }});
    return lines;
}

QString reading(const MoneyPicture &picture, double chance)
{
    QString words = losswords::reading(*picture.now, chance);
    if (picture.plan && !picture.plan->plan.steps.empty() && picture.now->lossAt(chance) > 0)
        words += u' '
            + MoneyOverview::tr("After the plan it would be more than %1.")
                  .arg(shownMoney(lossExceeded(picture.plan->loss.total, chance),
                                  picture.currency()));
    return words;
}

} // namespace

MoneyOverview::MoneyOverview(MoneyModel &model)
    : MoneySection(model)
    , m_noCover(new Banner)
    , m_gaps(new Banner)
    , m_years(new YearFigures)
    , m_chart(new LossChart(tr("How bad can a year get"), u"lossChart"_s))
    , m_basis(new PlainLabel(QString(), TextRole::Small, Tone::Muted))
{
    column()->addWidget(m_years);
    column()->addWidget(m_noCover);
    column()->addWidget(m_gaps);
    m_noCover->setObjectName(u"noCover"_s);
    m_noCover->showMessage(Tone::Warning,
                           tr("The Insurance register has no policy in force: whatever "
                              "a year costs stays with you."));
    connect(m_noCover->addAction(tr("Add the policy")), &QPushButton::clicked, this,
            [this] { workspace().navigate(u"insurance"_s); });
    m_gaps->setObjectName(u"moneyGaps"_s);
    connect(m_gaps->addAction(tr("Answer")), &QPushButton::clicked, this,
            [this] { workspace().navigate(u"interview"_s); });
    addFacts();
    Card *card = chartCard(tr("How bad can a year get?"), *m_chart);
    addSentence(*card, *m_chart, u"lossSentence"_s);
    card->body()->addWidget(
        new PlainLabel(tr("Move the pointer over the curve, or use the left and right keys."),
                       TextRole::Small, Tone::Muted));
    column()->addWidget(card);
    m_basis->setObjectName(u"moneyBasis"_s);
    column()->addWidget(m_basis);
}

void MoneyOverview::addFacts()
{
    auto *card = new Card;
    auto *row = new QHBoxLayout;
    row->setSpacing(space::xl);
    const auto add = [&](const QString &name, const QString &title, const QString &meaning,
                         PlainLabel *&figure, PlainLabel *&words) {
        auto *box = new QVBoxLayout;
        box->setSpacing(space::xs);
        auto *line = new QHBoxLayout;
        figure = new PlainLabel(QString(), TextRole::Title);
        figure->setObjectName(name);
        figure->setWordWrap(false);
        auto *label = new PlainLabel(title, TextRole::Strong);
        setPlainToolTip(*label, meaning);
        line->addWidget(label, 1);
        line->addWidget(figure);
        box->addLayout(line);
        words = new PlainLabel(QString(), TextRole::Small, Tone::Muted);
        box->addWidget(words);
        box->addStretch(1);
        row->addLayout(box, 1);
    };
    add(u"expectedLoss"_s, tr("Expected yearly loss"),
        tr("The average over very many years. Most years cost less, a few very much more."), m_mean,
        m_meanWords);
    add(u"noLoss"_s, tr("Chance of a year without any loss"),
        tr("Small everyday losses count as well."), m_none, m_noneWords);
    m_meanWords->setObjectName(u"expectedLossWords"_s);
    card->body()->addLayout(row);
    column()->addWidget(card);
}

void MoneyOverview::showFacts(const LossView &now)
{
    const QString &currency = now.risk.currency;
    m_mean->setText(shownMoney(now.mean(), currency));
    m_meanWords->setText(
        now.cover ? tr("“%1” is expected to pay %2 of it, for a premium of %3.")
                        .arg(now.cover->terms.name,
                             shownEstimate(now.cover->expectedPaid(),
                                           now.cover->expectedPaidError(), currency),
                             Money::minor(qRound64(now.cover->terms.premium * 100)).shown(currency))
                  : tr("No policy in force pays any of it."));
    m_none->setText(shownPercent(now.loss.total.pZero.value));
    const auto large =
        std::accumulate(now.risk.scenarios.begin(), now.risk.scenarios.end(), 0.0,
                        [&](double sum, const FirmScenario &scenario) {
                            return scenario.layer == LossLayer::Claims ? sum
                                    + scenario.frequency.mean()
                                        * remaining(now.risk, scenario, now.levels).frequency
                                                                       : sum;
                        });
    m_noneWords->setText(
        tr("A large loss, one that firms claim for, comes %1.").arg(losswords::often(large)));
}

void MoneyOverview::showGaps(const MoneyPicture &picture)
{
    const Snapshot &records = picture.ground->records;
    const QString gaps = riskGapSentences(records, picture.now->risk).join(u' ');
    m_gaps->setVisible(!gaps.isEmpty());
    if (!gaps.isEmpty())
        m_gaps->showMessage(Tone::Unknown, gaps);
    m_noCover->setVisible(policiesInForce(records, picture.ground->on).empty());
    const LossBasis &basis = picture.ground->catalogue.lossBasis();
    QString method = picture.now->cover && !picture.now->cover->isExact()
        ? tr("the year exactly, the policy by playing many years")
        : tr("exactly, without dice");
    m_basis->setText(
        tr("Published figures, scaled to the firm: %1, version %2. Reckoned %3. Amounts "
           "have two digits because the figures behind them have no more.")
            .arg(basis.title, basis.version, method));
}

void MoneyOverview::present(const MoneyPicture &picture)
{
    m_years->setView(*picture.now);
    showFacts(*picture.now);
    showGaps(picture);
    m_chart->setLines(linesOf(picture), picture.currency(),
                      [picture](double chance) { return reading(picture, chance); });
}

} // namespace insurable
