// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotespanel.h"

#include "buttons.h"
#include "card.h"
#include "comparedpolicies.h"
#include "emptystate.h"
#include "losschart.h"
#include "losswords.h"
#include "plainlabel.h"
#include "premiumpanel.h"
#include "quotesmodel.h"
#include "rowtable.h"
#include "shownmoney.h"
#include "workspace.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr std::array tones{Tone::Accent, Tone::Warning, Tone::Good, Tone::Unknown};
constexpr std::array styles{Qt::DashLine, Qt::DotLine, Qt::DashDotLine, Qt::SolidLine};

QString reading(const MoneyPicture &picture, const std::vector<Cover> &covers, double chance)
{
    const double loss = picture.now->lossAt(chance);
    if (loss <= 0)
        return losswords::reading(*picture.now, chance);
    QStringList stays;
    for (const Cover &cover : covers)
        stays << QuotesPanel::tr("%1 with “%2”")
                     .arg(wholeMoney(splitWith(*picture.now, cover, chance).retained,
                                     picture.currency()),
                          cover.terms.name);
    return QuotesPanel::tr("%1 costs more than %2. Of it stays with you: %3.")
        .arg(losswords::yearsWorse(chance), shownMoney(loss, picture.currency()), stays.join(u", "_s));
}

// As the command line and the submission say it.
QString missingLimits(const std::vector<Cover> &covers)
{
    QStringList lines;
    for (const Cover &cover : covers) {
        if (hasNoLimit(cover.terms))
            lines << u"%1: %2."_s.arg(cover.terms.name, noLimitText());
    }
    return lines.join(u'\n');
}

} // namespace

QuotesPanel::QuotesPanel(MoneyModel &model)
    : MoneySection(model)
    , m_model(new QuotesModel(this))
    , m_compared(new QWidget)
    , m_wait(new PlainLabel(QString(), TextRole::Body, Tone::Muted))
    , m_prices(new PremiumPanel)
{
    auto *empty = new EmptyState(Glyph::Shield, tr("No policy and no quote yet"),
                                 tr("Copy the figures from a policy’s schedule or an offer into the "
                                    "Insurance register: here they stand side by side, held against your "
                                    "own losses."));
    QPushButton *open = empty->addAction(tr("Open the Insurance register"));
    open->setObjectName(u"openInsurance"_s);
    connect(open, &QPushButton::clicked, this, [this] { workspace().navigate(u"insurance"_s); });
    m_empty = empty;
    m_empty->setObjectName(u"noQuotes"_s);
    m_empty->hide();
    column()->addWidget(m_empty);
    m_wait->setObjectName(u"quotesWait"_s);
    column()->addWidget(m_wait);
    auto *cards = new QVBoxLayout(m_compared);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(space::l);
    column()->addWidget(m_compared);
    m_compared->hide();
    addTable();
    addChart();
    column()->addWidget(m_prices);
}

void QuotesPanel::addTable()
{
    m_table = new QTableView;
    m_table->setObjectName(u"quotesTable"_s);
    m_table->setAccessibleName(tr("Policies and quotes side by side"));
    m_table->setProperty("plainFrame", true);
    m_table->setModel(m_model);
    lookLikeRows(*m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_advice = new PlainLabel(QString(), TextRole::Strong);
    m_advice->setObjectName(u"quotesAdvice"_s);
    m_limits = new PlainLabel(QString(), TextRole::Body, Tone::Warning);
    m_limits->setObjectName(u"quotesLimits"_s);
    auto *card = new Card(tr("Quotes compared"));
    auto *open = quietButton(tr("Insurance register"));
    connect(open, &QPushButton::clicked, this, [this] { workspace().navigate(u"insurance"_s); });
    card->addHeaderWidget(open);
    card->body()->addWidget(m_table);
    card->body()->addWidget(m_limits);
    card->body()->addWidget(m_advice);
    card->body()->addWidget(
        new PlainLabel(tr("Only figures are compared. Read exclusions and conditions: a policy that does "
                          "not pay is no cover at all."),
                       TextRole::Small, Tone::Muted));
    m_compared->layout()->addWidget(card);
}

void QuotesPanel::addChart()
{
    m_chart = new LossChart(tr("What stays with you"), u"quotesChart"_s);
    Card *card = chartCard(tr("What stays with you"), *m_chart);
    addSentence(*card, *m_chart, u"quotesSentence"_s);
    m_compared->layout()->addWidget(card);
}

void QuotesPanel::fitTable()
{
    m_table->setFixedHeight(m_table->verticalHeader()->length()
                            + m_table->horizontalHeader()->sizeHint().height() + space::s);
}

QString QuotesPanel::advice(double uncovered) const
{
    const int cheapest = m_model->cheapest();
    if (cheapest < 0 || m_model->covers().size() < 2)
        return {};
    const auto &covers = m_model->covers();
    const auto most = std::max_element(covers.begin(), covers.end(), [](const Cover &a, const Cover &b) {
        return a.veryBad.paid() < b.veryBad.paid();
    });
    const Cover &cheap = covers[size_t(cheapest)];
    return tr("Over very many years “%1” costs least: %2 a year, premium and what stays; without any "
              "cover it is %3. In a very bad year “%4” pays most: %5.")
        .arg(cheap.terms.name, shownMoney(cheap.expectedCost(), m_currency),
             shownMoney(uncovered, m_currency), most->terms.name,
             wholeMoney(most->veryBad.shown().paid, m_currency));
}

void QuotesPanel::showChart(const MoneyPicture &picture)
{
    std::vector<LossLine> lines;
    lines.push_back({tr("Without cover"), Tone::Ink, Qt::SolidLine,
                     [view = picture.now](double chance) { return view->lossAt(chance); }});
    for (size_t i = 0; i < std::min(picture.covers->size(), tones.size()); ++i)
        lines.push_back({(*picture.covers)[i].terms.name, tones[i], styles[i],
                         [view = picture.now, covers = picture.covers, i](double chance) {
                             return staysWith(*view, (*covers)[i], chance);
                         }});
    m_chart->setLines(std::move(lines), picture.currency(), [picture](double chance) {
        return reading(picture, *picture.covers, chance);
    });
}

void QuotesPanel::present(const MoneyPicture &picture)
{
    const bool isEmpty = comparedPolicies(picture.ground->records, picture.ground->on).empty();
    const bool isCompared = !isEmpty && picture.covers && picture.coverTrouble.isEmpty();
    m_empty->setVisible(isEmpty);
    m_wait->setText(picture.coverTrouble.isEmpty() ? tr("Many years are being played through …")
                                                   : picture.coverTrouble);
    m_wait->setVisible(!isEmpty && !isCompared);
    m_compared->setVisible(isCompared);
    m_prices->setPicture(picture);
    if (!isCompared || m_shown == picture.covers)
        return;
    m_shown = picture.covers;
    m_currency = picture.currency();
    m_model->setCovers(picture.covers, picture.ground, m_currency);
    fitTable();
    m_limits->setText(missingLimits(*m_shown));
    m_limits->setVisible(!m_limits->text().isEmpty());
    m_advice->setText(advice(picture.now->mean()));
    m_advice->setVisible(!m_advice->text().isEmpty());
    showChart(picture);
}

} // namespace insurable
