// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lossprofile.h"

#include <algorithm>
#include <cmath>

namespace insurable {

namespace {

double powerOf(double least, double mean, double largest)
{
    const double tiny = 1e-8 * (largest - least);
    if (!(tiny > 0))
        return 1;
    return std::max(largest - mean, tiny) / std::max(mean - least, tiny);
}

} // namespace

LossProfile::LossProfile(const LossHistogram &histogram, double years)
    : m_years(years)
    , m_none(years)
{
    const std::vector<LossHistogram::Slice> slices = histogram.slices();
    for (const auto &slice : slices)
        m_none -= slice.count;
    double before = m_none;
    for (const auto &slice : slices) {
        const double mean = slice.sum / slice.count;
        m_slices.push_back({before, slice.count, mean, slice.least, slice.largest,
                            powerOf(slice.least, mean, slice.largest), m_squares, 0});
        before += slice.count;
        m_squares += slice.count * m_slices.back().square();
    }
    for (auto slice = m_slices.rbegin(); slice != m_slices.rend(); ++slice) {
        slice->sumAfter = m_sum;
        m_sum += slice->count * slice->mean;
    }
}

double LossProfile::Slice::square() const
{
    const double width = largest - least;
    const double half = 1 / (1 + power);
    return mean * mean + width * width * (1 / (1 + 2 * power) - half * half);
}

double LossProfile::Slice::at(double share) const
{
    return largest > least ? least + (largest - least) * std::pow(share, power) : least;
}

double LossProfile::Slice::integralFrom(double share) const
{
    if (!(largest > least))
        return least * (1 - share);
    return least * (1 - share) + (largest - least) * (1 - std::pow(share, power + 1)) / (power + 1);
}

double LossProfile::Slice::shareBelow(double loss) const
{
    if (loss >= largest)
        return 1;
    return loss <= least ? 0 : std::pow((loss - least) / (largest - least), 1 / power);
}

LossProfile::Place LossProfile::placeOf(double p) const
{
    const double rank = p * m_years;
    if (rank <= m_none || m_slices.empty())
        return {};
    const auto after =
        std::lower_bound(m_slices.begin() + 1, m_slices.end(), rank,
                         [](const Slice &slice, double wanted) { return slice.before < wanted; });
    const Slice &slice = *(after - 1);
    return {&slice, std::min(1.0, (rank - slice.before) / slice.count)};
}

double LossProfile::quantile(double p) const
{
    const Place place = placeOf(p);
    return place.slice ? place.slice->at(place.share) : 0;
}

double LossProfile::tailMean(double p) const
{
    const Place place = placeOf(p);
    double sum = 0;
    if (place.slice)
        sum = place.slice->count * place.slice->integralFrom(place.share) + place.slice->sumAfter;
    else
        sum = m_sum;
    return sum / ((1 - p) * m_years);
}

double LossProfile::squaresBelow(double p) const
{
    const Place place = placeOf(p);
    if (!place.slice)
        return 0;
    return place.slice->squaresBefore + place.share * place.slice->count * place.slice->square();
}

double LossProfile::fourthCentralMoment(double mean) const
{
    double sum = m_none * mean * mean * mean * mean;
    for (const Slice &slice : m_slices) {
        const double square = (slice.mean - mean) * (slice.mean - mean);
        sum += slice.count * square * square;
    }
    return sum / m_years;
}

std::vector<CurvePoint> LossProfile::curve(int points) const
{
    std::vector<CurvePoint> all;
    if (m_slices.empty())
        return all;
    const double from = std::log(m_slices.front().least);
    const double step = (std::log(m_slices.back().largest) - from) / (points - 1);
    auto slice = m_slices.begin();
    for (int i = 0; i < points; ++i) {
        const double loss = i + 1 == points ? m_slices.back().largest : std::exp(from + i * step);
        while (slice + 1 != m_slices.end() && loss >= (slice + 1)->least)
            ++slice;
        const double below = slice->before + slice->count * slice->shareBelow(loss);
        const double chance = std::max(0.0, 1 - below / m_years);
        all.push_back({loss, all.empty() ? chance : std::min(chance, all.back().exceedance)});
    }
    return all;
}

} // namespace insurable
