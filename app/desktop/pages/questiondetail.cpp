// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "questiondetail.h"

#include "answerinput.h"
#include "buttons.h"
#include "card.h"
#include "clock.h"
#include "emptyout.h"
#include "linkrow.h"
#include "messages.h"
#include "plainlabel.h"
#include "questionlist.h"
#include "recorddisplay.h"
#include "statuspill.h"
#include "submissiondraft.h"
#include "workspace.h"

#include <QBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr size_t shownSources = 12;

PillLook roleLook(QuestionRole role)
{
    switch (role) {
    case QuestionRole::Gate:
        return {Tone::Accent, Glyph::Key, QuestionDetail::tr("Base level")};
    case QuestionRole::Rating:
        return {Tone::Muted, Glyph::Money, QuestionDetail::tr("Moves the price")};
    case QuestionRole::Exposure:
        return {Tone::Muted, Glyph::Assets, QuestionDetail::tr("What there is to lose")};
    case QuestionRole::Declaration:
        return {Tone::Muted, Glyph::Edit, QuestionDetail::tr("Your own statement")};
    case QuestionRole::Information:
        break;
    }
    return {Tone::Muted, Glyph::Info, QuestionDetail::tr("Information")};
}

QWidget *labelled(const QString &label, QPlainTextEdit *edit)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(new PlainLabel(label, TextRole::Small, Tone::Muted));
    edit->setAccessibleName(label);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(3 * edit->fontMetrics().height() + 2 * space::s);
    column->addWidget(edit);
    return box;
}

} // namespace

QuestionDetail::QuestionDetail(Workspace &workspace, SubmissionDraft &draft)
    : m_workspace(workspace)
    , m_draft(draft)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, space::s, 0);
    column->setSpacing(space::l);
    buildHead(*column);
    buildEditor(*column);
    column->addStretch(1);
}

void QuestionDetail::buildHead(QVBoxLayout &column)
{
    m_role = new StatusPill;
    m_answer = new StatusPill;
    m_origin = new PlainLabel(QString(), TextRole::Small, Tone::Muted);
    m_text = new PlainLabel(QString(), TextRole::Heading);
    m_text->setObjectName(u"questionText"_s);
    m_help = new PlainLabel(QString(), TextRole::Body, Tone::Muted);
    m_said = new PlainLabel;
    m_said->setObjectName(u"questionSaid"_s);
    m_origin->setObjectName(u"questionOrigin"_s);
    m_trace = new QVBoxLayout;
    m_trace->setSpacing(0);

    auto *card = new Card;
    card->body()->addWidget(m_role, 0, Qt::AlignLeft);
    card->body()->addWidget(m_text);
    card->body()->addWidget(m_help);
    card->body()->addWidget(m_answer, 0, Qt::AlignLeft);
    card->body()->addWidget(m_origin);
    card->body()->addWidget(m_said);
    card->body()->addWidget(new PlainLabel(tr("Where it comes from"), TextRole::Strong));
    card->body()->addLayout(m_trace);
    column.addWidget(card);
}

void QuestionDetail::buildEditor(QVBoxLayout &column)
{
    m_exceptions = new QPlainTextEdit;
    m_exceptions->setObjectName(u"answerExceptions"_s);
    m_reason = new QPlainTextEdit;
    m_reason->setObjectName(u"answerReason"_s);
    m_exceptionsBox = labelled(tr("Except for …"), m_exceptions);
    m_reasonBox = labelled(tr("Why you answer otherwise than the records. The reason goes along."), m_reason);
    for (QPlainTextEdit *edit : {m_exceptions, m_reason})
        connect(edit, &QPlainTextEdit::textChanged, this, [this] { m_isEdited = true; });
    m_trouble = new PlainLabel(QString(), TextRole::Small, Tone::Bad);
    m_trouble->setObjectName(u"answerTrouble"_s);
    m_save = plainButton(Glyph::Check, tr("Save this answer"));
    m_save->setObjectName(u"answerSave"_s);
    m_back = quietButton(tr("Go by the records again"));
    m_back->setObjectName(u"answerBack"_s);
    connect(m_save, &QPushButton::clicked, this, &QuestionDetail::save);
    connect(m_back, &QPushButton::clicked, this, &QuestionDetail::takeBack);

    auto *card = new Card(tr("Your answer"));
    m_editor = card;
    m_place = new QVBoxLayout;
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(m_save);
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    card->body()->addLayout(m_place);
    card->body()->addWidget(m_exceptionsBox);
    card->body()->addWidget(m_reasonBox);
    card->body()->addWidget(m_trouble);
    card->body()->addLayout(buttons);
    column.addWidget(card);
}

void QuestionDetail::show(const Id &question)
{
    const AnsweredQuestion *answer = m_draft.plan().answer(question);
    setVisible(answer != nullptr);
    if (answer)
        fill(*answer);
}

