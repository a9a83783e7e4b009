// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blobtables.h"

#include "session.h"

namespace insurable {

namespace {

constexpr char blobColumns[] = "SELECT number, sha256, size, reference_count FROM vault_blob ";

BlobRow blobFrom(const RowView &row)
{
    return {row.integer(0), row.blob(1), row.integer(2), row.integer(3)};
}

void dropChunks(Session &session, const BlobRow &blob)
{
    Database &database = session.database();
    {
        Query chunks = database.query(
            "SELECT number, sha256, size FROM vault_chunk WHERE number BETWEEN ? AND ?");
        chunks.bind(1, blob.chunk(0)).bind(2, blob.chunk(BlobRow::mostChunks - 1));
        while (chunks.next()) {
            const RowView row = chunks.row();
            session.pending.rows.remove(
                chunkHash(session, row.integer(0), row.bytes(1), row.integer(2)));
        }
    }
    Query drop = database.query("DELETE FROM vault_chunk WHERE number BETWEEN ? AND ?");
    drop.bind(1, blob.chunk(0)).bind(2, blob.chunk(BlobRow::mostChunks - 1)).run();
}

void drop(Session &session, const BlobRow &blob)
{
    dropChunks(session, blob);
    session.pending.rows.remove(blobHash(session, blob));
    Query query = session.database().query("DELETE FROM vault_blob WHERE number = ?");
    query.bind(1, blob.number).run();
}

} // namespace

std::optional<BlobRow> findBlob(Session &session, const QByteArray &sha256)
{
    Query query = session.database().query(QByteArray(blobColumns) + "WHERE sha256 = ?");
    query.bind(1, QByteArrayView(sha256));
    if (!query.next())
        return std::nullopt;
    return blobFrom(query.row());
}

QByteArray blobHash(Session &session, const BlobRow &blob)
{
    return session.hasher.begin("vault_blob", QByteArray::number(blob.number))
        .field("reference_count", Cell(blob.references))
        .field("sha256", Cell(blob.sha256))
        .field("size", Cell(blob.size))
        .finish();
}

QByteArray chunkHash(Session &session, qint64 chunk, QByteArrayView sha256, qint64 size)
{
    return session.hasher.begin("vault_chunk", QByteArray::number(chunk))
        .field("sha256", Cell(sha256.toByteArray()))
        .field("size", Cell(size))
        .finish();
}

void setReferences(Session &session, const BlobRow &blob, qint64 references)
{
    BlobRow changed = blob;
    changed.references = references;
    session.pending.rows.remove(blobHash(session, blob));
    session.pending.rows.add(blobHash(session, changed));
    session.touchedBlobs.insert(blob.number);
    Query query =
        session.database().query("UPDATE vault_blob SET reference_count = ? WHERE number = ?");
    query.bind(1, references).bind(2, blob.number).run();
}

void dropUnreferenced(Session &session)
{
    for (const qint64 number : session.touchedBlobs) {
        std::optional<BlobRow> blob;
        {
            Query query = session.database().query(QByteArray(blobColumns)
                                                   + "WHERE number = ? AND reference_count = 0");
            query.bind(1, number);
            if (query.next())
                blob = blobFrom(query.row());
        }
        if (blob)
            drop(session, *blob);
    }
}

} // namespace insurable
