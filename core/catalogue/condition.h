// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts.h"
#include "truth.h"

#include <functional>

class QJsonObject;

namespace insurable {

class StrictObject;

// For whom something in the catalogue is meant: a small tree over the facts of a firm. A value;
// the default one holds for everybody.
class Condition final
{
public:
    Condition() = default;

    // {"fact":…,"is"|"at_least"|"at_most"|"one_of":…}, {"all":[…]}, {"any":[…]}, {"not":…}.
    // Throws ErrorKind::Invalid; `where` says in the message which entry is meant.
    [[nodiscard]] static Condition fromJson(const QJsonObject &object, const QString &where);

    // NotKnown where the facts needed are not known.
    [[nodiscard]] Truth evaluate(const Facts &facts) const;
    // What is not known applies: a firm is asked rather than let off.
    [[nodiscard]] bool applies(const Facts &facts) const { return evaluate(facts) != Truth::No; }

    [[nodiscard]] bool isUnconditional() const { return m_kind == Kind::Always; }
    // Every fact asked for, each once, in order of appearance.
    [[nodiscard]] QStringList facts() const;
    // What asks for facts nobody has, or compares one with the wrong kind of value.
    [[nodiscard]] QStringList problems() const;

private:
    enum class Kind { Always, Is, AtLeast, AtMost, OneOf, All, Any, Not };

    void readTest(StrictObject &reader);
    [[nodiscard]] Truth test(const FactValue &value) const;
    [[nodiscard]] Truth combined(const Facts &facts) const;
    [[nodiscard]] bool suits(const KnownFact &fact) const;
    void visit(const std::function<void(const Condition &)> &leaf) const;

    Kind m_kind = Kind::Always;
    QString m_fact;
    std::vector<FactValue> m_values; // one, or several for OneOf
    std::vector<Condition> m_parts;
};

} // namespace insurable
