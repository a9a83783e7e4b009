// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clisession.h"
#include "command.h"
#include "commands.h"
#include "plaintext.h"

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

void showAll(Console &console)
{
    console.line(u"insurable-cli %1: keeps a firm's security records and seals what it tells its "
                 "insurer."_s.arg(QStringLiteral(INSURABLE_VERSION)));
    console.line();
    TextTable table{{u"Command"_s, u"What it does"_s}, {}, true};
    for (const Command &command : commands())
        table.rows.append({command.name, command.summary});
    console.table(table);
    console.line();
    console.lines(
        u"insurable-cli help COMMAND says how to use one; --version says which this is.\n"
        "The passphrase comes from --passphrase-file, from the environment variable\n"
        "INSURABLE_PASSPHRASE, or is asked on the terminal. --key-file FILE adds a key file;\n"
        "--recovery-file FILE opens with the recovery key instead. How far a vault was when\n"
        "this computer last had it open is remembered, by its number alone, and an older one\n"
        "is not changed without --on-purpose; --no-last-seen, or the environment variable\n"
        "INSURABLE_LAST_SEEN set to nothing, does without.\n"
        "Exit status: 0 fine, 1 a finding, a refusal, a base level that is not met or a\n"
        "failed verification, 2 usage, 3 wrong passphrase or key, 4 damaged or not a\n"
        "vault, 5 input or output."_s);
}

} // namespace

void showHelp(Console &console, const Command &command)
{
    console.lines(usageOf(command));
    console.line();
    console.line(command.summary + u'.');
    if (!command.notes.isEmpty())
        console.lines(command.notes);
    TextTable table{{u"Option"_s, u"What it does"_s}, {}, true};
    for (const Option &option : command.allOptions())
        table.rows.append({"--"_L1 + option.name + u' ' + option.placeholder, option.help});
    if (table.rows.isEmpty())
        return;
    console.line();
    console.table(table);
}

ExitStatus runHelp(CliSession &session, const Arguments &arguments)
{
    const QString name = arguments.operand(u"COMMAND"_s);
    if (name.isEmpty()) {
        showAll(session.console());
        return ExitStatus::Fine;
    }
    const Command *found = command(name);
    if (!found)
        throw Error(ErrorKind::Usage,
                    u"There is no command “%1”."_s.arg(singleLine(name.left(40))));
    showHelp(session.console(), *found);
    return ExitStatus::Fine;
}

} // namespace insurable
