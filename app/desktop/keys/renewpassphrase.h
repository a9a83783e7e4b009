// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vaultkey.h"

#include <QStringList>

class QWidget;

namespace insurable {

class TaskRunner;
class Vault;

// Whoever opened the vault with the recovery key has to set a new passphrase before anything else.
// False where they did not; then the vault is to be closed.
[[nodiscard]] bool renewPassphrase(QWidget *parent, Vault &vault, const VaultKey &recovery,
                                   TaskRunner &tasks);

// Another passphrase in place of the one that the person proves to know; a key file stays with it.
// True where it was changed.
bool changePassphrase(QWidget *parent, Vault &vault, const QStringList &known, TaskRunner &tasks);

} // namespace insurable
