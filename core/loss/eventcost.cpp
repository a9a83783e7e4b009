// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventcost.h"

namespace insurable {

EventCost::EventCost(const Severity &severity, const EventLayer &layer, CostView view)
    : m_severity(severity)
    , m_kinks(severity.breakpoints())
{
    const double end = layer.retention + layer.limit;
    switch (view) {
    case CostView::Gross:
        addPiece(0, 1);
        break;
    case CostView::Ceded:
        if (layer.retention > 0)
            addPiece(0, 0);
        addPiece(layer.retention, layer.limit > 0 ? layer.share : 0);
        addPiece(end, 0);
        break;
    case CostView::Retained:
        if (layer.retention > 0)
            addPiece(0, 1);
        addPiece(layer.retention, layer.limit > 0 ? 1 - layer.share : 1);
        addPiece(end, 1);
        break;
    }
    m_whole = limitedMoments(noLimit);
}

void EventCost::addPiece(double from, double slope)
{
    if (std::isinf(from))
        return;
    Piece piece{from, 0, slope, m_severity.limitedMoments(from), {}};
    if (!m_pieces.empty()) {
        const Piece &last = m_pieces.back();
        if (last.slope == slope)
            return;
        piece.value = last.value + last.slope * (from - last.from);
        piece.before = upTo(last, from);
        if (last.from == from)
            m_pieces.pop_back();
    }
    m_pieces.push_back(piece);
}

// Integrals of slope times survival, and of twice the map times slope times survival.
LimitedMoments EventCost::upTo(const Piece &piece, double loss) const
{
    if (piece.slope == 0)
        return piece.before;
    const LimitedMoments more = grown(piece, loss);
    return {piece.before.first + piece.slope * more.first,
            piece.before.second + 2 * piece.slope * piece.value * more.first
                + piece.slope * piece.slope * more.second};
}

// As a difference of limited moments, but over a short way, where little would be left of it, by
// Gauss's rule of six points.
LimitedMoments EventCost::grown(const Piece &piece, double loss) const
{
    if (!isShort(piece.from, loss)) {
        const LimitedMoments there = m_severity.limitedMoments(loss);
        const double first = there.first - piece.there.first;
        return {first, there.second - piece.there.second - 2 * piece.from * first};
    }
    constexpr double places[] = {0.2386191860831969, 0.6612093864662645, 0.9324695142031521};
    constexpr double weights[] = {0.4679139345726910, 0.3607615730481386, 0.1713244923791704};
    const double half = (loss - piece.from) / 2;
    LimitedMoments sum;
    for (int i = 0; i < 6; ++i) {
        const double along = half * (1 + (i < 3 ? places[i] : -places[i - 3]));
        const double part = weights[i % 3] * half * m_severity.survival(piece.from + along);
        sum.first += part;
        sum.second += 2 * along * part;
    }
    return sum;
}

bool EventCost::isShort(double from, double to) const
{
    return to - from < std::min(0.02, 0.1 * m_severity.smoothness()) * from
        && std::none_of(m_kinks.begin(), m_kinks.end(),
                        [from, to](double kink) { return kink >= from && kink <= to; });
}

double EventCost::endOf(std::size_t piece) const
{
    return piece + 1 < m_pieces.size() ? m_pieces[piece + 1].from : noLimit;
}

double EventCost::mapped(double loss) const
{
    std::size_t i = m_pieces.size() - 1;
    while (i > 0 && m_pieces[i].from > loss)
        --i;
    return m_pieces[i].value + m_pieces[i].slope * (loss - m_pieces[i].from);
}

std::size_t EventCost::pieceOf(double y) const
{
    std::size_t i = m_pieces.size() - 1;
    while (i > 0 && m_pieces[i].value > y)
        --i;
    return i;
}

double EventCost::survival(double y) const
{
    const Piece &piece = m_pieces[pieceOf(y)];
    if (piece.slope == 0)
        return &piece == &m_pieces.back() ? 0 : m_severity.survival(endOf(pieceOf(y)));
    return m_severity.survival(piece.from + (y - piece.value) / piece.slope);
}

double EventCost::limitedMean(double d) const
{
    const Piece &piece = m_pieces[pieceOf(d)];
    if (piece.slope == 0)
        return piece.before.first;
    const double loss = piece.from + (d - piece.value) / piece.slope;
    return isShort(piece.from, loss)
        ? upTo(piece, loss).first
        : piece.before.first + piece.slope * (m_severity.limitedMean(loss) - piece.there.first);
}

LimitedMoments EventCost::limitedMoments(double d) const
{
    const Piece &piece = m_pieces[pieceOf(d)];
    return piece.slope == 0 ? piece.before
                            : upTo(piece, piece.from + (d - piece.value) / piece.slope);
}

std::vector<Atom> EventCost::atoms() const
{
    if (m_severity.kind() == Severity::Kind::Fixed)
        return {{mapped(m_severity.mean()), 1}};
    std::vector<Atom> atoms;
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        const Piece &piece = m_pieces[i];
        if (piece.slope != 0)
            continue;
        const double end = endOf(i);
        const double beyond = std::isinf(end) ? 0 : m_severity.survival(end);
        const double probability = piece.from == 0 && beyond > 0.5
            ? m_severity.cdf(end) // exact where it is small
            : m_severity.survival(piece.from) - beyond;
        if (probability > 0)
            atoms.push_back({piece.value, probability});
    }
    return atoms;
}

std::vector<double> EventCost::breakpoints() const
{
    std::vector<double> points;
    for (const Piece &piece : m_pieces)
        points.push_back(piece.value);
    for (const double loss : m_severity.breakpoints())
        points.push_back(mapped(loss));
    std::sort(points.begin(), points.end());
    points.erase(std::unique(points.begin(), points.end()), points.end());
    std::erase(points, 0.0);
    return points;
}

} // namespace insurable
