// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controlstate.h"

#include "describe.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace insurable {

template <>
const QList<Choice> &choicesOf<ControlStatus>()
{
    static const QList<Choice> choices {
        {u"not_known"_s, QT_TRANSLATE_NOOP("Records", "Not known")},
        {u"in_place"_s, QT_TRANSLATE_NOOP("Records", "In place")},
        {u"partly"_s, QT_TRANSLATE_NOOP("Records", "Partly")},
        {u"planned"_s, QT_TRANSLATE_NOOP("Records", "Planned")},
        {u"not_in_place"_s, QT_TRANSLATE_NOOP("Records", "Not in place")},
        {u"not_applicable"_s, QT_TRANSLATE_NOOP("Records", "Does not apply")},
    };
    return choices;
}

template <>
const RecordType &describe<ControlState>()
{
    static const RecordType type
        = record<ControlState>("control", QT_TRANSLATE_NOOP("Records", "Control"),
                       QT_TRANSLATE_NOOP("Records", "Controls"),
                       RecordType::Keeping::PerControl)
              .field("status", &ControlState::status, QT_TRANSLATE_NOOP("Records", "Answer"), title)
              .field("coverage", &ControlState::coverage,
                     QT_TRANSLATE_NOOP("Records", "Coverage"), percent)
              .field("exceptions", &ControlState::exceptions,
                     QT_TRANSLATE_NOOP("Records", "Exceptions"), longText, searchable)
              .field("reason", &ControlState::reason,
                     QT_TRANSLATE_NOOP("Records", "Why it does not apply"), longText, searchable)
              .field("owner", &ControlState::owner,
                     QT_TRANSLATE_NOOP("Records", "Owner"), searchable)
              .field("assessed", &ControlState::assessed, QT_TRANSLATE_NOOP("Records", "True on"))
              .field("planned_for", &ControlState::plannedFor,
                     QT_TRANSLATE_NOOP("Records", "Planned for"))
              .field("audited_by", &ControlState::auditedBy,
                     QT_TRANSLATE_NOOP("Records", "Audited by"))
              .field("audited_on", &ControlState::auditedOn,
                     QT_TRANSLATE_NOOP("Records", "Audited on"))
              .field("notes", &ControlState::notes,
                     QT_TRANSLATE_NOOP("Records", "Notes"), longText, searchable);
    return type;
}

} // namespace insurable
