// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <bit>
#include <limits>
#include <map>
#include <memory>
#include <span>
#include <vector>

namespace insurable {

// Thirty-two bins to each doubling, each of which may be cut into more cells of one width.
class FineBins final
{
public:
    static constexpr int binBits = 5;
    static constexpr int binShift = 52 - binBits;

    // About so many cells. From these losses of so many years it is seen where others may lie: a
    // quarter of the cells goes to them evenly, the rest to where quantiles are to be expected.
    FineBins(std::vector<double> losses, quint64 years, size_t cells);

    [[nodiscard]] size_t cells() const { return m_cells; }
    [[nodiscard]] bool holds(quint64 bits) const
    {
        return (bits >> binShift) - m_first < m_cuts.size();
    }
    // Of a loss that one of the bins holds.
    [[nodiscard]] size_t cellOf(quint64 bits) const
    {
        const Cut cut = m_cuts[(bits >> binShift) - m_first];
        return size_t(cut.base + (bits >> cut.shift));
    }

private:
    struct Cut
    {
        quint64 base; // modulo 2^64
        quint64 shift;
    };

    quint64 m_first = 0;
    std::vector<Cut> m_cuts;
    size_t m_cells = 0;
};

// The distribution of a year's loss from any number of years: every loss, where there are few, or
// the counts and sums of bins. These are whole numbers: whatever the order of adding and joining,
// the outcome is the same to the bit.
class LossHistogram final
{
public:
    // Keeps every loss.
    LossHistogram() = default;
    // Thirty-two bins to each doubling, and nothing but their counts and sums: for losses whose
    // density is smooth and does not change much over three per cent.
    [[nodiscard]] static LossHistogram plain();
    // For any others. Remembers the least and the largest loss of each cell, so that amounts that
    // come again and again (limits, fixed costs) come out exactly.
    explicit LossHistogram(std::shared_ptr<const FineBins> bins);

    // Losses above nothing.
    void addAll(std::span<const double> losses);
    void join(const LossHistogram &other);

    // Whether the least and the largest loss of a slice were really there.
    [[nodiscard]] bool knowsEnds() const { return m_kind != Kind::Plain; }
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
    // All of them, where every loss is kept.
    [[nodiscard]] const std::vector<double> &losses() const { return m_losses; }

private:
    static constexpr int binBits = FineBins::binBits;
    static constexpr int binShift = FineBins::binShift;
    static constexpr int fractionBits = 30;
    // A tally is a bin's count and, below it, the sum of the places in 2^-24 of its width.
    static constexpr int placeBits = 24;
    static constexpr int tallyShift = 44;
    static constexpr quint64 mostTallied = (1 << 20) - 1; // more would not fit
    static constexpr int fractionShift = binShift - fractionBits;
    static constexpr quint64 fractionMask = (quint64(1) << fractionBits) - 1;

    enum class Kind { Everything, Plain, Fine };

    struct Bin
    {
        quint64 count = 0;
        quint64 places = 0; // sum of the places in the bin, in 2^-24 of its width
    };
    struct alignas(32) Cell // never in two cache lines
    {
        quint64 count = 0;
        quint64 above = 0; // sum of the places in the whole bin, in 2^-30 of its width
        double least = std::numeric_limits<double>::infinity();
        double largest = 0;

        void add(double loss, quint64 bits)
        {
            ++count;
            above += (bits >> fractionShift) & fractionMask;
            least = loss < least ? loss : least;
            largest = loss > largest ? loss : largest;
        }
        void join(const Cell &other);
        [[nodiscard]] Slice slice() const;
    };

    explicit LossHistogram(Kind kind)
        : m_kind(kind)
    {
    }
    void addPlain(std::span<const double> losses);
    void tally(std::span<const double> losses);
    void addFine(std::span<const double> losses);
    void joinPlain(const LossHistogram &other);
    [[nodiscard]] Bin binAt(size_t at) const; // with its tally
    void takeTallies();
    quint64 grow(quint64 bin);
    [[nodiscard]] double lowEdge(size_t bin) const;
    [[nodiscard]] std::vector<Slice> everySlice() const;
    [[nodiscard]] std::vector<Slice> plainSlices() const;
    [[nodiscard]] std::vector<Slice> fineSlices() const;

    Kind m_kind = Kind::Everything;
    std::vector<double> m_losses;
    // Plain.
    quint64 m_first = 0;
    std::vector<Bin> m_bins;
    std::vector<quint64> m_tallies; // what came last to each bin, in a single number
    quint64 m_tallied = 0;
    // Fine.
    std::shared_ptr<const FineBins> m_fine;
    std::vector<Cell> m_cells;
    std::map<quint64, Cell> m_outside; // rare: by bin, what the fine bins do not hold
};

} // namespace insurable
