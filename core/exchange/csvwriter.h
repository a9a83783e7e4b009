// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QIODevice;

namespace insurable {

// Writes CSV after RFC 4180 that any spreadsheet opens rightly: UTF-8 with a mark, commas, CRLF,
// and no cell that it would run as a formula. Whether all of it was written is for the caller to
// ask the device.
class CsvWriter final
{
public:
    explicit CsvWriter(QIODevice &out);
    void row(const QStringList &cells);

private:
    QIODevice &m_out;
};

} // namespace insurable
