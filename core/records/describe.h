// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recordtype.h"

namespace insurable {

// The words of a description:
//     record<Asset>("asset", …).field("name", &Asset::name, QT_TR_NOOP("Name"), required, title)

// What a range is about; nothing where the type has no amount.
template <class T>
std::optional<double> amountOf(const T &value)
{
    if constexpr (std::is_same_v<T, qint64>)
        return double(value);
    else if constexpr (std::is_same_v<T, std::optional<Money>>)
        return value ? std::optional(value->value()) : std::nullopt;
    else if constexpr (std::is_constructible_v<std::optional<double>, T>)
        return value;
    else
        return std::nullopt;
}

template <class R, class T>
class MemberField final : public Field
{
public:
    MemberField(FieldSpec spec, T R::*member)
        : Field(std::move(spec))
        , m_member(member)
    {
    }
    using Traits = FieldTraits<T>;

    QString text(const void *record) const override { return Traits::text(in(record)); }
    std::optional<QString> setText(void *record, const QString &text) const override
    {
        return take(record, Traits::fromText(text));
    }
    QJsonValue json(const void *record) const override { return Traits::json(in(record)); }
    std::optional<QString> setJson(void *record, const QJsonValue &value) const override
    {
        return take(record, Traits::fromJson(value));
    }
    bool isEmpty(const void *record) const override { return Traits::isEmpty(in(record)); }
    bool equal(const void *a, const void *b) const override { return in(a) == in(b); }
    void copy(void *to, const void *from) const override { in(to) = in(from); }
    Cell cell(const void *record) const override { return Traits::cell(in(record)); }
    bool load(void *record, const RowView &row, int column) const override
    {
        return Traits::load(in(record), row, column) && allows(amountOf(in(record)));
    }

private:
    const T &in(const void *record) const { return static_cast<const R *>(record)->*m_member; }
    T &in(void *record) const { return static_cast<R *>(record)->*m_member; }
    std::optional<QString> take(void *record, Parsed<T> parsed) const
    {
        if (!parsed.value)
            return parsed.problem;
        in(record) = std::move(*parsed.value);
        return std::nullopt;
    }

    T R::*m_member;
};

// Options of a field; each is a function on its FieldSpec.
inline constexpr auto required = [](FieldSpec &spec) { spec.required = true; };
inline constexpr auto readOnly = [](FieldSpec &spec) { spec.readOnly = true; };
inline constexpr auto searchable = [](FieldSpec &spec) { spec.searchable = true; };
inline constexpr auto column = [](FieldSpec &spec) { spec.column = true; };
inline constexpr auto longText = [](FieldSpec &spec) { spec.kind = FieldKind::LongText; };
inline constexpr auto title = [](FieldSpec &spec) {
    spec.title = spec.searchable = spec.column = true;
};
inline constexpr auto control = [](FieldSpec &spec) { spec.kind = FieldKind::Control; };
inline constexpr auto percent = [](FieldSpec &spec) {
    spec.kind = FieldKind::Percent;
    spec.minimum = 0;
    spec.maximum = 100;
};
constexpr auto atLeast(double least)
{
    return [least](FieldSpec &spec) { spec.minimum = least; };
}
constexpr auto between(double least, double most)
{
    return [least, most](FieldSpec &spec) {
        spec.minimum = least;
        spec.maximum = most;
    };
}
constexpr auto refersTo(const char *type)
{
    return [type](FieldSpec &spec) {
        spec.refersTo = QString::fromLatin1(type);
        spec.kind = FieldKind::Reference;
    };
}
constexpr auto help(const char *sentence)
{
    return [sentence](FieldSpec &spec) { spec.help = sentence; };
}

template <class R>
class Description final
{
public:
    Description(const char *key, const char *label, const char *plural, RecordType::Keeping keeping)
        : m_type(QString::fromLatin1(key), label, plural, keeping, operations())
    {
    }

    template <class T, class... Options>
    Description &&field(const char *key, T R::*member, const char *label, Options... options) &&
    {
        FieldSpec spec;
        spec.key = QString::fromLatin1(key);
        spec.label = label;
        spec.kind = FieldTraits<T>::kind;
        if constexpr (ChoiceEnum<T>)
            spec.choices = choicesOf<T>();
        (options(spec), ...);
        m_type.add(std::make_unique<MemberField<R, T>>(std::move(spec), member));
        return std::move(*this);
    }

    operator RecordType() && { return std::move(m_type); }

private:
    static constexpr RecordType::Operations operations()
    {
        return {
            []() -> std::shared_ptr<void> { return std::make_shared<R>(); },
            [](const void *r) -> std::shared_ptr<void> {
                return std::make_shared<R>(*static_cast<const R *>(r));
            },
            [](const void *r) -> const Id & { return static_cast<const R *>(r)->id; },
            [](void *r, Id id) { static_cast<R *>(r)->id = std::move(id); },
        };
    }

    RecordType m_type;
};

template <class R>
Description<R> record(const char *key, const char *label, const char *plural,
                      RecordType::Keeping keeping = RecordType::Keeping::Many)
{
    return Description<R>(key, label, plural, keeping);
}

} // namespace insurable
