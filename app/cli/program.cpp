// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include "clisession.h"
#include "command.h"
#include "commands.h"
#include "plaintext.h"

#include <new>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

ExitStatus runCommand(CliSession &session, const QString &name, const QStringList &typed)
{
    const Command *found = command(name);
    if (!found)
        throw Error(
            ErrorKind::Usage,
            u"There is no command “%1”; see insurable-cli help."_s.arg(singleLine(name.left(40))));
    const Arguments arguments(*found, typed);
    if (arguments.wantsHelp()) {
        showHelp(session.console(), *found);
        return ExitStatus::Fine;
    }
    return found->run(session, arguments);
}

ExitStatus dispatch(CliSession &session, const QStringList &words)
{
    if (words.isEmpty())
        throw Error(ErrorKind::Usage, u"What is to be done? See insurable-cli help."_s);
    const QString &first = words.first();
    if (first == "--version"_L1) {
        session.console().line(u"insurable-cli %1"_s.arg(QStringLiteral(INSURABLE_VERSION)));
        return ExitStatus::Fine;
    }
    const bool asksForHelp = first == "--help"_L1 || first == "-h"_L1;
    return runCommand(session, asksForHelp ? u"help"_s : first, words.sliced(1));
}

} // namespace

ExitStatus runProgram(CliSession &session, const QStringList &words)
{
    try {
        const ExitStatus status = dispatch(session, words);
        if (!session.console().flush()) {
            session.console().error(u"The report could not be written."_s);
            return ExitStatus::InputOutput;
        }
        return status;
    } catch (const Error &error) {
        session.console().error(error.message());
        return exitStatusOf(error.kind());
    } catch (const std::bad_alloc &) {
        session.console().error(u"There is not enough memory for this."_s);
        return ExitStatus::InputOutput;
    }
}

} // namespace insurable
