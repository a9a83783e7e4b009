// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "merge.h"
#include "registers.h"
#include "steps.h"

#include <QHash>

namespace insurable {

// The records as they would be after a merge; what is still open stays as mine. References to
// records that would not be there are cleared. Private to core/records.
class MergeResult final
{
public:
    MergeResult(const Isms &mine, const MergePlan &plan);

    [[nodiscard]] const QList<RecordChange> &changes() const { return m_changes; }
    // Whether a record that is not in the result was referred to there.
    [[nodiscard]] bool isMissed(const RecordType &type, const Id &id) const;
    // Files of evidence that come from the other side, with the evidence's title.
    [[nodiscard]] QList<std::pair<QString, QByteArray>> files() const;
    // Throws Invalid naming the first record that breaks a rule.
    void requireRules(const Catalogue &catalogue) const;

private:
    void take(const Isms &mine, const MergePlan &plan);
    void clearReferences(const Isms &mine);

    Snapshot m_snapshot;
    Registers m_registers;
    QList<RecordChange> m_changes; // by type and id
    QHash<std::pair<const RecordType *, Id>, AnyRecord> m_theirs;
    QList<std::pair<const RecordType *, Id>> m_missed;
};

} // namespace insurable
