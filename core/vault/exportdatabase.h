// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace insurable {

class Progress;
class Vault;

// For people who want to leave: writes the SQLCipher database behind a vault's header as a file of
// its own, and the statement that gives its key ("PRAGMA key = …;") to `keyPath`, which only its
// owner may read. Both names must be free. Either both files are there afterwards or none. Throws
// Damaged where a page is not what was written, Cancelled, DiskFull, InputOutput.
void exportDatabase(Vault &vault, const QString &path, const QString &keyPath, Progress &progress);

} // namespace insurable
