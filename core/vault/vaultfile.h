// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session.h"

namespace insurable {

// Where the file itself lies: journal and note belong beside it, not beside a link to it.
[[nodiscard]] QString realPath(const QString &path);

// As many bytes as there are, at most `size`. Throws InputOutput where some are there that could
// not be read: such a file is not damaged.
[[nodiscard]] QByteArray readThere(const PlatformFile &file, qint64 offset, qsizetype size,
                                   const QString &fileName);

// Opens and locks the file and reads its header; the database is not touched. Falls back to
// read-only where file or folder cannot be written.
[[nodiscard]] HeldFile holdVault(const QString &path, bool readOnly, const Clock &clock);

// A new vault, complete, under its final name. Nothing is left behind when it fails.
void createVaultFile(const QString &path, const VaultKey &key, const Secret &dataKey,
                     const VaultOptions &options);
// The same with a header that exists: its keys open the new vault, which has its id.
void createVaultFile(const QString &path, const Header &header, const Secret &dataKey,
                     const VaultOptions &options);

// A read-only connection cannot clean up after a crash: does it with a short-lived writing one,
// where the file allows that.
void recoverIfNeeded(const HeldFile &held, const Secret &dataKey, Progress &progress);

} // namespace insurable
