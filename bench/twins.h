// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace insurable::bench {

// The same data outside a vault: one database in plain SQLite, one in SQLCipher alone. All three
// are written densely, so that nobody has fewer pages to read.
struct Twins
{
    QString plain;
    QString cipher; // under BareConnection::benchKey()
};

[[nodiscard]] Twins makeTwins(const QString &vault, const QString &folder);

} // namespace insurable::bench
