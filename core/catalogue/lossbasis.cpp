// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lossbasis.h"

#include <algorithm>

namespace insurable {

namespace {

template <typename T>
const T *named(const std::vector<T> &all, QStringView name, QString T::*key)
{
    const auto at =
        std::find_if(all.begin(), all.end(), [&](const T &one) { return one.*key == name; });
    return at == all.end() ? nullptr : &*at;
}

} // namespace

const LayerBasis *LossBasis::layer(LossLayer layer) const
{
    const auto at = std::find_if(layers.begin(), layers.end(),
                                 [&](const LayerBasis &one) { return one.layer == layer; });
    return at == layers.end() ? nullptr : &*at;
}

const ScaleName *LossBasis::sector(QStringView name) const
{
    return named(sectors, name, &ScaleName::name);
}

const ScaleName *LossBasis::country(QStringView code) const
{
    return named(countries, code, &ScaleName::name);
}

const CurrencyRate *LossBasis::currency(QStringView code) const
{
    return named(currencies, code, &CurrencyRate::currency);
}

} // namespace insurable
