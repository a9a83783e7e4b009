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

// The other side's entries after `known`, word for word, so that their chain can still be followed;
// in as many entries as keep each one small. At least one entry, which names the other side and how
// far its history is known.
void append(Edit &edit, const Vault &theirs, qint64 known);

} // namespace mergerecord

[[nodiscard]] HistoryItem itemOf(const HistoryEntry &entry);

} // namespace insurable
