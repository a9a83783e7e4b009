// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "controlstate.h"

#include <QWidget>

class QAbstractButton;
class QButtonGroup;

namespace insurable {

// The six answers side by side, each with the key that gives it.
class AnswerBar final : public QWidget
{
    Q_OBJECT
public:
    explicit AnswerBar(QWidget *parent = nullptr);

    void setAnswer(std::optional<ControlStatus> status); // nothing: none is picked
    // What key 1 to 6 stands for; nothing for any other.
    [[nodiscard]] static std::optional<ControlStatus> answerOfKey(int key);
    void focusAnswer(); // the one picked, else the first

Q_SIGNALS:
    void picked(insurable::ControlStatus status); // also when it was picked already

private:
    QButtonGroup *m_group;
};

} // namespace insurable
