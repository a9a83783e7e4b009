// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discretesum.h"
#include "latticetools.h"

namespace insurable {

// The transforms of a yearly sum's ingredients on one lattice, and of the sum itself.
struct CompoundTransform
{
    Complexes pool;                            // rates times transforms of the pooled costs
    std::vector<std::vector<Complexes>> parts; // of each part's costs
    Complexes sum;
};

// What a cost or a pool of them shows at the lattice's points; see CostNodes.
struct LatticeCost
{
    Reals means;
    Reals areas;
};

// A yearly sum on a lattice and on one with half the points. Each cost is moved to four lattice
// points about it such that mean and variance stay, wherever it lies and however many there are
// within one width. Some masses are negative then, which does no harm to sums.
class CompoundLattice final
{
public:
    CompoundLattice(const YearlySum &sum, const LatticeSpan &span, LatticeTools &tools);

    // Probabilities of 0, h, 2h …; `stride` 1 or 2 for the wider lattice. Without what the
    // discrete part holds.
    [[nodiscard]] Reals withoutDiscrete(const DiscreteSum &discrete, int stride);
    // Transforms under the tilt, at stride 1.
    [[nodiscard]] const CompoundTransform &transform();
    // The sum's, had one part never an event.
    [[nodiscard]] Complexes withoutPart(std::size_t part) const;
    // What a transform of this lattice stands for.
    [[nodiscard]] Reals probabilities(Complexes transform, int stride = 1);

private:
    static constexpr std::size_t noPart = static_cast<std::size_t>(-1);

    [[nodiscard]] LatticeCost pooled();
    [[nodiscard]] LatticeCost latticeOf(CostTable &table);
    void addCorrections(CostTable &table, double rate, LatticeCost &lattice);
    [[nodiscard]] Complexes transformed(const LatticeCost &cost, double rate, int stride);
    [[nodiscard]] Complexes transformed(const std::vector<Atom> &atoms, int stride);
    [[nodiscard]] Complexes transformed(Reals masses, Reals moved, int stride);
    [[nodiscard]] int firstNode(int fineness) const;
    [[nodiscard]] CompoundTransform continuous(int stride);
    [[nodiscard]] CompoundTransform discrete(int stride);
    [[nodiscard]] Complexes combined(const CompoundTransform &transform,
                                     std::size_t leftOut = noPart) const;

    const YearlySum &m_sum;
    LatticeSpan m_span;
    LatticeTools &m_tools;
    LatticeCost m_pool;
    std::vector<std::vector<LatticeCost>> m_parts;
    CompoundTransform m_transform;
};

} // namespace insurable
