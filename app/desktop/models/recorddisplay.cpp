// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recorddisplay.h"

#include "catalogue.h"
#include "choicenames.h"
#include "isms.h"
#include "plaintext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

const QLocale british(QLocale::English, QLocale::UnitedKingdom);

QString words(const char *text)
{
    return QCoreApplication::translate("RecordDisplay", text);
}

QString shownTruth(const QString &truth)
{
    if (truth == "yes"_L1)
        return words(QT_TRANSLATE_NOOP("RecordDisplay", "Yes"));
    return truth == "no"_L1 ? words(QT_TRANSLATE_NOOP("RecordDisplay", "No")) : QString();
}

QString shownChoice(const Field &field, const QString &value)
{
    const auto &choices = field.spec().choices;
    for (int i = 0; i < choices.size(); ++i) {
        if (choices.at(i).value == value)
            return choiceLabel(choices, i);
    }
    return value;
}

QString shownReference(const Isms &isms, const Field &field, const QString &id)
{
    const RecordType *type = recordType(field.spec().refersTo);
    const auto found = Id::tryFrom(id);
    const qsizetype row = type && found ? isms.rowOf(*type, *found) : -1;
    return row < 0 ? id : type->titleOf(isms.at(*type, row));
}

QString shownControls(const Isms &isms, const QString &list)
{
    QStringList titles;
    for (const QString &id : list.split(u", "_s, Qt::SkipEmptyParts))
        titles.append(controlTitle(isms, id));
    return titles.join(", "_L1);
}

} // namespace

QString controlTitle(const Isms &isms, const QString &control)
{
    const auto id = Id::tryFrom(control);
    const Control *known = id ? isms.catalogue().control(*id) : nullptr;
    return known ? known->title : control;
}

QString shownDate(const QDate &date)
{
    return date.isValid() ? british.toString(date, u"d MMM yyyy"_s) : QString();
}

QString shownValue(const Isms &isms, const Field &field, const void *record)
{
    const QString text = field.text(record);
    if (text.isEmpty())
        return {};
    switch (field.kind()) {
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::TextList:
        return singleLine(text);
    case FieldKind::Integer:
        return british.toString(text.toLongLong());
    case FieldKind::Percent:
        return text + u" %"_s;
    case FieldKind::Real:
        return british.toString(text.toDouble(), 'g', 6);
    case FieldKind::Money:
        return Money::tryFrom(text)->shown(isms.records().organisation.currency);
    case FieldKind::Date:
        return shownDate(QDate::fromString(text, Qt::ISODate));
    case FieldKind::Choice:
        return shownChoice(field, text);
    case FieldKind::Truth:
        return shownTruth(text);
    case FieldKind::Reference:
        return shownReference(isms, field, text);
    case FieldKind::Control:
        return controlTitle(isms, text);
    case FieldKind::ControlList:
        return shownControls(isms, text);
    case FieldKind::Files:
        return counted(field.json(record).toArray().size(), words("file"), words("files"));
    }
    return {};
}

QVariant sortKey(const Isms &isms, const Field &field, const void *record)
{
    const Cell cell = field.cell(record);
    if (const auto *whole = std::get_if<qint64>(&cell))
        return *whole;
    if (const auto *real = std::get_if<double>(&cell))
        return *real;
    if (field.kind() == FieldKind::Choice) {
        const QString value = field.text(record);
        const auto &choices = field.spec().choices;
        const auto at = std::find_if(choices.begin(), choices.end(),
                                     [&](const Choice &c) { return c.value == value; });
        return int(at - choices.begin());
    }
    if (field.kind() == FieldKind::Date)
        return QDate::fromString(field.text(record), Qt::ISODate);
    return shownValue(isms, field, record).toCaseFolded();
}

} // namespace insurable
