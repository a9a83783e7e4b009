// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recordtype.h"

#include <QJsonObject>

namespace insurable {

// A value that breaks a rule: which field, and a sentence for the person.
struct Problem
{
    QString field; // key, empty where it concerns the record as a whole
    QString text;

    friend bool operator==(const Problem &, const Problem &) = default;
};

// Any record, by value: for code that serves all types alike (tables, forms, import, undo).
class AnyRecord final
{
public:
    AnyRecord() = default; // no record at all
    explicit AnyRecord(const RecordType &type); // a new one with defaults and no id
    AnyRecord(const RecordType &type, const void *record); // a copy

    template <class R>
    explicit AnyRecord(const R &record)
        requires requires { describe<R>(); record.id; }
        : AnyRecord(describe<R>(), &record)
    {
    }

    [[nodiscard]] bool isNull() const { return m_type == nullptr; }
    [[nodiscard]] const RecordType &type() const { return *m_type; }
    [[nodiscard]] const Id &id() const { return m_type->operations().id(data()); }
    void setId(Id id) { m_type->operations().setId(edit(), std::move(id)); }
    [[nodiscard]] QString title() const { return m_type->titleOf(data()); }

    [[nodiscard]] const void *data() const { return m_data.get(); }
    [[nodiscard]] void *edit(); // detaches

    // Null where this is no R.
    template <class R>
    [[nodiscard]] const R *as() const
    {
        return m_type == &describe<R>() ? static_cast<const R *>(data()) : nullptr;
    }

    // By field key; an unknown key is a problem.
    [[nodiscard]] QString text(QStringView field) const;
    [[nodiscard]] std::optional<Problem> setText(const QString &field, const QString &text);
    [[nodiscard]] QJsonObject json() const; // all fields, with "id"
    // Sets the fields that are named; unknown keys are problems. "id" is taken when not null.
    [[nodiscard]] QList<Problem> setJson(const QJsonObject &json);

    [[nodiscard]] bool equals(const AnyRecord &other) const; // fields, not ids

private:
    const RecordType *m_type = nullptr;
    std::shared_ptr<void> m_data;
};

} // namespace insurable
