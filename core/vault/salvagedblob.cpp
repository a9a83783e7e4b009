// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "salvagedblob.h"

#include "damagedpages.h"
#include "hash.h"
#include "salvage.h"

#include <cstring>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

// The entry of a row on its leaf, with the page it lies in.
struct Found
{
    QByteArray plain;
    std::optional<TreePage::Entry> entry;
};

Found findRow(const DamagedPages &pages, quint32 page, qint64 row)
{
    Found found;
    const auto plain = pages.plain(page);
    if (!plain)
        return found;
    found.plain = *plain;
    const auto tree = TreePage::parse(found.plain, page);
    for (int i = 0; tree && i < tree->count(); ++i) {
        const auto entry = tree->entry(i);
        if (entry && entry->row == row)
            found.entry = entry;
    }
    return found;
}

// Hash and size stand before the bytes, on the leaf itself; the rest need not be whole.
std::optional<std::pair<QByteArray, qint64>> chunkHead(const TreePage::Entry &entry)
{
    const auto cells = decodeBeginning(entry.local, 3);
    if (!cells)
        return std::nullopt;
    const auto *sha256 = std::get_if<QByteArray>(&(*cells)[1]);
    const auto *size = std::get_if<qint64>(&(*cells)[2]);
    if (!sha256 || sha256->size() != 32 || !size)
        return std::nullopt;
    return std::pair(*sha256, *size);
}

} // namespace

SalvagedFile::SalvagedFile(const DamagedPages &pages, const SalvagedBlob &blob,
                           ChainAllowance &allowance)
    : m_pages(pages)
    , m_blob(blob)
    , m_allowance(allowance)
    , m_next(blob.chunkPages.begin())
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool SalvagedFile::atEnd() const
{
    return !m_failed && m_at == m_chunk.size() && m_next == m_blob.chunkPages.end();
}

bool SalvagedFile::fetch()
{
    const auto [number, page] = *m_next++;
    const Found found = findRow(m_pages, page, number);
    const auto payload = found.entry
        ? wholePayload(m_pages, *found.entry, quint32(found.plain.size()), m_allowance)
        : std::nullopt;
    auto cells = payload ? decodeRecord(*payload) : std::nullopt;
    auto *sha256 = cells && cells->size() == 4 ? std::get_if<QByteArray>(&(*cells)[1]) : nullptr;
    auto *bytes = sha256 ? std::get_if<QByteArray>(&(*cells)[3]) : nullptr;
    if (!bytes || Sha256::of(*bytes) != *sha256)
        return false;
    m_chunk = std::move(*bytes);
    m_at = 0;
    return true;
}

qint64 SalvagedFile::readData(char *data, qint64 most)
{
    if (m_failed)
        return -1;
    if (m_at == m_chunk.size() && m_next != m_blob.chunkPages.end() && !fetch()) {
        m_failed = true;
        setErrorString(u"a part is damaged"_s);
        return -1;
    }
    const qint64 size = std::min<qint64>(most, m_chunk.size() - m_at);
    std::memcpy(data, m_chunk.constData() + m_at, std::size_t(size));
    m_at += size;
    return size;
}

SalvagedBlobs::SalvagedBlobs(const DamagedPages &pages, const Salvage &salvage)
    : m_pages(pages)
    , m_allowance(pages)
{
    std::map<qint64, SalvagedBlob> blobs;
    (void)salvage.readRows(
        *salvage.table("vault_blob"), [&blobs](qint64 number, std::vector<Cell> &&cells) {
            const auto *sha256 = cells.size() == 4 ? std::get_if<QByteArray>(&cells[1]) : nullptr;
            const auto *size = sha256 ? std::get_if<qint64>(&cells[2]) : nullptr;
            const auto *references = size ? std::get_if<qint64>(&cells[3]) : nullptr;
            if (references)
                blobs[number].row = {number, *sha256, *size, *references};
        });
    for (const quint32 page : salvage.table("vault_chunk")->leaves) {
        const auto plain = pages.plain(page);
        const auto tree = plain ? TreePage::parse(*plain, page) : std::nullopt;
        for (int i = 0; tree && i < tree->count(); ++i) {
            if (const auto entry = tree->entry(i))
                blobs[entry->row >> BlobRow::chunkShift].chunkPages.emplace(entry->row, page);
        }
    }
    for (auto &[number, blob] : blobs)
        m_blobs.push_back(std::move(blob));
}

std::unique_ptr<SalvagedFile> SalvagedBlobs::open(const SalvagedBlob &blob)
{
    qint64 expected = blob.chunkPages.empty()
        ? 0
        : (blob.chunkPages.begin()->first >> BlobRow::chunkShift) << BlobRow::chunkShift;
    qint64 size = 0;
    for (const auto &[number, page] : blob.chunkPages) {
        const Found found = findRow(m_pages, page, number);
        const auto head = found.entry ? chunkHead(*found.entry) : std::nullopt;
        if (number != expected++ || !head)
            return nullptr;
        size += head->second;
    }
    const bool isKnown = !blob.row.sha256.isEmpty();
    if ((isKnown && size != blob.row.size) || (!isKnown && blob.chunkPages.empty()))
        return nullptr;
    return std::make_unique<SalvagedFile>(m_pages, blob, m_allowance);
}

void SalvagedBlobs::readChunkRows(const ChunkReader &reader) const
{
    for (const SalvagedBlob &blob : m_blobs) {
        for (const auto &[number, page] : blob.chunkPages) {
            const Found found = findRow(m_pages, page, number);
            const auto head = found.entry ? chunkHead(*found.entry) : std::nullopt;
            if (head)
                reader(number, head->first, head->second);
        }
    }
}

} // namespace insurable
