// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "costtable.h"

#include <cmath>

namespace insurable {

namespace {

constexpr double often = 500;
constexpr std::size_t mostLattices = 16; // remembered; more than one calculation needs

} // namespace

CostTable::CostTable(const EventCost &cost, double rate)
    : m_cost(cost)
    , m_atoms(cost.atoms())
    , m_breakpoints(cost.breakpoints())
    , m_fineness(Stencil::finenessFor(rate > often ? cost.smoothness() / 4 : cost.smoothness()))
{
}

CostNodes CostTable::nodes(int first, int count)
{
    const int oldEnd = m_first + static_cast<int>(m_means.size());
    if (m_means.empty())
        m_first = first;
    const int begin = std::min(first, m_first);
    const int end = std::max(first + count, m_means.empty() ? begin : oldEnd);
    if (begin < m_first || m_means.empty() || end > oldEnd) {
        std::vector<double> means;
        std::vector<double> areas;
        means.reserve(static_cast<std::size_t>(end - begin));
        areas.reserve(static_cast<std::size_t>(end - begin));
        for (int node = begin; node < end; ++node) {
            if (!m_means.empty() && node >= m_first && node < oldEnd) {
                means.push_back(m_means[static_cast<std::size_t>(node - m_first)]);
                areas.push_back(m_areas[static_cast<std::size_t>(node - m_first)]);
                continue;
            }
            const Values values = valuesAt(std::exp(node * Stencil::spacing(m_fineness)));
            means.push_back(values.mean);
            areas.push_back(values.area);
        }
        m_means = std::move(means);
        m_areas = std::move(areas);
        m_first = begin;
    }
    return {m_means.data() + (first - m_first), m_areas.data() + (first - m_first)};
}

// The integral of E[min(X, y)] up to d is d E[min(X, d)] − E[min(X, d)²] / 2.
CostTable::Values CostTable::valuesAt(double d) const
{
    const LimitedMoments moments = m_cost.limitedMoments(d);
    return {moments.first, d * moments.first - moments.second / 2};
}

const std::vector<Correction> &CostTable::corrections(int step, int points, const Stencil &stencil)
{
    const auto known = m_corrections.find({step, points});
    if (known != m_corrections.end())
        return known->second;
    if (m_corrections.size() >= mostLattices)
        m_corrections.clear();
    std::vector<Correction> &list = m_corrections[{step, points}];
    for (const double breakpoint : m_breakpoints)
        correctAround(breakpoint, step, points, stencil, list);
    return list;
}

void CostTable::correctAround(double breakpoint, int step, int points, const Stencil &stencil,
                              std::vector<Correction> &corrections)
{
    const int base = step * Stencil::nodesPerStep(m_fineness);
    const double spacing = Stencil::spacing(m_fineness);
    const double node = std::floor(std::log(breakpoint) / spacing) - base;
    if (node < -Stencil::width || node > stencil.nodes() + Stencil::width)
        return;
    const double h = Stencil::latticeWidth(step);
    // Every point whose nodes do not all lie on one side.
    const double from =
        std::ceil(std::exp((node - Stencil::width / 2 + 1) * spacing) * (1 - 1e-12));
    const double to = std::floor(std::exp((node + Stencil::width / 2) * spacing) * (1 + 1e-12));
    const int done = corrections.empty()
        ? 0
        : corrections.back().first + static_cast<int>(corrections.back().means.size()) - 1;
    const int last = static_cast<int>(std::min<double>(to, points));
    Correction correction{std::max({1, done + 1, static_cast<int>(from)}), {}, {}};
    if (correction.first > last)
        return;
    const CostNodes tabulated = nodes(base + Stencil::first(), stencil.nodes());
    for (int k = correction.first; k <= last; ++k) {
        const Values exact = valuesAt(k * h);
        correction.means.push_back(exact.mean - stencil.valueAt(k, tabulated.means));
        correction.areas.push_back(exact.area - stencil.valueAt(k, tabulated.areas));
    }
    corrections.push_back(std::move(correction));
}

} // namespace insurable
