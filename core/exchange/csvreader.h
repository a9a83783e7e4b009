// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "textdecoding.h"

#include <QStringList>

#include <optional>

namespace insurable {

// What a table from somebody else may ask of this computer.
struct CsvLimits
{
    qint64 fileBytes = 50'000'000;
    qint64 cells = 1'000'000;
    qsizetype columns = 1'000;
    qsizetype cellBytes = 1'000'000; // in UTF-8
};

// Why a table cannot be read on. Rows count from 1 as a spreadsheet shows them, columns from 0.
struct CsvFault
{
    qint64 row = 1;
    qsizetype column = 0;
    QString text;
};

// Reads CSV after RFC 4180 from anybody, row by row: comma, semicolon or tab; any line ends; line
// breaks inside quotes. Never gives more than the limits allow.
class CsvReader final
{
public:
    explicit CsvReader(QByteArrayView bytes, const CsvLimits &limits = {});

    // The next row that has something in it; false at the end or at a fault.
    [[nodiscard]] bool next(QStringList &cells);
    // The number of the row just read.
    [[nodiscard]] qint64 row() const { return m_row; }
    [[nodiscard]] const std::optional<CsvFault> &fault() const { return m_fault; }
    [[nodiscard]] QChar separator() const { return m_separator; }
    [[nodiscard]] TextEncoding encoding() const { return m_encoding; }
    // For progress: characters read of all.
    [[nodiscard]] qint64 position() const { return m_at; }
    [[nodiscard]] qint64 size() const { return m_text.size(); }

private:
    void takeHint();
    [[nodiscard]] QChar likelySeparator() const;
    [[nodiscard]] bool readRow(QStringList &cells);
    [[nodiscard]] bool readCell(QStringList &cells);
    [[nodiscard]] bool readQuoted(QString &cell, qsizetype column);
    [[nodiscard]] bool endsCell() const;
    [[nodiscard]] bool takeLineEnd();
    bool fail(qsizetype column, QString text);

    CsvLimits m_limits;
    QString m_text;
    QChar m_separator;
    TextEncoding m_encoding = TextEncoding::Utf8;
    qsizetype m_at = 0;
    qint64 m_row = 0;
    qint64 m_cells = 0;
    std::optional<CsvFault> m_fault;
};

} // namespace insurable
