// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importplan.h"

#include <QHash>

namespace insurable {

// Collects a plan record by record; what is alike for every format. Private to core/exchange.
class ImportPlanner final
{
public:
    ImportPlanner(const Isms &isms, const RecordType &type, ExchangeFormat format);

    // The record with that id as it is now, or a new one; null where the id cannot be.
    [[nodiscard]] AnyRecord begin(qint64 row, const QString &id);
    [[nodiscard]] bool isNew() const { return m_before.isNull(); }
    // Takes it into the plan. `column` gives the file's name for a field.
    using ColumnName = std::function<QString(const QString &field)>;
    void finish(qint64 row, AnyRecord record, const ColumnName &column);

    void problem(qint64 row, const QString &column, const QString &text);
    void remark(const QString &sentence) { m_plan.remarks.append(sentence); }
    [[nodiscard]] qint64 problemCount() const { return m_plan.problemCount; }
    [[nodiscard]] ImportPlan takePlan() { return std::move(m_plan); }

private:
    [[nodiscard]] std::optional<Id> idFor(qint64 row, const QString &text);
    void checkReadOnly(qint64 row, const AnyRecord &record, const ColumnName &column);

    const Isms &m_isms;
    const RecordType &m_type;
    ImportPlan m_plan;
    AnyRecord m_before;
    qint64 m_problemsBefore = 0;
    QHash<Id, qint64> m_rows; // where each id stands in the file
};

[[nodiscard]] ImportPlan planCsv(const Isms &isms, const RecordType &type, QByteArrayView bytes,
                                 Progress &progress);
[[nodiscard]] ImportPlan planJson(const Isms &isms, const RecordType &type, QByteArrayView bytes,
                                  Progress &progress);

} // namespace insurable
