// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "packpoint.h"

#include <QByteArray>

#include <optional>

namespace insurable {

// One file of a pack with the SHA-256 of its content.
struct PackDigest
{
    QString name;
    QByteArray sha256; // 32 bytes
    qint64 size = -1;  // of the content, where it is known; a manifest does not say

    friend bool operator==(const PackDigest &, const PackDigest &) = default;
};

// The text of SHA256SUMS, as `sha256sum -c` takes it.
[[nodiscard]] QByteArray manifestText(const QList<PackDigest> &files);
// How long that text will be, before the digests are known.
[[nodiscard]] qint64 manifestSize(const QStringList &names);

// Reads a hostile SHA256SUMS. `fault` says what is wrong with it.
struct PackManifest
{
    QList<PackDigest> files;
    std::optional<PackPoint> fault;
};
[[nodiscard]] PackManifest parseManifest(QByteArrayView text);

// What differs between the manifest and the files that are there, each by name: missing, extra,
// renamed, swapped, altered, reordered. Empty when they are the same.
[[nodiscard]] QList<PackPoint> compareWithManifest(const QList<PackDigest> &manifest,
                                                   const QList<PackDigest> &present);

} // namespace insurable
