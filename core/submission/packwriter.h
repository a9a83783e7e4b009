// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "minisign.h"
#include "packlayout.h"
#include "packmanifest.h"

#include <QDate>

#include <functional>

class QIODevice;

namespace insurable {

class Progress;

// One file to go into a pack.
struct PackItem
{
    QString name;
    qint64 size = 0; // exact: more or less is an error
    // Called once, when its turn comes, to write the content to the device. Throws Error.
    std::function<void(QIODevice &out)> write;
    QByteArray expectedSha256; // empty, or what the bytes must turn out to be

    [[nodiscard]] static PackItem ofBytes(const QString &name, const QByteArray &bytes);
};

struct PackSeal
{
    QDate sealedOn;                  // the time of every entry, and part of what is signed
    const SigningKey *key = nullptr; // none = a draft: marked as such, unsigned
    QString statement;               // further words for the trusted comment: firm, serial …
    Secret encryptedFor; // a password: AES-256 per file (names stay readable); empty = open
};

struct SealedPack
{
    QList<PackDigest> files; // all that the manifest covers
    QByteArray manifest;
    QByteArray signature; // empty for a draft
    QByteArray sha256;    // of the whole pack
    qint64 size = 0;
};

// Writes a pack in one pass over the items and in constant memory. Items keep their order; then
// come firm.pub, SHA256SUMS and its signature. Every entry is stored, not compressed, so that the
// same items and seal give the same bytes with any version of any library (an encrypted pack has
// random salts and differs each time). The pack appears under `path` only when it is whole; a
// failure or a cancel leaves what was there before.
// Throws Error: Invalid for a name or size that cannot be, Damaged when an item is not what was
// expected, DiskFull, InputOutput, Cancelled.
[[nodiscard]] SealedPack writePack(const QString &path, const QList<PackItem> &items,
                                   const PackSeal &seal, Progress &progress);

} // namespace insurable
