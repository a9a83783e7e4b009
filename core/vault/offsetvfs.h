// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace insurable {

// The name of an SQLite VFS that shows a vault's database without the header before it, and
// leaves locking to the vault's own lock: SQLite's lock bytes would fall inside the data once
// everything is moved. Registered, over the system's default VFS, when first asked for.
[[nodiscard]] const char *offsetVfs();

// How often the system could not read a vault's bytes that are there, any vault's. SQLCipher and
// SQLite's own checks tell of that as if the file were damaged.
[[nodiscard]] int failedReads();

} // namespace insurable
