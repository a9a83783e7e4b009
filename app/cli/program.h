// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exitstatus.h"

#include <QStringList>

namespace insurable {

class CliSession;

// Finds the command, runs it and turns whatever it throws into one line and an exit status.
// `words` are those after the program's name.
[[nodiscard]] ExitStatus runProgram(CliSession &session, const QStringList &words);

} // namespace insurable
