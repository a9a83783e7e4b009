// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchangeformat.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>

namespace insurable {

class Isms;
class Progress;
struct HistoryItem;

// What is said of an entry wherever it is written as JSON; `fields` as the place has them.
[[nodiscard]] QJsonObject historyJson(const HistoryItem &item, const QJsonValue &fields);

// Entries of the history, one row for each field that changed: CSV, or {"history": […]} with one
// object for each entry. The file appears only when it is whole. Throws Usage for the vault's own
// path, DiskFull, InputOutput, Cancelled.
void exportHistory(const Isms &isms, const QList<HistoryItem> &items, ExchangeFormat format,
                   const QString &path, Progress &progress);

} // namespace insurable
