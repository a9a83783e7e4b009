// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fourier.h"
#include "stencil.h"

#include <map>
#include <memory>

namespace insurable {

// A lattice from 0 to points · width, the width given as a step of Stencil.
struct LatticeSpan
{
    int step = 0;
    int points = 0;

    [[nodiscard]] double width() const { return Stencil::latticeWidth(step); }
    [[nodiscard]] double end() const { return points * width(); }
};

// What every lattice of a size needs, made once and kept.
class LatticeTools final
{
public:
    static constexpr int mostPoints = 65536;

    explicit LatticeTools(int points)
        : m_points(points)
    {
    }

    // Of the lattices that answers come from.
    [[nodiscard]] int points() const { return m_points; }
    [[nodiscard]] const Stencil &stencil(int fineness, int points);
    [[nodiscard]] const Fourier &fourier(int points);
    // Weights that fall by ten million over the lattice. Under them what lies beyond its end wraps
    // round only that much weaker, at the price of as many digits there.
    [[nodiscard]] const Reals &tilt(int points);

private:
    int m_points;
    std::map<std::pair<int, int>, std::unique_ptr<Stencil>> m_stencils;
    std::map<int, std::unique_ptr<Fourier>> m_fouriers;
    std::map<int, Reals> m_tilts;
};

} // namespace insurable
