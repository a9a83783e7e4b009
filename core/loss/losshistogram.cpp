// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "losshistogram.h"

#include "annualloss.h"

#include <algorithm>
#include <cmath>

namespace insurable {

namespace {

// For each of the ascending losses, which are a share of all years, its share of the cells.
std::vector<double> sharesOfCells(size_t losses, double years)
{
    constexpr double even = 0.25;
    std::vector<double> shares(losses, even / double(losses));
    for (const double p : quantileLevels) {
        const double middle = p * years - (years - double(losses));
        const double half = 6 * std::sqrt(p * (1 - p) * years) + 1;
        const auto first = size_t(std::clamp(middle - half, 0.0, double(losses)));
        const auto end = size_t(std::clamp(middle + half, 0.0, double(losses)));
        for (size_t i = first; i < end; ++i)
            shares[i] += (1 - even) / double(quantileLevels.size()) / double(end - first);
    }
    return shares;
}

} // namespace

FineBins::FineBins(std::vector<double> losses, quint64 years, size_t cells)
{
    if (losses.empty())
        return;
    constexpr int mostBits = 13;
    const auto binOf = [](double loss) { return std::bit_cast<quint64>(loss) >> binShift; };
    std::sort(losses.begin(), losses.end());
    const std::vector<double> shares = sharesOfCells(losses.size(), double(years));
    m_first = binOf(losses.front());
    std::vector<double> wanted(binOf(losses.back()) - m_first + 1);
    for (size_t i = 0; i < losses.size(); ++i)
        wanted[binOf(losses[i]) - m_first] += shares[i] * double(cells);
    for (size_t bin = 0; bin < wanted.size(); ++bin) {
        const int bits = std::min(mostBits, int(std::ceil(std::log2(std::max(1.0, wanted[bin])))));
        m_cuts.push_back({m_cells - ((m_first + bin) << bits), binShift - quint64(bits)});
        m_cells += size_t(1) << bits;
    }
}

LossHistogram::LossHistogram(std::shared_ptr<const FineBins> bins)
    : m_kind(Kind::Fine)
    , m_fine(std::move(bins))
    , m_cells(m_fine->cells())
{
}

LossHistogram LossHistogram::plain()
{
    return LossHistogram(Kind::Plain);
}

void LossHistogram::Cell::join(const Cell &other)
{
    count += other.count;
    above += other.above;
    least = std::min(least, other.least);
    largest = std::max(largest, other.largest);
}

LossHistogram::Slice LossHistogram::Cell::slice() const
{
    const quint64 bin = std::bit_cast<quint64>(least) >> binShift;
    const double low = std::bit_cast<double>(bin << binShift);
    const double width = std::bit_cast<double>((bin + 1) << binShift) - low;
    const double halfStep = 0x1p-31 * width; // places are rounded down
    const double mean = low + halfStep + double(above) / double(count) * 0x1p-30 * width;
    return {double(count), double(count) * std::clamp(mean, least, largest), least, largest};
}

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
    m_tallies.insert(m_tallies.begin(), before, 0);
    m_tallies.resize(end - first);
    m_first = first;
    return bin - first;
}

void LossHistogram::addAll(std::span<const double> losses)
{
    switch (m_kind) {
    case Kind::Everything:
        m_losses.insert(m_losses.end(), losses.begin(), losses.end());
        return;
    case Kind::Plain:
        addPlain(losses);
        return;
    case Kind::Fine:
        addFine(losses);
        return;
    }
}

void LossHistogram::addPlain(std::span<const double> losses)
{
    while (!losses.empty()) {
        if (m_tallied == mostTallied)
            takeTallies();
        const size_t many = std::min<size_t>(losses.size(), mostTallied - m_tallied);
        tally(losses.first(many));
        losses = losses.subspan(many);
    }
}

void LossHistogram::tally(std::span<const double> losses)
{
    constexpr int shift = binShift - placeBits;
    constexpr quint64 mask = (quint64(1) << placeBits) - 1;
    m_tallied += losses.size();
    quint64 *tallies = m_tallies.data(); // kept in registers
    quint64 count = m_tallies.size();
    quint64 first = m_first;
    for (const double loss : losses) {
        const auto bits = std::bit_cast<quint64>(loss);
        quint64 at = (bits >> binShift) - first;
        if (at >= count) [[unlikely]] {
            at = grow(bits >> binShift);
            tallies = m_tallies.data();
            count = m_tallies.size();
            first = m_first;
        }
        tallies[at] += (quint64(1) << tallyShift) | ((bits >> shift) & mask);
    }
}

