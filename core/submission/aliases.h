// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snapshot.h"

namespace insurable {

class Catalogue;
class Vault;

// What is left out of a submission by replacing it with an alias.
struct Blanking
{
    bool people = false;   // names of staff; whoever declares and the firm's contact stay
    bool machines = false; // names of computers, phones, servers, network devices and machines
    QByteArray key;        // makes aliases stable for this firm and meaningless to anybody else

    [[nodiscard]] bool isOn() const { return people || machines; }
};

// The key of this firm's aliases. Made and kept in the vault when first asked for; a vault that
// cannot be written to gets one for the moment.
[[nodiscard]] QByteArray aliasKey(Vault &vault);

// "Person 7KQ2M", "Device 4HTZX": the same name gives the same alias under the same key.
[[nodiscard]] QString personAlias(const QString &name, const QByteArray &key);
[[nodiscard]] QString machineAlias(const QString &name, const QByteArray &key);

// Names of staff, and of machines, as the records hold them; each once.
[[nodiscard]] QStringList staffNames(const Snapshot &snapshot);
[[nodiscard]] QStringList machineNames(const Snapshot &snapshot);

// The snapshot with every such name replaced, wherever it stands as whole words in a text. Names
// are taken from the fields that hold them; nicknames and parts of names in free text stay. What is
// not a text stays whatever the names are: answers with a fixed form, codes, the firm's legal name
// and how to reach it.
[[nodiscard]] Snapshot blanked(const Snapshot &snapshot, const Catalogue &catalogue,
                               const Blanking &blanking);

} // namespace insurable
