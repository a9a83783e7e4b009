// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "choicenames.h"
#include "id.h"
#include "recordtype.h"

#include <QDate>

namespace insurable {

enum class ControlStatus { NotKnown, InPlace, Partly, Planned, NotInPlace, NotApplicable };

// The firm's answer for one control. Its id is the control's id in the catalogue.
struct ControlState
{
    Id id;
    ControlStatus status = ControlStatus::NotKnown;
    std::optional<qint64> coverage; // percent of what the control should reach
    QString exceptions;
    QString reason; // why it does not apply
    QString owner;
    QDate assessed; // the day the answer was true
    QDate plannedFor;
    QString auditedBy;
    QDate auditedOn;
    QString notes;
};

template <> const QList<Choice> &choicesOf<ControlStatus>();
template <> const RecordType &describe<ControlState>();

} // namespace insurable

Q_DECLARE_TYPEINFO(insurable::ControlState, Q_RELOCATABLE_TYPE);
