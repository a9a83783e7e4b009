// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answerbox.h"

#include "buttons.h"
#include "choicenames.h"
#include "field.h"
#include "flowlayout.h"
#include "tokens.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QLineEdit>
#include <QPushButton>

namespace insurable {

using namespace Qt::StringLiterals;

namespace {

constexpr int lineWidth = 260;

} // namespace

AnswerBox::AnswerBox(const Field &field, const QString &current, const QString &question,
                     QWidget *parent)
    : QWidget(parent)
    , m_chips(new QButtonGroup(this))
{
    new FlowLayout(space::s, this);
    if (field.kind() == FieldKind::Truth) {
        addChip(tr("Yes"), u"yes"_s, current);
        addChip(tr("No"), u"no"_s, current);
        addChip(tr("Don’t know"), u"not_known"_s, current);
    } else if (field.kind() == FieldKind::Choice) {
        const QList<Choice> &choices = field.spec().choices;
        const auto isUnknown = [](const Choice &choice) { return choice.value == "not_known"_L1; };
        for (int i = 0; i < choices.size(); ++i) {
            if (!isUnknown(choices.at(i)))
                addChip(choiceLabel(choices, i), choices.at(i).value, current);
        }
        if (std::any_of(choices.begin(), choices.end(), isUnknown))
            addChip(tr("Don’t know"), u"not_known"_s, current);
    } else {
        addLine(current, question);
        addChip(tr("Don’t know"), {}, current.isEmpty() ? u"-"_s : current);
    }
    connect(m_chips, &QButtonGroup::idClicked, this, [this] {
        if (m_line != nullptr)
            m_line->clear();
        Q_EMIT picked();
    });
}

void AnswerBox::addChip(const QString &label, const QString &value, const QString &current)
{
    QPushButton *chip = chipButton(label);
    const int number = int(m_values.size());
    chip->setObjectName(u"answer-"_s + (value.isEmpty() ? u"not_known"_s : value));
    chip->setChecked(value == current);
    if (number < 9 && m_line == nullptr)
        chip->setShortcut(QKeySequence(QString::number(number + 1)));
    m_chips->addButton(chip, number);
    m_values.append(value);
    layout()->addWidget(chip);
}

void AnswerBox::addLine(const QString &current, const QString &question)
{
    m_line = new QLineEdit(current);
    m_line->setObjectName(u"answerLine"_s);
    m_line->setAccessibleName(question);
    m_line->setFixedWidth(lineWidth);
    layout()->addWidget(m_line);
    connect(m_line, &QLineEdit::returnPressed, this, &AnswerBox::submitted);
}

QString AnswerBox::text() const
{
    if (m_line != nullptr)
        return m_line->text().trimmed();
    const int chosen = m_chips->checkedId();
    return chosen < 0 ? QString() : m_values.at(chosen);
}

void AnswerBox::focusAnswer()
{
    if (m_line != nullptr)
        m_line->setFocus();
    else if (m_chips->checkedButton() != nullptr)
        m_chips->checkedButton()->setFocus();
    else if (!m_chips->buttons().isEmpty())
        m_chips->buttons().constFirst()->setFocus();
}

} // namespace insurable
