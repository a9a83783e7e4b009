// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "condition.h"

#include "strictobject.h"

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

FactValue factValue(const QJsonValue &value, const StrictObject &reader)
{
    if (value.isBool())
        return value.toBool();
    if (value.isDouble() && double(value.toInteger()) == value.toDouble())
        return value.toInteger();
    if (value.isString())
        return value.toString();
    reader.fail(u"a condition compares with true, false, a whole number or a text"_s);
}

FactKind kindOf(const FactValue &value)
{
    if (std::holds_alternative<bool>(value))
        return FactKind::YesNo;
    return std::holds_alternative<qint64>(value) ? FactKind::Number : FactKind::Choice;
}

} // namespace

Condition Condition::fromJson(const QJsonObject &object, const QString &where)
{
    StrictObject reader(object, where);
    Condition condition;
    const auto parts = [&](Kind kind, const QString &key) {
        condition.m_kind = kind;
        condition.m_parts = reader.list<Condition>(
            key, [](const StrictObject &part) { return fromJson(part.raw(), part.where()); });
        if (condition.m_parts.empty())
            reader.fail(u"“%1” has no entry"_s.arg(key));
    };
    if (reader.has(u"all"_s)) {
        parts(Kind::All, u"all"_s);
    } else if (reader.has(u"any"_s)) {
        parts(Kind::Any, u"any"_s);
    } else if (reader.has(u"not"_s)) {
        condition.m_kind = Kind::Not;
        condition.m_parts = {fromJson(reader.rawObject(u"not"_s), where)};
    } else {
        condition.readTest(reader);
    }
    reader.finish();
    return condition;
}

void Condition::readTest(StrictObject &reader)
{
    m_fact = reader.text(u"fact"_s);
    if (reader.has(u"one_of"_s)) {
        m_kind = Kind::OneOf;
        const QStringList values = reader.texts(u"one_of"_s);
        m_values.assign(values.begin(), values.end());
        return;
    }
    const bool least = reader.has(u"at_least"_s);
    const bool most = reader.has(u"at_most"_s);
    m_kind = least ? Kind::AtLeast : most ? Kind::AtMost : Kind::Is;
    const QString key = least ? u"at_least"_s : most ? u"at_most"_s : u"is"_s;
    m_values = {factValue(reader.value(key), reader)};
    if (m_kind != Kind::Is && !std::holds_alternative<qint64>(m_values.front()))
        reader.fail(u"“%1” needs a whole number"_s.arg(key));
}

Truth Condition::evaluate(const Facts &facts) const
{
    switch (m_kind) {
    case Kind::Always:
        return Truth::Yes;
    case Kind::All:
    case Kind::Any:
        return combined(facts);
    case Kind::Not:
        return truthNot(m_parts.front().evaluate(facts));
    case Kind::Is:
    case Kind::AtLeast:
    case Kind::AtMost:
    case Kind::OneOf:
        break;
    }
    const std::optional<FactValue> value = facts.fact(m_fact);
    return value ? test(*value) : Truth::NotKnown;
}

Truth Condition::combined(const Facts &facts) const
{
    Truth result = truthOf(m_kind == Kind::All);
    for (const Condition &part : m_parts) {
        const Truth one = part.evaluate(facts);
        result = m_kind == Kind::All ? truthAnd(result, one) : truthOr(result, one);
    }
    return result;
}

// A fact of another kind than the condition expects tells nothing.
Truth Condition::test(const FactValue &value) const
{
    if (value.index() != m_values.front().index())
        return Truth::NotKnown;
    if (m_kind == Kind::AtLeast)
        return truthOf(std::get<qint64>(value) >= std::get<qint64>(m_values.front()));
    if (m_kind == Kind::AtMost)
        return truthOf(std::get<qint64>(value) <= std::get<qint64>(m_values.front()));
    return truthOf(std::find(m_values.begin(), m_values.end(), value) != m_values.end());
}

void Condition::visit(const std::function<void(const Condition &)> &leaf) const
{
    if (m_kind != Kind::Always && m_parts.empty())
        leaf(*this);
    for (const Condition &part : m_parts)
        part.visit(leaf);
}

QStringList Condition::facts() const
{
    QStringList names;
    visit([&](const Condition &leaf) {
        if (!names.contains(leaf.m_fact))
            names.append(leaf.m_fact);
    });
    return names;
}

bool Condition::suits(const KnownFact &fact) const
{
    return std::all_of(m_values.begin(), m_values.end(), [&](const FactValue &value) {
        if (kindOf(value) != fact.kind)
            return false;
        return fact.kind != FactKind::Choice || fact.options.isEmpty()
            || fact.options.contains(std::get<QString>(value));
    });
}

QStringList Condition::problems() const
{
    QStringList all;
    visit([&](const Condition &leaf) {
        const KnownFact *fact = knownFact(leaf.m_fact);
        if (!fact)
            all.append(u"asks for the unknown fact “%1”"_s.arg(leaf.m_fact));
        else if (!leaf.suits(*fact))
            all.append(u"compares “%1” with a value it cannot have"_s.arg(leaf.m_fact));
    });
    return all;
}

} // namespace insurable
