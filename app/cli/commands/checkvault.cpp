// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "check.h"
#include "cliprogress.h"
#include "clisession.h"
#include "commands.h"
#include "plaintext.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

QJsonObject jsonOf(const CheckReport &report)
{
    QJsonArray problems;
    for (const CheckProblem &problem : report.problems) {
        problems.append(QJsonObject{
            {u"code"_s, problem.code}, {u"where"_s, problem.where}, {u"text"_s, problem.text}});
    }
    return {{u"sound"_s, report.isSound()},
            {u"rows"_s, report.rows},
            {u"history_entries"_s, report.historyEntries},
            {u"evidence_files"_s, report.blobs},
            {u"evidence_bytes"_s, report.blobBytes},
            {u"problems"_s, problems}};
}

void show(Console &console, const CheckReport &report)
{
    for (const CheckProblem &problem : report.problems)
        console.line(problem.where.isEmpty() ? problem.text
                                             : u"%1 (%2)"_s.arg(problem.text, problem.where));
    const QString read = u"%1, %2, %3 of evidence (%4)"_s.arg(
        counted(report.rows, u"row"_s, u"rows"_s),
        counted(report.historyEntries, u"entry of history"_s, u"entries of history"_s),
        counted(report.blobs, u"file"_s, u"files"_s), fileSize(report.blobBytes));
    if (report.isSound())
        console.line(u"Everything is whole: %1."_s.arg(read));
    else
        console.line(u"%1 found in %2."_s.arg(
            counted(qint64(report.problems.size()), u"problem was"_s, u"problems were"_s), read));
}

} // namespace

ExitStatus runCheck(CliSession &session, const Arguments &arguments)
{
    const auto isms = session.open(arguments, Access::Read);
    CheckReport report;
    {
        CliProgress progress(u"Checking"_s);
        report = check(isms->vault(), progress);
    }
    if (arguments.has(u"json"_s))
        session.console().json(jsonOf(report));
    else
        show(session.console(), report);
    if (report.isSound())
        return ExitStatus::Fine;
    session.console().error(u"The vault is damaged. Please use a backup."_s);
    return ExitStatus::Damaged;
}

} // namespace insurable
