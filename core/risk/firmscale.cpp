// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "firmscale.h"

#include "organisation.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

double between(double from, double to, double part)
{
    return from * std::pow(to / from, part);
}

void multiply(ScaledLayer &layer, FigureStep::What what, double frequency, double severity,
              const QString &source, int year)
{
    layer.frequency *= frequency;
    layer.severity *= severity;
    layer.steps.push_back({what, EffectOn::Frequency, frequency, source, year});
    layer.steps.push_back({what, EffectOn::Severity, severity, source, year});
}

void multiply(ScaledLayer &layer, FigureStep::What what, const ScaleName *name)
{
    if (name)
        multiply(layer, what, name->frequency, name->severity, name->source, name->year);
}

void multiply(ScaledLayer &layer, FigureStep::What what, const ScalePoint &point)
{
    multiply(layer, what, point.frequency, point.severity, point.source, point.year);
}

} // namespace

ScalePoint scaleAt(const std::vector<ScalePoint> &points, double at)
{
    if (points.empty())
        return {};
    const auto above = std::find_if(points.begin(), points.end(),
                                    [&](const ScalePoint &point) { return point.at >= at; });
    if (above == points.begin())
        return points.front();
    if (above == points.end())
        return points.back();
    const ScalePoint &below = *(above - 1);
    const double part = std::log(at / below.at) / std::log(above->at / below.at);
    ScalePoint found = part < 0.5 ? below : *above;
    found.at = at;
    found.frequency = between(below.frequency, above->frequency, part);
    found.severity = between(below.severity, above->severity, part);
    return found;
}

FirmScale::FirmScale(const Organisation &firm, const LossBasis &basis, const WhatIf &whatIf)
    : m_basis(basis)
    , m_currency(u"USD"_s)
{
    if (const CurrencyRate *rate = basis.currency(firm.currency)) {
        m_currency = firm.currency;
        m_perDollar = rate->perDollar;
        findTurnover(firm, whatIf);
    }
    if (!m_turnover && firm.staff)
        m_turnover = double(*firm.staff) * basis.turnoverPerHead.value;
    scaleClaims(firm);
    scaleEveryday(firm);
}

void FirmScale::findTurnover(const Organisation &firm, const WhatIf &whatIf)
{
    if (whatIf.turnover)
        m_turnover = *whatIf.turnover / m_perDollar;
    else if (firm.turnover)
        m_turnover = firm.turnover->value() / m_perDollar;
}

double FirmScale::rateFrom(const QString &currency) const
{
    const CurrencyRate *rate = m_basis.currency(currency);
    return rate ? m_perDollar / rate->perDollar : 1;
}

const ScaledLayer &FirmScale::of(LossLayer layer) const
{
    return layer == LossLayer::Claims ? m_claims : m_everyday;
}

void FirmScale::scaleClaims(const Organisation &firm)
{
    if (m_turnover)
        multiply(m_claims, FigureStep::What::Turnover, scaleAt(m_basis.turnover, *m_turnover));
    multiply(m_claims, FigureStep::What::Sector, m_basis.sector(choiceName(firm.sector)));
    multiply(m_claims, FigureStep::What::Country, m_basis.country(firm.country));
    keepInBounds(m_claims);
}

void FirmScale::scaleEveryday(const Organisation &firm)
{
    if (firm.staff)
        multiply(m_everyday, FigureStep::What::Staff, scaleAt(m_basis.staff, double(*firm.staff)));
    keepInBounds(m_everyday);
}

void FirmScale::keepInBounds(ScaledLayer &layer) const
{
    const auto hold = [&](double &factor, const Bounds &bounds, EffectOn on) {
        const double held = std::clamp(factor, bounds.least, bounds.most);
        if (held != factor)
            layer.steps.push_back({FigureStep::What::Clamp, on, held / factor, {}, 0});
        factor = held;
    };
    hold(layer.frequency, m_basis.frequencyBounds, EffectOn::Frequency);
    hold(layer.severity, m_basis.severityBounds, EffectOn::Severity);
}

} // namespace insurable
