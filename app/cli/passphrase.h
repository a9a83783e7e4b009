// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"

namespace insurable {

class Arguments;

enum class Ask { Once, Twice };

// From --passphrase-file, else the environment variable INSURABLE_PASSPHRASE, else asked on the
// terminal. Never from an argument, which other people on the machine can see. Throws Usage where
// there is none, InputOutput where the file cannot be read.
[[nodiscard]] Secret passphraseFor(const Arguments &arguments, Ask ask);

} // namespace insurable
