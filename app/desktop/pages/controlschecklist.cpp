// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controlschecklist.h"

#include "answered.h"
#include "buttons.h"
#include "checklistmodel.h"
#include "checklisttree.h"
#include "clock.h"
#include "controlbook.h"
#include "controltext.h"
#include "messages.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "preferences.h"
#include "workspace.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

const QString layoutName = u"controls/checklist"_s;

} // namespace

ControlsChecklist::ControlsChecklist(Workspace &workspace, const ControlBook &book, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_book(book)
    , m_model(new ChecklistModel(
          book, workspace.isReadOnly(),
          [this](const Control &control, ControlStatus status) { return answer(control, status); }, this))
    , m_filter(new ChecklistFilter(book, *m_model, this))
{
    m_filter->setSourceModel(m_model);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(makeTools());
    makeTree();
    column->addWidget(m_tree, 1);
    m_nothing = new PlainLabel(tr("No question fits. Take a filter off to see more."), TextRole::Body, Tone::Muted);
    m_nothing->setAlignment(Qt::AlignCenter);
    column->addWidget(m_nothing);
    connect(m_model, &ChecklistModel::modelReset, this, &ControlsChecklist::expandAll);
    expandAll();
}

QPushButton *ControlsChecklist::makeChip(const QString &text, const QString &name)
{
    auto *chip = chipButton(text);
    chip->setObjectName(name);
    connect(chip, &QPushButton::toggled, this, [this, chip](bool on) {
        // These three exclude each other: an answer cannot be missing and out of date.
        for (QPushButton *other : {m_open, m_expiring, m_missing}) {
            if (on && chip != m_base && other != chip)
                other->setChecked(false);
        }
        filterChanged();
    });
    return chip;
}

QWidget *ControlsChecklist::makeTools()
{
    m_search = new QLineEdit;
    m_search->setObjectName(u"checklistSearch"_s);
    m_search->setPlaceholderText(tr("Filter"));
    m_search->setAccessibleName(tr("Filter the questions"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(260);
    connect(m_search, &QLineEdit::textChanged, this, &ControlsChecklist::filterChanged);
    m_base = makeChip(tr("Base level"), u"chipBase"_s);
    m_open = makeChip(tr("Unanswered"), u"chipOpen"_s);
    m_expiring = makeChip(tr("Running out"), u"chipExpiring"_s);
    m_missing = makeChip(tr("Not in place"), u"chipMissing"_s);
    m_count = new PlainLabel(QString(), TextRole::Small, Tone::Muted);
    m_count->setObjectName(u"checklistCount"_s);
    m_count->setWordWrap(false);
    auto *tools = new QWidget;
    auto *line = new QHBoxLayout(tools);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    line->addWidget(m_search, 1);
    for (QPushButton *chip : {m_base, m_open, m_expiring, m_missing})
        line->addWidget(chip);
    line->addStretch(1);
    line->addWidget(m_count);
    return tools;
}

void ControlsChecklist::makeTree()
{
    m_tree = new ChecklistTree;
    m_tree->setModel(m_filter);
    QHeaderView *header = m_tree->header();
    header->setStretchLastSection(false);
    header->setSectionsMovable(false);
    const QByteArray saved = m_workspace.preferences().layout(layoutName);
    if (saved.isEmpty() || !header->restoreState(saved)) {
        const int unit = m_tree->fontMetrics().averageCharWidth();
        const int pill = controltext::widestShortLook() + space::l;
        const int widths[] {46 * unit, controltext::widestAnswer() + space::xxl, pill, 12 * unit,
                            controltext::widestBase() + space::l, 14 * unit};
        for (int column = 0; column < ChecklistModel::Columns; ++column)
            header->resizeSection(column, widths[column]);
    }
    header->setSectionResizeMode(ChecklistModel::QuestionColumn, QHeaderView::Stretch);
    const auto open = [this](const QModelIndex &index) {
        const Control *control = m_model->controlAt(m_filter->mapToSource(index));
        if (control && index.column() != ChecklistModel::AnswerColumn)
            Q_EMIT openWanted(*control);
        else if (!control)
            m_tree->setExpanded(index.siblingAtColumn(0), !m_tree->isExpanded(index.siblingAtColumn(0)));
    };
    connect(m_tree, &QTreeView::doubleClicked, this, open);
    connect(m_tree, &ChecklistTree::openWanted, this, [open](const QModelIndex &index) {
        open(index.siblingAtColumn(ChecklistModel::QuestionColumn));
    });
}

void ControlsChecklist::filterChanged()
{
    ChecklistFilter::Wishes wishes {m_base->isChecked(), m_open->isChecked(), m_expiring->isChecked(),
                                    m_missing->isChecked()};
    wishes.words = m_search->text().toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    m_filter->setWishes(wishes);
    expandAll();
}

void ControlsChecklist::expandAll()
{
    m_tree->expandAll();
    const int questions = m_filter->questions();
    m_count->setText(counted(questions, tr("question"), tr("questions")));
    m_nothing->setVisible(questions == 0);
}

// The keys answer from the moment the table is there.
void ControlsChecklist::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_tree->setFocus(Qt::OtherFocusReason);
}

void ControlsChecklist::refresh()
{
    m_model->refresh();
    const int before = m_filter->questions();
    m_filter->again();
    if (m_filter->questions() != before)
        expandAll();
}

void ControlsChecklist::setShowsAll(bool all)
{
    m_model->setShowsAll(all);
    expandAll();
}

void ControlsChecklist::leave()
{
    m_workspace.preferences().setLayout(layoutName, m_tree->header()->saveState());
}

bool ControlsChecklist::answer(const Control &control, ControlStatus status)
{
    ControlState state = answered(m_book.state(control), status, m_workspace.clock().today());
    if (lacksReason(state)) {
        const auto reason = message::askText(this, tr("Why does it not apply?"), control.question, QString(),
                                             tr("Keep this answer"));
        if (!reason || reason->isEmpty())
            return false;
        state.reason = *reason;
    }
    return m_workspace.attempt([&] { m_workspace.isms().put(state); });
}

} // namespace insurable
