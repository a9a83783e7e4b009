// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "packpoint.h"

#include <optional>

namespace insurable {

// A name that means one and the same file on every system, inside its folder: UTF-8 in NFC, parts
// separated by '/', no part that is empty, a dot, a device, or ends in a dot or space; nothing that
// Windows refuses, no control characters, no marks that hide or turn text around.
[[nodiscard]] bool isPackName(QStringView name);

// The same for the bytes in an archive; empty where they are no such name.
[[nodiscard]] std::optional<QString> packName(QByteArrayView utf8);

// Names that are the same file on some system (case, composition), or a file and a folder at once.
[[nodiscard]] QList<PackPoint> clashingNames(const QStringList &names);

} // namespace insurable