void QuestionDetail::fill(const AnsweredQuestion &answer)
{
    const bool isSame = m_shown == answer.question->id;
    m_shown = answer.question->id;
    m_role->setLook(roleLook(answer.question->role));
    m_text->setText(answer.question->text);
    m_help->setText(answer.question->help);
    m_answer->setLook(answerPill(answer, m_workspace.currency()));
    m_origin->setText(originWords(answer));
    QStringList said;
    if (const QString *text = std::get_if<QString>(&answer.value); text && *text != m_answer->look().word)
        said.append(*text); // the pill may have cut it
    if (!answer.exceptions.isEmpty())
        said.append(tr("Except: %1").arg(answer.exceptions));
    if (answer.origin == Origin::Overruled)
        said.append(tr("The records say: %1").arg(shownAnswer(answer.derived.value, *answer.question,
                                                              m_workspace.currency())));
    if (!answer.reason.isEmpty())
        said.append(tr("Reason: %1").arg(answer.reason));
    if (!answer.question->population.isEmpty())
        said.append(tr("Percentage of: %1").arg(answer.question->population));
    m_said->setText(said.join(u'\n'));
    m_said->setVisible(!said.isEmpty());
    fillTrace(answer);
    m_editor->setEnabled(answer.applies && !m_workspace.isReadOnly());
    if (!isSame || !m_isEdited)
        setInput(answer);
}

void QuestionDetail::fillTrace(const AnsweredQuestion &answer)
{
    emptyOut(*m_trace);
    const auto &trace = answer.trace();
    for (size_t i = 0; i < std::min(shownSources, trace.size()); ++i) {
        const AnswerSource &source = trace.at(i);
        const QString date = source.date.isValid() ? shownDate(source.date) : QString();
        if (source.type.isEmpty() || source.id.isNull()) {
            m_trace->addWidget(new PlainLabel(sourceText(source), TextRole::Body, Tone::Muted));
            continue;
        }
        auto *row = new LinkRow(sourceText(source), date);
        row->setObjectName(u"source-"_s + source.id.text());
        connect(row, &LinkRow::clicked, this,
                [this, type = source.type, id = source.id] { m_workspace.openRecord(type, id); });
        m_trace->addWidget(row);
    }
    if (trace.empty())
        m_trace->addWidget(new PlainLabel(tr("No record can answer this; you can."), TextRole::Body,
                                          Tone::Muted));
    if (trace.size() > shownSources)
        m_trace->addWidget(new PlainLabel(tr("and %1 more").arg(trace.size() - shownSources),
                                          TextRole::Small, Tone::Muted));
}

void QuestionDetail::setInput(const AnsweredQuestion &answer)
{
    emptyOut(*m_place);
    m_input = new AnswerInput(*answer.question, answer.value);
    m_place->addWidget(m_input);
    connect(m_input, &AnswerInput::edited, this, [this] {
        m_isEdited = true;
        follow();
    });
    m_exceptions->setPlainText(answer.exceptions);
    m_reason->setPlainText(answer.reason);
    const bool hasDerived = !std::holds_alternative<std::monostate>(answer.question->derive);
    m_back->setVisible(answer.answeredOn.isValid());
    m_back->setText(hasDerived ? tr("Go by the records again") : tr("Take this answer back"));
    follow();
    m_isEdited = false;
}

void QuestionDetail::follow()
{
    const ParsedAnswer typed = m_input->answer();
    m_exceptionsBox->setVisible(typed.value && isExtent(*typed.value, Extent::Partly));
    m_reasonBox->setVisible(typed.value && differs(*typed.value));
    m_trouble->setVisible(false);
}

bool QuestionDetail::differs(const AnswerValue &value) const
{
    const AnsweredQuestion *answer = m_draft.plan().answer(m_shown);
    return answer && isKnown(answer->derived.value) && !(answer->derived.value == value);
}

bool QuestionDetail::save()
{
    const ParsedAnswer typed = m_input->answer();
    QString trouble = typed.problem;
    if (typed.value && isExtent(*typed.value, Extent::Partly)
        && m_exceptions->toPlainText().trimmed().isEmpty())
        trouble = tr("Say what is left out.");
    else if (typed.value && differs(*typed.value) && m_reason->toPlainText().trimmed().isEmpty())
        trouble = tr("Say why you answer otherwise than the records.");
    m_trouble->setText(trouble);
    m_trouble->setVisible(!trouble.isEmpty());
    if (!trouble.isEmpty() || !typed.value)
        return false;
    Answer answer;
    answer.id = answerId(m_draft.questionSet(), *m_draft.questionSet().question(m_shown));
    answer.value = answerText(*typed.value);
    if (!m_exceptionsBox->isHidden())
        answer.exceptions = m_exceptions->toPlainText().trimmed();
    if (!m_reasonBox->isHidden())
        answer.reason = m_reason->toPlainText().trimmed();
    answer.answeredOn = m_workspace.clock().today();
    m_isEdited = false;
    return m_workspace.attempt([&] { m_workspace.isms().put(answer); });
}

void QuestionDetail::takeBack()
{
    const Id id = answerId(m_draft.questionSet(), *m_draft.questionSet().question(m_shown));
    m_isEdited = false;
    m_workspace.attempt([&] { m_workspace.isms().remove(describe<Answer>(), id); });
}

bool QuestionDetail::settle()
{
    if (!m_isEdited || m_shown.isNull() || m_workspace.isReadOnly())
        return true;
    const auto wish = message::choose(window(), tr("Save this answer?"), m_text->text(),
                                      {tr("Do not save"), tr("Save")});
    if (!wish)
        return false;
    if (*wish == 1)
        return save();
    m_isEdited = false;
    return true;
}

} // namespace insurable
