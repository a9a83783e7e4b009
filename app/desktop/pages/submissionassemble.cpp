// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "submissionassemble.h"

#include "buttons.h"
#include "flowlayout.h"
#include "plainlabel.h"
#include "questiondetail.h"
#include "workspace.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QComboBox>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr int roomForAll = 340; // lower than this, the list comes first

} // namespace

SubmissionAssemble::SubmissionAssemble(Workspace &workspace, SubmissionDraft &draft)
    : SubmissionStep(workspace, draft)
    , m_nothing(new PlainLabel(tr("No question fits this filter."), TextRole::Body, Tone::Muted))
    , m_list(new QuestionList)
    , m_detail(new QuestionDetail(workspace, draft))
{
    auto *left = new QWidget;
    auto *list = new QVBoxLayout(left);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(space::s);
    list->addWidget(makeTools());
    list->addWidget(m_nothing);
    list->addWidget(m_list, 1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_detail);
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->setHandleWidth(space::l);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(left);
    splitter->addWidget(scroll);
    splitter->setStretchFactor(0, 5);
    splitter->setStretchFactor(1, 4);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(splitter, 1);
    connect(m_list, &QuestionList::picked, this, &SubmissionAssemble::pickQuestion);
}

QWidget *SubmissionAssemble::makeTools()
{
    m_sets = new QComboBox;
    m_sets->setObjectName(u"questionSets"_s);
    m_sets->setAccessibleName(tr("Whose questions"));
    for (const QuestionSet &set : workspace().catalogue().questionSets())
        m_sets->addItem(tr("%1, version %2").arg(set.title, set.version), set.id.text());
    connect(m_sets, &QComboBox::activated, this,
            [this] { draft().setQuestionSet(Id::from(m_sets->currentData().toString())); });
    m_summary = new PlainLabel(QString(), TextRole::Small, Tone::Muted);
    m_summary->setObjectName(u"answersSummary"_s);

    auto *tools = new QWidget;
    auto *column = new QVBoxLayout(tools);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_sets);
    auto *chips = new QWidget;
    auto *flow = new FlowLayout(space::s, chips);
    flow->setContentsMargins(0, 0, 0, 0);
    auto *group = new QButtonGroup(this);
    const QStringList words {tr("All"), tr("Unanswered"), tr("Base level"), tr("Overruled")};
    for (int i = 0; i < words.size(); ++i) {
        QPushButton *chip = chipButton(words.at(i));
        chip->setObjectName(u"questionFilter%1"_s.arg(i));
        chip->setChecked(i == 0);
        group->addButton(chip, i);
        flow->addWidget(chip);
    }
    connect(group, &QButtonGroup::idClicked, this, [this](int filter) {
        m_filter = QuestionFilter(filter);
        refresh();
    });
    column->addWidget(chips);
    column->addWidget(m_summary);
    return tools;
}

void SubmissionAssemble::refresh()
{
    const SubmissionPlan &plan = draft().plan();
    m_sets->setCurrentIndex(m_sets->findData(plan.set->id.text()));
    m_list->show(plan, m_filter);
    const bool isEmpty = m_list->topLevelItemCount() == 0;
    m_nothing->setVisible(isEmpty);
    m_list->setVisible(!isEmpty);
    const auto asked = std::count_if(plan.answers.begin(), plan.answers.end(),
                                     [](const auto &one) { return one.applies; });
    const auto open = std::count_if(plan.answers.begin(), plan.answers.end(), [](const auto &one) {
        return fits(one, QuestionFilter::Unanswered);
    });
    m_summary->setText(tr("%1 of %2 answered. What the records know is filled in; nothing is rounded up to yes.")
                           .arg(asked - open)
                           .arg(asked));
    m_detail->show(m_list->current());
}

void SubmissionAssemble::resizeEvent(QResizeEvent *event)
{
    const bool isLow = height() < roomForAll;
    m_summary->setVisible(!isLow);
    m_sets->setVisible(!isLow || m_sets->count() > 1);
    SubmissionStep::resizeEvent(event);
}

void SubmissionAssemble::pickQuestion(const Id &question)
{
    if (question == m_shown) {
        m_detail->show(question);
        return;
    }
    if (!m_detail->settle()) {
        const QSignalBlocker quiet(m_list);
        m_list->pick(m_shown);
        return;
    }
    m_shown = question;
    m_detail->show(question);
}

void SubmissionAssemble::showQuestion(const Id &question)
{
    const AnsweredQuestion *answer = draft().plan().answer(question);
    if (answer && !fits(*answer, m_filter)) {
        m_filter = QuestionFilter::All;
        findChild<QPushButton *>(u"questionFilter0"_s)->setChecked(true);
        refresh();
    }
    m_list->pick(question);
}

bool SubmissionAssemble::leave()
{
    return m_detail->settle();
}

} // namespace insurable
