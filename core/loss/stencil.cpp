// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stencil.h"

#include <cmath>
#include <cstddef>

namespace insurable {

namespace {

constexpr double coarsestSpacing = 1.0 / 32;

// Lagrange weights of the nodes -3 … 4 for a point between 0 and 1.
void lagrange(double t, double *weights)
{
    constexpr double scale[] = {-1.0 / 5040, 1.0 / 720, -1.0 / 240, 1.0 / 144,
                                -1.0 / 144,  1.0 / 240, -1.0 / 720, 1.0 / 5040};
    for (int i = 0; i < Stencil::width; ++i) {
        weights[i] = scale[i];
        for (int j = 0; j < Stencil::width; ++j) {
            if (j != i)
                weights[i] *= t + 3 - j;
        }
    }
}

} // namespace

Stencil::Stencil(int points, int fineness)
    : m_points(static_cast<std::size_t>(points) + 1)
{
    const double perNode = 1 / spacing(fineness);
    for (int k = 1; k <= points; ++k) {
        const double at = std::log(k) * perNode;
        const double below = std::floor(at);
        Point &point = m_points[static_cast<std::size_t>(k)];
        point.node = static_cast<int>(below);
        lagrange(at - below, point.weights);
    }
    m_nodes = m_points.back().node + width;
}

double Stencil::latticeWidth(int step)
{
    return std::exp(step * coarsestSpacing);
}

int Stencil::stepAtLeast(double width)
{
    return static_cast<int>(std::ceil(std::log(width) / coarsestSpacing - 1e-9));
}

int Stencil::finenessFor(double smoothness)
{
    int fineness = 0;
    while (fineness + 1 < finenesses && spacing(fineness) * 16 > smoothness)
        ++fineness;
    return fineness;
}

int Stencil::nodesPerStep(int fineness)
{
    return 1 << (2 * fineness);
}

double Stencil::spacing(int fineness)
{
    return coarsestSpacing / nodesPerStep(fineness);
}

void Stencil::addTo(double *lattice, int count, const double *nodes) const
{
    for (int k = 1; k <= count; ++k)
        lattice[k] += valueAt(k, nodes);
}

void Stencil::addAdjoint(double *nodes, int count, const double *coefficients) const
{
    for (int k = 1; k <= count; ++k) {
        const Point &point = m_points[static_cast<std::size_t>(k)];
        for (int i = 0; i < width; ++i)
            nodes[point.node + i] += point.weights[i] * coefficients[k];
    }
}

double Stencil::valueAt(int k, const double *nodes) const
{
    const Point &point = m_points[static_cast<std::size_t>(k)];
    const double *first = nodes + point.node;
    const double *w = point.weights;
    return w[0] * first[0] + w[1] * first[1] + w[2] * first[2] + w[3] * first[3] + w[4] * first[4]
        + w[5] * first[5] + w[6] * first[6] + w[7] * first[7];
}

} // namespace insurable
