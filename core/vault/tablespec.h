// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace insurable {

enum class ColumnType { Integer, Real, Text, Blob };

struct ColumnSpec
{
    QByteArray name;
    ColumnType type = ColumnType::Text;
    bool indexed = false;
};

// A table as the layer above wishes it. Every table has a text column "id", unique, besides these.
// Names: a–z, 0–9 and '_', beginning with a letter; not beginning with "vault_" or "sqlite_".
struct TableSpec
{
    QByteArray name;
    std::vector<ColumnSpec> columns;
    // Columns whose text is found by search; the first one weighs most.
    std::vector<QByteArray> searchable;
};

// Grows only: a later revision may add tables, columns, indexes and searchable columns.
struct Schema
{
    int revision = 1;
    QString leastVersion = QStringLiteral("0.1.0"); // of the program that knows this revision
    std::vector<TableSpec> tables;
};

} // namespace insurable
