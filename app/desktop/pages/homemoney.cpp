// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "homemoney.h"

#include "buttons.h"
#include "card.h"
#include "losswords.h"
#include "plainlabel.h"
#include "plaintooltip.h"
#include "shownmoney.h"
#include "workspace.h"

#include <QBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace insurable {

HomeMoney::HomeMoney(Workspace &workspace)
    : HomeCard(workspace, tr("Money at risk"))
    , m_model(new MoneyModel(workspace, this))
    , m_mean(new PlainLabel(tr("Reckoning …"), TextRole::Title))
    , m_cover(new PlainLabel)
    , m_bad(new PlainLabel(QString(), TextRole::Small, Tone::Muted))
{
    m_model->setBrief(true);
    m_mean->setObjectName(u"homeMoneyMean"_s);
    m_cover->setObjectName(u"homeMoneyCover"_s);
    m_bad->setObjectName(u"homeMoneyBad"_s);
    auto *see = quietButton(tr("See more"));
    see->setObjectName(u"homeMoneyMore"_s);
    see->setAccessibleName(tr("See more of money at risk"));
    card().addHeaderWidget(see);
    connect(see, &QPushButton::clicked, this, [this] { this->workspace().navigate(u"money"_s); });
    auto *title = new PlainLabel(tr("Expected yearly loss"), TextRole::Small, Tone::Muted);
    setPlainToolTip(*title,
                    tr("The average over very many years. Most years cost less, a few very much "
                       "more."));
    body()->setSpacing(space::xs);
    body()->addWidget(title);
    body()->addWidget(m_mean);
    body()->addWidget(m_cover);
    body()->addWidget(m_bad);
    body()->addStretch(1);
    connect(m_model, &MoneyModel::changed, this, &HomeMoney::present);
}

void HomeMoney::showCharts()
{
    m_begun = true;
    refresh();
}

void HomeMoney::refresh()
{
    if (m_begun && isVisibleTo(parentWidget()))
        m_model->follow();
}

void HomeMoney::present()
{
    if (!m_model->hasYear()) {
        m_mean->setText(tr("Not known"));
        m_cover->setText(m_model->trouble());
        return;
    }
    const LossView &now = *m_model->picture().now;
    const QString &currency = now.risk.currency;
    m_mean->setText(shownMoney(now.mean(), currency));
    m_cover->setText(now.cover ? tr("The policy is expected to pay %1 of it.")
                                     .arg(shownEstimate(now.cover->expectedPaid(),
                                                        now.cover->expectedPaidError(), currency))
                               : tr("No policy in force pays any of it."));
    m_bad->setText(losswords::reading(now, 0.05));
}

} // namespace insurable
