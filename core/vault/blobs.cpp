// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blobs.h"

#include "blobtables.h"
#include "hash.h"
#include "progress.h"
#include "session.h"

#include <QIODevice>

#include <future>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

// While a file streams through, its pages must not fill the memory.
class SmallCache final
{
public:
    explicit SmallCache(Database &database)
        : m_database(database)
    {
        m_database.setCache(8 * 1024);
    }
    ~SmallCache()
    {
        try {
            m_database.setCache(Database::usualCache);
        } catch (const Error &) { // a damaged file: only slower
        }
    }
    SmallCache(const SmallCache &) = delete;
    SmallCache &operator=(const SmallCache &) = delete;

private:
    Database &m_database;
};

Error unreadable(const QIODevice &device)
{
    return Error(ErrorKind::InputOutput,
                 u"The file could not be read to its end: %1."_s.arg(device.errorString()));
}

// Fills the buffer as far as the device gives.
void readChunk(QIODevice &device, QByteArray &buffer)
{
    buffer.resize(BlobStore::chunkSize);
    qint64 filled = 0;
    while (filled < BlobStore::chunkSize) {
        const qint64 n = device.read(buffer.data() + filled, BlobStore::chunkSize - filled);
        if (n < 0 && filled == 0 && device.atEnd())
            break;
        if (n < 0)
            throw unreadable(device);
        if (n == 0 && (device.atEnd() || !device.waitForReadyRead(30000)))
            break;
        filled += n;
    }
    buffer.resize(filled);
}

// Reads and hashes one chunk ahead, so that the processor's other core does the hashing.
class HashedReader final
{
public:
    HashedReader(QIODevice &device)
        : m_device(device)
    {
        fetch();
    }

    struct Chunk
    {
        QByteArray bytes;
        QByteArray sha256;
    };
    // An empty one at the end. The buffer of the chunk before is used again.
    Chunk next(QByteArray &&spent)
    {
        Chunk chunk{std::move(m_buffer), m_hash.get()};
        m_buffer = std::move(spent);
        if (!chunk.bytes.isEmpty())
            fetch();
        return chunk;
    }
    [[nodiscard]] QByteArray whole() { return m_whole.finish(); }

private:
    void fetch()
    {
        readChunk(m_device, m_buffer);
        m_hash = std::async(std::launch::async, [this, view = QByteArrayView(m_buffer)] {
            m_whole.add(view);
            return Sha256::of(view);
        });
    }

    QIODevice &m_device;
    QByteArray m_buffer;
    Sha256 m_whole;
    std::future<QByteArray> m_hash; // last: waited for before the rest goes
};

void insertChunk(Session &session, qint64 number, const HashedReader::Chunk &chunk)
{
    Query query = session.database().query(
        "INSERT INTO vault_chunk(number, sha256, size, bytes) VALUES(?, ?, ?, ?)");
    query.bind(1, number).bind(2, QByteArrayView(chunk.sha256));
    query.bind(3, qint64(chunk.bytes.size())).bind(4, QByteArrayView(chunk.bytes)).run();
    session.pending.rows.add(chunkHash(session, number, chunk.sha256, qint64(chunk.bytes.size())));
}

BlobRow store(Session &session, QIODevice &device, Progress &progress)
{
    Database &database = session.database();
    database.query("INSERT INTO vault_blob(size, reference_count) VALUES(0, 0)").run();
    BlobRow blob;
    blob.number = database.lastRow();
    const qint64 total = device.isSequential() ? 0 : device.size();
    HashedReader reader(device);
    QByteArray spent;
    for (qint64 position = 0; position < BlobRow::mostChunks; ++position) {
        progress.check();
        auto chunk = reader.next(std::move(spent));
        if (chunk.bytes.isEmpty())
            break;
        insertChunk(session, blob.chunk(position), chunk);
        blob.size += chunk.bytes.size();
        progress.report(blob.size, total);
        spent = std::move(chunk.bytes);
    }
    blob.sha256 = reader.whole();
    return blob;
}

void finishRow(Session &session, const BlobRow &blob)
{
    Query query =
        session.database().query("UPDATE vault_blob SET sha256 = ?, size = ? WHERE number = ?");
    query.bind(1, QByteArrayView(blob.sha256)).bind(2, blob.size).bind(3, blob.number).run();
    session.pending.rows.add(blobHash(session, blob));
    session.touchedBlobs.insert(blob.number);
}

// Only a file of a size that is there already is worth reading twice.
std::optional<BlobRow> alreadyThere(Session &session, QIODevice &device, Progress &progress)
{
    if (device.isSequential() || device.pos() != 0)
        return std::nullopt;
    {
        Query query = session.database().query("SELECT 1 FROM vault_blob WHERE size = ?");
        query.bind(1, device.size());
        if (!query.next())
            return std::nullopt;
    }
    const auto found = findBlob(session, Sha256::of(device, progress));
    if (!device.seek(0))
        throw unreadable(device);
    return found;
}

