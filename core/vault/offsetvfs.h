// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace insurable {

// The name of an SQLite VFS that shows a vault's database without the header before it, and
// leaves locking to the vault's own lock: SQLite's lock bytes would fall inside the data once
// everything is moved. Registered, over the system's default VFS, when first asked for.
[[nodiscard]] const char *offsetVfs();

} // namespace insurable
