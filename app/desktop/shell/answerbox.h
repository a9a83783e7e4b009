// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractButton;
class QButtonGroup;
class QLineEdit;

namespace insurable {

class Field;

// Takes the answer to one question, in the way its field asks for: choices as chips (keys 1 to 9),
// anything else as a line. "Don't know" is always there.
class AnswerBox final : public QWidget
{
    Q_OBJECT
public:
    AnswerBox(const Field &field, const QString &current, const QString &question,
              QWidget *parent = nullptr);

    [[nodiscard]] QString text() const; // canonical text of the field
    void focusAnswer();

Q_SIGNALS:
    void picked();    // by a chip: the answer is complete
    void submitted(); // Enter in the line

private:
    void addChip(const QString &label, const QString &value, const QString &current);
    void addLine(const QString &current, const QString &question);

    QButtonGroup *m_chips = nullptr;
    QLineEdit *m_line = nullptr;
    QList<QString> m_values;
};

} // namespace insurable
