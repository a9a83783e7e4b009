// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordform.h"

#include "fieldeditor.h"
#include "isms.h"
#include "plainlabel.h"
#include "plaintooltip.h"

#include <QFormLayout>
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

} // namespace

RecordForm::RecordForm(const Isms &isms, const RecordType &type, const QStringList &fields,
                       QWidget *parent)
    : QWidget(parent)
    , m_isms(isms)
    , m_type(type)
    , m_record(type)
{
    auto *layout = new QFormLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setRowWrapPolicy(QFormLayout::WrapAllRows);
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    layout->setVerticalSpacing(space::s);
    for (const auto &field : type.fields()) {
        if (fields.isEmpty())
            addRow(*layout, *field);
    }
    for (const QString &key : fields)
        addRow(*layout, *type.field(key));
}

void RecordForm::addRow(QFormLayout &layout, const Field &field)
{
    Row row {&field, makeFieldEditor(m_isms, field, this), new PlainLabel(QString(), TextRole::Small, Tone::Bad)};
    row.trouble->hide();
    row.trouble->setObjectName(u"trouble_"_s + field.key());
    const QString star = field.spec().required ? u" *"_s : QString();
    auto *label = new PlainLabel(field.label() + star, TextRole::Small, Tone::Muted);
    label->setBuddy(row.editor->focusProxy() ? row.editor->focusProxy() : row.editor);
    if (!field.help().isEmpty())
        setPlainToolTip(*row.editor, field.help());
    auto *cell = new QVBoxLayout;
    cell->setSpacing(space::xs);
    cell->addWidget(row.editor);
    cell->addWidget(row.trouble);
    layout.addRow(label, cell);
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
    for (const Row &row : m_rows) {
        QStringList texts;
        for (const Problem &problem : problems) {
            if (problem.field == row.field->key())
                texts.append(problem.text);
        }
        row.trouble->setText(texts.join(u' '));
        row.trouble->setVisible(!texts.isEmpty());
        mark(*(row.editor->focusProxy() ? row.editor->focusProxy() : row.editor), !texts.isEmpty());
    }
}

void RecordForm::focusFirst()
{
    if (!m_rows.empty())
        m_rows.front().editor->setFocus(Qt::OtherFocusReason);
}

} // namespace insurable
