// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordform.h"

#include "clock.h"
#include "fieldeditor.h"
#include "isms.h"
#include "plainlabel.h"
#include "plaintooltip.h"
#include "remarks.h"

#include <QGridLayout>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

void mark(QWidget &widget, bool trouble)
{
    if (widget.property("trouble").toBool() == trouble)
        return;
    widget.setProperty("trouble", trouble);
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
}

bool isNarrow(const Field &field)
{
    switch (field.kind()) {
    case FieldKind::Integer:
    case FieldKind::Percent:
    case FieldKind::Real:
    case FieldKind::Money:
    case FieldKind::Date:
    case FieldKind::Choice:
    case FieldKind::Truth:
        return true;
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::Reference:
    case FieldKind::Control:
    case FieldKind::ControlList:
    case FieldKind::TextList:
    case FieldKind::Files:
        break;
    }
    return false;
}

// A rule's words stand without their field: "must be a whole number".
QString asSentence(QString words)
{
    if (!words.isEmpty())
        words[0] = words.at(0).toUpper();
    return words.endsWith(u'.') ? words : words + u'.';
}

QStringList textsOn(const Field &field, const QList<Problem> &problems)
{
    QStringList texts;
    for (const Problem &problem : problems) {
        if (problem.field == field.key())
            texts.append(asSentence(problem.text));
    }
    return texts;
}

} // namespace

RecordForm::RecordForm(const Isms &isms, const RecordType &type, const QStringList &fields,
                       QWidget *parent)
    : QWidget(parent)
    , m_isms(isms)
    , m_type(type)
    , m_record(type)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::m);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    for (const auto &field : type.fields()) {
        if (fields.isEmpty())
            addField(*grid, *field);
    }
    for (const QString &key : fields)
        addField(*grid, *type.field(key));
}

void RecordForm::addField(QGridLayout &grid, const Field &field)
{
    Row row {&field, makeFieldEditor(m_isms, field, this),
             new PlainLabel(QString(), TextRole::Small, Tone::Bad)};
    row.trouble->hide();
    row.trouble->setObjectName(u"trouble_"_s + field.key());
    const QString star = field.spec().required ? u" *"_s : QString();
    auto *label = new PlainLabel(field.label() + star, TextRole::Small, Tone::Muted);
    label->setBuddy(row.editor->focusProxy() ? row.editor->focusProxy() : row.editor);
    if (!field.help().isEmpty()) {
        setPlainToolTip(*row.editor, field.help());
        setPlainToolTip(*label, field.help());
    }
    auto *cell = new QVBoxLayout;
    cell->setSpacing(space::xs);
    cell->addWidget(label);
    cell->addWidget(row.editor);
    cell->addWidget(row.trouble);
    cell->addStretch();
    const bool narrow = isNarrow(field);
    if (narrow && m_rightHalfFree)
        grid.addLayout(cell, grid.rowCount() - 1, 1);
    else
        grid.addLayout(cell, grid.rowCount(), 0, 1, narrow ? 1 : 2);
    m_rightHalfFree = narrow && !m_rightHalfFree;
    connect(row.editor, &FieldEditor::edited, this, &RecordForm::edited);
    connect(row.editor, &FieldEditor::finished, this, &RecordForm::finished);
    m_rows.push_back(row);
}

void RecordForm::setRecord(const AnyRecord &record)
{
    m_record = record;
    for (const Row &row : m_rows)
        row.editor->setText(row.field->text(m_record.data()));
    showProblems({});
}

QMap<QString, QString> RecordForm::unsaved() const
{
    QMap<QString, QString> texts;
    for (const Row &row : m_rows) {
        if (!row.field->spec().readOnly && row.editor->text() != row.field->text(m_record.data()))
            texts.insert(row.field->key(), row.editor->text());
    }
    return texts;
}

bool RecordForm::typeField(const QString &key, const QString &text)
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(),
                                  [&](const Row &one) { return one.field->key() == key; });
    if (row == m_rows.end() || row->field->spec().readOnly)
        return false;
    row->editor->setText(text);
    Q_EMIT edited();
    return true;
}

QList<Problem> RecordForm::read(AnyRecord &into) const
{
    QList<Problem> problems;
    for (const Row &row : m_rows) {
        if (row.field->spec().readOnly || row.editor->text() == row.field->text(m_record.data()))
            continue;
        if (const auto problem = into.setText(row.field->key(), row.editor->text()))
            problems.append(*problem);
    }
    return problems;
}

AnyRecord RecordForm::record() const
{
    AnyRecord changed = m_record;
    (void)read(changed);
    return changed;
}

QList<Problem> RecordForm::problems() const
{
    AnyRecord changed = m_record;
    QList<Problem> found = read(changed);
    if (found.isEmpty())
        found = m_isms.problems(changed);
    return found;
}

void RecordForm::showProblems(const QList<Problem> &problems)
{
    const QList<Problem> remarks = remarksOn(record(), m_isms.clock().today());
    for (const Row &row : m_rows) {
        const QStringList wrong = textsOn(*row.field, problems);
        const QStringList texts = wrong + textsOn(*row.field, remarks);
        row.trouble->setText(texts.join(u' '));
        row.trouble->setTone(wrong.isEmpty() ? Tone::Warning : Tone::Bad);
        row.trouble->setVisible(!texts.isEmpty());
        mark(*(row.editor->focusProxy() ? row.editor->focusProxy() : row.editor), !wrong.isEmpty());
    }
}

void RecordForm::focusFirst()
{
    if (!m_rows.empty())
        m_rows.front().editor->setFocus(Qt::OtherFocusReason);
}

} // namespace insurable
