// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <functional>

namespace insurable {

// One line of the append-only history. hash = SHA-256(previous hash ‖ sequence u64 ‖ time in
// milliseconds i64 ‖ author, record type, record id, action, changes, each as length u32 and
// UTF-8), little-endian; the hash before the first entry is SHA-256(vault id).
struct HistoryEntry
{
    qint64 sequence = 0; // 1, 2, 3 … without a gap
    QDateTime at;        // UTC; for display, the order is the sequence
    QString author;
    QString recordType;
    QString recordId;
    QString action;
    QByteArray changes; // JSON
    QByteArray hash;    // 32 bytes

    [[nodiscard]] QByteArray chainedTo(const QByteArray &previousHash) const;
};

struct HistoryFilter
{
    QString recordType; // empty = all
    QString recordId;   // empty = all
    qint64 from = 0;    // lowest sequence (newest first: the highest, 0 = from the newest)
    qint64 limit = -1;  // -1 = all
    bool newestFirst = false;
};

using HistoryReader = std::function<void(const HistoryEntry &)>;

} // namespace insurable
