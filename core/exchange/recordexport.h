// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchangeformat.h"

class QIODevice;

namespace insurable {

class Isms;
class Progress;
class RecordType;

// All records of a type with their id and every field: CSV with the keys as headings, or
// {"type": …, "records": […]}. Importing it again changes nothing. Returns how many records.
qint64 writeRecords(const Isms &isms, const RecordType &type, ExchangeFormat format, QIODevice &out,
                    Progress &progress);

// The same into a file, which appears only when it is whole. Throws Usage for the vault's own
// path, DiskFull, InputOutput, Cancelled.
qint64 exportRecords(const Isms &isms, const RecordType &type, ExchangeFormat format,
                     const QString &path, Progress &progress);

} // namespace insurable
