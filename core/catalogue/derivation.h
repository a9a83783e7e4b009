// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"

#include <QStringList>

#include <variant>
#include <vector>

namespace insurable {

enum class ClauseTest { Is, OneOf, Before, Empty };

// One thing that must hold for a record to be looked at.
struct Clause
{
    QString field;
    ClauseTest test = ClauseTest::Is;
    QStringList values; // Is: one; OneOf: several; Before: "today" or an ISO date; as exported
    bool empty = true;  // Empty: whether the field must be empty, or must not
};

// Records of one type for which all clauses hold.
struct RecordFilter
{
    QString type; // "asset", "supplier", …
    std::vector<Clause> where;
};

// How an answer follows from the records. One struct for each kind of rule.
struct FromOrganisation // the value of a field
{
    QString field;
};
struct FromControl // the worst level over those that apply
{
    std::vector<Id> ids;
};
struct FromCoverage // the lowest coverage over those that apply
{
    std::vector<Id> ids;
};
struct FromCount // how many records
{
    RecordFilter records;
};
struct FromAny // yes when there is one; not known when the register is empty
{
    RecordFilter records;
};
struct FromNone // yes when there is none; not known when the register is empty
{
    RecordFilter records;
};
struct FromSum // the sum of a field
{
    RecordFilter records;
    QString field;
};
struct FromList // a field of each, comma separated, at most 20
{
    RecordFilter records;
    QString field;
};
struct FromEvidenceDate // the newest effective date among the evidence of these controls
{
    std::vector<Id> ids;
};

// Empty (monostate): only a person can answer.
using Derivation = std::variant<std::monostate, FromOrganisation, FromControl, FromCoverage,
                                FromCount, FromAny, FromNone, FromSum, FromList, FromEvidenceDate>;

// Types of record a rule may look at.
[[nodiscard]] const QStringList &derivableRecordTypes();
// Control ids that a rule looks at; empty where it looks at something else.
[[nodiscard]] std::vector<Id> controlsOf(const Derivation &derivation);
// The records that a rule looks at, or null.
[[nodiscard]] const RecordFilter *recordsOf(const Derivation &derivation);

} // namespace insurable
