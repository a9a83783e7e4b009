// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace insurable::bench {

// The same data outside a vault: one database in plain SQLite, one in SQLCipher alone.
struct Twins
{
    QString plain;
    QString cipher;
    QByteArray key; // of the second, 64 hex digits
};

// Writes the twins, and the vault anew as well, so that all three lie as densely and in the same
// order, and nobody has fewer pages to fetch.
[[nodiscard]] Twins makeTwins(const QString &vault, const QString &folder);

} // namespace insurable::bench
