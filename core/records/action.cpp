// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "action.h"

#include "describe.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace insurable {

template <>
const QList<Choice> &choicesOf<ActionStatus>()
{
    static const QList<Choice> choices {
        {u"open"_s, QT_TRANSLATE_NOOP("Records", "Open")},
        {u"doing"_s, QT_TRANSLATE_NOOP("Records", "Doing")},
        {u"done"_s, QT_TRANSLATE_NOOP("Records", "Done")},
        {u"dropped"_s, QT_TRANSLATE_NOOP("Records", "Dropped")},
    };
    return choices;
}

template <>
const RecordType &describe<Action>()
{
    static const RecordType type
        = record<Action>("action", QT_TRANSLATE_NOOP("Records", "Action"),
                       QT_TRANSLATE_NOOP("Records", "Actions"))
              .field("title", &Action::title,
                     QT_TRANSLATE_NOOP("Records", "What to do"), required, title)
              .field("control", &Action::control,
                     QT_TRANSLATE_NOOP("Records", "Control"), control)
              .field("risk", &Action::risk, QT_TRANSLATE_NOOP("Records", "Risk"), refersTo("risk"))
              .field("asset", &Action::asset,
                     QT_TRANSLATE_NOOP("Records", "Asset"), refersTo("asset"))
              .field("who", &Action::who, QT_TRANSLATE_NOOP("Records", "Who"), searchable, column)
              .field("due", &Action::due, QT_TRANSLATE_NOOP("Records", "By"), column)
              .field("status", &Action::status, QT_TRANSLATE_NOOP("Records", "Status"), column)
              .field("cost", &Action::cost, QT_TRANSLATE_NOOP("Records", "Cost"), atLeast(0))
              .field("hours", &Action::hours,
                     QT_TRANSLATE_NOOP("Records", "Hours"), between(0, 1e5))
              .field("done_on", &Action::doneOn, QT_TRANSLATE_NOOP("Records", "Done on"))
              .field("notes", &Action::notes,
                     QT_TRANSLATE_NOOP("Records", "Notes"), longText, searchable);
    return type;
}

} // namespace insurable
