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

// "Does not apply" says nothing without why: programs ask for the reason and keep nothing without
// it. Where such a record arrives all the same, by an import or a merge, it counts as not known.
[[nodiscard]] inline bool lacksReason(const ControlState &state)
{
    return state.status == ControlStatus::NotApplicable && state.reason.trimmed().isEmpty();
}

template <>
const QList<Choice> &choicesOf<ControlStatus>();
template <>
const RecordType &describe<ControlState>();

} // namespace insurable

Q_DECLARE_TYPEINFO(insurable::ControlState, Q_RELOCATABLE_TYPE);
