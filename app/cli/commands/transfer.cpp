// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprogress.h"
#include "clisession.h"
#include "commands.h"
#include "importplan.h"
#include "plaintext.h"
#include "recordexport.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

ExchangeFormat formatIn(const Arguments &arguments)
{
    if (const auto format = exchangeFormatOf(arguments.operand(u"FILE"_s)))
        return *format;
    throw Error(ErrorKind::Usage, u"The file's name must end in .csv or .json."_s);
}

ExportPart partIn(const Arguments &arguments)
{
    ExportPart part;
    if (!arguments.has(u"part"_s))
        return part;
    bool isNumber = false;
    part.number = arguments.value(u"part"_s).toInt(&isNumber);
    if (!isNumber || part.number < 1)
        throw Error(ErrorKind::Usage, u"--part must be a whole number, from 1."_s);
    return part;
}

QJsonObject jsonOf(const ImportPlan &plan, bool isApplied)
{
    QJsonArray problems;
    for (const ImportProblem &problem : plan.problems) {
        problems.append(QJsonObject{
            {u"row"_s, problem.row}, {u"column"_s, problem.column}, {u"text"_s, problem.text}});
    }
    return {
        {u"type"_s, plan.type->key()},    {u"applied"_s, isApplied},
        {u"added"_s, plan.added},         {u"updated"_s, plan.updated},
        {u"unchanged"_s, plan.unchanged}, {u"problem_count"_s, plan.problemCount},
        {u"problems"_s, problems},        {u"remarks"_s, QJsonArray::fromStringList(plan.remarks)}};
}

void show(Console &console, const ImportPlan &plan, bool isApplied)
{
    for (const QString &remark : plan.remarks)
        console.line(remark);
    for (const ImportProblem &problem : plan.problems)
        console.line(problemText(plan, problem));
    const qint64 further = plan.problemCount - plan.problems.size();
    if (further > 0)
        console.line(u"… and %1."_s.arg(counted(further, u"more problem"_s, u"more problems"_s)));
    if (!plan.isClean())
        return;
    const QString counts = u"%1 added, %2 updated, %3 unchanged"_s.arg(plan.added)
                               .arg(plan.updated)
                               .arg(plan.unchanged);
    console.line(isApplied ? u"Imported: %1."_s.arg(counts)
                           : u"Would import: %1. Nothing was changed."_s.arg(counts));
}

} // namespace

ExitStatus runExport(CliSession &session, const Arguments &arguments)
{
    const RecordType &type = typeNamed(arguments.operand(u"TYPE"_s));
    const ExchangeFormat format = formatIn(arguments);
    const QString path = arguments.operand(u"FILE"_s);
    const ExportPart part = partIn(arguments);
    const auto isms = session.open(arguments, Access::Read);
    qint64 count = 0;
    {
        CliProgress progress(u"Exporting"_s);
        count = exportRecords(*isms, type, format, path, progress, part);
    }
    if (arguments.has(u"json"_s))
        session.console().json(
            QJsonObject{{u"type"_s, type.key()}, {u"file"_s, path}, {u"records"_s, count}});
    else
        session.console().line(
            u"Exported %1 to “%2”."_s.arg(counted(count, u"record"_s, u"records"_s), path));
    return ExitStatus::Fine;
}

ExitStatus runImport(CliSession &session, const Arguments &arguments)
{
    const RecordType &type = typeNamed(arguments.operand(u"TYPE"_s));
    const ExchangeFormat format = formatIn(arguments);
    const bool isTrial = arguments.has(u"dry-run"_s);
    const auto isms = session.open(arguments, isTrial ? Access::Read : Access::Change);
    ImportPlan plan;
    {
        CliProgress progress(u"Reading"_s);
        plan = planImport(*isms, type, format, arguments.operand(u"FILE"_s), progress);
    }
    const bool isApplied = plan.isClean() && !isTrial;
    if (isApplied) {
        CliProgress progress(u"Importing"_s);
        applyImport(*isms, plan, progress);
    }
    if (arguments.has(u"json"_s))
        session.console().json(jsonOf(plan, isApplied));
    else
        show(session.console(), plan, isApplied);
    if (plan.isClean())
        return ExitStatus::Fine;
    session.console().error(u"Nothing was imported: %1."_s.arg(
        counted(plan.problemCount, u"problem"_s, u"problems"_s)));
    return ExitStatus::Finding;
}

} // namespace insurable
