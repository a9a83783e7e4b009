// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace insurable {

// Limited means are tabulated at losses evenly spaced in the logarithm and interpolated from there
// to a lattice kh. The width h is a power of the coarsest ratio as well, exp(step / 32), so that
// the weights depend on k alone and serve every lattice.
class Stencil final
{
public:
    static constexpr int width = 8;          // nodes for each point
    static constexpr int stepsToDouble = 22; // all but: 1.99
    static constexpr int finenesses = 4;     // each four times as fine as the one before

    Stencil(int points, int fineness); // for k from 1 to points

    [[nodiscard]] static double latticeWidth(int step);
    [[nodiscard]] static int stepAtLeast(double width); // smallest step that is as wide
    // The coarsest that follows something which changes over this distance in ln x.
    [[nodiscard]] static int finenessFor(double smoothness);
    [[nodiscard]] static int nodesPerStep(int fineness);
    [[nodiscard]] static double spacing(int fineness);

    // Nodes needed, counted from the node at h: from first() on, nodes() of them.
    [[nodiscard]] static int first() { return 1 - width / 2; }
    [[nodiscard]] int nodes() const { return m_nodes; }

    // Adds the interpolated values to lattice[1] … lattice[count].
    void addTo(double *lattice, int count, const double *nodes) const;
    // The other way round: adds to each node what the lattice's coefficients make of it.
    void addAdjoint(double *nodes, int count, const double *coefficients) const;
    [[nodiscard]] double valueAt(int k, const double *nodes) const;

private:
    struct Point
    {
        int node; // first of the eight, counted from first()
        double weights[width];
    };

    std::vector<Point> m_points;
    int m_nodes;
};

} // namespace insurable
