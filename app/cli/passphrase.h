// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vaultkey.h"

namespace insurable {

class Arguments;

enum class Ask { Once, Twice };

// From --passphrase-file, else the environment variable INSURABLE_PASSPHRASE, else asked on the
// terminal. Never from an argument, which other people on the machine can see. Throws Usage where
// there is none, InputOutput where the file cannot be read.
[[nodiscard]] Secret passphraseFor(const Arguments &arguments, Ask ask);
// The first line of a file.
[[nodiscard]] Secret passphraseIn(const QString &path);

// What opens the vault: the recovery key in --recovery-file, or the passphrase, with the file of
// --key-file where one is given. Throws WrongKey for a recovery key that is mistyped.
[[nodiscard]] VaultKey vaultKeyFor(const Arguments &arguments, Ask ask);

// A passphrase to be: from --new-passphrase-file, else INSURABLE_NEW_PASSPHRASE, else asked twice.
[[nodiscard]] Secret newPassphraseFor(const Arguments &arguments);

// Throws Invalid, with advice, where hardly any guesses are needed and --allow-weak is not given.
void requireStrength(const Secret &passphrase, const Arguments &arguments);

} // namespace insurable
