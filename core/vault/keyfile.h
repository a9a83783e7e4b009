// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"

namespace insurable {

// A file that is asked for beside a passphrase. Any file may be one, as long as it stays as it is.
struct KeyFile
{
    static constexpr qint64 smallest = 32;
    static constexpr qint64 largest = 1 << 20;

    // What the file counts for: BLAKE2b-256 of its bytes. Throws Invalid where it is too small, too
    // big or no file, InputOutput where it cannot be read.
    [[nodiscard]] static Secret read(const QString &path);
    // 64 random bytes under a new name, for the person alone. Never replaces a file.
    static void create(const QString &path);
};

} // namespace insurable
