// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "homesteps.h"

#include "buttons.h"
#include "card.h"
#include "controltext.h"
#include "flowlayout.h"
#include "glyphview.h"
#include "plainlabel.h"
#include "readinesstext.h"
#include "statuspill.h"
#include "workspace.h"

#include <QBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr size_t shownSteps = 3;

QWidget *figure(Glyph glyph, const QString &words)
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, space::s, 0);
    row->setSpacing(space::xs);
    row->addWidget(new GlyphView(glyph, Tone::Muted, 16));
    auto *label = new PlainLabel(words, TextRole::Small, Tone::Muted);
    label->setWordWrap(false);
    row->addWidget(label);
    return box;
}

QString costWords(const std::optional<Money> &cost, const QString &currency)
{
    if (!cost)
        return HomeSteps::tr("Cost not known");
    return *cost == Money() ? HomeSteps::tr("No yearly cost")
                            : HomeSteps::tr("%1 a year").arg(cost->shown(currency));
}

bool isLive(const Action &action)
{
    return action.status == ActionStatus::Open || action.status == ActionStatus::Doing;
}

} // namespace

HomeSteps::HomeSteps(Workspace &workspace)
    : HomeCard(workspace, tr("Next steps"))
    , m_rows(new QVBoxLayout)
    , m_source(new PlainLabel(QString(), TextRole::Small, Tone::Muted))
{
    m_rows->setSpacing(space::l);
    body()->addLayout(m_rows);
    body()->addWidget(m_source);
}

void HomeSteps::refresh()
{
    emptyOut(*m_rows);
    size_t shown = 0;
    for (const NextStep &step : readiness().nextSteps) {
        const Control *control = catalogue().control(step.control);
        if (!control || shown == shownSteps)
            continue;
        m_rows->addWidget(rowOf(step, *control));
        if (shown++ == 0) {
            const Estimates &from = catalogue().theme(control->theme)->estimates;
            m_source->setText(tr("Hours and costs are estimates: %1, %2.").arg(from.source).arg(from.year));
        }
    }
    m_source->setVisible(shown > 0);
    if (shown == 0)
        m_rows->addWidget(new PlainLabel(tr("Nothing left to gain: everything is in place, documented "
                                            "and fresh.")));
}

QWidget *HomeSteps::rowOf(const NextStep &step, const Control &control)
{
    auto *row = new QWidget;
    row->setObjectName(u"step-"_s + step.control.text());
    auto *words = new QVBoxLayout;
    words->setSpacing(space::xs);
    words->addWidget(new PlainLabel(stepText(step, control), TextRole::Strong));
    words->addWidget(new PlainLabel(control.why, TextRole::Body, Tone::Muted));
    words->addWidget(figuresOf(step));
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::xl);
    line->addLayout(words, 1);
    line->addWidget(buttonsOf(step, control), 0, Qt::AlignTop);
    return row;
}

QWidget *HomeSteps::figuresOf(const NextStep &step) const
{
    auto *box = new QWidget;
    auto *flow = new FlowLayout(space::s, box);
    flow->setContentsMargins(0, space::xs, 0, 0);
    if (step.opensGate)
        flow->addWidget(new StatusPill({Tone::Accent, Glyph::Key, tr("Opens the base level")}));
    flow->addWidget(figure(Glyph::Clock, controltext::effortText(step.hours)));
    flow->addWidget(figure(Glyph::Money, costWords(step.yearlyCost, workspace().currency())));
    flow->addWidget(figure(Glyph::Star, tr("Gains %1 points").arg(step.gain, 0, 'f', 1)));
    return box;
}

QWidget *HomeSteps::buttonsOf(const NextStep &step, const Control &control)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    auto *go = plainButton(Glyph::ArrowRight, tr("Go there"));
    go->setObjectName(u"stepGo"_s);
    go->setAccessibleName(tr("Go to “%1”").arg(control.title));
    connect(go, &QPushButton::clicked, this,
            [this, id = step.control] { workspace().openRecord(u"control"_s, id); });
    const Id existing = openActionFor(step.control);
    auto *act = quietButton(existing.isNull() ? tr("Make it an action") : tr("See the action"));
    act->setObjectName(u"stepAction"_s);
    act->setEnabled(!existing.isNull() || !workspace().isReadOnly());
    connect(act, &QPushButton::clicked, this, [this, existing, step, &control] {
        if (existing.isNull())
            makeAction(step, control);
        else
            workspace().openRecord(u"action"_s, existing);
    });
    auto *why = quietButton(tr("Why?"));
    why->setObjectName(u"stepWhy"_s);
    why->setAccessibleName(tr("Why does “%1” gain so much?").arg(control.title));
    connect(why, &QPushButton::clicked, this, [this, step] {
        showWhy(tr("What this step gains"), [step](const Readiness &now, const Catalogue &catalogue) {
            return explainStep(now, catalogue, step);
        });
    });
    auto *lesser = new QHBoxLayout;
    lesser->setSpacing(0);
    lesser->addWidget(act, 1);
    lesser->addWidget(why);
    column->addWidget(go);
    column->addLayout(lesser);
    return box;
}

Id HomeSteps::openActionFor(const Id &control) const
{
    for (const Action &action : workspace().records().actions) {
        if (action.control == control && isLive(action))
            return action.id;
    }
    return {};
}

void HomeSteps::makeAction(const NextStep &step, const Control &control)
{
    Action action;
    action.title = stepText(step, control);
    action.control = step.control;
    action.hours = step.hours;
    action.cost = step.yearlyCost;
    workspace().attempt([&] { workspace().isms().add(action); });
}

} // namespace insurable
