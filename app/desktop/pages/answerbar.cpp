// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answerbar.h"

#include "buttons.h"
#include "controltext.h"
#include "flowlayout.h"
#include "plaintooltip.h"

#include <QButtonGroup>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace insurable {

AnswerBar::AnswerBar(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    setAccessibleName(tr("Answers"));
    auto *layout = new FlowLayout(space::s, this);
    for (const ControlStatus status : controltext::offeredAnswers()) {
        const int number = layout->count() + 1;
        const QString word = controltext::answerWord(status);
        auto *button = chipButton(u"%1   %2"_s.arg(number).arg(word));
        button->setObjectName(u"answer_"_s + choiceName(status));
        button->setAccessibleName(word);
        setPlainToolTip(*button, tr("Key %1").arg(number));
        m_group->addButton(button, int(status));
        layout->addWidget(button);
    }
    connect(m_group, &QButtonGroup::idClicked, this,
            [this](int id) { Q_EMIT picked(ControlStatus(id)); });
}

void AnswerBar::setAnswer(std::optional<ControlStatus> status)
{
    m_group->setExclusive(false);
    for (QAbstractButton *button : m_group->buttons())
        button->setChecked(status && m_group->id(button) == int(*status));
    m_group->setExclusive(true);
}

std::optional<ControlStatus> AnswerBar::answerOfKey(int key)
{
    const int index = key - Qt::Key_1;
    const auto &answers = controltext::offeredAnswers();
    return index >= 0 && index < answers.size() ? std::optional(answers.at(index)) : std::nullopt;
}

void AnswerBar::focusAnswer()
{
    QAbstractButton *button = m_group->checkedButton();
    (button ? button : m_group->buttons().constFirst())->setFocus(Qt::OtherFocusReason);
}

} // namespace insurable
