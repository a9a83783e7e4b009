// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>

namespace insurable {

struct Command;

// What was typed after the command's name, checked against what the command takes.
class Arguments final
{
public:
    // Throws ErrorKind::Usage. The message never repeats a value: it may be a passphrase that
    // somebody typed in the wrong place.
    Arguments(const Command &command, const QStringList &typed);

    // By the name it has in the command's description; empty where it was left out.
    [[nodiscard]] QString operand(const QString &name) const;
    [[nodiscard]] QStringList rest() const { return m_rest; } // of the repeated last operand
    [[nodiscard]] bool has(const QString &option) const { return m_options.contains(option); }
    [[nodiscard]] QString value(const QString &option) const;
    [[nodiscard]] QStringList values(const QString &option) const;
    [[nodiscard]] bool wantsHelp() const { return m_wantsHelp; }

private:
    void readOption(const Command &command, const QStringList &typed, qsizetype &at);
    void giveBack(const Command &command, QStringList &operands);
    void place(const Command &command, const QStringList &operands);
    void requireOptions(const Command &command) const;

    QHash<QString, QString> m_operands;
    QStringList m_rest;
    QHash<QString, QStringList> m_options;
    bool m_wantsHelp = false;
};

} // namespace insurable
