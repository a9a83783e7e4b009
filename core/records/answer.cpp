// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answer.h"

#include "describe.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace insurable {

template <>
const RecordType &describe<Answer>()
{
    static const RecordType type
        = record<Answer>("answer", QT_TRANSLATE_NOOP("Records", "Answer"),
                       QT_TRANSLATE_NOOP("Records", "Answers"),
                       RecordType::Keeping::Keyed)
              .field("value", &Answer::value,
                     QT_TRANSLATE_NOOP("Records", "Answer"), title)
              .field("exceptions", &Answer::exceptions,
                     QT_TRANSLATE_NOOP("Records", "Exceptions"), longText)
              .field("reason", &Answer::reason,
                     QT_TRANSLATE_NOOP("Records", "Why the records are overruled"), longText)
              .field("answered_on", &Answer::answeredOn,
                     QT_TRANSLATE_NOOP("Records", "Answered on"));
    return type;
}

template <>
const RecordType &describe<Acknowledgement>()
{
    static const RecordType type
        = record<Acknowledgement>("acknowledgement", QT_TRANSLATE_NOOP("Records", "Acknowledgement"),
                       QT_TRANSLATE_NOOP("Records", "Acknowledgements"),
                       RecordType::Keeping::Keyed)
              .field("reason", &Acknowledgement::reason,
                     QT_TRANSLATE_NOOP("Records", "Why it stands"),
                     required, longText, title)
              .field("acknowledged_on", &Acknowledgement::acknowledgedOn,
                     QT_TRANSLATE_NOOP("Records", "Acknowledged on"))
              .field("by", &Acknowledgement::by, QT_TRANSLATE_NOOP("Records", "By"));
    return type;
}

} // namespace insurable
