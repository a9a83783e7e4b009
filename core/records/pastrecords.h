// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "isms.h"

#include <QHash>

namespace insurable {

// The records of a firm as they were when its history was shorter: today's, with the entries since
// then taken back. Private to core/records.
class PastRecords final
{
public:
    using Key = std::pair<const RecordType *, Id>;

    PastRecords(const Isms &isms, qint64 length);

    // Null where there was none.
    [[nodiscard]] AnyRecord find(const RecordType &type, const Id &id) const;
    // What has changed since.
    [[nodiscard]] QList<Key> touched() const { return m_records.keys(); }

private:
    const Isms &m_isms;
    QHash<Key, AnyRecord> m_records;
};

} // namespace insurable
