// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quantiletable.h"

#include "normal.h"

#include <cmath>
#include <limits>

namespace insurable {

namespace {

constexpr double goodEnough = 2e-6;     // of the amount; random draws hide far more
constexpr double perDistance = 0x1p-54; // of the chance

// Chebyshev's points on 0 … 1, and the middle, where the cubic is put to the test.
constexpr std::array nodes{0.038060233744356624, 0.30865828381745514, 0.6913417161825449,
                           0.9619397662556434, 0.5};

// Newton's divided differences, then multiplied out. The cells are narrow beside their distance
// from 0, which costs four of the sixteen digits.
std::array<double, 4> cubicThrough(const std::array<double, 4> &x, const std::array<double, 4> &y)
{
    std::array<double, 4> d = y;
    for (size_t order = 1; order < 4; ++order) {
        for (size_t i = 3; i >= order; --i)
            d[i] = (d[i] - d[i - 1]) / (x[i] - x[i - order]);
    }
    std::array<double, 4> c = {d[3], 0, 0, 0};
    for (size_t i = 3; i-- > 0;) {
        for (size_t k = 3; k > 0; --k)
            c[k] = c[k - 1] - x[i] * c[k];
        c[0] = d[i] - x[i] * c[0];
    }
    return c;
}

double valueOf(const std::array<double, 4> &c, double x)
{
    return (c[0] + x * c[1]) + x * x * (c[2] + x * c[3]);
}

double quantileOf(const Severity &severity, bool isLower, double tail)
{
    return isLower ? severity.quantile(tail) : severity.upperQuantile(tail);
}

} // namespace

// The exact quantiles at the nodes of the cells. All lognormal severities share the normal
// distribution's.
class QuantileTable::Nodes final
{
public:
    explicit Nodes(const Severity &severity)
        : m_severity(severity)
        , m_isLognormal(severity.kind() == Severity::Kind::Lognormal)
    {
        if (!m_isLognormal)
            return;
        m_median = severity.quantile(0.5);
        m_sigma = std::log(severity.upperQuantile(normalSurvival(1)) / m_median);
    }

    [[nodiscard]] static double distance(quint64 cell, size_t node)
    {
        const double from = lowEnd(cell);
        return from + nodes[node] * (lowEnd(cell + 1) - from);
    }
    // Above the median and below.
    [[nodiscard]] std::array<double, 2> amounts(quint64 cell, size_t node) const
    {
        if (!m_isLognormal) {
            const double tail = distance(cell, node) * perDistance;
            return {quantileOf(m_severity, false, tail), quantileOf(m_severity, true, tail)};
        }
        const double z = normals()[(cell - firstOfTable) * nodes.size() + node];
        const double factor = std::exp(z * m_sigma);
        return {m_median / factor, m_median * factor};
    }
    [[nodiscard]] static double lowEnd(quint64 cell)
    {
        return std::bit_cast<double>((firstCell + cell) << cellShift);
    }

private:
    [[nodiscard]] static const std::vector<double> &normals()
    {
        static const std::vector<double> all = [] {
            std::vector<double> values;
            for (quint64 cell = firstOfTable; cell < endOfTable; ++cell) {
                for (size_t node = 0; node < nodes.size(); ++node)
                    values.push_back(normalQuantile(distance(cell, node) * perDistance));
            }
            return values;
        }();
        return all;
    }

    const Severity &m_severity;
    bool m_isLognormal;
    double m_median = 0;
    double m_sigma = 0;
};

QuantileTable::QuantileTable(const Severity &severity)
    : m_severity(severity)
    , m_cells(2 * cellsPerSide)
{
    for (Cell &cell : m_cells)
        cell.c.fill(std::numeric_limits<double>::quiet_NaN());
    const Nodes exactly(severity);
    for (quint64 cell = firstOfTable; cell < endOfTable; ++cell)
        fill(exactly, cell);
}

void QuantileTable::fill(const Nodes &exactly, quint64 cell)
{
    std::array<std::array<double, 2>, nodes.size()> amounts;
    for (size_t i = 0; i < nodes.size(); ++i)
        amounts[i] = exactly.amounts(cell, i);
    for (size_t side = 0; side < 2; ++side) {
        const double sign = side == 0 ? 1 : -1;
        std::array<double, 4> x;
        std::array<double, 4> y;
        for (size_t i = 0; i < x.size(); ++i) {
            x[i] = sign * Nodes::distance(cell, i);
            y[i] = amounts[i][side];
        }
        const std::array<double, 4> c = cubicThrough(x, y);
        const double middle = amounts[4][side];
        const double found = valueOf(c, sign * Nodes::distance(cell, 4));
        const bool isGood = std::abs(found - middle) <= goodEnough * middle;
        if (isGood && valueOf(c, sign * Nodes::lowEnd(cell)) > 0
            && valueOf(c, sign * Nodes::lowEnd(cell + 1)) > 0)
            m_cells[cell + side * cellsPerSide].c = c;
    }
}

double QuantileTable::exact(quint64 word) const
{
    const auto distance = double((qint64(word) >> 10) | 1);
    const double amount = quantileOf(m_severity, distance < 0, std::abs(distance) * perDistance);
    return std::max(amount, std::numeric_limits<double>::min()); // an event has a cost
}

} // namespace insurable
