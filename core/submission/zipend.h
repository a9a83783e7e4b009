// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "packpoint.h"

#include <optional>

class QIODevice;

namespace insurable {

// What the records at the end of a ZIP say about its directory.
struct ZipEnd
{
    quint64 entries = 0;
    quint64 directoryOffset = 0;
    quint64 directorySize = 0;
    std::optional<PackCode> fault;
};

// Takes the end record only at the very end of the file, and the directory only right before it:
// no search, so no second reading is possible.
[[nodiscard]] ZipEnd readZipEnd(QIODevice &file);

} // namespace insurable
