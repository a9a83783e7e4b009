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
    query.bindText(5, state.leastVersion).bind(6, QByteArrayView(mac)).run();
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
    Query query = database.query("SELECT generation, digest, history_length, history_head, "
                                 "least_version, mac FROM vault_state");
    if (!query.next() || query.row().bytes(1).size() != 32 || query.row().bytes(3).size() != 32)
        return false;
    const RowView row = query.row();
    state.generation = quint64(row.integer(0));
    state.rows = SetDigest(row.bytes(1));
    state.historyLength = row.integer(2);
    state.historyHead = row.blob(3);
    state.leastVersion = row.text(4);
    return row.bytes(5) == QByteArrayView(state.mac(key));
}

void insertState(Database &database, const Secret &key, const VaultState &state)
{
    write(database,
          "INSERT INTO vault_state(id, generation, digest, history_length, history_head, "
          "least_version, mac) VALUES(1, ?, ?, ?, ?, ?, ?)",
          key, state);
}

void updateState(Database &database, const Secret &key, const VaultState &state)
{
    write(database,
          "UPDATE vault_state SET generation = ?, digest = ?, history_length = ?, history_head = "
          "?, least_version = ?, mac = ? WHERE id = 1",
          key, state);
}

} // namespace insurable
