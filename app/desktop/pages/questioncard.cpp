// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "questioncard.h"

#include "answerbar.h"
#include "answerdetails.h"
#include "controlbook.h"
#include "controltext.h"
#include "isms.h"
#include "plainlabel.h"
#include "plaintooltip.h"
#include "readinesstext.h"
#include "statuspill.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

namespace insurable {

QuestionCard::QuestionCard(const Isms &isms, const ControlBook &book, QWidget *parent)
    : QWidget(parent)
    , m_book(book)
    , m_place(new PlainLabel(QString(), TextRole::Small, Tone::Muted))
    , m_question(new PlainLabel(QString(), TextRole::Title))
    , m_why(new PlainLabel(QString(), TextRole::Body, Tone::Muted))
    , m_answers(new AnswerBar)
    , m_details(new AnswerDetails(isms))
    , m_base(new StatusPill(controltext::baseLook()))
    , m_fresh(new StatusPill)
    , m_known(new PlainLabel(QString(), TextRole::Small, Tone::Muted))
    , m_scopeNote(new PlainLabel(tr("By what you said about the firm, this does not concern you."),
                                 TextRole::Small, Tone::Warning))
{
    m_question->setObjectName(u"question"_s);
    m_why->setObjectName(u"why"_s);
    m_fresh->setObjectName(u"freshness"_s);
    m_known->setObjectName(u"known"_s);
    m_answers->setEnabled(!isms.isReadOnly());
    setPlainToolTip(*m_base, controltext::baseMeaning());

    auto *top = new QHBoxLayout;
    top->setSpacing(space::s);
    top->addWidget(m_place, 1);
    top->addWidget(m_base);

    auto *foot = new QHBoxLayout;
    foot->setSpacing(space::s);
    foot->addWidget(m_fresh);
    foot->addWidget(m_known, 1);

    auto *card = new Card;
    QVBoxLayout *body = card->body();
    body->addLayout(top);
    body->addWidget(m_question);
    body->addWidget(m_why);
    body->addWidget(m_scopeNote);
    body->addSpacing(space::s);
    body->addWidget(m_answers);
    body->addWidget(m_details);
    body->addLayout(foot);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(card);
}

void QuestionCard::show(const Control &control, const std::optional<ControlState> &draft)
{
    const Theme *theme = m_book.catalogue().theme(control.theme);
    const auto siblings = m_book.catalogue().controlsOf(control.theme);
    const auto at = std::find(siblings.begin(), siblings.end(), &control);
    m_place->setText(tr("%1 · %2 of %3 · %4")
                         .arg(theme->title)
                         .arg(at - siblings.begin() + 1)
                         .arg(siblings.size())
                         .arg(control.title));
    m_question->setText(control.question);
    m_why->setText(control.why);
    const ControlState state = draft.value_or(m_book.state(control));
    const bool picked = draft || m_book.isAnswered(control)
        || state.status != ControlStatus::NotKnown;
    m_answers->setAnswer(picked ? std::optional(state.status) : std::nullopt);
    if (picked)
        m_details->show(state);
    else
        m_details->hideAll();
    m_details->setVisible(picked);
    showPills(control, draft.has_value());
}

void QuestionCard::showPills(const Control &control, bool isDraft)
{
    const ControlVerdict &verdict = m_book.verdict(control);
    m_base->setVisible(control.base);
    m_scopeNote->setVisible(!m_book.concerns(control));
    const QString word = isDraft ? QString() : controltext::freshnessWord(verdict);
    m_fresh->setVisible(!word.isEmpty());
    m_fresh->setLook(controltext::freshnessPill(verdict.freshness, verdict.status, word));
    QStringList known;
    if (verdict.isKnown() && !isDraft)
        known.append(assuranceLabel(verdict.assurance));
    const QString gain = controltext::gainText(m_book.gain(control));
    if (!gain.isEmpty() && verdict.applies())
        known.append(gain);
    m_known->setText(known.join(u" · "_s));
}

} // namespace insurable
