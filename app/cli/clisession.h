// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"
#include "catalogue.h"
#include "clock.h"
#include "console.h"
#include "exitstatus.h"
#include "firm.h"
#include "lastseen.h"
#include "passphrase.h"

namespace insurable {

enum class Access { Read, Change };

// An open firm; when it goes, this computer remembers how far it was.
struct RememberAndClose
{
    const LastSeen *seen = nullptr; // null: nothing is remembered
    void operator()(Isms *isms) const;
};
using OpenFirm = std::unique_ptr<Isms, RememberAndClose>;

// What every command works with. Lives as long as the program runs.
class CliSession final
{
public:
    // What this computer has seen of vaults is kept in `lastSeenFile`; nothing where that is empty.
    explicit CliSession(const Clock &clock, const QString &lastSeenFile = {})
        : m_clock(clock)
        , m_lastSeen(lastSeenFile)
    {
    }

    [[nodiscard]] Console &console() { return m_console; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] const Catalogue &catalogue();

    // The firm in the operand VAULT. What is older than, or parted from, what this computer has
    // seen is said when it is read, and not changed unless that is on purpose.
    [[nodiscard]] OpenFirm open(const Arguments &arguments, Access access);
    // The same with a key that is at hand.
    [[nodiscard]] OpenFirm open(const Arguments &arguments, Access access, const VaultKey &key);
    [[nodiscard]] FirmOptions firmOptions();
    // The program itself has put a file in place of another, or made one of it: what it holds is
    // what this computer has seen from now on. Says so where its list of keys is an older one.
    void remember(const Arguments &arguments, const QString &path, const QByteArray &vaultId,
                  const SeenState &state);

private:
    // Whether the computer is to remember the vault as it is. Throws Conflict.
    [[nodiscard]] bool acceptsState(const Arguments &arguments, Access access, const Vault &vault);

    const Clock &m_clock;
    LastSeen m_lastSeen;
    Console m_console;
    std::optional<Catalogue> m_catalogue;
};

// The id of the vault in the file; empty where its beginning cannot be read.
[[nodiscard]] QByteArray vaultIdIn(const QString &path);

// Who made a change, for a person: nobody has to give a name.
[[nodiscard]] QString authorInWords(const QString &author);

// What an operand or option means; each throws ErrorKind::Usage where it means nothing.
[[nodiscard]] const RecordType &typeNamed(const QString &word);
[[nodiscard]] QDate dateIn(const Arguments &arguments, const QString &option, QDate otherwise);

// The record, or ErrorKind::Invalid where there is none. A control of the catalogue that nobody
// has answered yet is there, as not known.
[[nodiscard]] AnyRecord recordIn(const Isms &isms, const RecordType &type, const QString &id);

} // namespace insurable
