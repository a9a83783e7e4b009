// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "choicenames.h"
#include "id.h"
#include "money.h"
#include "recordtype.h"

#include <QDate>

namespace insurable {

enum class ActionStatus { Open, Doing, Done, Dropped };

// Something to do: from a finding, a risk or a thought.
struct Action
{
    Id id;
    QString title;
    Id control; // of the catalogue, or null
    Id risk;
    Id asset;
    QString who;
    QDate due;
    ActionStatus status = ActionStatus::Open;
    std::optional<Money> cost;
    std::optional<double> hours;
    QDate doneOn;
    QString notes;
};

template <> const QList<Choice> &choicesOf<ActionStatus>();
template <> const RecordType &describe<Action>();

} // namespace insurable

Q_DECLARE_TYPEINFO(insurable::Action, Q_RELOCATABLE_TYPE);
