// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "homecard.h"

#include "buttons.h"
#include "card.h"
#include "linkrow.h"
#include "readinessmodel.h"
#include "whydialog.h"
#include "workspace.h"

#include <QBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

int quietHeight()
{
    const std::unique_ptr<QPushButton> button(quietButton(HomeCard::tr("Why?")));
    button->ensurePolished();
    return button->sizeHint().height();
}

} // namespace

HomeCard::HomeCard(Workspace &workspace, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_card(new Card(title))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_card);
    // Titles stand level beside one another, with and without a button.
    auto *strut = new QWidget;
    strut->setFixedSize(0, quietHeight());
    m_card->addHeaderWidget(strut);
}

QVBoxLayout *HomeCard::body() const
{
    return m_card->body();
}

const Readiness &HomeCard::readiness() const
{
    return m_workspace.readiness().now();
}

const Catalogue &HomeCard::catalogue() const
{
    return m_workspace.catalogue();
}

void HomeCard::addWhy(const QString &heading, const Explain &explain)
{
    auto *why = quietButton(tr("Why?"));
    why->setObjectName(u"why"_s);
    why->setAccessibleName(heading);
    m_card->addHeaderWidget(why);
    connect(why, &QPushButton::clicked, this,
            [this, heading, explain] { showWhy(heading, explain); });
}

void HomeCard::showWhy(const QString &heading, const Explain &explain)
{
    WhyDialog dialog(heading, explain(readiness(), catalogue()), window());
    dialog.exec();
    if (!dialog.wanted().isNull())
        m_workspace.openRecord(u"control"_s, dialog.wanted());
}

void HomeCard::leadTo(LinkRow &row, const QString &type, const Id &id)
{
    connect(&row, &LinkRow::clicked, this, [this, type, id] { m_workspace.openRecord(type, id); });
}

} // namespace insurable
