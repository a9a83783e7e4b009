// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace insurable {

class Vault;

// What is amiss with the list of keys of an open vault.
enum class KeyTrouble {
    // The list is older than the records: it was put back, or a disk has lost it. Passphrases that
    // were removed or changed since may open the vault again. So until a key is changed or the
    // data key rotated; the history then says that the list was kept.
    PutBack,
    // One of its two copies could not be written and holds an older list, or none. Made good at
    // the next opening for writing that succeeds in it.
    CopyBehind,
};

[[nodiscard]] QList<KeyTrouble> keyTroubles(const Vault &vault);
// What happened and what to do, for the person.
[[nodiscard]] QString inWords(KeyTrouble trouble, const QString &fileName);
// All of them, in a paragraph each; empty where there is none.
[[nodiscard]] QString keyTroublesInWords(const Vault &vault);

} // namespace insurable
