// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "errors.h"

namespace insurable {

// What scripts go by. Written down in the manual; never renumber.
enum class ExitStatus {
    Fine = 0,
    Finding = 1, // something was found, refused or did not verify
    Usage = 2,
    WrongKey = 3,
    Damaged = 4, // or not a vault, or one of a newer program
    InputOutput = 5,
    Interrupted = 130, // as shells have it
};

[[nodiscard]] ExitStatus exitStatusOf(ErrorKind kind);

} // namespace insurable
