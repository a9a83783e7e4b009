// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layeredsum.h"

namespace insurable {

namespace {

constexpr int curvePoints = 240;

Estimate difference(const Estimate &a, const Estimate &b)
{
    return {a.value - b.value, a.error + b.error};
}

void add(Estimate &sum, double factor, const Estimate &more)
{
    sum.value += factor * more.value;
    sum.error += std::abs(factor) * more.error;
}

} // namespace

LayeredSum::LayeredSum(AnnualSum &sum, const AnnualLayer &layer, Side side)
    : m_sum(sum)
{
    const double end = layer.retention + layer.limit;
    const double inside = side == Side::Inside ? 1 : 0;
    if (side == Side::Everything || layer.limit == 0) {
        m_pieces.push_back({0, 0, side == Side::Inside ? 0.0 : 1.0});
        return;
    }
    if (layer.retention > 0)
        m_pieces.push_back({0, 0, 1 - inside});
    m_pieces.push_back({layer.retention, (1 - inside) * layer.retention, inside});
    if (!std::isinf(end))
        m_pieces.push_back({end, side == Side::Inside ? layer.limit : layer.retention, 1 - inside});
}

double LayeredSum::endOf(std::size_t piece) const
{
    return piece + 1 < m_pieces.size() ? m_pieces[piece + 1].from : noLimit;
}

double LayeredSum::mapped(double x) const
{
    std::size_t i = m_pieces.size() - 1;
    while (i > 0 && m_pieces[i].from > x)
        --i;
    return m_pieces[i].value + m_pieces[i].slope * (x - m_pieces[i].from);
}

std::size_t LayeredSum::pieceOf(double y) const
{
    std::size_t i = m_pieces.size() - 1;
    while (i > 0 && m_pieces[i].value > y)
        --i;
    return i;
}

// The highest sum that comes to no more than y.
double LayeredSum::unmapped(double y) const
{
    const Piece &piece = m_pieces[pieceOf(y)];
    return piece.slope == 0 ? noLimit : piece.from + (y - piece.value) / piece.slope;
}

Estimate LayeredSum::limitedMean(double y)
{
    const double end = unmapped(y);
    Estimate sum;
    for (std::size_t i = 0; i < m_pieces.size() && m_pieces[i].from < end; ++i) {
        if (m_pieces[i].slope > 0) {
            const double to = std::min(end, endOf(i));
            add(sum, m_pieces[i].slope,
                difference(m_sum.limitedMean(to), m_sum.limitedMean(m_pieces[i].from)));
        }
    }
    return sum;
}

Estimate LayeredSum::mean()
{
    return limitedMean(noLimit);
}

Estimate LayeredSum::secondMoment()
{
    Estimate sum;
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        const Piece &piece = m_pieces[i];
        if (piece.slope == 0)
            continue;
        const double offset = piece.value - piece.slope * piece.from;
        add(sum, piece.slope * piece.slope,
            difference(m_sum.limitedSecondMoment(endOf(i)), m_sum.limitedSecondMoment(piece.from)));
        if (offset != 0)
            add(sum, 2 * piece.slope * offset,
                difference(m_sum.limitedMean(endOf(i)), m_sum.limitedMean(piece.from)));
    }
    return sum;
}

Estimate LayeredSum::sd()
{
    if (m_pieces.size() == 1) {
        const double sd = m_pieces.front().slope * std::sqrt(m_sum.variance());
        return {sd, std::isinf(sd) ? 0 : 1e-13 * sd};
    }
    const Estimate first = mean();
    const Estimate second = secondMoment();
    const double variance = std::max(0.0, second.value - first.value * first.value);
    const double sd = std::sqrt(variance);
    const double off = second.error + 2 * first.value * first.error;
    return {sd, sd > 0 ? std::min(off / (2 * sd), std::sqrt(off)) : std::sqrt(off)};
}

Estimate LayeredSum::nothing()
{
    const double p = m_sum.probabilityOfNothing();
    if (m_pieces.front().slope > 0)
        return {p, 1e-14};
    if (m_pieces.size() == 1)
        return {1, 0};
    return difference({1, 0}, m_sum.survival(endOf(0)));
}

Estimate LayeredSum::quantile(double p)
{
    const Estimate whole = m_sum.quantile(p);
    const double value = mapped(whole.value);
    return {value,
            std::max(mapped(whole.value + whole.error) - value,
                     value - mapped(std::max(0.0, whole.value - whole.error)))};
}

Estimate LayeredSum::tailMean(double p)
{
    const double from = quantile(p).value;
    const Estimate beyond = difference(mean(), limitedMean(from));
    return {from + beyond.value / (1 - p), beyond.error / (1 - p)};
}

std::vector<CurvePoint> LayeredSum::curve()
{
    std::vector<CurvePoint> points;
    if (m_sum.isNothing())
        return points;
    const double top = mapped(m_sum.highest());
    double bottom = m_sum.lowest();
    bottom = mapped(bottom) > 0 ? mapped(bottom) : top / 1000;
    if (!(top > bottom))
        return points;
    double least = 1;
    for (int i = 0; i < curvePoints; ++i) {
        const double y = bottom * std::pow(top / bottom, i / (curvePoints - 1.0));
        const double x = unmapped(y);
        const double chance = std::isinf(x) ? 0 : m_sum.drawnSurvival(x);
        least = std::min(least, chance);
        points.push_back({y, least});
    }
    return points;
}

AnnualLoss LayeredSum::describe()
{
    AnnualLoss loss;
    loss.mean = mean();
    loss.sd = sd();
    loss.pZero = nothing();
    std::vector<LevelEstimate> quantiles;
    for (auto p = quantileLevels.rbegin(); p != quantileLevels.rend(); ++p)
        quantiles.push_back({*p, quantile(*p)}); // from the highest: lower ones reuse lattices
    loss.quantiles.assign(quantiles.rbegin(), quantiles.rend());
    for (const double p : tvarLevels)
        loss.tvar.push_back({p, tailMean(p)});
    loss.curve = curve();
    loss.isDistribution = true;
    return loss;
}

} // namespace insurable
