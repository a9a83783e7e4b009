// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenariodetails.h"

#include "buttons.h"
#include "card.h"
#include "emptyout.h"
#include "losswords.h"
#include "plainlabel.h"
#include "shownmoney.h"
#include "workspace.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace insurable {

ScenarioDetails::ScenarioDetails(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_card(new Card(tr("Where the figures come from")))
    , m_update(new QVBoxLayout)
    , m_steps(new QGridLayout)
{
    setObjectName(u"scenarioDetails"_s);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_card);
    m_update->setSpacing(space::xs);
    m_steps->setHorizontalSpacing(space::l);
    m_steps->setVerticalSpacing(space::s);
    m_steps->setColumnStretch(0, 3);
    m_steps->setColumnStretch(2, 5);
    auto *incidents = quietButton(tr("See incidents"));
    incidents->setObjectName(u"seeIncidents"_s);
    connect(incidents, &QPushButton::clicked, this,
            [this] { m_workspace.navigate(u"incidents"_s); });
    m_card->addHeaderWidget(incidents);
    m_card->body()->addLayout(m_update);
    m_card->body()->addLayout(m_steps);
}

void ScenarioDetails::setScenario(const FirmScenario &scenario, const MoneyGround &ground,
                                  const LossView &view)
{
    emptyOut(*m_update);
    emptyOut(*m_steps);
    m_card->setTitle(scenario.layer == LossLayer::Claims
                         ? scenario.title
                         : tr("%1: everyday").arg(scenario.title));
    addUpdate(scenario);
    addSteps(scenario, ground, view);
}

void ScenarioDetails::addUpdate(const FirmScenario &scenario)
{
    if (!scenario.update.prior)
        return;
    m_update->addWidget(new PlainLabel(tr("How often, and what your own incidents say"),
                                       TextRole::Strong));
    int number = 0;
    for (const QString &line : losswords::updateSentences(scenario.update)) {
        auto *label = new PlainLabel(line);
        label->setObjectName(u"update%1"_s.arg(++number));
        m_update->addWidget(label);
    }
}

void ScenarioDetails::addSteps(const FirmScenario &scenario, const MoneyGround &ground,
                               const LossView &view)
{
    const LayerBasis *basis = ground.catalogue.lossBasis().layer(scenario.layer);
    const QString currency = basis ? basis->currency : view.risk.currency;
    int row = 0;
    const auto add = [&](const QString &title, const QString &value, const QString &source) {
        auto *figure = new PlainLabel(value, TextRole::Strong);
        figure->setWordWrap(false);
        figure->setAlignment(Qt::AlignRight | Qt::AlignTop);
        auto *what = new PlainLabel(title);
        auto *from = new PlainLabel(source, TextRole::Small, Tone::Muted);
        for (PlainLabel *label : {what, from})
            label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        m_steps->addWidget(what, row, 0);
        m_steps->addWidget(figure, row, 1);
        m_steps->addWidget(from, row, 2);
        ++row;
    };
    for (const FigureStep &step : stepsWith(view.risk, scenario, view.levels)) {
        if (!losswords::saysNothing(step))
            add(losswords::stepTitle(step), losswords::stepValue(step, currency),
                losswords::stepSource(step));
    }
    const Remaining left = remaining(view.risk, scenario, view.levels);
    const double often = scenario.frequency.mean() * left.frequency;
    add(tr("It happens"), tr("%1 times a year").arg(losswords::number(often, 3)),
        losswords::often(often));
    add(tr("It costs on average"),
        shownMoney(scenario.severity.mean() * left.severity, view.risk.currency, 3), {});
}

} // namespace insurable
