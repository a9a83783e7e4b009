// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace insurable::torture {

// Puts itself between SQLite and the vault's own allocator; before SQLite is first used.
void useFailingMemory();
// The allocation after so many others fails, and unless `once` all that follow.
void failMemoryAfter(int calls, bool once);
bool healMemory(); // whether any has failed

} // namespace insurable::torture
