// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "losshistogram.h"

#include <algorithm>

namespace insurable {

// Makes room for a bin and for the rest of its doubling.
quint64 LossHistogram::grow(quint64 bin)
{
    constexpr quint64 whole = quint64(1) << binBits;
    const quint64 from = bin & ~(whole - 1);
    const quint64 first = m_bins.empty() ? from : std::min(from, m_first);
    const quint64 end =
        m_bins.empty() ? from + whole : std::max(from + whole, m_first + m_bins.size());
    const size_t before = m_bins.empty() ? 0 : m_first - first;
    m_bins.insert(m_bins.begin(), before, Bin());
    m_bins.resize(end - first);
    if (m_keepsEnds) {
        m_ends.insert(m_ends.begin(), before, Ends());
        m_ends.resize(end - first);
    }
    m_first = first;
    return bin - first;
}

void LossHistogram::addAll(std::span<const double> losses)
{
    if (m_keepsEnds) {
        for (const double loss : losses)
            add(loss);
        return;
    }
    Bin *bins = m_bins.data(); // kept in registers
    quint64 count = m_bins.size();
    quint64 first = m_first;
    for (const double loss : losses) {
        const auto bits = std::bit_cast<quint64>(loss);
        quint64 at = (bits >> binShift) - first;
        if (at >= count) [[unlikely]] {
            at = grow(bits >> binShift);
            bins = m_bins.data();
            count = m_bins.size();
            first = m_first;
        }
        note(bins[at], bits);
    }
}

void LossHistogram::join(const LossHistogram &other)
{
    if (other.m_bins.empty())
        return;
    grow(other.m_first);
    grow(other.m_first + other.m_bins.size() - 1);
    const size_t offset = other.m_first - m_first;
    for (size_t i = 0; i < other.m_bins.size(); ++i) {
        Bin &bin = m_bins[offset + i];
        bin.count += other.m_bins[i].count;
        bin.above += other.m_bins[i].above;
        if (!m_keepsEnds || other.m_bins[i].count == 0)
            continue;
        noteEnds(offset + i, other.m_ends[i].least);
        noteEnds(offset + i, other.m_ends[i].largest);
    }
}

double LossHistogram::lowEdge(size_t bin) const
{
    return std::bit_cast<double>((m_first + bin) << binShift);
}

std::vector<LossHistogram::Slice> LossHistogram::slices() const
{
    std::vector<Slice> all;
    for (size_t i = 0; i < m_bins.size(); ++i) {
        const Bin &bin = m_bins[i];
        if (bin.count == 0)
            continue;
        const double low = lowEdge(i);
        const double width = lowEdge(i + 1) - low;
        const double halfStep = 0x1p-31 * width; // places are rounded down
        const double sum =
            double(bin.count) * (low + halfStep) + double(bin.above) * 0x1p-30 * width;
        all.push_back({double(bin.count), sum, low, low + width});
        if (m_keepsEnds) {
            all.back().least = m_ends[i].least;
            all.back().largest = m_ends[i].largest;
        }
    }
    return all;
}

} // namespace insurable
