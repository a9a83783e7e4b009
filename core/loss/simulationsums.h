// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "losshistogram.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace insurable {

// Where the years are that decide on TVaR 95: a few cells about the quantile, and all above. The
// cell of a year is 0 when it does not matter.
struct TailWindow
{
    static constexpr quint8 inner = 30;
    static constexpr quint8 all = inner + 1;

    // Of the inner cells, rising; some may be empty.
    std::array<double, inner + 1> edges = endless();

    [[nodiscard]] quint8 cellOf(double total) const
    {
        if (total < edges.front() || total == 0)
            return 0;
        if (total >= edges.back())
            return all;
        return quint8(std::upper_bound(edges.begin(), edges.end(), total) - edges.begin());
    }

private:
    [[nodiscard]] static constexpr std::array<double, inner + 1> endless()
    {
        std::array<double, inner + 1> none;
        none.fill(std::numeric_limits<double>::infinity());
        return none;
    }
};

// Sums that depend on the order of adding are kept for each lane of years by itself and joined in
// the order of the lanes.
struct ScenarioSums
{
    // Where cover is everything these three are left out.
    double layered = 0;
    double annual = 0;
    double annualSquares = 0;
    quint64 attached = 0;
    quint64 exhausted = 0;
    std::array<double, TailWindow::all + 1> tail = {};
    std::array<double, TailWindow::all + 1> tailSquares = {};

    void join(const ScenarioSums &other);
};

struct TotalSums
{
    quint64 years = 0;
    double gross = 0;
    double layered = 0;
    double ceded = 0;
    double retained = 0;
    quint64 attached = 0;
    quint64 exhausted = 0;
    std::array<quint64, TailWindow::all + 1> tailYears = {};

    void join(const TotalSums &other);
};

// Of two plans in the same years.
struct DifferenceSums
{
    std::array<double, 3> sum = {}; // gross, ceded, retained
    std::array<double, 3> squares = {};

    void join(const DifferenceSums &other);
};

struct LaneSums
{
    std::vector<ScenarioSums> scenarios = {};
    TotalSums total = {};
    DifferenceSums difference = {};

    void join(const LaneSums &other);
};

struct LossHistograms
{
    std::vector<LossHistogram> scenarios = {};
    LossHistogram total = {};
    // Where cover is everything these two are left out.
    LossHistogram ceded = {};
    LossHistogram retained = {};

    void join(const LossHistograms &other);
};

} // namespace insurable
