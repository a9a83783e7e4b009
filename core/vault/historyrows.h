// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history.h"

namespace insurable {

class Database;
class RowView;

// How an entry of the history lies in its table: the columns in the order historyEntryFrom() reads.
[[nodiscard]] QByteArray historyColumns();
[[nodiscard]] HistoryEntry historyEntryFrom(const RowView &row);
// Number, chain and state are the caller's.
void insertHistoryEntry(Database &database, const HistoryEntry &entry);

} // namespace insurable
