// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

class QIODevice;

namespace insurable {

class Progress;
class Session;

// One file in the vault: a row in vault_blob, its bytes in vault_chunk.
struct BlobRow
{
    qint64 number = 0;
    QByteArray sha256;
    qint64 size = 0;
    qint64 references = 0;

    // Chunks of one file lie one behind the other.
    [[nodiscard]] qint64 chunk(qint64 position) const { return (number << chunkShift) | position; }
    static constexpr int chunkShift = 24;
    static constexpr qint64 mostChunks = qint64(1) << chunkShift;
};

[[nodiscard]] std::optional<BlobRow> findBlob(Session &session, const QByteArray &sha256);
// What the row and a chunk count for in the running digest.
[[nodiscard]] QByteArray blobHash(Session &session, const BlobRow &blob);
[[nodiscard]] QByteArray chunkHash(Session &session, qint64 chunk, QByteArrayView sha256,
                                   qint64 size);
void setReferences(Session &session, const BlobRow &blob, qint64 references);
// At the end of an edit: files that nobody refers to any more go.
void dropUnreferenced(Session &session);

// The hash of the whole file says all; those of the chunks say it chunk by chunk.
enum class ChunkHashes { Trust, Verify };
// Writes the file out. False when it is not what was put in; what was written is then worthless.
[[nodiscard]] bool streamBlob(Session &session, const BlobRow &blob, QIODevice &out,
                              ChunkHashes hashes, Progress &progress);

} // namespace insurable
