// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clisession.h"
#include "commands.h"
#include "plaintext.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

QString kindName(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Text:
        return u"text"_s;
    case FieldKind::LongText:
        return u"long text"_s;
    case FieldKind::Integer:
        return u"whole number"_s;
    case FieldKind::Percent:
        return u"percent"_s;
    case FieldKind::Real:
        return u"number"_s;
    case FieldKind::Money:
        return u"amount"_s;
    case FieldKind::Date:
        return u"date"_s;
    case FieldKind::Choice:
        return u"choice"_s;
    case FieldKind::Truth:
        return u"yes, no or not_known"_s;
    case FieldKind::Reference:
        return u"id of a record"_s;
    case FieldKind::Control:
        return u"id of a control"_s;
    case FieldKind::ControlList:
        return u"ids of controls"_s;
    case FieldKind::TextList:
        return u"list of texts"_s;
    case FieldKind::Files:
        return u"files"_s;
    }
    return {};
}

QStringList choiceValues(const FieldSpec &spec)
{
    QStringList values;
    for (const Choice &choice : spec.choices)
        values.append(choice.value);
    return values;
}

QString takes(const Field &field)
{
    const FieldSpec &spec = field.spec();
    if (!spec.choices.isEmpty())
        return choiceValues(spec).join(u'|');
    return spec.refersTo.isEmpty() ? kindName(field.kind())
                                   : u"id of %1"_s.arg(withArticle(spec.refersTo));
}

QString mark(const FieldSpec &spec)
{
    if (spec.readOnly)
        return u"kept by the program"_s;
    return spec.required ? u"needed"_s : QString();
}

QJsonObject jsonOf(const Field &field)
{
    const FieldSpec &spec = field.spec();
    QJsonObject object{{u"key"_s, field.key()},
                       {u"label"_s, field.label()},
                       {u"kind"_s, kindName(field.kind())},
                       {u"required"_s, spec.required},
                       {u"read_only"_s, spec.readOnly}};
    if (!spec.choices.isEmpty())
        object.insert(u"choices"_s, QJsonArray::fromStringList(choiceValues(spec)));
    if (!spec.refersTo.isEmpty())
        object.insert(u"refers_to"_s, spec.refersTo);
    if (spec.help)
        object.insert(u"help"_s, field.help());
    return object;
}

} // namespace

ExitStatus runTypes(CliSession &session, const Arguments &arguments)
{
    TextTable table{{u"Type"_s, u"Records"_s}, {}};
    QJsonArray types;
    for (const RecordType *type : recordTypes()) {
        table.rows.append({type->key(), type->plural()});
        types.append(QJsonObject{
            {u"key"_s, type->key()}, {u"label"_s, type->label()}, {u"plural"_s, type->plural()}});
    }
    if (arguments.has(u"json"_s))
        session.console().json(QJsonObject{{u"types"_s, types}});
    else
        session.console().table(table);
    return ExitStatus::Fine;
}

ExitStatus runFields(CliSession &session, const Arguments &arguments)
{
    const RecordType &type = typeNamed(arguments.operand(u"TYPE"_s));
    QJsonArray fields;
    TextTable table{{u"Field"_s, u"Label"_s, u""_s, u"Takes"_s}, {}, true};
    for (const auto &field : type.fields()) {
        fields.append(jsonOf(*field));
        table.rows.append({field->key(), field->label(), mark(field->spec()), takes(*field)});
    }
    if (arguments.has(u"json"_s))
        session.console().json(QJsonObject{{u"type"_s, type.key()}, {u"fields"_s, fields}});
    else
        session.console().table(table);
    return ExitStatus::Fine;
}

} // namespace insurable
