// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answerinput.h"

#include "buttons.h"
#include "datefield.h"
#include "flowlayout.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

bool isExtentType(AnswerType type)
{
    return type == AnswerType::YesNo || type == AnswerType::Extent;
}

} // namespace

AnswerInput::AnswerInput(const Question &question, const AnswerValue &value, QWidget *parent)
    : QWidget(parent)
    , m_question(question)
    , m_row(new QHBoxLayout)
    , m_chips(new QButtonGroup(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addLayout(m_row);
    const QString text = answerText(value);
    if (!isExtentType(question.type))
        addField(isKnown(value) && !std::holds_alternative<NotApplicable>(value) ? text : QString());
    auto *chips = new QWidget;
    chips->setLayout(new FlowLayout(space::s));
    chips->layout()->setContentsMargins(0, 0, 0, 0);
    column->addWidget(chips);
    addChips();
    for (QAbstractButton *chip : m_chips->buttons())
        chips->layout()->addWidget(chip);
    const qsizetype picked = m_canonical.indexOf(text);
    m_chips->setExclusive(isExtentType(question.type));
    if (picked >= 0)
        m_chips->button(int(picked))->setChecked(true);
}

void AnswerInput::addChips()
{
    if (isExtentType(m_question.type)) {
        addChip(u"yes"_s, tr("Yes"));
        if (m_question.type == AnswerType::Extent)
            addChip(u"partly"_s, tr("Partly"));
        addChip(u"no"_s, tr("No"));
    }
    addChip(u"not_known"_s, tr("Not known"));
    addChip(u"not_applicable"_s, tr("Does not apply"));
}

void AnswerInput::addChip(const QString &canonical, const QString &words)
{
    QPushButton *chip = chipButton(words);
    chip->setObjectName(u"answer-"_s + canonical);
    m_chips->addButton(chip, int(m_canonical.size()));
    m_canonical.append(canonical);
    connect(chip, &QPushButton::clicked, this, [this, chip](bool checked) {
        for (QAbstractButton *other : m_chips->buttons())
            other->setChecked(other == chip && (checked || m_chips->exclusive()));
        Q_EMIT edited();
    });
}

void AnswerInput::addField(const QString &text)
{
    const auto typed = [this] {
        for (QAbstractButton *chip : m_chips->buttons())
            chip->setChecked(false);
        Q_EMIT edited();
    };
    if (m_question.type == AnswerType::Choice) {
        m_choice = new QComboBox;
        m_choice->setObjectName(u"answerChoice"_s);
        m_choice->setAccessibleName(m_question.text);
        m_choice->addItem(tr("Choose …"), QString());
        for (const QuestionOption &option : m_question.options)
            m_choice->addItem(option.text, option.value);
        m_choice->setCurrentIndex(std::max(0, m_choice->findData(text)));
        connect(m_choice, &QComboBox::activated, this, typed);
        m_row->addWidget(m_choice, 1);
    } else if (m_question.type == AnswerType::Date) {
        m_date = new DateField;
        m_date->setObjectName(u"answerDate"_s);
        m_date->setAccessibleName(m_question.text);
        m_date->setIsoText(text);
        connect(m_date, &DateField::edited, this, typed);
        m_row->addWidget(m_date, 1);
    } else {
        m_line = new QLineEdit(text);
        m_line->setObjectName(u"answerLine"_s);
        m_line->setAccessibleName(m_question.text);
        connect(m_line, &QLineEdit::textEdited, this, typed);
        m_row->addWidget(m_line, 1);
    }
}

QString AnswerInput::fieldText() const
{
    if (m_choice)
        return m_choice->currentData().toString();
    if (m_date)
        return m_date->isoText();
    return m_line ? m_line->text() : QString();
}

ParsedAnswer AnswerInput::answer() const
{
    const int chip = m_chips->checkedId();
    for (int i = 0; i < m_canonical.size(); ++i) {
        if (m_chips->button(i)->isChecked())
            return parseAnswer(m_question, m_canonical.at(i));
    }
    return parseAnswer(m_question, chip < 0 ? fieldText() : QString());
}

} // namespace insurable
