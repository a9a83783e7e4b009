// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "blobtables.h"
#include "treewalk.h"

#include <QIODevice>

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace insurable {

class DamagedPages;
class Salvage;

struct SalvagedBlob
{
    BlobRow row;                          // an empty hash where the row itself is lost
    std::map<qint64, quint32> chunkPages; // chunk number → the leaf it begins on
};

// Reads a file of evidence chunk by chunk, each against its hash.
class SalvagedFile final : public QIODevice
{
public:
    SalvagedFile(const DamagedPages &pages, const SalvagedBlob &blob, ChainAllowance &allowance);
    [[nodiscard]] bool hasFailed() const { return m_failed; }
    bool isSequential() const override { return true; }
    bool atEnd() const override;

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    [[nodiscard]] bool fetch();

    const DamagedPages &m_pages;
    const SalvagedBlob &m_blob;
    ChainAllowance &m_allowance;
    std::map<qint64, quint32>::const_iterator m_next;
    QByteArray m_chunk;
    qsizetype m_at = 0;
    bool m_failed = false;
};

// The files of evidence in a damaged vault.
class SalvagedBlobs final
{
public:
    SalvagedBlobs(const DamagedPages &pages, const Salvage &salvage);

    [[nodiscard]] const std::vector<SalvagedBlob> &all() const { return m_blobs; }
    // Null where a chunk is missing. Each file is to be read once.
    [[nodiscard]] std::unique_ptr<SalvagedFile> open(const SalvagedBlob &blob);
    // What the chunks' rows say of themselves.
    using ChunkReader = std::function<void(qint64 number, const QByteArray &sha256, qint64 size)>;
    void readChunkRows(const ChunkReader &reader) const;

private:
    const DamagedPages &m_pages;
    std::vector<SalvagedBlob> m_blobs;
    ChainAllowance m_allowance; // of all files together
};

} // namespace insurable
