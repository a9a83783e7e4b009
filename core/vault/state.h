// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rowdigest.h"

#include <QString>

namespace insurable {

class Database;

// The one row that says what the rest of the vault has to be.
struct VaultState
{
    quint64 generation = 0;
    SetDigest rows; // of all records, settings and evidence
    qint64 historyLength = 0;
    QByteArray historyHead;
    QString leastVersion; // of the program that can open the vault
    // Of the newest header that an edit has seen; 0 = from before this was noted. A header is made
    // durable before the edit that notes it, so an older one beside this row has been put back.
    quint64 headerSequence = 0;

    [[nodiscard]] QByteArray mac(const Secret &key) const;
};

// The row's columns in the first vaults, the id among them.
inline constexpr int firstStateColumns = 7;

[[nodiscard]] Secret stateKey(const Secret &dataKey);
// False when the row is not there, or was not written with this key.
[[nodiscard]] bool readState(Database &database, const Secret &key, VaultState &state);
void insertState(Database &database, const Secret &key, const VaultState &state);
void updateState(Database &database, const Secret &key, const VaultState &state);

} // namespace insurable
