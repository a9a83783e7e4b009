// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answerdetails.h"

#include "clock.h"
#include "fieldeditor.h"
#include "isms.h"
#include "plainlabel.h"

#include <QBoxLayout>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr int narrow = 220;

void mark(QWidget &widget, bool trouble)
{
    if (widget.property("trouble").toBool() == trouble)
        return;
    widget.setProperty("trouble", trouble);
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
}

QWidget &inner(FieldEditor &editor)
{
    return editor.focusProxy() ? *editor.focusProxy() : editor;
}

} // namespace

AnswerDetails::AnswerDetails(const Isms &isms, QWidget *parent)
    : QWidget(parent)
    , m_isms(isms)
{
    m_rows.reserve(6);
    QWidget *coverage = addRow(u"coverage"_s, tr("How much of it, in percent"));
    QWidget *exceptions = addRow(u"exceptions"_s, tr("What is left out"),
                                 tr("An insurer will ask. Name the machines, people or accounts."));
    QWidget *reason = addRow(u"reason"_s, tr("Why it does not apply to you (needed)"));
    QWidget *planned = addRow(u"planned_for"_s, tr("By when"));
    QWidget *owner = addRow(u"owner"_s, tr("Who looks after it"));
    QWidget *assessed = addRow(u"assessed"_s, tr("The answer was true on"));
    for (QWidget *cell : {coverage, planned, assessed})
        cell->setFixedWidth(narrow);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    const auto addLine = [&](std::initializer_list<QWidget *> cells) {
        auto *line = new QHBoxLayout;
        line->setSpacing(space::l);
        for (QWidget *cell : cells)
            line->addWidget(cell, cell->maximumWidth() == narrow ? 0 : 1, Qt::AlignTop);
        line->addStretch(0); // where only a narrow one shows, it stays on the left
        column->addLayout(line);
    };
    addLine({coverage, exceptions});
    addLine({reason});
    addLine({planned});
    addLine({owner, assessed});
    hideAll();
}

QWidget *AnswerDetails::addRow(const QString &field, const QString &label, const QString &hint)
{
    auto *cell = new QWidget(this);
    FieldEditor *editor = makeFieldEditor(m_isms, *describe<ControlState>().field(field), cell);
    inner(*editor).setAccessibleName(label);
    auto *name = new PlainLabel(label, TextRole::Small, Tone::Muted);
    name->setBuddy(&inner(*editor));
    auto *trouble = new PlainLabel(QString(), TextRole::Small, Tone::Bad);
    trouble->setObjectName(u"trouble_"_s + field);
    trouble->hide();
    auto *column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(name);
    column->addWidget(editor);
    if (!hint.isEmpty())
        column->addWidget(new PlainLabel(hint, TextRole::Small, Tone::Muted));
    column->addWidget(trouble);
    m_rows.push_back({field, editor, trouble, cell, QString()});
    connect(editor, &FieldEditor::finished, this, [this, field] { take(row(field)); });
    return cell;
}

AnswerDetails::Row &AnswerDetails::row(QStringView field)
{
    return *std::find_if(m_rows.begin(), m_rows.end(),
                         [&](const Row &one) { return one.field == field; });
}

bool AnswerDetails::wants(const Row &row, const ControlState &state) const
{
    const bool partly = state.status == ControlStatus::Partly;
    if (row.field == "coverage"_L1)
        return partly || state.coverage.value_or(100) < 100;
    if (row.field == "exceptions"_L1)
        return partly || !state.exceptions.isEmpty();
    if (row.field == "reason"_L1)
        return state.status == ControlStatus::NotApplicable;
    if (row.field == "planned_for"_L1)
        return state.status == ControlStatus::Planned;
    return true;
}

void AnswerDetails::show(const ControlState &state)
{
    const bool same = m_state.id == state.id;
    m_state = state;
    const AnyRecord record(state);
    for (Row &one : m_rows) {
        const QString text = record.text(one.field);
        const bool typing = same && one.editor->text() != one.loaded && one.loaded == text;
        one.cell->setVisible(wants(one, state));
        if (typing)
            continue;
        one.loaded = text;
        one.editor->setText(text);
        say(one, QString());
    }
}

void AnswerDetails::hideAll()
{
    m_state = ControlState();
    for (Row &one : m_rows)
        one.cell->hide();
}

void AnswerDetails::say(Row &row, const QString &trouble)
{
    row.trouble->setText(trouble);
    row.trouble->setVisible(!trouble.isEmpty());
    mark(inner(*row.editor), !trouble.isEmpty());
}

bool AnswerDetails::take(Row &row)
{
    if (m_state.id.isNull() || row.cell->isHidden() || row.editor->text() == row.loaded)
        return true;
    AnyRecord record(m_state);
    if (const auto problem = record.setText(row.field, row.editor->text())) {
        say(row, problem->text);
        return false;
    }
    if (row.field == "assessed"_L1 && record.as<ControlState>()->assessed > m_isms.clock().today()) {
        say(row, tr("This day has not come yet."));
        return false;
    }
    const auto problem = describe<ControlState>().field(row.field)->problem(record.data());
    say(row, problem.value_or(QString()));
    if (problem)
        return false;
    row.loaded = row.editor->text();
    m_state = *record.as<ControlState>();
    Q_EMIT changed(m_state);
    return true;
}

bool AnswerDetails::finish()
{
    bool fine = true;
    for (Row &one : m_rows)
        fine = take(one) && fine;
    return fine;
}

void AnswerDetails::askReason()
{
    Row &reason = row(u"reason");
    say(reason, tr("Say in a sentence why; without a reason the answer does not count."));
    reason.editor->setFocus(Qt::OtherFocusReason);
}

} // namespace insurable
