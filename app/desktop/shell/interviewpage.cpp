// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "interviewpage.h"

#include "answerbox.h"
#include "banner.h"
#include "buttons.h"
#include "card.h"
#include "clock.h"
#include "plainlabel.h"
#include "scrollcolumn.h"
#include "sectionheader.h"
#include "vault.h"
#include "workspace.h"

#include <QBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace insurable {

using namespace Qt::StringLiterals;

namespace {

const QString placeName = u"desktop/interview"_s;

} // namespace

InterviewPage::InterviewPage(Workspace &workspace)
    : Page(workspace)
    , m_count(new PlainLabel(QString(), TextRole::Small, Tone::Muted))
    , m_bar(new QProgressBar)
    , m_question(new PlainLabel(QString(), TextRole::Title))
    , m_help(new PlainLabel(QString(), TextRole::Body, Tone::Muted))
    , m_place(new QVBoxLayout)
    , m_trouble(new Banner)
    , m_back(quietButton(tr("Back")))
    , m_next(primaryButton(tr("Next")))
    , m_later(quietButton(tr("Go on later")))
{
    m_question->setObjectName(u"interviewQuestion"_s);
    m_count->setObjectName(u"interviewCount"_s);
    m_back->setObjectName(u"interviewBack"_s);
    m_next->setObjectName(u"interviewNext"_s);
    m_later->setObjectName(u"interviewLater"_s);
    m_trouble->setObjectName(u"interviewTrouble"_s);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Questions answered"));
    layOut();
    connect(m_next, &QPushButton::clicked, this, &InterviewPage::goOn);
    connect(m_back, &QPushButton::clicked, this, &InterviewPage::goBack);
    connect(m_later, &QPushButton::clicked, this,
            [this] { this->workspace().navigate(u"home"_s); });
}

void InterviewPage::layOut()
{
    auto *card = new Card;
    QVBoxLayout *body = card->body();
    body->setContentsMargins(space::xxl, space::xl, space::xxl, space::xl);
    body->addWidget(m_count);
    body->addWidget(m_bar);
    body->addSpacing(space::l);
    body->addWidget(m_question);
    body->addWidget(m_help);
    body->addSpacing(space::s);
    body->addLayout(m_place);
    body->addWidget(m_trouble);
    body->addSpacing(space::l);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    buttons->addWidget(m_later);
    buttons->addWidget(m_next);
    body->addLayout(buttons);

    auto *column = new ScrollColumn(720);
    column->add(new SectionHeader(
        tr("First questions"),
        tr("They decide what concerns your firm and what does not. “Don’t know” is an answer.")));
    column->add(card);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(column);
}

void InterviewPage::refresh()
{
    if (m_number < 0)
        ask(rememberedPlace());
}

int InterviewPage::rememberedPlace() const
{
    return workspace().isms().vault().setting(placeName).toInt();
}

void InterviewPage::rememberPlace()
{
    if (workspace().isReadOnly() || m_number < 0 || m_number == rememberedPlace())
        return;
    workspace().attempt(
        [this] { workspace().isms().vault().setSetting(placeName, QByteArray::number(m_number)); });
}

void InterviewPage::ask(int number)
{
    const Organisation &organisation = workspace().records().organisation;
    m_questions = interviewQuestions(organisation);
    m_number = std::clamp(number, 0, int(m_questions.size()));
    m_trouble->hide();
    delete std::exchange(m_answer, nullptr);
    m_back->setVisible(m_number > 0);
    m_bar->setRange(0, int(m_questions.size()));
    m_bar->setValue(m_number);
    if (m_number == m_questions.size()) {
        showEnd();
        return;
    }
    const InterviewQuestion &asked = m_questions.at(m_number);
    const Field &field = *describe<Organisation>().field(asked.field);
    m_count->setText(tr("Question %1 of %2").arg(m_number + 1).arg(m_questions.size()));
    m_question->setText(asked.question);
    m_help->setText(asked.help);
    m_answer = new AnswerBox(field, field.text(&organisation), asked.question);
    m_answer->setEnabled(!workspace().isReadOnly());
    m_place->addWidget(m_answer);
    m_answer->show(); // what is not shown yet takes no focus
    m_next->setText(tr("Next"));
    m_later->show();
    connect(m_answer, &AnswerBox::picked, this, &InterviewPage::goOn, Qt::QueuedConnection);
    connect(m_answer, &AnswerBox::submitted, this, &InterviewPage::goOn, Qt::QueuedConnection);
    m_answer->focusAnswer();
}

void InterviewPage::showEnd()
{
    m_count->setText(tr("All asked"));
    m_question->setText(tr("That is all for now."));
    m_help->setText(tr("From here on you see only what concerns a firm like yours. You can change "
                       "every answer at any time."));
    m_next->setText(tr("Show where we stand"));
    m_later->hide();
    m_next->setFocus();
}

bool InterviewPage::keepAnswer()
{
    if (m_answer == nullptr || workspace().isReadOnly())
        return true;
    Organisation organisation = workspace().records().organisation;
    const InterviewQuestion &asked = m_questions.at(m_number);
    const Field &field = *describe<Organisation>().field(asked.field);
    std::optional<QString> problem = field.setText(&organisation, m_answer->text());
    if (!problem)
        problem = field.problem(&organisation);
    if (problem) {
        m_trouble->showMessage(Tone::Warning, tr("The answer %1.").arg(*problem));
        return false;
    }
    if (asked.field == "cloud_suite"_L1 && organisation.cloudSuite != CloudSuite::NotKnown
        && organisation.cloudSuite != CloudSuite::None)
        organisation.usesCloud = Truth::Yes;
    if (AnyRecord(organisation).equals(AnyRecord(workspace().records().organisation)))
        return true;
    return workspace().attempt([&] { workspace().isms().update(organisation); });
}

void InterviewPage::goOn()
{
    if (m_number == m_questions.size()) {
        finish();
        return;
    }
    if (keepAnswer())
        ask(m_number + 1);
}

void InterviewPage::goBack()
{
    if (keepAnswer())
        ask(m_number - 1);
}

void InterviewPage::finish()
{
    Organisation organisation = workspace().records().organisation;
    const QDate today = workspace().clock().today();
    if (!workspace().isReadOnly() && organisation.interviewDone != today) {
        organisation.interviewDone = today;
        workspace().attempt([&] { workspace().isms().update(organisation); });
    }
    m_number = 0;
    rememberPlace();
    m_number = -1;
    workspace().navigate(u"home"_s);
}

bool InterviewPage::leave()
{
    if (m_number >= 0 && m_number < m_questions.size())
        std::ignore = keepAnswer();
    rememberPlace();
    return true;
}

} // namespace insurable
