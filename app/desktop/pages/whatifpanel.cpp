// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "whatifpanel.h"

#include "assetweights.h"
#include "buttons.h"
#include "card.h"
#include "controltoggles.h"
#include "losschart.h"
#include "losswords.h"
#include "plainlabel.h"
#include "shownmoney.h"
#include "whatifslider.h"
#include "workspace.h"
#include "yearfigures.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr int roomForTwo = 820;
constexpr double leastTurnover = 10'000;
constexpr double mostTurnover = 50'000'000;
constexpr double mostRecords = 1'000'000;
constexpr double mostHours = 1'000;
constexpr double mostOften = 5; // and a fifth

double hoursOf(const FirmRisk &risk)
{
    double hours = 0;
    for (const FirmScenario &scenario : risk.scenarios)
        hours = std::max(hours, scenario.hoursDown);
    return std::max(hours, 1.0);
}

} // namespace

WhatIfPanel::WhatIfPanel(MoneyModel &model)
    : MoneySection(model)
    , m_sides(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_toggles(new ControlToggles)
    , m_years(new YearFigures(true))
    , m_above(new QWidget)
{
    column()->addWidget(m_years);
    m_above->setFixedHeight(0);
    m_sides->setSpacing(space::l);
    m_left = new QWidget;
    auto *left = new QVBoxLayout(m_left);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(space::l);
    left->addWidget(makeSliders());
    auto *controls = new Card(tr("With other controls"));
    controls->body()->addWidget(m_toggles);
    left->addWidget(controls);
    left->addStretch(1);
    m_answer = makeAnswer();
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_above);
    right->addWidget(m_answer);
    right->addStretch(1);
    m_sides->addWidget(m_left, 2);
    m_sides->addLayout(right, 3);
    column()->addLayout(m_sides);
    connect(m_toggles, &ControlToggles::toggled, this, &WhatIfPanel::ask);
    connect(&scrollBar(), &QScrollBar::valueChanged, this, &WhatIfPanel::keepAnswerInSight);
}

// Beside a long list of controls the answer moves along with the eyes.
void WhatIfPanel::keepAnswerInSight()
{
    const bool isBeside = m_sides->direction() == QBoxLayout::LeftToRight;
    const int room = m_left->height() - m_answer->height();
    const int past = scrollBar().value() - m_left->y() + space::s;
    m_above->setFixedHeight(isBeside ? std::clamp(past, 0, std::max(0, room)) : 0);
}

QWidget *WhatIfPanel::makeSliders()
{
    auto *card = new Card(tr("What if …"));
    m_reset = quietButton(tr("Reset"));
    m_reset->setObjectName(u"whatIfReset"_s);
    m_reset->setAccessibleName(tr("Everything back to as it is"));
    connect(m_reset, &QPushButton::clicked, this, &WhatIfPanel::reset);
    card->addHeaderWidget(m_reset);
    const auto count = [](double value) { return losswords::number(value); };
    const QString currency = workspace().currency();
    m_turnover = new WhatIfSlider(u"whatIfTurnover"_s, tr("Turnover a year"), leastTurnover,
                                  mostTurnover,
                                  [currency](double value) { return shownMoney(value, currency); });
    m_records = new WhatIfSlider(u"whatIfRecords"_s, tr("People whose data you hold"), 10, mostRecords,
                                 count);
    m_hours = new WhatIfSlider(u"whatIfHours"_s, tr("Hours down when work stops"), 1, mostHours,
                               [count](double value) { return tr("%1 hours").arg(count(value)); });
    m_often = new WhatIfSlider(u"whatIfOften"_s, tr("How often things happen"), 1 / mostOften, mostOften,
                               [count](double value) { return tr("%1 times as often").arg(count(value)); });
    for (WhatIfSlider *slider : {m_turnover, m_records, m_hours, m_often}) {
        card->body()->addWidget(slider);
        connect(slider, &WhatIfSlider::moved, this, &WhatIfPanel::ask);
    }
    card->body()->addWidget(new PlainLabel(tr("Only tried: nothing is kept in the records."),
                                           TextRole::Small, Tone::Muted));
    return card;
}

QWidget *WhatIfPanel::makeAnswer()
{
    m_chart = new LossChart(tr("What if"), u"whatIfChart"_s);
    m_chart->setMinimumHeight(330);
    m_mean = new PlainLabel;
    m_mean->setObjectName(u"whatIfMean"_s);
    Card *card = chartCard(tr("What it does to a year"), *m_chart);
    card->body()->insertWidget(1, m_mean);
    addSentence(*card, *m_chart, u"whatIfSentence"_s);
    return card;
}

void WhatIfPanel::ask()
{
    WhatIf whatIf;
    whatIf.turnover = m_turnover->value();
    whatIf.records = m_records->value();
    whatIf.hoursDown = m_hours->value();
    whatIf.frequencyFactor = m_often->value().value_or(1);
    model().setWhatIf(whatIf, m_toggles->levels());
}

void WhatIfPanel::reset()
{
    for (WhatIfSlider *slider : {m_turnover, m_records, m_hours, m_often})
        slider->reset();
    m_toggles->reset();
    model().setWhatIf({}, {});
}

void WhatIfPanel::showUsual(const MoneyPicture &picture)
{
    if (m_usualOf == picture.now)
        return;
    m_usualOf = picture.now;
    const auto &turnover = picture.ground->records.organisation.turnover;
    m_turnover->setEnabled(picture.currency() == workspace().currency());
    m_turnover->setUsual(turnover ? turnover->value() : 500'000,
                         turnover ? shownMoney(turnover->value(), picture.currency()) : tr("Not known"));
    const double records = recordsHeld(picture.ground->records);
    m_records->setUsual(records > 0 ? records : 1'000,
                        records > 0 ? losswords::number(records) : tr("Not known"));
    const double hours = hoursOf(picture.now->risk);
    m_hours->setUsual(hours, tr("As published"));
    m_often->setUsual(1, tr("As published"));
}

void WhatIfPanel::present(const MoneyPicture &picture)
{
    showUsual(picture);
    m_toggles->setGains(picture.gains, picture.ground->catalogue, picture.currency());
    const bool isTried = picture.whatIf != picture.now;
    m_reset->setEnabled(isTried);
    m_years->setView(*picture.whatIf, isTried ? picture.now.get() : nullptr);
    const QString mean = shownMoney(picture.whatIf->mean(), picture.currency());
    m_mean->setText(isTried ? tr("Expected yearly loss: %1, as it is %2.")
                                  .arg(mean, shownMoney(picture.now->mean(), picture.currency()))
                            : tr("Expected yearly loss: %1. Move a slider or change a control.").arg(mean));
    std::vector<LossLine> lines;
    lines.push_back({tr("What if"), Tone::Accent, Qt::SolidLine,
                     [view = picture.whatIf](double chance) { return view->lossAt(chance); }});
    lines.push_back({tr("As it is"), Tone::Muted, Qt::DashLine,
                     [view = picture.now](double chance) { return view->lossAt(chance); }});
    if (picture.whatIf->cover)
        lines.push_back({tr("What stays with cover"), Tone::Warning, Qt::DotLine,
                         [view = picture.whatIf](double chance) { return view->staysAt(chance); }});
    m_chart->setLines(std::move(lines), picture.currency(), [view = picture.whatIf](double chance) {
        return losswords::reading(*view, chance);
    });
}

void WhatIfPanel::resizeEvent(QResizeEvent *event)
{
    m_sides->setDirection(width() < roomForTwo ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    keepAnswerInSight();
    MoneySection::resizeEvent(event);
}

} // namespace insurable
