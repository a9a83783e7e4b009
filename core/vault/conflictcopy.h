// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

namespace insurable {

class Progress;
class Vault;
struct VaultOptions;

// A whole vault of what was last saved, taken from the open file even where that has lost its name;
// read back before it counts. Throws Conflict where the open file no longer holds it, and what
// making a file throws.
void copyOpenVault(Vault &vault, const QString &target, Progress &progress);

// A new vault that the same keys open, with the same id, holding nothing yet; its next generation
// is the one after that vault's. Never replaces a file.
[[nodiscard]] std::unique_ptr<Vault> createSibling(Vault &vault, const QString &path,
                                                   const VaultOptions &options);
// Opens another file that has this vault's key, such as a copy of it, without asking for a
// passphrase. Throws WrongKey where it has another one.
[[nodiscard]] std::unique_ptr<Vault> openSibling(const Vault &vault, const QString &path,
                                                 const VaultOptions &options);

// Where the open file lies now; empty where the system does not say, or it is deleted.
[[nodiscard]] QString presentPath(const Vault &vault);

// For a sibling that holds nothing yet, as an edit of their own. Each answers false, having done
// nothing, where the vault's file no longer holds what was last saved.
[[nodiscard]] bool copyHistory(Vault &from, Vault &to);
[[nodiscard]] bool copySettings(Vault &from, Vault &to);

} // namespace insurable
