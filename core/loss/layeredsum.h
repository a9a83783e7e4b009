// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annualsum.h"
#include "layer.h"

namespace insurable {

// What an annual layer makes of a yearly sum: all of it, what the layer pays, or what it leaves.
class LayeredSum final
{
public:
    enum class Side { Everything, Inside, Outside };

    LayeredSum(AnnualSum &sum, const AnnualLayer &layer, Side side);

    [[nodiscard]] Estimate mean();
    // Quantiles, tail means, curve and the rest.
    [[nodiscard]] AnnualLoss describe();

private:
    struct Piece
    {
        double from;
        double value;
        double slope;
    };

    [[nodiscard]] double endOf(std::size_t piece) const;
    [[nodiscard]] double mapped(double x) const;
    [[nodiscard]] std::size_t pieceOf(double y) const;
    [[nodiscard]] double unmapped(double y) const;
    [[nodiscard]] Estimate limitedMean(double y);
    [[nodiscard]] Estimate secondMoment();
    [[nodiscard]] Estimate sd();
    [[nodiscard]] Estimate nothing();
    [[nodiscard]] Estimate quantile(double p);
    [[nodiscard]] Estimate tailMean(double p);
    [[nodiscard]] std::vector<CurvePoint> curve();

    AnnualSum &m_sum;
    std::vector<Piece> m_pieces;
};

} // namespace insurable
