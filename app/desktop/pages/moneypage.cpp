// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "moneypage.h"

#include "banner.h"
#include "buttons.h"
#include "flowlayout.h"
#include "moneyoverview.h"
#include "plainlabel.h"
#include "planpanel.h"
#include "quotespanel.h"
#include "scenariopanel.h"
#include "sectionheader.h"
#include "whatifpanel.h"
#include "workspace.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr int widestColumn = 1080;
constexpr int scrollBarWidth = 10;

enum Part { Overview, WhatIfs, Scenarios, Covers, Plans };

constexpr std::array names{"moneyOverview"_L1, "moneyWhatIf"_L1, "moneyScenarios"_L1,
                           "moneyCover"_L1, "moneyPlan"_L1};

} // namespace

MoneyPage::MoneyPage(Workspace &workspace)
    : Page(workspace)
    , m_model(new MoneyModel(workspace, this))
    , m_choices(new QButtonGroup(this))
    , m_stack(new QStackedWidget)
    , m_trouble(new Banner)
    , m_wait(new PlainLabel(tr("A year is being reckoned …"), TextRole::Body, Tone::Muted))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(makeHead());
    m_wait->setContentsMargins(space::xl, space::l, space::xl, space::l);
    auto *waiting = new QWidget;
    auto *column = new QVBoxLayout(waiting);
    column->addWidget(m_wait);
    column->addStretch(1);
    m_stack->addWidget(waiting);
    outer->addWidget(m_stack, 1);
    connect(m_choices, &QButtonGroup::idClicked, this, &MoneyPage::showSection);
    connect(m_model, &MoneyModel::changed, this, &MoneyPage::present);
}

QWidget *MoneyPage::makeHead()
{
    auto *head = new QWidget;
    head->setMaximumWidth(widestColumn + 2 * space::xl);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::s);
    column->setSpacing(space::m);
    column->addWidget(
        new SectionHeader(tr("Money at risk"),
                          tr("What a year may cost, what a policy takes off it, and what is "
                             "worth doing.")));
    auto *chips = new QWidget;
    auto *line = new FlowLayout(space::s, chips);
    const QStringList titles{tr("Overview"), tr("What if"), tr("Scenarios"), tr("Cover"),
                             tr("Plan")};
    for (int section = 0; section < sections; ++section) {
        auto *chip = chipButton(titles.at(section));
        chip->setObjectName(names[size_t(section)]);
        m_choices->addButton(chip, section);
        line->addWidget(chip);
    }
    m_choices->button(Overview)->setChecked(true);
    column->addWidget(chips);
    m_trouble->setObjectName(u"moneyTrouble"_s);
    m_trouble->hide();
    column->addWidget(m_trouble);
    // In line with the columns below, which have a scroll bar beside them.
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, scrollBarWidth, 0);
    row->addStretch(1);
    row->addWidget(head, 1000);
    row->addStretch(1);
    return holder;
}

MoneySection *MoneyPage::make(int section)
{
    switch (Part(section)) {
    case Overview:
        return new MoneyOverview(*m_model);
    case WhatIfs:
        return new WhatIfPanel(*m_model);
    case Scenarios:
        return new ScenarioPanel(*m_model);
    case Covers:
        return new QuotesPanel(*m_model);
    case Plans:
        return new PlanPanel(*m_model);
    }
    return nullptr;
}

void MoneyPage::showSection(int section)
{
    m_choices->button(section)->setChecked(true);
    if (!m_model->hasYear())
        return;
    MoneySection *&shown = m_sections[size_t(section)];
    if (!shown) {
        shown = make(section);
        m_stack->addWidget(shown);
    }
    shown->present(m_model->picture());
    if (m_stack->currentWidget() == shown)
        return;
    m_stack->setCurrentWidget(shown);
    shown->scrollToTop();
}

void MoneyPage::present()
{
    m_trouble->setVisible(!m_model->trouble().isEmpty());
    if (!m_model->trouble().isEmpty())
        m_trouble->showMessage(Tone::Bad, m_model->trouble());
    showSection(m_choices->checkedId());
}

void MoneyPage::refresh()
{
    m_model->follow();
}

QString MoneyPage::place() const
{
    return names[size_t(m_choices->checkedId())];
}

void MoneyPage::returnTo(const QString &place)
{
    const auto at = std::find(names.begin(), names.end(), place);
    if (at != names.end())
        showSection(int(at - names.begin()));
}

} // namespace insurable
