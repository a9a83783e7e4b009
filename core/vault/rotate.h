// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lastseen.h"

namespace insurable {

class Progress;
class VaultKey;
struct VaultOptions;

// Gives the vault a new data key, so that whoever has kept the old one, or an old header, has
// nothing of what is written from now on. Nobody may have the vault open. `key` is the one way in
// afterwards, with its label and id: nobody else's passphrase is known here, so their keys and the
// recovery sheet end.
//
// Everything is copied into a new file beside the vault, read and checked there, and only then
// takes the vault's place in one step. Where anything fails the vault is as it was: WrongKey,
// Invalid (a recovery key cannot be the only way in), ReadOnly, InUse, Conflict, Damaged, DiskFull,
// Cancelled. Returns what is in place then, for LastSeen.
SeenState rotateDataKey(const QString &path, const VaultKey &key, const VaultOptions &options,
                        Progress &progress);

} // namespace insurable
