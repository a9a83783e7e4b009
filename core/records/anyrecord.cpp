// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "anyrecord.h"

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

Problem unknownField(const RecordType &type, const QString &key)
{
    return {key, u"%1 has no field “%2”."_s.arg(type.label(), key.left(80))};
}

Problem refusal(const Field &field, const QString &reason)
{
    return {field.key(), u"%1 %2."_s.arg(field.label(), reason)};
}

} // namespace

AnyRecord::AnyRecord(const RecordType &type)
    : m_type(&type)
    , m_data(type.operations().create())
{
}

AnyRecord::AnyRecord(const RecordType &type, const void *record)
    : m_type(&type)
    , m_data(type.operations().clone(record))
{
}

void *AnyRecord::edit()
{
    if (m_data.use_count() > 1)
        m_data = m_type->operations().clone(m_data.get());
    return m_data.get();
}

QString AnyRecord::text(QStringView field) const
{
    const Field *found = m_type->field(field);
    return found ? found->text(data()) : QString();
}

std::optional<Problem> AnyRecord::setText(const QString &field, const QString &text)
{
    const Field *found = m_type->field(field);
    if (!found)
        return unknownField(*m_type, field);
    if (const auto reason = found->setText(edit(), text))
        return refusal(*found, *reason);
    return std::nullopt;
}

QJsonObject AnyRecord::json() const
{
    QJsonObject object {{u"id"_s, id().text()}};
    for (const auto &field : m_type->fields())
        object.insert(field->key(), field->json(data()));
    return object;
}

QList<Problem> AnyRecord::setJson(const QJsonObject &json)
{
    QList<Problem> problems;
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (it.key() == "id"_L1) {
            const auto id = Id::tryFrom(it.value().toString());
            if (id)
                setId(*id);
            else if (!it.value().isNull())
                problems.append({u"id"_s, u"The id may hold only a–z, 0–9, “-”, “_” and “.”."_s});
            continue;
        }
        const Field *field = m_type->field(it.key());
        if (!field)
            problems.append(unknownField(*m_type, it.key()));
        else if (const auto reason = field->setJson(edit(), it.value()))
            problems.append(refusal(*field, *reason));
    }
    return problems;
}

bool AnyRecord::equals(const AnyRecord &other) const
{
    if (m_type != other.m_type)
        return false;
    const auto &fields = m_type->fields();
    return std::all_of(fields.begin(), fields.end(),
                       [&](const auto &field) { return field->equal(data(), other.data()); });
}

} // namespace insurable
