// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.h"

#include "command.h"
#include "plaintext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

[[noreturn]] void misused(const Command &command, const QString &problem)
{
    throw Error(ErrorKind::Usage, u"%1 Usage: %2"_s.arg(problem, usageOf(command)));
}

} // namespace

Arguments::Arguments(const Command &command, const QStringList &typed)
{
    QStringList operands;
    bool onlyOperands = false;
    for (qsizetype at = 0; at < typed.size(); ++at) {
        const QString &word = typed.at(at);
        if (!onlyOperands && word == "--"_L1)
            onlyOperands = true;
        else if (!onlyOperands && word.size() > 1 && word.startsWith(u'-'))
            readOption(command, typed, at);
        else
            operands.append(word);
    }
    if (m_wantsHelp)
        return;
    giveBack(command, operands);
    place(command, operands);
    requireOptions(command);
}

void Arguments::readOption(const Command &command, const QStringList &typed, qsizetype &at)
{
    const QString word = typed.at(at);
    if (word == "--help"_L1 || word == "-h"_L1) {
        m_wantsHelp = true;
        return;
    }
    const qsizetype equals = word.indexOf(u'=');
    const QString name = word.first(equals < 0 ? word.size() : equals);
    const auto all = command.allOptions();
    const Option *option =
        name.startsWith("--"_L1) ? command.option(all, QStringView(name).sliced(2)) : nullptr;
    if (!option) {
        const qsizetype told = name.startsWith("--"_L1) ? 40 : 2; // "-p", whatever hangs on to it
        misused(command, u"There is no option “%1”."_s.arg(singleLine(name.left(told))));
    }
    QStringList &values = m_options[option->name];
    if (!values.isEmpty() && !option->isRepeated)
        misused(command, u"“%1” is given twice."_s.arg(name));
    if (option->takes == Option::Takes::Nothing) {
        if (equals >= 0)
            misused(command, u"“%1” takes no value."_s.arg(name));
        values.append(QString());
        return;
    }
    const auto isValue = [&](qsizetype i) {
        return i < typed.size() && !typed.at(i).startsWith("--"_L1);
    };
    if (equals >= 0)
        values.append(word.sliced(equals + 1));
    else if (isValue(at + 1))
        values.append(typed.at(++at));
    else
        misused(command, u"“%1” needs a value (%2)."_s.arg(name, option->placeholder));
    while (option->takes == Option::Takes::Values && equals < 0 && isValue(at + 1))
        values.append(typed.at(++at));
}

// "--include-evidence all VAULT": what an operand lacks, an option of many values took.
void Arguments::giveBack(const Command &command, QStringList &operands)
{
    const auto needed = std::count_if(command.operands.begin(), command.operands.end(),
                                      [](const Operand &one) { return !one.isOptional; });
    for (const Option &option : command.options) {
        if (option.takes != Option::Takes::Values)
            continue;
        QStringList &values = m_options[option.name];
        while (operands.size() < needed && values.size() > 1)
            operands.append(values.takeLast());
        if (values.isEmpty())
            m_options.remove(option.name);
    }
}

void Arguments::place(const Command &command, const QStringList &operands)
{
    qsizetype next = 0;
    for (const Operand &operand : command.operands) {
        if (next >= operands.size()) {
            if (!operand.isOptional)
                misused(command, u"%1 is missing."_s.arg(operand.name));
            return;
        }
        if (operand.isRepeated) {
            m_rest = operands.sliced(next);
            return;
        }
        m_operands.insert(operand.name, operands.at(next++));
    }
    if (next < operands.size())
        misused(command, u"There are more words than “%1” takes."_s.arg(command.name));
}

void Arguments::requireOptions(const Command &command) const
{
    for (const Option &option : command.options) {
        if (option.isRequired && !has(option.name))
            misused(command, u"--%1 is missing."_s.arg(option.name));
    }
}

QString Arguments::operand(const QString &name) const
{
    return m_operands.value(name);
}

QString Arguments::value(const QString &option) const
{
    const QStringList all = values(option);
    return all.isEmpty() ? QString() : all.last();
}

QStringList Arguments::values(const QString &option) const
{
    return m_options.value(option);
}

} // namespace insurable
