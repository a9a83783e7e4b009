// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storedcell.h"
#include "choicenames.h"
#include "evidencefile.h"
#include "field.h"
#include "id.h"
#include "money.h"
#include "truth.h"

#include <QDate>
#include <QStringList>

namespace insurable {

// What each C++ type of a field knows: its kind, its text, JSON and stored forms.
// from*() give the value or a sentence that says what was expected; load() says whether what is
// stored makes sense. What is not there keeps the default of the struct: an older vault may not
// have had the column.
template <class T>
struct Parsed
{
    std::optional<T> value;
    QString problem;
};

template <class T>
struct FieldTraits;

#define INSURABLE_FIELD_TRAITS(Type, Kind)                                                         \
    template <>                                                                                    \
    struct FieldTraits<Type>                                                                       \
    {                                                                                              \
        static constexpr FieldKind kind = FieldKind::Kind;                                         \
        [[nodiscard]] static QString text(const Type &value);                                      \
        [[nodiscard]] static Parsed<Type> fromText(const QString &text);                           \
        [[nodiscard]] static QJsonValue json(const Type &value);                                   \
        [[nodiscard]] static Parsed<Type> fromJson(const QJsonValue &json);                        \
        [[nodiscard]] static bool isEmpty(const Type &value);                                      \
        [[nodiscard]] static Cell cell(const Type &value);                                         \
        [[nodiscard]] static bool load(Type &value, const RowView &row, int column);               \
    }

INSURABLE_FIELD_TRAITS(QString, Text);
INSURABLE_FIELD_TRAITS(qint64, Integer);
INSURABLE_FIELD_TRAITS(std::optional<qint64>, Integer);
INSURABLE_FIELD_TRAITS(std::optional<double>, Real);
INSURABLE_FIELD_TRAITS(std::optional<Money>, Money);
INSURABLE_FIELD_TRAITS(QDate, Date);
INSURABLE_FIELD_TRAITS(Truth, Truth);
INSURABLE_FIELD_TRAITS(Id, Reference);
INSURABLE_FIELD_TRAITS(QList<Id>, ControlList);
INSURABLE_FIELD_TRAITS(QStringList, TextList);
INSURABLE_FIELD_TRAITS(QList<EvidenceFile>, Files);
#undef INSURABLE_FIELD_TRAITS

// Choices are stored as their names, so that a vault can be read without this program.
namespace choice {
[[nodiscard]] Parsed<int> fromText(const QList<Choice> &choices, const QString &text);
[[nodiscard]] Parsed<int> fromJson(const QList<Choice> &choices, const QJsonValue &json);
// Leaves the index alone where nothing is stored; false where it is none of them.
[[nodiscard]] bool load(int &index, const QList<Choice> &choices, const RowView &row, int column);
} // namespace choice

template <ChoiceEnum E>
struct FieldTraits<E>
{
    static constexpr FieldKind kind = FieldKind::Choice;
    [[nodiscard]] static QString text(const E &value) { return choiceName(value); }
    [[nodiscard]] static Parsed<E> fromText(const QString &text)
    {
        return typed(choice::fromText(choicesOf<E>(), text));
    }
    [[nodiscard]] static QJsonValue json(const E &value) { return choiceName(value); }
    [[nodiscard]] static Parsed<E> fromJson(const QJsonValue &json)
    {
        return typed(choice::fromJson(choicesOf<E>(), json));
    }
    [[nodiscard]] static bool isEmpty(const E &) { return false; }
    [[nodiscard]] static Cell cell(const E &value) { return choiceName(value); }
    [[nodiscard]] static bool load(E &value, const RowView &row, int column)
    {
        int index = int(value);
        const bool isOne = choice::load(index, choicesOf<E>(), row, column);
        value = E(index);
        return isOne;
    }

private:
    static Parsed<E> typed(Parsed<int> parsed)
    {
        if (!parsed.value)
            return {std::nullopt, std::move(parsed.problem)};
        return {E(*parsed.value), {}};
    }
};

} // namespace insurable
