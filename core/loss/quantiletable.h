// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "severity.h"

#include <QtGlobal>

#include <array>
#include <bit>
#include <vector>

namespace insurable {

// Turns random words into amounts of any severity, in a few nanoseconds. The top 53 bits of a word
// say how far from the nearer end of the distribution it is; exponent and first bits of that
// distance choose a cell, so that cells grow finer towards both ends; within a cell a cubic goes
// through the exact quantiles. Where that is not good to 2e-6, and at the outermost ends, the
// severity itself is asked.
class QuantileTable final
{
public:
    explicit QuantileTable(const Severity &severity);

    [[nodiscard]] double amount(quint64 word) const
    {
        // Odd, above 0 for the upper half and below for the lower, small at the far ends.
        const auto distance = double((qint64(word) >> 10) | 1);
        const auto bits = std::bit_cast<quint64>(distance);
        const auto &c = m_cells[(bits >> cellShift) + m_offsets[word >> 63]].c;
        // Two halves at once: the processor waits for one chain, not for both.
        const double found =
            (c[0] + distance * c[1]) + distance * distance * (c[2] + distance * c[3]);
        return found == found ? found : exact(word);
    }

    [[nodiscard]] Severity::Kind kind() const { return m_severity.kind(); }
    // The same amount from the severity itself.
    [[nodiscard]] double exact(quint64 word) const;

private:
    static constexpr int octaves = 54; // of the distance
    static constexpr int tableOctaves = 14;
    static constexpr int cellBits = 4;
    static constexpr int cellShift = 52 - cellBits;
    static constexpr quint64 cellsPerSide = quint64(octaves) << cellBits;
    static constexpr quint64 firstCell = quint64(1023) << cellBits;
    static constexpr quint64 signBit = quint64(1) << (11 + cellBits);
    static constexpr quint64 firstOfTable = quint64(octaves - 1 - tableOctaves) << cellBits;
    static constexpr quint64 endOfTable = quint64(octaves - 1) << cellBits;

    struct alignas(32) Cell // never in two cache lines
    {
        std::array<double, 4> c;
    };

    class Nodes;
    void fill(const Nodes &exactly, quint64 cell);

    Severity m_severity;
    // From the first bits of a distance to its cell, above and below; modulo 2^64.
    std::array<quint64, 2> m_offsets = {0 - firstCell, cellsPerSide - firstCell - signBit};
    std::vector<Cell> m_cells;
};

} // namespace insurable
