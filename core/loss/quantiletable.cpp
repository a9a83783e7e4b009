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
    return c[0] + x * (c[1] + x * (c[2] + x * c[3]));
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
        m_mu = std::log(severity.quantile(0.5));
        m_sigma = std::log(severity.upperQuantile(normalSurvival(1))) - m_mu;
    }

    [[nodiscard]] static double distance(quint64 cell, size_t node)
    {
        const double from = lowEnd(cell);
        return from + nodes[node] * (lowEnd(cell + 1) - from);
    }
    [[nodiscard]] double amount(quint64 cell, size_t node, bool isLower) const
    {
        if (!m_isLognormal)
            return quantileOf(m_severity, isLower, distance(cell, node) * perDistance);
        const double z = normals()[(cell - firstOfTable) * nodes.size() + node];
        return std::exp(m_mu + (isLower ? z : -z) * m_sigma);
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
    double m_mu = 0;
    double m_sigma = 0;
};

QuantileTable::QuantileTable(const Severity &severity)
    : m_severity(severity)
    , m_cells(2 * cellsPerSide)
{
    for (Cell &cell : m_cells)
        cell.c.fill(std::numeric_limits<double>::quiet_NaN());
    const Nodes exactly(severity);
    for (quint64 cell = firstOfTable; cell < endOfTable; ++cell) {
        fill(exactly, cell, false);
        fill(exactly, cell, true);
    }
}

void QuantileTable::fill(const Nodes &exactly, quint64 cell, bool isLower)
{
    const double sign = isLower ? -1 : 1;
    std::array<double, 4> distances;
    std::array<double, 4> amounts;
    for (size_t i = 0; i < distances.size(); ++i) {
        distances[i] = sign * Nodes::distance(cell, i);
        amounts[i] = exactly.amount(cell, i, isLower);
    }
    const std::array<double, 4> c = cubicThrough(distances, amounts);
    const double middle = exactly.amount(cell, 4, isLower);
    const double found = valueOf(c, sign * Nodes::distance(cell, 4));
    const bool isGood = std::abs(found - middle) <= goodEnough * middle;
    if (isGood && valueOf(c, sign * Nodes::lowEnd(cell)) > 0
        && valueOf(c, sign * Nodes::lowEnd(cell + 1)) > 0)
        m_cells[cell + (isLower ? cellsPerSide : 0)].c = c;
}

double QuantileTable::exact(quint64 word) const
{
    const auto distance = double((qint64(word) >> 10) | 1);
    const double amount = quantileOf(m_severity, distance < 0, std::abs(distance) * perDistance);
    return std::max(amount, std::numeric_limits<double>::min()); // an event has a cost
}

} // namespace insurable
