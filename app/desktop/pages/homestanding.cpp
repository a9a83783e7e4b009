// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "homestanding.h"

#include "buttons.h"
#include "card.h"
#include "insurergate.h"
#include "linkrow.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "plaintooltip.h"
#include "readinessmodel.h"
#include "readinesstext.h"
#include "scorering.h"
#include "statuspill.h"
#include "workspace.h"

#include <QBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr size_t shownMissing = 3;

PillLook gateLook(GateState state)
{
    switch (state) {
    case GateState::Met:
        return pill::good(HomeStanding::tr("Base level met"));
    case GateState::NotMet:
        return pill::bad(HomeStanding::tr("Base level not met"));
    case GateState::NotKnown:
        break;
    }
    return pill::unknown(HomeStanding::tr("Base level not known"));
}

Tone ringTone(GateState state)
{
    switch (state) {
    case GateState::Met:
        return Tone::Accent;
    case GateState::NotMet:
        return Tone::Warning;
    case GateState::NotKnown:
        break;
    }
    return Tone::Unknown;
}

QString gateSentence(const Readiness &readiness, bool answered)
{
    const qint64 items = qint64(readiness.gate.items.size());
    const qint64 missing = qint64(readiness.gate.missing().size());
    if (!answered)
        return HomeStanding::tr(
                   "Insurers first ask for a base level of %1 things. Nobody has answered "
                   "them yet.")
            .arg(items);
    if (missing == 0 && gateWithoutProof(readiness) > 0)
        return HomeStanding::tr("All %1 controls of the base level are in place; %2 without proof.")
            .arg(items)
            .arg(gateWithoutProof(readiness));
    if (missing == 0)
        return HomeStanding::tr(
                   "All %1 controls of the base level are in place, and what shows them is "
                   "fresh.")
            .arg(items);
    return counted(
        missing,
        HomeStanding::tr(
            "of the %1 controls of the base level is missing. Insurers look there first.")
            .arg(items),
        HomeStanding::tr(
            "of the %1 controls of the base level are missing. Insurers look there first.")
            .arg(items));
}

} // namespace

HomeStanding::HomeStanding(Workspace &workspace)
    : HomeCard(workspace, tr("How you stand today"))
    , m_ring(new ScoreRing(tr("Readiness")))
    , m_gate(new StatusPill)
    , m_band(new PlainLabel(QString(), TextRole::Title))
    , m_sentence(new PlainLabel)
    , m_missing(new QVBoxLayout)
{
    m_ring->setObjectName(u"scoreRing"_s);
    m_ring->setDiameter(148);
    m_ring->setCaption(tr("of 100"));
    m_gate->setObjectName(u"gatePill"_s);
    setPlainToolTip(*m_gate,
                    tr("The base level is what insurers take for granted. One missing control "
                       "of it outweighs any score."));
    m_sentence->setObjectName(u"gateSentence"_s);
    m_missing->setSpacing(0);
    layOut();
    addWhy(tr("Why this score?"), explainScore);
}

void HomeStanding::layOut()
{
    auto *whyGate = quietButton(tr("Why?"));
    whyGate->setObjectName(u"whyGate"_s);
    whyGate->setAccessibleName(tr("Why is the base level so?"));
    connect(whyGate, &QPushButton::clicked, this,
            [this] { showWhy(tr("Why is the base level so?"), explainGate); });
    auto *gate = new QHBoxLayout;
    gate->setSpacing(space::xs);
    gate->addWidget(m_gate);
    gate->addWidget(whyGate);
    gate->addStretch(1);

    auto *words = new QVBoxLayout;
    words->setSpacing(space::s);
    words->addWidget(m_band);
    words->addLayout(gate);
    words->addWidget(m_sentence);
    words->addLayout(m_missing);
    words->addStretch(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::xl);
    row->addWidget(m_ring, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    body()->addLayout(row);
    body()->addStretch(1);
}

void HomeStanding::refresh()
{
    const Readiness &now = readiness();
    const bool answered = hasAnswers(now);
    m_ring->setScore(answered ? std::optional(shownScore(now.score)) : std::nullopt);
    m_ring->setTone(ringTone(now.gate.state));
    m_gate->setLook(gateLook(now.gate.state));
    m_band->setText(bandLabel(now, workspace().readiness().scheme()));
    m_sentence->setText(gateSentence(now, answered));
    showMissing(answered ? now.gate.missing() : std::vector<GateItem>());
}

void HomeStanding::showMissing(const std::vector<GateItem> &missing)
{
    emptyOut(*m_missing);
    for (size_t i = 0; i < std::min(shownMissing, missing.size()); ++i) {
        const Control *control = catalogue().control(missing.at(i).control);
        auto *row = new LinkRow(control ? control->title : missing.at(i).control.text(),
                                gateReasonText(missing.at(i)));
        row->setObjectName(u"missing-"_s + missing.at(i).control.text());
        leadTo(*row, u"control"_s, missing.at(i).control);
        m_missing->addWidget(row);
    }
    if (missing.size() > shownMissing)
        m_missing->addWidget(new PlainLabel(tr("and %1 more").arg(missing.size() - shownMissing),
                                            TextRole::Small, Tone::Muted));
}

} // namespace insurable
