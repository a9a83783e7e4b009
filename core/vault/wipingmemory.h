// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace insurable {

// From now on SQLite overwrites whatever it lets go of before the memory is used for anything
// else. Counts only before SQLite is first used; once is enough, and calling it again does nothing.
//
// SQLCipher's own cipher_memory_security does this too, and asks the system to lock each piece, one
// by one: a system call or two for every allocation, millions in an import, and past the first few
// megabytes that a system allows, each of them refused. Its keys it locks in any case.
void useWipingMemory();

} // namespace insurable
