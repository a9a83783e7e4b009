// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "state.h"

#include "bytes.h"
#include "database.h"

#include <sodium.h>

namespace insurable {

namespace {

void write(Database &database, const QByteArray &sql, const Secret &key, const VaultState &state)
{
    const QByteArray digest = state.rows.toBytes();
    const QByteArray mac = state.mac(key);
    Query query = database.query(sql);
    query.bind(1, qint64(state.generation)).bind(2, QByteArrayView(digest));
    query.bind(3, state.historyLength).bind(4, QByteArrayView(state.historyHead));
    query.bindText(5, state.leastVersion).bind(6, QByteArrayView(mac));
    query.bind(7, qint64(state.headerSequence)).run();
}

} // namespace

QByteArray VaultState::mac(const Secret &key) const
{
    QByteArray bytes;
    appendNumber(bytes, generation);
    bytes += rows.toBytes();
    appendNumber(bytes, historyLength);
    bytes += historyHead;
    bytes += leastVersion.toUtf8();
    if (headerSequence > 0) // vaults from before it have a MAC without it
        appendNumber(bytes, headerSequence);
    QByteArray hash(32, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), std::size_t(hash.size()),
                       reinterpret_cast<const unsigned char *>(bytes.constData()),
                       quint64(bytes.size()), key.data(), key.size());
    return hash;
}

Secret stateKey(const Secret &dataKey)
{
    Secret key(32);
    crypto_kdf_derive_from_key(key.data(), key.size(), 3, "insrvsta", dataKey.data());
    return key;
}

bool readState(Database &database, const Secret &key, VaultState &state)
{
    // Column 0 is the id. Whoever reorders the others does not know the MAC.
    Query query = database.query("SELECT * FROM vault_state");
    if (!query.next() || query.columnCount() < firstStateColumns)
        return false;
    const RowView row = query.row();
    if (row.bytes(2).size() != 32 || row.bytes(4).size() != 32)
        return false;
    state.generation = quint64(row.integer(1));
    state.rows = SetDigest(row.bytes(2));
    state.historyLength = row.integer(3);
    state.historyHead = row.blob(4);
    state.leastVersion = row.text(5);
    state.headerSequence =
        query.columnCount() > firstStateColumns ? quint64(row.integer(firstStateColumns)) : 0;
    return row.bytes(6) == QByteArrayView(state.mac(key));
}

void insertState(Database &database, const Secret &key, const VaultState &state)
{
    write(database,
          "INSERT INTO vault_state(id, generation, digest, history_length, history_head, "
          "least_version, mac, header_sequence) VALUES(1, ?, ?, ?, ?, ?, ?, ?)",
          key, state);
}

void updateState(Database &database, const Secret &key, const VaultState &state)
{
    write(database,
          "UPDATE vault_state SET generation = ?, digest = ?, history_length = ?, history_head = "
          "?, least_version = ?, mac = ?, header_sequence = ? WHERE id = 1",
          key, state);
}

} // namespace insurable
