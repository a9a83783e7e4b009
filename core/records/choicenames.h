// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "field.h"
#include "truth.h"

#include <concepts>

namespace insurable {

// An enum whose values are choices: choicesOf<E>() lists them in the order of the enumerators,
// which start at 0 without gaps.
template <class E>
const QList<Choice> &choicesOf();

template <class E>
concept ChoiceEnum = std::is_enum_v<E> && !std::same_as<E, Truth>;

template <class E>
[[nodiscard]] QString choiceName(E value)
{
    return choicesOf<E>().at(int(value)).value;
}

template <class E>
[[nodiscard]] std::optional<E> choiceFrom(QStringView name)
{
    const auto &choices = choicesOf<E>();
    for (int i = 0; i < choices.size(); ++i) {
        if (choices.at(i).value == name)
            return E(i);
    }
    return std::nullopt;
}

// The word a person reads, translated.
[[nodiscard]] QString choiceLabel(const QList<Choice> &choices, int index);

template <class E>
[[nodiscard]] QString choiceLabel(E value)
{
    return choiceLabel(choicesOf<E>(), int(value));
}

} // namespace insurable
