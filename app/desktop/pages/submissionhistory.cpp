// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "submissionhistory.h"

#include "buttons.h"
#include "card.h"
#include "catalogue.h"
#include "emptyout.h"
#include "emptystate.h"
#include "linkrow.h"
#include "messages.h"
#include "plainlabel.h"
#include "recorddisplay.h"
#include "scrollcolumn.h"
#include "workspace.h"

#include <QBoxLayout>
#include <QFormLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

QWidget *factsOf(const Submission &one, const QString &addressee)
{
    auto *box = new QWidget;
    auto *form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    const auto add = [form](const QString &label, const QString &value) {
        auto *text = new PlainLabel(value);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        text->setMinimumWidth(360);
        form->addRow(new PlainLabel(label, TextRole::Small, Tone::Muted), text);
    };
    add(SubmissionHistory::tr("In answer to"), addressee);
    add(SubmissionHistory::tr("Sealed on"), shownDate(one.sealedOn));
    add(SubmissionHistory::tr("Declared by"), one.declaredBy + u", "_s + one.declaredRole);
    add(SubmissionHistory::tr("Reference"), one.reference);
    add(SubmissionHistory::tr("File"), one.packName);
    add(SubmissionHistory::tr("SHA-256 of the file"), one.packSha256);
    add(SubmissionHistory::tr("Key"), one.publicKey);
    return box;
}

} // namespace

SubmissionHistory::SubmissionHistory(Workspace &workspace)
    : m_workspace(workspace)
    , m_rows(new QVBoxLayout)
{
    auto *column = new ScrollColumn(780);
    m_rows->setSpacing(space::s);
    column->column()->addLayout(m_rows);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(column);
}

void SubmissionHistory::refresh()
{
    emptyOut(*m_rows);
    const QList<Submission> &all = m_workspace.records().submissions;
    if (all.isEmpty()) {
        m_rows->addWidget(new EmptyState(Glyph::Seal, tr("Nothing sealed yet"),
                                         tr("Each sealed submission is kept here with what it said, so that you always know what "
                                            "you declared, to whom and when.")));
        return;
    }
    auto *card = new Card;
    for (auto one = all.crbegin(); one != all.crend(); ++one) {
        auto *row = new LinkRow(one->title, tr("%1, %2 · %3").arg(one->declaredBy, one->declaredRole, one->reference),
                                PillLook {Tone::Good, Glyph::Seal, shownDate(one->sealedOn)});
        row->setObjectName(u"sealed-"_s + one->id.text());
        connect(row, &LinkRow::clicked, this, [this, id = one->id] { showSubmission(id); });
        card->body()->addWidget(row);
    }
    m_rows->addWidget(card);
}

void SubmissionHistory::showSubmission(const Id &id)
{
    const Submission *one = m_workspace.isms().find<Submission>(id);
    if (!one)
        return;
    const auto setId = Id::tryFrom(one->addressee);
    const QuestionSet *set = setId ? m_workspace.catalogue().questionSet(*setId) : nullptr;
    MessageDialog dialog(window(), Tone::Accent, one->title,
                         tr("What was declared is kept in the vault and does not change any more."));
    dialog.addContent(factsOf(*one, set ? set->title : one->addressee));
    dialog.addButton(primaryButton(tr("Close")));
    dialog.choose();
}

} // namespace insurable
