// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario.h"

#include "enumnames.h"

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr std::array<EnumName<LossLayer>, 2> layers{{
    {LossLayer::Claims, u"claims"},
    {LossLayer::Everyday, u"everyday"},
}};

constexpr std::array<EnumName<EffectOn>, 2> targets{{
    {EffectOn::Frequency, u"frequency"},
    {EffectOn::Severity, u"severity"},
}};

} // namespace

QString lossLayerName(LossLayer layer)
{
    return nameIn(layers, layer);
}

std::optional<LossLayer> lossLayerFrom(QStringView name)
{
    return valueIn(layers, name);
}

QString effectOnName(EffectOn on)
{
    return nameIn(targets, on);
}

std::optional<EffectOn> effectOnFrom(QStringView name)
{
    return valueIn(targets, name);
}

const QStringList &coverPartIds()
{
    static const QStringList parts{u"interruption"_s, u"recovery"_s,  u"crime"_s,
                                   u"liability"_s,    u"extortion"_s, u"hardware"_s};
    return parts;
}

} // namespace insurable
