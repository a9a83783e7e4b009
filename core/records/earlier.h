// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "isms.h"

namespace insurable {

// The record as it is now with the value that the field had before the entry; null where that would
// change nothing, the record is gone or sealed, or the entry knows of no such value.
[[nodiscard]] AnyRecord withEarlierValue(const Isms &isms, const HistoryItem &item,
                                         const QString &field);
// The record that the entry took away; null where it took none away, or the record is back.
[[nodiscard]] AnyRecord takenAway(const Isms &isms, const HistoryItem &item);

// A value of an entry as a record of its type holds it, for showing it in words; null where it is
// no value of the field any more.
[[nodiscard]] AnyRecord holding(const HistoryItem &item, const QString &field,
                                const QJsonValue &value);

} // namespace insurable
