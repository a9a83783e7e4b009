// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

namespace insurable {

// A yes/no fact, a number (money in whole units of the firm's currency), or a choice.
using FactValue = std::variant<bool, qint64, QString>;

// What is known about a firm, as conditions of the catalogue ask for it. Empty means not known: a
// field left out, a Truth of NotKnown, a choice of "not_known".
class Facts
{
public:
    Facts() = default;
    Facts(const Facts &) = default;
    Facts &operator=(const Facts &) = default;
    virtual ~Facts() = default;

    [[nodiscard]] virtual std::optional<FactValue> fact(const QString &name) const = 0;
};

enum class FactKind { YesNo, Number, Choice };

// A fact that a condition may ask for: a field of the organisation. `options` for choices only.
struct KnownFact
{
    QString name;
    FactKind kind = FactKind::YesNo;
    QStringList options;
};

[[nodiscard]] const std::vector<KnownFact> &knownFacts();
[[nodiscard]] const KnownFact *knownFact(QStringView name);

} // namespace insurable
