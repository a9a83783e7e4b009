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

bool isSentence(const CheckProblem &problem)
{
    return problem.code != "structure"_L1 && problem.text.endsWith(u'.');
}

// What the database says of itself is for those who know databases.
QString sentenceOf(const CheckProblem &problem)
{
    if (problem.code == "header-copy"_L1)
        return u"One of the two copies of the vault's beginning is damaged; the other copy is "
               u"whole, "
               "and the damaged one will be repaired at the next opening."_s;
    if (isSentence(problem))
        return problem.text;
    return problem.code == "structure"_L1 ? u"A table of the vault is not in order."_s
                                          : u"A part of the vault's file is damaged."_s;
}

QString detailOf(const CheckProblem &problem)
{
    return isSentence(problem) ? QString() : problem.text;
}

QJsonObject jsonOf(const CheckReport &report)
{
    QJsonArray problems;
    for (const CheckProblem &problem : report.problems) {
        problems.append(QJsonObject{{u"code"_s, problem.code},
                                    {u"where"_s, problem.where},
                                    {u"text"_s, sentenceOf(problem)},
                                    {u"detail"_s, detailOf(problem)}});
    }
    return {{u"sound"_s, report.isSound()},
            {u"rows"_s, report.rows},
            {u"history_entries"_s, report.historyEntries},
            {u"evidence_files"_s, report.blobs},
            {u"evidence_bytes"_s, report.blobBytes},
            {u"problems"_s, problems}};
}

// A damaged page is often found in many ways; one line for each sentence is enough.
void showProblems(Console &console, const CheckReport &report, bool isVerbose)
{
    QStringList said;
    for (const CheckProblem &problem : report.problems) {
        const QString text = sentenceOf(problem);
        const QString detail = isVerbose ? detailOf(problem) : QString();
        QString line = problem.where.isEmpty() ? text : u"%1 (%2)"_s.arg(text, problem.where);
        line += detail.isEmpty() ? QString() : u" – "_s + detail;
        if (said.contains(line))
            continue;
        said.append(line);
        console.line(line);
    }
}

// The vault heals that by itself.
bool isOnlyACopy(const CheckReport &report)
{
    return std::all_of(
        report.problems.begin(), report.problems.end(),
        [](const CheckProblem &problem) { return problem.code == "header-copy"_L1; });
}

void show(Console &console, const CheckReport &report, bool isVerbose)
{
    showProblems(console, report, isVerbose);
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
        show(session.console(), report, arguments.has(u"verbose"_s));
    if (report.isSound())
        return ExitStatus::Fine;
    session.console().error(
        isOnlyACopy(report)
            ? u"A copy of the vault's beginning is damaged. The other copy is whole; it will be "
              "repaired at the next opening."_s
            : u"The vault is damaged. Please use a backup."_s);
    return ExitStatus::Damaged;
}

} // namespace insurable
