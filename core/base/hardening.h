// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace insurable {

// Both programs call one of these first thing in main. They keep out other programs of the same
// person; an administrator, and whoever runs as the system, they cannot keep out.

// A crash leaves no image of this process's memory behind, nor does it send one anywhere.
void forbidCoreDumps();
// No debugger, and no reading of this process's memory.
void forbidInspection();
// Both in release builds; where developers debug, no core dumps only.
void hardenProcess();

} // namespace insurable
