// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controlspage.h"

#include "buttons.h"
#include "controlscalm.h"
#include "controlschecklist.h"
#include "plainlabel.h"
#include "preferences.h"
#include "readinessmodel.h"
#include "sectionheader.h"
#include "workspace.h"

#include <QAction>
#include <QBoxLayout>
#include <QButtonGroup>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

const QString layoutName = u"controls/view"_s;

} // namespace

ControlsPage::ControlsPage(Workspace &workspace)
    : Page(workspace)
    , m_book(workspace.isms(), workspace.readiness())
    , m_switch(new QButtonGroup(this))
    , m_stack(new QStackedWidget)
{
    m_calm = new ControlsCalm(workspace, m_book);
    m_checklist = new ControlsChecklist(workspace, m_book);
    m_stack->addWidget(m_calm);
    m_stack->addWidget(m_checklist);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(makeHeader());
    column->addWidget(m_stack, 1);
    column->addWidget(makeHiddenLine());
    makeActions();
    connect(m_checklist, &ControlsChecklist::openWanted, this, [this](const Control &control) {
        setView(Calm);
        m_calm->showControl(control);
    });
    connect(&workspace.readiness(), &ReadinessModel::changed, this, [this] {
        if (isVisible())
            refresh();
    });
    auto *paste = new QShortcut(QKeySequence(QKeySequence::Paste), this);
    paste->setContext(Qt::WidgetWithChildrenShortcut);
    connect(paste, &QShortcut::activated, this, [this] {
        if (m_stack->currentIndex() == Calm)
            m_calm->pasteEvidence();
    });
    setView(workspace.preferences().layout(layoutName) == "checklist" ? Checklist : Calm);
}

QWidget *ControlsPage::makeHeader()
{
    auto *header = new SectionHeader(tr("Controls"), tr("What you do to stay safe, and what shows it."));
    const auto addView = [&](const QString &text, const QString &name, int view) {
        auto *chip = chipButton(text);
        chip->setObjectName(name);
        m_switch->addButton(chip, view);
        header->addAction(chip);
    };
    addView(tr("One at a time"), u"viewCalm"_s, Calm);
    addView(tr("Checklist"), u"viewChecklist"_s, Checklist);
    connect(m_switch, &QButtonGroup::idClicked, this, &ControlsPage::setView);
    return header;
}

QWidget *ControlsPage::makeHiddenLine()
{
    m_hidden = new PlainLabel(QString(), TextRole::Small, Tone::Muted);
    m_hidden->setObjectName(u"hiddenCount"_s);
    m_hidden->setWordWrap(false);
    m_showHidden = quietButton(tr("Show them"));
    m_showHidden->setObjectName(u"showHidden"_s);
    m_showHidden->setCheckable(true);
    connect(m_showHidden, &QPushButton::toggled, this, &ControlsPage::setShowsAll);
    m_hiddenLine = new QWidget;
    auto *line = new QHBoxLayout(m_hiddenLine);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::xs);
    line->addWidget(m_hidden);
    line->addWidget(m_showHidden);
    line->addStretch(1);
    return m_hiddenLine;
}

void ControlsPage::makeActions()
{
    const auto add = [this](const QString &text, const QString &name, const std::function<void()> &run) {
        auto *action = new QAction(text, this);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, run);
        m_actions.append(action);
    };
    add(tr("Next unanswered question"), u"actionNextUnanswered"_s, [this] {
        setView(Calm);
        m_calm->goToNextOpen();
    });
    add(tr("Show questions one at a time"), u"actionCalm"_s, [this] { setView(Calm); });
    add(tr("Show questions as a checklist"), u"actionChecklist"_s, [this] { setView(Checklist); });
}

void ControlsPage::setView(int view)
{
    if (m_stack->currentIndex() == Calm && view != Calm && !m_calm->leave())
        view = Calm;
    m_stack->setCurrentIndex(view);
    m_switch->button(view)->setChecked(true);
    workspace().preferences().setLayout(layoutName, view == Calm ? "calm" : "checklist");
    refresh();
}

void ControlsPage::setShowsAll(bool all)
{
    m_showHidden->setText(all ? tr("Hide them") : tr("Show them"));
    m_calm->setShowsAll(all);
    m_checklist->setShowsAll(all);
    refresh();
}

void ControlsPage::showRecord(const QString &type, const Id &id)
{
    const Control *control = type == "control"_L1 ? m_book.catalogue().control(id) : nullptr;
    if (!control)
        return;
    setView(Calm);
    m_calm->showControl(*control);
}

void ControlsPage::refresh()
{
    const int hidden = m_book.ruledOut();
    m_hiddenLine->setVisible(hidden > 0);
    m_hidden->setText(hidden == 1 ? tr("One question does not concern your firm.")
                                  : tr("%1 questions do not concern your firm.").arg(hidden));
    if (m_stack->currentIndex() == Calm)
        m_calm->refresh();
    else
        m_checklist->refresh();
}

QString ControlsPage::place() const
{
    return m_stack->currentIndex() == Calm ? m_calm->place() : QString();
}

void ControlsPage::returnTo(const QString &place)
{
    if (m_stack->currentIndex() == Calm)
        m_calm->returnTo(place);
}

bool ControlsPage::leave()
{
    m_checklist->leave();
    return m_calm->leave();
}

} // namespace insurable
