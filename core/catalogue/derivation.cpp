// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "derivation.h"

namespace insurable {

const QStringList &derivableRecordTypes()
{
    static const QStringList types = {
        QStringLiteral("asset"),   QStringLiteral("supplier"), QStringLiteral("risk"),
        QStringLiteral("control"), QStringLiteral("evidence"), QStringLiteral("action"),
    };
    return types;
}

std::vector<Id> controlsOf(const Derivation &derivation)
{
    return std::visit(
        [](const auto &rule) -> std::vector<Id> {
            if constexpr (requires { rule.ids; })
                return rule.ids;
            else
                return {};
        },
        derivation);
}

const RecordFilter *recordsOf(const Derivation &derivation)
{
    return std::visit(
        [](const auto &rule) -> const RecordFilter * {
            if constexpr (requires { rule.records; })
                return &rule.records;
            else
                return nullptr;
        },
        derivation);
}

} // namespace insurable
