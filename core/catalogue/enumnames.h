// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace insurable {

// The written name of each value of an enum: one table serves both directions.
template <typename Enum>
struct EnumName
{
    Enum value;
    QStringView name;
};

template <typename Enum, size_t count>
[[nodiscard]] QString nameIn(const std::array<EnumName<Enum>, count> &table, Enum value)
{
    for (const auto &entry : table) {
        if (entry.value == value)
            return entry.name.toString();
    }
    return {};
}

template <typename Enum, size_t count>
[[nodiscard]] std::optional<Enum> valueIn(const std::array<EnumName<Enum>, count> &table,
                                          QStringView name)
{
    for (const auto &entry : table) {
        if (entry.name == name)
            return entry.value;
    }
    return std::nullopt;
}

} // namespace insurable
