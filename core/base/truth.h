// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace insurable {

// Three-valued logic after Kleene: what is not known is neither yes nor no, and stays not known
// until something else decides.
enum class Truth { NotKnown, No, Yes };

[[nodiscard]] constexpr Truth truthOf(bool value)
{
    return value ? Truth::Yes : Truth::No;
}

[[nodiscard]] constexpr Truth truthAnd(Truth a, Truth b)
{
    if (a == Truth::No || b == Truth::No)
        return Truth::No;
    return a == Truth::Yes && b == Truth::Yes ? Truth::Yes : Truth::NotKnown;
}

[[nodiscard]] constexpr Truth truthOr(Truth a, Truth b)
{
    if (a == Truth::Yes || b == Truth::Yes)
        return Truth::Yes;
    return a == Truth::No && b == Truth::No ? Truth::No : Truth::NotKnown;
}

[[nodiscard]] constexpr Truth truthNot(Truth a)
{
    if (a == Truth::NotKnown)
        return a;
    return a == Truth::Yes ? Truth::No : Truth::Yes;
}

// "yes", "no", "not_known": as stored, exported and written in the catalogue.
[[nodiscard]] QString truthName(Truth truth);
[[nodiscard]] std::optional<Truth> truthFrom(QStringView name);

} // namespace insurable
