// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "losshistogram.h"

#include <array>
#include <cmath>
#include <vector>

namespace insurable {

// Where the years are that decide on TVaR 95: a few cells about the quantile, and all above. The
// cell of a year is 0 when it does not matter.
struct TailWindow
{
    static constexpr quint8 inner = 8;
    static constexpr quint8 all = inner + 1;

    double from = std::numeric_limits<double>::infinity();
    double to = std::numeric_limits<double>::infinity();

    [[nodiscard]] quint8 cellOf(double total) const
    {
        if (total < from || total == 0)
            return 0;
        if (total >= to)
            return all;
        return quint8(1 + std::min<int>(inner - 1, int((total - from) / (to - from) * inner)));
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
    double squares = 0;
    double layered = 0;
    double ceded = 0;
    double cededSquares = 0;
    double retained = 0;
    double retainedSquares = 0;
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
    LossHistogram total = LossHistogram();
    LossHistogram ceded = LossHistogram();
    LossHistogram retained = LossHistogram();

    void join(const LossHistograms &other);
};

} // namespace insurable
