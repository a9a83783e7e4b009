// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recount.h"

#include "blobtables.h"
#include "progress.h"
#include "session.h"

namespace insurable {

namespace {

void addRecords(Session &session, const TableInfo &table, SetDigest &digest,
                const Progress &progress)
{
    if (table.number == 0)
        return;
    qint64 rows = 0;
    Query query = session.database().query(table.selectAllSql);
    while (query.next()) {
        digest.add(session.rowHash(table, query.row()));
        if (++rows % 1024 == 0)
            progress.check();
    }
}

void addSettings(Session &session, SetDigest &digest)
{
    Query query = session.database().query("SELECT name, value FROM vault_setting");
    while (query.next())
        digest.add(session.settingHash(query.row().bytes(0), query.row().bytes(1)));
}

void addEvidence(Session &session, SetDigest &digest)
{
    Query blobs =
        session.database().query("SELECT number, sha256, size, reference_count FROM vault_blob");
    while (blobs.next()) {
        const RowView row = blobs.row();
        digest.add(
            blobHash(session, {row.integer(0), row.blob(1), row.integer(2), row.integer(3)}));
    }
    Query chunks = session.database().query("SELECT number, sha256, size FROM vault_chunk");
    while (chunks.next()) {
        const RowView row = chunks.row();
        digest.add(chunkHash(session, row.integer(0), row.bytes(1), row.integer(2)));
    }
}

} // namespace

SetDigest recount(Session &session, const Progress &progress)
{
    SetDigest digest;
    for (const TableInfo &table : session.tables())
        addRecords(session, table, digest, progress);
    addSettings(session, digest);
    addEvidence(session, digest);
    return digest;
}

} // namespace insurable
