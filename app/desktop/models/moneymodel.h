// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lossmodelrunner.h"

namespace insurable {

class Workspace;

// Money at risk of the open firm: what is asked and what has been answered so far.
class MoneyModel final : public QObject
{
    Q_OBJECT
public:
    explicit MoneyModel(Workspace &workspace, QObject *parent = nullptr);

    // Takes the records as they are now, where they have changed, and asks.
    void follow();
    void setBrief(bool brief) { m_question.isBrief = brief; }
    void setWhatIf(const WhatIf &whatIf, const ControlLevels &toggles);
    void setBudget(const PlanBudget &budget);

    [[nodiscard]] const MoneyQuestion &question() const { return m_question; }
    [[nodiscard]] const MoneyPicture &picture() const { return m_picture; }
    [[nodiscard]] bool hasYear() const { return m_picture.now != nullptr; }
    [[nodiscard]] bool isBusy() const { return m_runner.isBusy(); }
    // What went wrong the last time; empty = nothing.
    [[nodiscard]] const QString &trouble() const { return m_trouble; }
    [[nodiscard]] Workspace &workspace() const { return m_workspace; }

Q_SIGNALS:
    void changed(); // the picture
    void rested();

private:
    void ask();

    Workspace &m_workspace;
    LossModelRunner m_runner;
    MoneyQuestion m_question;
    MoneyPicture m_picture;
    QString m_trouble;
    bool m_isStale = true;
};

} // namespace insurable
