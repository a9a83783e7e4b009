// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answervalue.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QHBoxLayout;
class QLineEdit;

namespace insurable {

class DateField;

// Takes the answer to one question, in the way that suits its type. Not known and not applicable
// are always offered.
class AnswerInput final : public QWidget
{
    Q_OBJECT
public:
    // The question must outlive the input.
    AnswerInput(const Question &question, const AnswerValue &value, QWidget *parent = nullptr);

    // As it stands; says what is wrong where it makes no sense.
    [[nodiscard]] ParsedAnswer answer() const;

Q_SIGNALS:
    void edited();

private:
    void addChip(const QString &canonical, const QString &words);
    void addField(const QString &text);
    void addChips();
    [[nodiscard]] QString fieldText() const;

    const Question &m_question;
    QHBoxLayout *m_row = nullptr;
    QButtonGroup *m_chips = nullptr;
    QStringList m_canonical; // of each chip
    QLineEdit *m_line = nullptr;
    QComboBox *m_choice = nullptr;
    DateField *m_date = nullptr;
};

} // namespace insurable
