// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "homerisk.h"

#include "card.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "statuspill.h"
#include "workspace.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

PillLook lookOf(RiskClass risk)
{
    switch (risk) {
    case RiskClass::Low:
        return pill::low();
    case RiskClass::Medium:
        return pill::medium();
    case RiskClass::High:
        break;
    }
    return pill::high();
}

} // namespace

HomeRisk::HomeRisk(Workspace &workspace)
    : HomeCard(workspace, tr("Risk profile"))
    , m_overall(new StatusPill)
    , m_rows(new QVBoxLayout)
{
    m_overall->setObjectName(u"riskOverall"_s);
    addWhy(tr("Why this risk profile?"), explainRisk);
    auto *overall = new QHBoxLayout;
    overall->setSpacing(space::s);
    overall->addWidget(new PlainLabel(tr("The firm as a whole"), TextRole::Strong), 1);
    overall->addWidget(m_overall);
    body()->addLayout(overall);
    m_rows->setSpacing(space::m);
    body()->addLayout(m_rows);
    body()->addStretch(1);
}

QStringList HomeRisk::areas(RiskClass risk) const
{
    QStringList titles;
    for (const ThemeScore &score : readiness().themes) {
        const Theme *theme = catalogue().theme(score.theme);
        if (score.risk == risk && theme)
            titles.append(theme->title);
    }
    return titles;
}

void HomeRisk::refresh()
{
    m_overall->setLook(lookOf(readiness().risk));
    emptyOut(*m_rows);
    for (const RiskClass risk : {RiskClass::High, RiskClass::Medium, RiskClass::Low}) {
        const QStringList titles = areas(risk);
        if (titles.isEmpty())
            continue;
        auto *row = new QHBoxLayout;
        row->setSpacing(space::m);
        auto *look = new StatusPill(lookOf(risk));
        look->setFixedWidth(std::max(look->sizeHint().width(), StatusPill(pill::medium()).sizeHint().width()));
        row->addWidget(look, 0, Qt::AlignTop);
        auto *names = new PlainLabel(titles.join(u" · "_s));
        names->setObjectName(u"risk-"_s + choiceName(risk));
        row->addWidget(names, 1);
        m_rows->addLayout(row);
    }
}

} // namespace insurable
