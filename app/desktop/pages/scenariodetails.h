// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "moneypicture.h"

#include <QWidget>

class QGridLayout;
class QVBoxLayout;

namespace insurable {

class Card;
class Workspace;

// Where the figures of one scenario come from, step by step, and what the firm's own incidents say.
class ScenarioDetails final : public QWidget
{
    Q_OBJECT
public:
    explicit ScenarioDetails(Workspace &workspace, QWidget *parent = nullptr);

    void setScenario(const FirmScenario &scenario, const MoneyGround &ground, const LossView &view);

private:
    void addUpdate(const FirmScenario &scenario);
    void addSteps(const FirmScenario &scenario, const MoneyGround &ground, const LossView &view);

    Workspace &m_workspace;
    Card *m_card = nullptr;
    QVBoxLayout *m_update = nullptr;
    QGridLayout *m_steps = nullptr;
};

} // namespace insurable
