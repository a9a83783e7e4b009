// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <bit>
#include <limits>
#include <span>
#include <vector>

namespace insurable {

// The distribution of a year's loss from any number of years in a few thousand bins, thirty-two
// to each doubling. Counts and the sums of the bins are whole numbers: whatever the order of
// adding and joining, the outcome is the same to the bit.
class LossHistogram final
{
public:
    // `keepsEnds`: remembers the least and the largest loss of each bin, so that amounts that
    // come again and again (limits, fixed costs) come out exactly.
    explicit LossHistogram(bool keepsEnds = true)
        : m_keepsEnds(keepsEnds)
    {
    }

    // A year with a loss above nothing.
    void add(double loss)
    {
        const auto bits = std::bit_cast<quint64>(loss);
        quint64 at = (bits >> binShift) - m_first;
        if (at >= m_bins.size()) [[unlikely]]
            at = grow(bits >> binShift);
        note(m_bins[at], bits);
        if (m_keepsEnds)
            noteEnds(at, loss);
    }
    // The same for many of them, faster.
    void addAll(std::span<const double> losses);
    void join(const LossHistogram &other);

    // What is known of the losses in one bin.
    struct Slice
    {
        double count = 0;
        double sum = 0;
        double least = 0;
        double largest = 0;
    };
    // From the smallest losses to the largest, without the empty bins.
    [[nodiscard]] std::vector<Slice> slices() const;

private:
    static constexpr int binBits = 5;
    static constexpr int binShift = 52 - binBits;
    static constexpr int fractionBits = 30;
    static constexpr int fractionShift = binShift - fractionBits;
    static constexpr quint64 fractionMask = (quint64(1) << fractionBits) - 1;

    struct Bin
    {
        quint64 count = 0;
        quint64 above = 0; // sum of the places in the bin, in 2^-30 of its width
    };
    struct Ends
    {
        double least = std::numeric_limits<double>::infinity();
        double largest = 0;
    };

    static void note(Bin &bin, quint64 bits)
    {
        ++bin.count;
        bin.above += (bits >> fractionShift) & fractionMask;
    }
    quint64 grow(quint64 bin);
    void noteEnds(quint64 at, double loss);
    [[nodiscard]] double lowEdge(size_t bin) const;

    bool m_keepsEnds;
    quint64 m_first = 0;
    std::vector<Bin> m_bins;
    std::vector<Ends> m_ends;
};

inline void LossHistogram::noteEnds(quint64 at, double loss)
{
    Ends &ends = m_ends[at];
    ends.least = loss < ends.least ? loss : ends.least;
    ends.largest = loss > ends.largest ? loss : ends.largest;
}

} // namespace insurable
