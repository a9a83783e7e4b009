// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "submissiondeclare.h"

#include "banner.h"
#include "card.h"
#include "clock.h"
#include "glyphview.h"
#include "plainlabel.h"
#include "recorddisplay.h"
#include "scrollcolumn.h"
#include "workspace.h"

#include <QBoxLayout>
#include <QFormLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

QString phrase()
{
    return SubmissionDeclare::tr("I declare");
}

QStringList duties()
{
    return {SubmissionDeclare::tr("Tell the insurer everything that would matter to them, also what they did not ask about, "
                                  "or enough for them to ask."),
            SubmissionDeclare::tr("Look for it first: ask the people in the firm who know, and whoever looks after your "
                                  "computers."),
            SubmissionDeclare::tr("Say it clearly, and do not guess. “Not known” and “partly” are honest answers; a wrong "
                                  "yes can cost you the cover."),
            SubmissionDeclare::tr("When something changes before the cover begins, tell them.")};
}

} // namespace

SubmissionDeclare::SubmissionDeclare(Workspace &workspace, SubmissionDraft &draft)
    : SubmissionStep(workspace, draft)
    , m_state(new Banner)
{
    m_state->setObjectName(u"declareState"_s);
    auto *column = new ScrollColumn(780);
    column->add(makeDuty());
    column->add(makeForm());
    column->add(m_state);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(column);
}

QWidget *SubmissionDeclare::makeDuty() const
{
    auto *card = new Card(tr("The duty of fair presentation, in plain words"));
    for (const QString &duty : duties()) {
        auto *row = new QHBoxLayout;
        row->setSpacing(space::m);
        row->addWidget(new GlyphView(Glyph::Check, Tone::Accent, 18), 0, Qt::AlignTop);
        row->addWidget(new PlainLabel(duty), 1);
        card->body()->addLayout(row);
    }
    return card;
}

QWidget *SubmissionDeclare::makeForm()
{
    m_name = new QLineEdit;
    m_name->setObjectName(u"declareName"_s);
    m_role = new QLineEdit;
    m_role->setObjectName(u"declareRole"_s);
    m_phrase = new QLineEdit;
    m_phrase->setObjectName(u"declarePhrase"_s);
    m_phrase->setPlaceholderText(phrase());
    m_day = new PlainLabel;
    for (QLineEdit *line : {m_name, m_role, m_phrase})
        connect(line, &QLineEdit::textEdited, this, &SubmissionDeclare::take);

    auto *card = new Card(tr("Declaration"));
    card->body()->addWidget(new PlainLabel(fairPresentationText(), TextRole::Strong));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(space::l);
    form->setVerticalSpacing(space::m);
    const auto add = [form](const QString &label, QWidget *field) {
        field->setAccessibleName(label);
        auto *words = new PlainLabel(label, TextRole::Body, Tone::Muted);
        field->ensurePolished();
        words->setMinimumHeight(field->sizeHint().height()); // level with what is typed
        form->addRow(words, field);
    };
    add(tr("Name"), m_name);
    add(tr("Role in the firm"), m_role);
    add(tr("Date"), m_day);
    add(tr("Type “%1”").arg(phrase()), m_phrase);
    card->body()->addLayout(form);
    return card;
}

void SubmissionDeclare::focusFirst()
{
    for (QLineEdit *line : {m_name, m_role, m_phrase}) {
        if (line->text().trimmed().isEmpty() || line == m_phrase) {
            line->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void SubmissionDeclare::refresh()
{
    const Declaration &declaration = draft().declaration();
    if (m_name->text() != declaration.name)
        m_name->setText(declaration.name);
    if (m_role->text() != declaration.role)
        m_role->setText(declaration.role);
    if (!draft().isConfirmed() && m_phrase->text().compare(phrase(), Qt::CaseInsensitive) == 0)
        m_phrase->clear();
    m_day->setText(shownDate(workspace().clock().today()));
    if (draft().isConfirmed())
        m_state->showMessage(Tone::Good, tr("Declared by %1. A change to records or answers asks for it again.")
                                             .arg(declaration.name));
    else
        m_state->showMessage(Tone::Accent, tr("Only the finished submission needs this. A draft can be exported without, and "
                                              "declares nothing."));
}

void SubmissionDeclare::take()
{
    const bool isNamed = !m_name->text().trimmed().isEmpty() && !m_role->text().trimmed().isEmpty();
    const bool isTyped = m_phrase->text().trimmed().compare(phrase(), Qt::CaseInsensitive) == 0;
    draft().setDeclaration({m_name->text(), m_role->text()}, isNamed && isTyped);
}

} // namespace insurable
