// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pastrecords.h"

#include "vault.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

// The record before the entry. Which fields have a "before" says what happened, whatever the entry
// calls it: undoing an addition removes.
AnyRecord takenBack(const AnyRecord &record, const RecordType &type, const Id &id,
                    const QByteArray &changes)
{
    const QJsonObject fields = QJsonDocument::fromJson(changes).object();
    QJsonObject before;
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        const QJsonValue value = it.value()["before"_L1];
        if (!value.isUndefined())
            before.insert(it.key(), value);
    }
    const bool wasThere =
        record.isNull() || !before.isEmpty() || type.keeping() == RecordType::Keeping::Single;
    if (!wasThere)
        return {};
    AnyRecord past = record;
    if (past.isNull()) {
        past = AnyRecord(type);
        past.setId(id);
    }
    (void)past.setJson(before); // a field of another version stays as it is
    return past;
}

} // namespace

PastRecords::PastRecords(const Isms &isms, qint64 length)
    : m_isms(isms)
{
    HistoryFilter filter;
    filter.newestFirst = true;
    filter.limit = isms.vault().historyLength() - length;
    isms.vault().readHistory(filter, [&](const HistoryEntry &entry) {
        const RecordType *type = recordType(entry.recordType);
        const auto id = Id::tryFrom(entry.recordId);
        if (!type || !id)
            return;
        const Key key(type, *id);
        auto known = m_records.find(key);
        if (known == m_records.end())
            known = m_records.insert(key, isms.find(*type, *id));
        *known = takenBack(*known, *type, *id, entry.changes);
    });
}

AnyRecord PastRecords::find(const RecordType &type, const Id &id) const
{
    const auto known = m_records.constFind(Key(&type, id));
    return known == m_records.cend() ? m_isms.find(type, id) : *known;
}

} // namespace insurable