LossHistogram::Bin LossHistogram::binAt(size_t at) const
{
    const quint64 tally = m_tallies[at];
    const quint64 places = tally & ((quint64(1) << tallyShift) - 1);
    return {m_bins[at].count + (tally >> tallyShift), m_bins[at].places + places};
}

void LossHistogram::takeTallies()
{
    for (size_t i = 0; i < m_bins.size(); ++i) {
        m_bins[i] = binAt(i);
        m_tallies[i] = 0;
    }
    m_tallied = 0;
}

void LossHistogram::addFine(std::span<const double> losses)
{
    const FineBins &fine = *m_fine;
    Cell *const cells = m_cells.data();
    for (const double loss : losses) {
        const auto bits = std::bit_cast<quint64>(loss);
        if (fine.holds(bits)) [[likely]]
            cells[fine.cellOf(bits)].add(loss, bits);
        else
            m_outside[bits >> binShift].add(loss, bits);
    }
}

void LossHistogram::join(const LossHistogram &other)
{
    m_losses.insert(m_losses.end(), other.m_losses.begin(), other.m_losses.end());
    joinPlain(other);
    for (size_t i = 0; i < m_cells.size(); ++i)
        m_cells[i].join(other.m_cells[i]);
    for (const auto &[bin, cell] : other.m_outside)
        m_outside[bin].join(cell);
}

void LossHistogram::joinPlain(const LossHistogram &other)
{
    if (other.m_bins.empty())
        return;
    grow(other.m_first);
    grow(other.m_first + other.m_bins.size() - 1);
    const size_t offset = other.m_first - m_first;
    for (size_t i = 0; i < other.m_bins.size(); ++i) {
        const Bin bin = other.binAt(i);
        m_bins[offset + i].count += bin.count;
        m_bins[offset + i].places += bin.places;
    }
}

double LossHistogram::lowEdge(size_t bin) const
{
    return std::bit_cast<double>((m_first + bin) << binShift);
}

std::vector<LossHistogram::Slice> LossHistogram::slices() const
{
    switch (m_kind) {
    case Kind::Everything:
        return everySlice();
    case Kind::Plain:
        return plainSlices();
    case Kind::Fine:
        return fineSlices();
    }
    Q_UNREACHABLE();
}

std::vector<LossHistogram::Slice> LossHistogram::everySlice() const
{
    std::vector<double> sorted = m_losses;
    std::sort(sorted.begin(), sorted.end());
    std::vector<Slice> all;
    for (const double loss : sorted) {
        if (all.empty() || all.back().largest != loss)
            all.push_back({0, 0, loss, loss});
        ++all.back().count;
        all.back().sum = all.back().count * loss;
    }
    return all;
}

std::vector<LossHistogram::Slice> LossHistogram::plainSlices() const
{
    std::vector<Slice> all;
    for (size_t i = 0; i < m_bins.size(); ++i) {
        const Bin bin = binAt(i);
        if (bin.count == 0)
            continue;
        const double low = lowEdge(i);
        const double width = lowEdge(i + 1) - low;
        const double halfStep = 0x1p-25 * width; // places are rounded down
        const double sum =
            double(bin.count) * (low + halfStep) + double(bin.places) * 0x1p-24 * width;
        all.push_back({double(bin.count), sum, low, low + width});
    }
    return all;
}

std::vector<LossHistogram::Slice> LossHistogram::fineSlices() const
{
    std::vector<Slice> all;
    for (const Cell &cell : m_cells) {
        if (cell.count > 0)
            all.push_back(cell.slice());
    }
    for (const auto &[bin, cell] : m_outside)
        all.push_back(cell.slice());
    std::sort(all.begin(), all.end(),
              [](const Slice &a, const Slice &b) { return a.least < b.least; });
    return all;
}

} // namespace insurable
