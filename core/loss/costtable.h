// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "eventcost.h"
#include "stencil.h"

#include <map>

namespace insurable {

// Lattice points where interpolation does not do and the exact value is put right.
struct Correction
{
    int first;
    std::vector<double> means;
    std::vector<double> areas;
};

// Limited means E[min(X, d)] and the areas below them, at losses d. A mass on a lattice is the bend
// of the one; how far masses were moved shows in the other.
struct CostNodes
{
    const double *means;
    const double *areas;
};

// Both of an event's cost at logarithmic nodes, worked out when first asked for and
// remembered.
class CostTable final
{
public:
    // Errors add up over events: what happens this often a year is tabulated more finely.
    CostTable(const EventCost &cost, double rate);

    [[nodiscard]] const EventCost &cost() const { return m_cost; }
    [[nodiscard]] int fineness() const { return m_fineness; }
    [[nodiscard]] const std::vector<Atom> &atoms() const { return m_atoms; }

    // Values of `count` nodes from this one on; good until the next call.
    [[nodiscard]] CostNodes nodes(int first, int count);
    // Those of a lattice of this width, for k up to the number of points.
    [[nodiscard]] const std::vector<Correction> &corrections(int step, int points,
                                                             const Stencil &stencil);

private:
    struct Values
    {
        double mean;
        double area;
    };

    [[nodiscard]] Values valuesAt(double d) const;
    void correctAround(double breakpoint, int step, int points, const Stencil &stencil,
                       std::vector<Correction> &corrections);

    EventCost m_cost;
    std::vector<Atom> m_atoms;
    std::vector<double> m_breakpoints;
    int m_fineness;
    int m_first = 0;
    std::vector<double> m_means;
    std::vector<double> m_areas;
    std::map<std::pair<int, int>, std::vector<Correction>> m_corrections;
};

} // namespace insurable
