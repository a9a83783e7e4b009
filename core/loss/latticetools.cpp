// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "latticetools.h"

#include <cmath>

namespace insurable {

const Stencil &LatticeTools::stencil(int fineness, int points)
{
    std::unique_ptr<Stencil> &stencil = m_stencils[{fineness, points}];
    if (!stencil)
        stencil = std::make_unique<Stencil>(points, fineness);
    return *stencil;
}

const Fourier &LatticeTools::fourier(int points)
{
    std::unique_ptr<Fourier> &fourier = m_fouriers[points];
    if (!fourier)
        fourier = std::make_unique<Fourier>(points);
    return *fourier;
}

const Reals &LatticeTools::tilt(int points)
{
    Reals &tilt = m_tilts[points];
    if (tilt.empty()) {
        const double slope = std::log(1e7) / points;
        for (int k = 0; k < points; ++k)
            tilt.push_back(std::exp(-slope * k));
    }
    return tilt;
}

} // namespace insurable
