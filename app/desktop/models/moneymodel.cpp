// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "moneymodel.h"

#include "clock.h"
#include "readinessmodel.h"
#include "workspace.h"

namespace insurable {

namespace {

// What a small firm may well spend, until the person says otherwise.
constexpr PlanBudget usualBudget{2'000, 20, 0, true};

} // namespace

MoneyModel::MoneyModel(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    m_question.budget = usualBudget;
    // Pages are told of an edit later than this.
    connect(&workspace.readiness(), &ReadinessModel::changed, this, [this] { m_isStale = true; });
    connect(&m_runner, &LossModelRunner::answered, this, [this](const MoneyPicture &picture) {
        m_trouble.clear();
        m_picture = picture;
        Q_EMIT changed();
    });
    connect(&m_runner, &LossModelRunner::failed, this, [this](const QString &words) {
        m_trouble = words;
        Q_EMIT changed();
    });
    connect(&m_runner, &LossModelRunner::rested, this, &MoneyModel::rested);
}

void MoneyModel::follow()
{
    const QDate today = m_workspace.clock().today();
    if (!m_isStale && m_question.ground && m_question.ground->on == today)
        return;
    m_isStale = false;
    m_question.ground = std::make_shared<MoneyGround>(MoneyGround{
        m_workspace.records(), m_workspace.catalogue(), m_workspace.readiness().now(), today});
    ask();
}

void MoneyModel::ask()
{
    if (m_question.ground)
        m_runner.ask(m_question);
}

void MoneyModel::setWhatIf(const WhatIf &whatIf, const ControlLevels &toggles)
{
    m_question.whatIf = whatIf;
    m_question.toggles = toggles;
    ask();
}

void MoneyModel::setBudget(const PlanBudget &budget)
{
    m_question.budget = budget;
    ask();
}

} // namespace insurable
