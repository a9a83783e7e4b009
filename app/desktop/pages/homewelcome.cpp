// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "homewelcome.h"

#include "card.h"
#include "choicecard.h"
#include "interviewquestions.h"
#include "plainlabel.h"
#include "workspace.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

namespace insurable {

HomeWelcome::HomeWelcome(Workspace &workspace)
    : HomeCard(workspace, tr("Good to begin with"))
    , m_ways(new QVBoxLayout)
{
    m_ways->setSpacing(space::s);
    body()->addLayout(m_ways);
}

void HomeWelcome::refresh()
{
    const Snapshot &records = workspace().records();
    const bool interviewed = records.organisation.interviewDone.isValid();
    const bool answered = hasAnswers(readiness());
    setVisible(!interviewed || !answered);
    emptyOut(*m_ways);
    if (!interviewed)
        addWay(
            Glyph::Building, tr("Say what the firm is like"),
            tr("%1 short questions at most, five minutes. They decide what concerns you and what "
               "does not. “Don’t know” is an answer, and you can stop at any time.")
                .arg(interviewQuestions(records.organisation).size()),
            u"interview"_s);
    if (!answered)
        addWay(
            Glyph::Controls, tr("Answer the first controls"),
            tr("One calm question at a time, the base level first. The score and what is missing "
               "appear here as you go."),
            u"controls"_s);
    if (records.assets.isEmpty())
        addWay(Glyph::Assets, tr("Note what you could not do without"),
               tr("The till, the laptop, the customer list: five lines are a good start."),
               u"assets"_s);
}

void HomeWelcome::addWay(Glyph glyph, const QString &title, const QString &sentence,
                         const QString &pageId)
{
    auto *way = new ChoiceCard(glyph, title, sentence);
    way->setObjectName(u"begin-"_s + pageId);
    connect(way, &ChoiceCard::clicked, this, [this, pageId] { workspace().navigate(pageId); });
    m_ways->addWidget(way);
}

} // namespace insurable