// Undoes what was begun unless told that it is complete.
class Savepoint final
{
public:
    explicit Savepoint(Session &session)
        : m_session(session)
        , m_before(session.pending)
    {
        m_session.database().query("SAVEPOINT blob").run();
    }
    ~Savepoint()
    {
        if (m_done || !m_session.database().inTransaction())
            return;
        try {
            m_session.pending = m_before;
            m_session.database().query("ROLLBACK TO blob").run();
            m_session.database().query("RELEASE blob").run();
        } catch (const Error &) {
            m_session.database().rollBack(); // the edit's commit will say so
        }
    }
    Savepoint(const Savepoint &) = delete;
    Savepoint &operator=(const Savepoint &) = delete;
    void release()
    {
        m_session.database().query("RELEASE blob").run();
        m_done = true;
    }

private:
    Session &m_session;
    VaultState m_before;
    bool m_done = false;
};

BlobRow existing(Session &session, const QByteArray &sha256)
{
    auto blob = findBlob(session, sha256);
    if (!blob)
        throw Error(ErrorKind::Usage, u"There is no such file in the vault."_s, hex(sha256));
    return *blob;
}

// Hashes a chunk on the other core while the next one is read; then writes it out.
class HashedWriter final
{
public:
    HashedWriter(QIODevice &out, ChunkHashes hashes)
        : m_out(out)
        , m_hashes(hashes)
    {
    }

    void put(QByteArrayView bytes, QByteArrayView sha256)
    {
        flush();
        m_bytes.resize(bytes.size());
        std::copy(bytes.begin(), bytes.end(), m_bytes.begin());
        m_expected = sha256.toByteArray();
        m_fits = std::async(std::launch::async, [this, view = QByteArrayView(m_bytes)] {
            m_whole.add(view);
            return m_hashes == ChunkHashes::Trust || Sha256::of(view) == m_expected;
        });
    }
    void flush()
    {
        if (!m_fits.valid())
            return;
        m_sound = m_fits.get() && m_sound;
        if (m_out.write(m_bytes) != m_bytes.size())
            throw fileError(u"Could not write"_s, u"the file"_s, m_out.errorString());
        m_size += m_bytes.size();
    }
    [[nodiscard]] bool isWhole(const BlobRow &blob)
    {
        flush();
        return m_sound && m_size == blob.size && m_whole.finish() == blob.sha256;
    }

private:
    QIODevice &m_out;
    ChunkHashes m_hashes;
    QByteArray m_bytes;
    QByteArray m_expected;
    Sha256 m_whole;
    qint64 m_size = 0;
    bool m_sound = true;
    std::future<bool> m_fits; // last: waited for before the rest goes
};

} // namespace

BlobStore::BlobStore(Vault &vault)
    : m_session(vault.session())
{
}

QByteArray BlobStore::add(QIODevice &device, Progress &progress)
{
    m_session.requireEditing();
    if (const auto found = alreadyThere(m_session, device, progress)) {
        m_session.touchedBlobs.insert(found->number);
        return found->sha256;
    }
    const SmallCache cache(m_session.database());
    Savepoint savepoint(m_session);
    const BlobRow blob = store(m_session, device, progress);
    if (findBlob(m_session, blob.sha256))
        return blob.sha256; // the savepoint takes the second copy away
    finishRow(m_session, blob);
    savepoint.release();
    return blob.sha256;
}

void BlobStore::retain(const QByteArray &sha256)
{
    m_session.requireEditing();
    const BlobRow blob = existing(m_session, sha256);
    setReferences(m_session, blob, blob.references + 1);
}

void BlobStore::release(const QByteArray &sha256)
{
    m_session.requireEditing();
    const BlobRow blob = existing(m_session, sha256);
    if (blob.references == 0)
        throw Error(ErrorKind::Usage, u"This file is not referred to."_s, hex(sha256));
    setReferences(m_session, blob, blob.references - 1);
}

void BlobStore::extract(const QByteArray &sha256, QIODevice &out, Progress &progress) const
{
    if (!streamBlob(m_session, existing(m_session, sha256), out, ChunkHashes::Trust, progress))
        throw Error(
            ErrorKind::Damaged,
            u"A file kept in “%1” is damaged. Please use a backup."_s.arg(m_session.fileName()));
}

bool streamBlob(Session &session, const BlobRow &blob, QIODevice &out, ChunkHashes hashes,
                Progress &progress)
{
    const SmallCache cache(session.database());
    HashedWriter writer(out, hashes);
    Query chunks = session.database().query(
        "SELECT sha256, bytes FROM vault_chunk WHERE number BETWEEN ? AND ? ORDER BY number");
    chunks.bind(1, blob.chunk(0)).bind(2, blob.chunk(BlobRow::mostChunks - 1));
    qint64 done = 0;
    while (chunks.next()) {
        progress.check();
        const RowView row = chunks.row();
        writer.put(row.bytes(1), row.bytes(0));
        done += row.bytes(1).size();
        progress.report(done, blob.size);
    }
    return writer.isWhole(blob);
}

qint64 BlobStore::size(const QByteArray &sha256) const
{
    const auto blob = findBlob(m_session, sha256);
    return blob ? blob->size : -1;
}

qint64 BlobStore::references(const QByteArray &sha256) const
{
    const auto blob = findBlob(m_session, sha256);
    return blob ? blob->references : 0;
}

QList<QByteArray> BlobStore::list() const
{
    QList<QByteArray> digests;
    Query query = m_session.database().query("SELECT sha256 FROM vault_blob ORDER BY number");
    while (query.next())
        digests.append(query.row().blob(0));
    return digests;
}

} // namespace insurable
