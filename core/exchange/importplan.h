// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "anyrecord.h"
#include "exchangeformat.h"

namespace insurable {

class Isms;
class Progress;
struct Step;

// What stands in the way of an import. Rows of a table count from 1 as a spreadsheet shows them,
// records of a JSON file from 1.
struct ImportProblem
{
    qint64 row = 1;
    QString column; // heading or key as the file has it; may be empty
    QString text;   // a sentence

    friend bool operator==(const ImportProblem &, const ImportProblem &) = default;
};

// What an import would do, worked out without doing it.
struct ImportPlan
{
    static constexpr qsizetype mostProblems = 1'000;

    const RecordType *type = nullptr;
    ExchangeFormat format = ExchangeFormat::Csv;
    QList<AnyRecord> records; // to be added or updated, each with its id
    qint64 added = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    QList<ImportProblem> problems; // the first of them
    qint64 problemCount = 0;       // all of them
    QStringList remarks;           // what had to be assumed, as sentences

    [[nodiscard]] bool isClean() const { return problemCount == 0; }
};

// Reads a file from anybody. Columns are matched by key or label; a record whose id is there is
// updated in the columns that the file has, any other is added. An empty cell empties the field,
// and leaves a new record's default alone. Throws Invalid for a file that cannot be read at all,
// Usage for records that only the program writes, InputOutput, Cancelled.
[[nodiscard]] ImportPlan planImport(const Isms &isms, const RecordType &type, ExchangeFormat format,
                                    const QString &path, Progress &progress);
[[nodiscard]] ImportPlan planImportOf(QByteArrayView bytes, const Isms &isms,
                                      const RecordType &type, ExchangeFormat format,
                                      Progress &progress);

// All of it as one step, or nothing. Throws Invalid when the plan has problems.
void applyImport(Isms &isms, const ImportPlan &plan, Progress &progress);
// The same for another thread: durable when it returns, and to be shown by Isms::present().
[[nodiscard]] std::shared_ptr<const Step> writeImport(Isms &isms, const ImportPlan &plan,
                                                      Progress &progress);

// "Row 3, Kind: …": one line for a person.
[[nodiscard]] QString problemText(const ImportPlan &plan, const ImportProblem &problem);

} // namespace insurable
