// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csvreader.h"
#include "exchangeformat.h"

class QIODevice;

namespace insurable {

class Isms;
class Progress;
class RecordType;

// Which of a type's records: all, or one part of as many as a table may hold that is read back.
struct ExportPart
{
    int number = 0; // from 1; 0 = all
    CsvLimits limits = {};

    // How many records one part has.
    [[nodiscard]] qint64 records(const RecordType &type) const;
};

// The records with their id and every field: CSV with the keys as headings, or
// {"type": …, "records": […]}. Importing it again changes nothing. Returns how many records.
qint64 writeRecords(const Isms &isms, const RecordType &type, ExchangeFormat format, QIODevice &out,
                    Progress &progress, const ExportPart &part = {});

// The same into a file, which appears only when it is whole. Throws Usage for the vault's own
// path and a part that does not exist, Invalid for what could not be imported again, DiskFull,
// InputOutput, Cancelled.
qint64 exportRecords(const Isms &isms, const RecordType &type, ExchangeFormat format,
                     const QString &path, Progress &progress, const ExportPart &part = {});

} // namespace insurable
