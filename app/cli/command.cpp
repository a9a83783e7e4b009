// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

QString shown(const Operand &operand)
{
    const QString name = operand.isRepeated ? operand.name + u'…' : operand.name;
    return operand.isOptional ? u'[' + name + u']' : name;
}

QString shown(const Option &option)
{
    QString text = "--"_L1 + option.name;
    if (option.takes != Option::Takes::Nothing)
        text += u' ' + option.placeholder;
    return option.isRequired ? text : u'[' + text + u']';
}

} // namespace

QList<Option> Command::allOptions() const
{
    QList<Option> all = options;
    if (reports)
        all.append({u"json"_s, Option::Takes::Nothing, {}, u"Report as JSON"_s});
    if (opensVault) {
        all.append({u"passphrase-file"_s, Option::Takes::Value, u"FILE"_s,
                    u"Read the passphrase from the first line of FILE"_s});
        all.append({u"key-file"_s, Option::Takes::Value, u"FILE"_s,
                    u"The file that is asked for beside the passphrase"_s});
        all.append({u"recovery-file"_s, Option::Takes::Value, u"FILE"_s,
                    u"Open with the recovery key written in FILE"_s});
        all.append({u"on-purpose"_s,
                    Option::Takes::Nothing,
                    {},
                    u"Go on where the vault is older than this computer has seen it"_s});
        all.append({u"no-last-seen"_s,
                    Option::Takes::Nothing,
                    {},
                    u"Neither ask nor remember what this computer has seen of the vault"_s});
    }
    return all;
}

const Option *Command::option(const QList<Option> &all, QStringView wanted) const
{
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const Option &option) { return option.name == wanted; });
    return found == all.end() ? nullptr : &*found;
}

const Command *command(QStringView name)
{
    const auto &all = commands();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Command &c) { return c.name == name; });
    return found == all.end() ? nullptr : &*found;
}

QString usageOf(const Command &command)
{
    QStringList words{u"insurable-cli"_s, command.name};
    for (const Operand &operand : command.operands)
        words.append(shown(operand));
    for (const Option &option : command.allOptions())
        words.append(shown(option));
    return words.join(u' ');
}

} // namespace insurable
