// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "isms.h"

#include <QJsonObject>

namespace insurable {

struct HistoryEntry;

// Private to core/records: what a merge writes into the history beside the records' own entries.
namespace mergerecord {

// The type of such an entry; its record id is the other vault's id in hexadecimal.
[[nodiscard]] QString type();

// How far the other side's history was known when it was merged the last time; length 0 = never.
struct Point
{
    qint64 length = 0;
    QByteArray head;
    qint64 sequence = 0; // of the entry that says so
};
[[nodiscard]] Point lastMergeOf(const Vault &vault, const QByteArray &otherVault);

// How many of the other side's entries after `known` bring something: one that only says that they
// merged what is in this history does not.
[[nodiscard]] qint64 countNew(const Vault &mine, const Vault &theirs, qint64 known);

// The other side's entries after `known`, word for word, in as many entries as keep each one small.
// What they had merged themselves stands beside it, once, unless it is in this history already: two
// copies that merge one another to and fro keep each entry once. At least one entry, which names
// the other side and how far its history is known.
void append(Edit &edit, const Vault &mine, const Vault &theirs, qint64 known);

} // namespace mergerecord

[[nodiscard]] HistoryItem itemOf(const HistoryEntry &entry);

} // namespace insurable
