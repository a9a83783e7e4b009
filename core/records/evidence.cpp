// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence.h"

#include "describe.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace insurable {

template <>
const QList<Choice> &choicesOf<EvidenceKind>()
{
    static const QList<Choice> choices {
        {u"file"_s, QT_TRANSLATE_NOOP("Records", "File")},
        {u"link"_s, QT_TRANSLATE_NOOP("Records", "Link")},
        {u"check"_s, QT_TRANSLATE_NOOP("Records", "Check")},
    };
    return choices;
}

template <>
const QList<Choice> &choicesOf<Sensitivity>()
{
    static const QList<Choice> choices {
        {u"ordinary"_s, QT_TRANSLATE_NOOP("Records", "Ordinary")},
        {u"confidential"_s, QT_TRANSLATE_NOOP("Records", "Confidential")},
        {u"personal"_s, QT_TRANSLATE_NOOP("Records", "Personal data")},
    };
    return choices;
}

template <>
const RecordType &describe<Evidence>()
{
    static const RecordType type
        = record<Evidence>("evidence", QT_TRANSLATE_NOOP("Records", "Evidence"),
                       QT_TRANSLATE_NOOP("Records", "Evidence"))
              .field("title", &Evidence::title,
                     QT_TRANSLATE_NOOP("Records", "Title"), required, title)
              .field("kind", &Evidence::kind, QT_TRANSLATE_NOOP("Records", "Kind"), column)
              .field("controls", &Evidence::controls,
                     QT_TRANSLATE_NOOP("Records", "Shows"),
                     column, help(QT_TRANSLATE_NOOP("Records", "Controls that it is proof of")))
              .field("effective", &Evidence::effective,
                     QT_TRANSLATE_NOOP("Records", "Speaks of"),
                     required, column, help(QT_TRANSLATE_NOOP("Records", "The day it is about, not the day it was added")))
              .field("valid_until", &Evidence::validUntil,
                     QT_TRANSLATE_NOOP("Records", "Valid until"), column)
              .field("added", &Evidence::added, QT_TRANSLATE_NOOP("Records", "Added"), readOnly)
              .field("files", &Evidence::files, QT_TRANSLATE_NOOP("Records", "Files"), readOnly)
              .field("link", &Evidence::link, QT_TRANSLATE_NOOP("Records", "Link"))
              .field("checked_by", &Evidence::checkedBy, QT_TRANSLATE_NOOP("Records", "Checked by"))
              .field("sensitivity", &Evidence::sensitivity,
                     QT_TRANSLATE_NOOP("Records", "Sensitivity"))
              .field("notes", &Evidence::notes,
                     QT_TRANSLATE_NOOP("Records", "Notes"), longText, searchable);
    return type;
}

} // namespace insurable
