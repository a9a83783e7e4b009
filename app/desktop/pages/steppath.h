// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace insurable {

class StepButton;

enum class StepState { Open, Trouble, Done };

// The way through something in a few steps: where one is, what is done, what wants a look. Every
// step can be gone to at any time.
class StepPath final : public QWidget
{
    Q_OBJECT
public:
    explicit StepPath(const QStringList &titles, QWidget *parent = nullptr);

    void setCurrent(int step);
    // A few words under the title.
    void setState(int step, StepState state, const QString &words);

Q_SIGNALS:
    void picked(int step);

private:
    std::vector<StepButton *> m_steps;
};

} // namespace insurable
