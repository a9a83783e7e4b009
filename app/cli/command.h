// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exitstatus.h"

#include <QList>
#include <QStringList>

namespace insurable {

class Arguments;
class CliSession;

struct Operand
{
    QString name; // "VAULT"
    bool isOptional = false;
    bool isRepeated = false; // once or more; the last one only
};

struct Option
{
    enum class Takes { Nothing, Value, Values }; // Values: one or more, up to the next option
    QString name;                                // without the dashes
    Takes takes = Takes::Nothing;
    QString placeholder; // "DATE"
    QString help;
    bool isRequired = false;
    bool isRepeated = false;
};

// One thing that the program can do. Parsing, help and dispatch all follow from this.
struct Command
{
    QString name;
    QString summary; // one line
    QList<Operand> operands = {};
    QList<Option> options = {}; // besides those that follow from the two flags below, and --help
    bool opensVault = false;    // takes --passphrase-file and the like
    bool reports = false;       // takes --json
    ExitStatus (*run)(CliSession &session, const Arguments &arguments) = nullptr;
    QString notes = {}; // further lines of help

    [[nodiscard]] QList<Option> allOptions() const;
    [[nodiscard]] const Option *option(const QList<Option> &all, QStringView wanted) const;
};

// In the order in which help lists them.
[[nodiscard]] const QList<Command> &commands();
[[nodiscard]] const Command *command(QStringView name); // null where there is none

// "insurable-cli list VAULT TYPE [--json]"
[[nodiscard]] QString usageOf(const Command &command);

} // namespace insurable
