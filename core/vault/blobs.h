// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

class QIODevice;

namespace insurable {

class Progress;
class Session;
class Vault;

// Files inside the vault, stored once by SHA-256 and streamed in constant memory. What changes
// them needs an open Edit and comes or goes with it.
class BlobStore final
{
public:
    static constexpr qint64 chunkSize = 4 << 20;

    explicit BlobStore(Vault &vault);

    // Reads the device to its end and returns its SHA-256 (32 bytes). A file that is there already
    // is not stored again. When it fails or is cancelled, nothing of it is left in the edit. A file
    // that nobody has retained when the edit is committed is dropped.
    [[nodiscard]] QByteArray add(QIODevice &device, Progress &progress);
    void retain(const QByteArray &sha256);  // one more reference
    void release(const QByteArray &sha256); // one fewer; the last one frees the space at commit

    // Writes the file out and verifies it; whoever calls throws away what was written when this
    // throws. Damaged, Cancelled, DiskFull.
    void extract(const QByteArray &sha256, QIODevice &out, Progress &progress) const;
    [[nodiscard]] qint64 size(const QByteArray &sha256) const; // -1 when it is not there
    [[nodiscard]] bool contains(const QByteArray &sha256) const { return size(sha256) >= 0; }
    [[nodiscard]] qint64 references(const QByteArray &sha256) const;
    [[nodiscard]] QList<QByteArray> list() const; // the SHA-256 of every file

private:
    Session &m_session;
};

} // namespace insurable
