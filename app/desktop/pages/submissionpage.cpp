// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "submissionpage.h"

#include "buttons.h"
#include "plaintext.h"
#include "sectionheader.h"
#include "steppath.h"
#include "submissionassemble.h"
#include "submissioncheck.h"
#include "submissiondeclare.h"
#include "submissionexport.h"
#include "submissionhistory.h"
#include "submissionleaves.h"
#include "submissionverify.h"
#include "workspace.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

enum Step { Assemble, Check, Leaves, Declare, Export, Verify };

constexpr int roomForSentence = 560;

QString sentence()
{
    return SubmissionPage::tr("From what you know to one sealed file that an insurer can check.");
}

QStringList stepTitles()
{
    return {SubmissionPage::tr("Assemble"), SubmissionPage::tr("Check"),  SubmissionPage::tr("What leaves"),
            SubmissionPage::tr("Declare"),  SubmissionPage::tr("Export"), SubmissionPage::tr("Verify")};
}

} // namespace

SubmissionPage::SubmissionPage(Workspace &workspace)
    : Page(workspace)
    , m_draft(workspace)
    , m_path(new StepPath(stepTitles()))
    , m_stack(new QStackedWidget)
    , m_assemble(new SubmissionAssemble(workspace, m_draft))
    , m_history(new SubmissionHistory(workspace))
{
    addStep(m_assemble);
    addStep(new SubmissionCheck(workspace, m_draft));
    addStep(new SubmissionLeaves(workspace, m_draft));
    addStep(new SubmissionDeclare(workspace, m_draft));
    addStep(new SubmissionExport(workspace, m_draft));
    addStep(new SubmissionVerify(workspace, m_draft));
    m_stack->addWidget(m_history);
    m_path->setObjectName(u"submissionPath"_s);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::l);
    column->addWidget(makeHeader());
    column->addWidget(m_path);
    column->addWidget(m_stack, 1);
    column->addWidget(makeFooter());
    connect(m_path, &StepPath::picked, this, &SubmissionPage::goTo);
    connect(&m_draft, &SubmissionDraft::changed, this, [this] {
        if (isVisible())
            refresh();
    });
    m_path->setCurrent(0);
}

void SubmissionPage::addStep(SubmissionStep *step)
{
    m_steps.push_back(step);
    m_stack->addWidget(step);
    connect(step, &SubmissionStep::stepWanted, this, &SubmissionPage::goTo);
    connect(step, &SubmissionStep::questionWanted, this, &SubmissionPage::showQuestion);
}

QWidget *SubmissionPage::makeHeader()
{
    m_header = new SectionHeader(tr("Submission"), sentence());
    m_historyButton = plainButton(Glyph::History, tr("Sealed before"));
    m_historyButton->setObjectName(u"submissionHistory"_s);
    m_historyButton->setCheckable(true);
    connect(m_historyButton, &QPushButton::toggled, this, &SubmissionPage::showHistory);
    m_header->addAction(m_historyButton);
    return m_header;
}

QWidget *SubmissionPage::makeFooter()
{
    m_back = quietButton(tr("Back"));
    m_back->setObjectName(u"stepBack"_s);
    m_next = primaryButton(QString());
    m_next->setObjectName(u"stepNext"_s);
    connect(m_back, &QPushButton::clicked, this, [this] { goTo(m_step - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { goTo(m_step + 1); });
    m_footer = new QWidget;
    auto *row = new QHBoxLayout(m_footer);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(m_back);
    row->addStretch(1);
    row->addWidget(m_next);
    return m_footer;
}

void SubmissionPage::goTo(int step)
{
    if (step < 0 || step > Verify)
        return;
    if (step != m_step && !m_steps.at(size_t(m_step))->leave()) {
        m_path->setCurrent(m_step);
        return;
    }
    m_step = step;
    m_historyButton->setChecked(false);
    refresh();
    // Where there is something to type, or no "Next" to stay on, begin there.
    if (m_step >= Declare)
        m_steps.at(size_t(m_step))->focusFirst();
}

void SubmissionPage::showHistory(bool)
{
    refresh();
}

void SubmissionPage::refresh()
{
    const bool isHistory = m_historyButton->isChecked();
    m_path->setVisible(!isHistory);
    m_footer->setVisible(!isHistory && m_step < Export);
    m_back->setVisible(m_step > Assemble);
    m_next->setText(m_step < Export ? tr("Next: %1").arg(stepTitles().at(m_step + 1)) : QString());
    m_path->setCurrent(m_step);
    if (isHistory) {
        m_history->refresh();
        m_stack->setCurrentWidget(m_history);
        return;
    }
    showStates();
    SubmissionStep *step = m_steps.at(size_t(m_step));
    step->refresh();
    m_stack->setCurrentWidget(step);
}

void SubmissionPage::showStates()
{
    const SubmissionPlan &plan = m_draft.plan();
    const auto open = std::count_if(plan.answers.begin(), plan.answers.end(), [](const auto &one) {
        return fits(one, QuestionFilter::Unanswered);
    });
    m_path->setState(Assemble, open == 0 ? StepState::Done : StepState::Open,
                     open == 0 ? tr("All answered") : tr("%1 not known").arg(open));
    const auto blocking = plan.blocking().size();
    m_path->setState(Check, blocking > 0 ? StepState::Trouble : StepState::Done,
                     blocking > 0 ? tr("%1 to settle").arg(blocking) : tr("Nothing in the way"));
    m_path->setState(Leaves, StepState::Open, tr("You decide"));
    m_path->setState(Declare, m_draft.isConfirmed() ? StepState::Done : StepState::Open,
                     m_draft.isConfirmed() ? tr("Declared") : tr("Not yet"));
    const auto &written = m_draft.written();
    m_path->setState(Export, written ? StepState::Done : StepState::Open,
                     !written                               ? tr("Not yet")
                         : written->result.submission.isNull() ? tr("Draft saved")
                                                               : tr("Sealed"));
    const bool isVerified = written && written->result.verification.isVerified();
    m_path->setState(Verify, isVerified ? StepState::Done : StepState::Open,
                     isVerified ? tr("Verified") : tr("Not yet"));
}

void SubmissionPage::showQuestion(const Id &question)
{
    goTo(Assemble);
    m_assemble->showQuestion(question);
}

void SubmissionPage::showRecord(const QString &type, const Id &id)
{
    if (type == "answer"_L1) {
        const QString prefix = m_draft.questionSet().id.text() + u'.';
        if (const auto question = Id::tryFrom(id.text().mid(prefix.size()));
            question && id.text().startsWith(prefix))
            showQuestion(*question);
        return;
    }
    m_historyButton->setChecked(true);
    m_history->showSubmission(id);
}

void SubmissionPage::resizeEvent(QResizeEvent *event)
{
    const bool isLow = height() < roomForSentence;
    m_header->setSentence(isLow ? QString() : sentence());
    layout()->setSpacing(isLow ? space::s : space::l);
    const int edge = isLow ? space::m : space::xl;
    layout()->setContentsMargins(space::xl, edge, space::xl, std::min<int>(edge, space::l));
    Page::resizeEvent(event);
}

QString SubmissionPage::place() const
{
    return u"%1/%2"_s.arg(m_step).arg(m_assemble->shown().text());
}

void SubmissionPage::returnTo(const QString &place)
{
    const auto question = Id::tryFrom(place.section(u'/', 1));
    const int step = place.section(u'/', 0, 0).toInt();
    if (step == Assemble && question)
        showQuestion(*question);
    else
        goTo(step);
}

bool SubmissionPage::leave()
{
    return m_steps.at(size_t(m_step))->leave();
}

} // namespace insurable
