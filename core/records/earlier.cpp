// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "earlier.h"

namespace insurable {

namespace {

const RecordType *editableType(const HistoryItem &item)
{
    const RecordType *type = recordType(item.type);
    return type && type->keeping() != RecordType::Keeping::Sealed ? type : nullptr;
}

} // namespace

AnyRecord holding(const HistoryItem &item, const QString &field, const QJsonValue &value)
{
    const RecordType *type = recordType(item.type);
    const Field *known = type ? type->field(field) : nullptr;
    if (!known || value.isUndefined())
        return {};
    AnyRecord record(*type);
    return known->setJson(record.edit(), value) ? AnyRecord() : record;
}

AnyRecord withEarlierValue(const Isms &isms, const HistoryItem &item, const QString &field)
{
    const RecordType *type = editableType(item);
    const AnyRecord now = type && !item.id.isNull() ? isms.find(*type, item.id) : AnyRecord();
    const auto change = std::find_if(item.fields.begin(), item.fields.end(),
                                     [&](const auto &one) { return one.field == field; });
    if (now.isNull() || change == item.fields.end())
        return {};
    const AnyRecord source = holding(item, field, change->before);
    if (source.isNull() || type->field(field)->equal(source.data(), now.data()))
        return {};
    AnyRecord earlier = now;
    type->field(field)->copy(earlier.edit(), source.data());
    return earlier;
}

AnyRecord takenAway(const Isms &isms, const HistoryItem &item)
{
    const RecordType *type = editableType(item);
    if (!type || item.id.isNull() || !isms.find(*type, item.id).isNull() || item.fields.isEmpty())
        return {};
    AnyRecord record(*type);
    record.setId(item.id);
    for (const auto &change : item.fields) {
        if (!change.after.isUndefined() || change.before.isUndefined())
            return {};
        const Field *field = type->field(change.field);
        if (field && field->setJson(record.edit(), change.before))
            return {};
    }
    return record;
}

} // namespace insurable
