// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compoundlattice.h"

namespace insurable {

namespace {

// The operator looks after infinities at length.
Complex multiplied(const Complex &a, const Complex &b)
{
    return {a.real() * b.real() - a.imag() * b.imag(), a.real() * b.imag() + a.imag() * b.real()};
}

Complexes product(const std::vector<Complexes> &costs)
{
    Complexes event = costs.front();
    for (std::size_t c = 1; c < costs.size(); ++c) {
        for (std::size_t j = 0; j < event.size(); ++j)
            event[j] = multiplied(event[j], costs[c][j]);
    }
    return event;
}

void multiplyOneEventAtMost(Complexes &factors, const Complexes &event, double probability)
{
    if (factors.empty())
        factors.resize(event.size(), 1.0);
    for (std::size_t j = 0; j < event.size(); ++j)
        factors[j] = multiplied(factors[j], 1.0 + probability * (event[j] - 1.0));
}

void addNegativeBinomial(Complexes &logarithms, const Complexes &event, const Frequency &frequency)
{
    const double size = frequency.size();
    const double ratio = frequency.mean() / size;
    // Next to 1, where a large size brings it, the logarithm would leave few digits.
    const bool isNear = ratio < 1e-3;
    for (std::size_t j = 0; j < event.size(); ++j) {
        const Complex more = ratio * (1.0 - event[j]);
        const double square = more.real() * (2 + more.real()) + more.imag() * more.imag();
        const double logarithm = isNear ? std::log1p(square) : std::log(1 + square);
        logarithms[j] -=
            Complex(size / 2 * logarithm, size * std::atan2(more.imag(), 1 + more.real()));
    }
}

void addPoisson(Complexes &logarithms, const Complexes &event, double rate)
{
    for (std::size_t j = 0; j < event.size(); ++j)
        logarithms[j] += rate * (event[j] - 1.0);
}

} // namespace

CompoundLattice::CompoundLattice(const YearlySum &sum, const LatticeSpan &span, LatticeTools &tools)
    : m_sum(sum)
    , m_span(span)
    , m_tools(tools)
{
    if (!sum.pool().empty())
        m_pool = pooled();
    for (const YearlySum::Part &part : sum.parts()) {
        std::vector<LatticeCost> &costs = m_parts.emplace_back();
        for (const std::size_t index : part.costs)
            costs.push_back(latticeOf(sum.cost(index)));
    }
    m_transform = continuous(1);
}

LatticeCost CompoundLattice::pooled()
{
    const auto count = static_cast<std::size_t>(m_span.points) + 1;
    LatticeCost lattice{Reals(count, 0.0), Reals(count, 0.0)};
    for (int fineness = 0; fineness < Stencil::finenesses; ++fineness) {
        std::vector<double> means;
        std::vector<double> areas;
        for (const YearlySum::Pooled &pooled : m_sum.pool()) {
            CostTable &table = m_sum.cost(pooled.cost);
            if (table.fineness() != fineness)
                continue;
            const int size = m_tools.stencil(fineness, m_span.points).nodes();
            const CostNodes nodes = table.nodes(firstNode(fineness), size);
            means.resize(static_cast<std::size_t>(size), 0.0);
            areas.resize(static_cast<std::size_t>(size), 0.0);
            for (std::size_t j = 0; j < means.size(); ++j) {
                means[j] += pooled.rate * nodes.means[j];
                areas[j] += pooled.rate * nodes.areas[j];
            }
        }
        if (means.empty())
            continue;
        m_tools.stencil(fineness, m_span.points)
            .addTo(lattice.means.data(), m_span.points, means.data());
        m_tools.stencil(fineness, m_span.points)
            .addTo(lattice.areas.data(), m_span.points, areas.data());
    }
    for (const YearlySum::Pooled &pooled : m_sum.pool())
        addCorrections(m_sum.cost(pooled.cost), pooled.rate, lattice);
    return lattice;
}

int CompoundLattice::firstNode(int fineness) const
{
    return m_span.step * Stencil::nodesPerStep(fineness) + Stencil::first();
}

void CompoundLattice::addCorrections(CostTable &table, double rate, LatticeCost &lattice)
{
    const Stencil &stencil = m_tools.stencil(table.fineness(), m_span.points);
    for (const Correction &correction : table.corrections(m_span.step, m_span.points, stencil)) {
        double *means = lattice.means.data() + correction.first;
        double *areas = lattice.areas.data() + correction.first;
        for (std::size_t k = 0; k < correction.means.size(); ++k) {
            means[k] += rate * correction.means[k];
            areas[k] += rate * correction.areas[k];
        }
    }
}

LatticeCost CompoundLattice::latticeOf(CostTable &table)
{
    const auto count = static_cast<std::size_t>(m_span.points) + 1;
    LatticeCost lattice{Reals(count, 0.0), Reals(count, 0.0)};
    const Stencil &stencil = m_tools.stencil(table.fineness(), m_span.points);
    const CostNodes nodes = table.nodes(firstNode(table.fineness()), stencil.nodes());
    stencil.addTo(lattice.means.data(), m_span.points, nodes.means);
    stencil.addTo(lattice.areas.data(), m_span.points, nodes.areas);
    addCorrections(table, 1, lattice);
    return lattice;
}

Complexes CompoundLattice::transformed(const LatticeCost &cost, double rate, int stride)
{
    const auto step = static_cast<std::size_t>(stride);
    const std::size_t points = static_cast<std::size_t>(m_span.points) / step;
    const double perWidth = 1 / (stride * m_span.width());
    Reals masses(points);
    Reals moved(points + 1, 0.0);
    const double *means = cost.means.data();
    const double *areas = cost.areas.data();
    // The mass at kh is the bend of the limited mean there; what that moves within a width, the gap
    // between the curve and its chord.
    masses[0] = rate - means[step] * perWidth;
    for (std::size_t k = 1; k < points; ++k) {
        const std::size_t at = k * step;
        masses[k] = (2 * means[at] - means[at - step] - means[at + step]) * perWidth;
    }
    for (std::size_t k = 0; k < points; ++k) {
        const std::size_t at = k * step;
        moved[k] = 2 * perWidth * perWidth * (areas[at + step] - areas[at])
            - perWidth * (means[at + step] + means[at]);
    }
    return transformed(std::move(masses), std::move(moved), stride);
}

Complexes CompoundLattice::transformed(const std::vector<Atom> &atoms, int stride)
{
    const int points = m_span.points / stride;
    double atNothing = 0;
    bool isNothingOnly = true;
    for (const Atom &atom : atoms) {
        atNothing += atom.position == 0 ? atom.probability : 0;
        isNothingOnly = isNothingOnly && atom.position == 0;
    }
    if (isNothingOnly)
        return Complexes(static_cast<std::size_t>(points) / 2 + 1, atNothing);
    Reals masses(static_cast<std::size_t>(points), 0.0);
    Reals moved(static_cast<std::size_t>(points) + 1, 0.0);
    for (const Atom &atom : atoms) {
        const double at = atom.position / (stride * m_span.width());
        if (at >= points)
            continue;
        const auto below = static_cast<std::size_t>(at);
        const double share = at - static_cast<double>(below);
        masses[below] += atom.probability * (1 - share);
        if (below + 1 < masses.size())
            masses[below + 1] += atom.probability * share;
        moved[below] += atom.probability * share * (1 - share);
    }
    return transformed(std::move(masses), std::move(moved), stride);
}

// Takes back the variance that moving costs to both ends of a width has brought.
Complexes CompoundLattice::transformed(Reals masses, Reals moved, int stride)
{
    const int points = m_span.points / stride;
    const double first = std::exchange(moved[0], 0);
    masses[0] -= 0.25 * moved[1];
    masses[1] -= 0.25 * (moved[2] - moved[1]);
    for (std::size_t k = 2; k < masses.size(); ++k)
        masses[k] -= 0.25 * (moved[k + 1] - moved[k] - moved[k - 1] + moved[k - 2]);
    masses[0] -= 0.75 * first;
    masses[1] += 1.75 * first;
    masses[2] -= 1.25 * first;
    masses[3] += 0.25 * first;
    const Reals &tilt = m_tools.tilt(m_span.points);
    for (std::size_t k = 0; k < masses.size(); ++k)
        masses[k] *= tilt[k * static_cast<std::size_t>(stride)];
    return m_tools.fourier(points).forward(masses);
}

CompoundTransform CompoundLattice::continuous(int stride)
{
    CompoundTransform transform;
    if (!m_pool.means.empty())
        transform.pool = transformed(m_pool, m_sum.poolRate(), stride);
    for (const std::vector<LatticeCost> &part : m_parts) {
        std::vector<Complexes> &costs = transform.parts.emplace_back();
        for (const LatticeCost &cost : part)
            costs.push_back(transformed(cost, 1, stride));
    }
    transform.sum = combined(transform);
    return transform;
}

CompoundTransform CompoundLattice::discrete(int stride)
{
    CompoundTransform transform;
    std::vector<Atom> pooledAtoms;
    for (const YearlySum::Pooled &pooled : m_sum.pool()) {
        for (const Atom &atom : m_sum.cost(pooled.cost).atoms())
            pooledAtoms.push_back({atom.position, atom.probability * pooled.rate});
    }
    if (!m_sum.pool().empty())
        transform.pool = transformed(pooledAtoms, stride);
    for (const YearlySum::Part &part : m_sum.parts()) {
        std::vector<Complexes> &costs = transform.parts.emplace_back();
        for (const std::size_t index : part.costs)
            costs.push_back(transformed(m_sum.cost(index).atoms(), stride));
    }
    transform.sum = combined(transform);
    return transform;
}

// Adds up logarithms where there are any, so that one exponential serves all.
Complexes CompoundLattice::combined(const CompoundTransform &transform, std::size_t leftOut) const
{
    Complexes sum = transform.pool;
    if (sum.empty())
        sum.resize(transform.parts.front().front().size(), 0.0);
    for (Complex &value : sum)
        value -= m_sum.poolRate();
    Complexes factors;
    for (std::size_t i = 0; i < transform.parts.size(); ++i) {
        if (i == leftOut)
            continue;
        const Frequency &frequency = m_sum.parts()[i].frequency;
        Complexes event = product(transform.parts[i]);
        if (frequency.kind() == Frequency::Kind::Bernoulli)
            multiplyOneEventAtMost(factors, event, frequency.mean());
        else if (frequency.kind() == Frequency::Kind::NegativeBinomial)
            addNegativeBinomial(sum, event, frequency);
        else
            addPoisson(sum, event, frequency.mean());
    }
    for (Complex &value : sum)
        value = std::polar(std::exp(value.real()), value.imag());
    for (std::size_t j = 0; j < factors.size(); ++j)
        sum[j] = multiplied(sum[j], factors[j]);
    return sum;
}

Complexes CompoundLattice::withoutPart(std::size_t part) const
{
    return combined(m_transform, part);
}

const CompoundTransform &CompoundLattice::transform()
{
    return m_transform;
}

Reals CompoundLattice::probabilities(Complexes transform, int stride)
{
    const int points = m_span.points / stride;
    const Reals &tilt = m_tools.tilt(m_span.points);
    Reals values = m_tools.fourier(points).backward(transform);
    for (std::size_t k = 0; k < values.size(); ++k)
        values[k] /= tilt[k * static_cast<std::size_t>(stride)] * points;
    return values;
}

Reals CompoundLattice::withoutDiscrete(const DiscreteSum &discrete, int stride)
{
    Complexes sum = stride == 1 ? m_transform.sum : continuous(stride).sum;
    if (!discrete.hasMore()) {
        Reals values = probabilities(std::move(sum), stride);
        values[0] -= discrete.total();
        return values;
    }
    const Complexes without = this->discrete(stride).sum;
    for (std::size_t j = 0; j < sum.size(); ++j)
        sum[j] -= without[j];
    return probabilities(std::move(sum), stride);
}

} // namespace insurable
