// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"
#include "catalogue.h"
#include "clock.h"
#include "console.h"
#include "exitstatus.h"
#include "firm.h"
#include "passphrase.h"

namespace insurable {

enum class Access { Read, Change };

// What every command works with. Lives as long as the program runs.
class CliSession final
{
public:
    explicit CliSession(const Clock &clock)
        : m_clock(clock)
    {
    }

    [[nodiscard]] Console &console() { return m_console; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] const Catalogue &catalogue();

    // The firm in the operand VAULT.
    [[nodiscard]] std::unique_ptr<Isms> open(const Arguments &arguments, Access access);
    // The same with a key that is at hand.
    [[nodiscard]] std::unique_ptr<Isms> open(const Arguments &arguments, Access access,
                                             const VaultKey &key);
    [[nodiscard]] FirmOptions firmOptions();

private:
    const Clock &m_clock;
    Console m_console;
    std::optional<Catalogue> m_catalogue;
};

// What an operand or option means; each throws ErrorKind::Usage where it means nothing.
[[nodiscard]] const RecordType &typeNamed(const QString &word);
[[nodiscard]] QDate dateIn(const Arguments &arguments, const QString &option, QDate otherwise);

// The record, or ErrorKind::Invalid where there is none. A control of the catalogue that nobody
// has answered yet is there, as not known.
[[nodiscard]] AnyRecord recordIn(const Isms &isms, const RecordType &type, const QString &id);

} // namespace insurable
