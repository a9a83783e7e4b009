// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "firmloss.h"
#include "lossbasis.h"

namespace insurable {

struct Organisation;

// Factors on one layer and the steps that lead to them.
struct ScaledLayer
{
    double frequency = 1;
    double severity = 1;
    std::vector<FigureStep> steps;
};

// What size, sector and country of a firm do to published figures. Private to core/risk.
class FirmScale final
{
public:
    FirmScale(const Organisation &firm, const LossBasis &basis, const WhatIf &whatIf);

    [[nodiscard]] const QString &currency() const { return m_currency; }
    [[nodiscard]] double perDollar() const { return m_perDollar; }
    // What an amount of that currency is in the firm's; 1 where no rate is known.
    [[nodiscard]] double rateFrom(const QString &currency) const;
    [[nodiscard]] const ScaledLayer &of(LossLayer layer) const;

private:
    void findTurnover(const Organisation &firm, const WhatIf &whatIf);
    void scaleClaims(const Organisation &firm);
    void scaleEveryday(const Organisation &firm);
    void keepInBounds(ScaledLayer &layer) const;

    const LossBasis &m_basis;
    QString m_currency;
    double m_perDollar = 1;
    std::optional<double> m_turnover; // in dollars
    ScaledLayer m_claims;
    ScaledLayer m_everyday;
};

// Between the points on logarithmic scales, beyond them as at the nearest.
[[nodiscard]] ScalePoint scaleAt(const std::vector<ScalePoint> &points, double at);

} // namespace insurable
