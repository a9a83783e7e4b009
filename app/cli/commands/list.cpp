// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clisession.h"
#include "commands.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

// Controls are listed as the catalogue has them, answered or not.
QList<AnyRecord> recordsOf(const Isms &isms, const RecordType &type)
{
    QList<AnyRecord> records;
    if (type.keeping() == RecordType::Keeping::PerControl) {
        for (const Control &control : isms.catalogue().controls())
            records.append(recordIn(isms, type, control.id.text()));
        return records;
    }
    for (qsizetype row = 0; row < isms.count(type); ++row)
        records.append(AnyRecord(type, isms.at(type, row)));
    return records;
}

bool isOfControls(const RecordType &type)
{
    return type.keeping() == RecordType::Keeping::PerControl;
}

QJsonObject jsonOf(const Isms &isms, const AnyRecord &record)
{
    QJsonObject object = record.json();
    const Control *control =
        isOfControls(record.type()) ? isms.catalogue().control(record.id()) : nullptr;
    if (control) {
        object.insert(u"title"_s, control->title);
        object.insert(u"question"_s, control->question);
        object.insert(u"theme"_s, control->theme.text());
        object.insert(u"base"_s, control->base);
    }
    return object;
}

QList<const Field *> columnsOf(const RecordType &type)
{
    QList<const Field *> columns{&type.titleField()};
    for (const auto &field : type.fields()) {
        const bool shown =
            field->spec().column || (isOfControls(type) && field->key() == "coverage"_L1);
        if (shown && field.get() != columns.first())
            columns.append(field.get());
    }
    return columns;
}

TextTable tableOf(const Isms &isms, const RecordType &type, const QList<AnyRecord> &records)
{
    const auto columns = columnsOf(type);
    TextTable table{{u"Id"_s}, {}};
    if (isOfControls(type))
        table.headings.append(u"Title"_s);
    for (const Field *column : columns)
        table.headings.append(column->label());
    for (const AnyRecord &record : records) {
        QStringList cells{record.id().text()};
        if (isOfControls(type))
            cells.append(isms.catalogue().control(record.id())->title);
        for (const Field *column : columns)
            cells.append(column->text(record.data()));
        table.rows.append(cells);
    }
    return table;
}

QString valueOf(const Field &field, const AnyRecord &record)
{
    if (field.kind() != FieldKind::Files)
        return field.text(record.data());
    QStringList lines;
    for (const QJsonValue &file : field.json(record.data()).toArray())
        lines.append(
            u"%1  %2"_s.arg(file["sha256"_L1].toString().left(16), file["name"_L1].toString()));
    return lines.join(u'\n');
}

void show(Console &console, const Isms &isms, const AnyRecord &record)
{
    QList<std::pair<QString, QString>> pairs{{u"id"_s, record.id().text()}};
    const Control *control =
        isOfControls(record.type()) ? isms.catalogue().control(record.id()) : nullptr;
    if (control)
        pairs.append({{u"title"_s, control->title}, {u"question"_s, control->question}});
    for (const auto &field : record.type().fields())
        pairs.append({field->key(), valueOf(*field, record)});
    console.pairs(pairs);
}

} // namespace

ExitStatus runList(CliSession &session, const Arguments &arguments)
{
    const RecordType &type = typeNamed(arguments.operand(u"TYPE"_s));
    const auto isms = session.open(arguments, Access::Read);
    const auto records = recordsOf(*isms, type);
    if (!arguments.has(u"json"_s)) {
        session.console().table(tableOf(*isms, type, records));
        return ExitStatus::Fine;
    }
    QJsonArray array;
    for (const AnyRecord &record : records)
        array.append(jsonOf(*isms, record));
    session.console().json(QJsonObject{{u"type"_s, type.key()}, {u"records"_s, array}});
    return ExitStatus::Fine;
}

ExitStatus runGet(CliSession &session, const Arguments &arguments)
{
    const RecordType &type = typeNamed(arguments.operand(u"TYPE"_s));
    const auto isms = session.open(arguments, Access::Read);
    const AnyRecord record = recordIn(*isms, type, arguments.operand(u"ID"_s));
    if (arguments.has(u"json"_s))
        session.console().json(jsonOf(*isms, record));
    else
        show(session.console(), *isms, record);
    return ExitStatus::Fine;
}

} // namespace insurable
