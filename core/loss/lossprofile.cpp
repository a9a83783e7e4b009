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
    , m_knowsEnds(histogram.knowsEnds())
    , m_none(years)
{
    const std::vector<LossHistogram::Slice> slices = histogram.slices();
    for (const auto &slice : slices)
        m_none -= slice.count;
    double before = m_none;
    for (const auto &slice : slices) {
        const double mean = slice.sum / slice.count;
        m_slices.push_back({before, slice.count, mean, slice.least, slice.largest,
                            powerOf(slice.least, mean, slice.largest), 0});
        before += slice.count;
    }
    for (auto slice = m_slices.rbegin(); slice != m_slices.rend(); ++slice) {
        slice->sumAfter = m_sum;
        m_sum += slice->count * slice->mean;
    }
}

double LossProfile::Slice::variance() const
{
    const double width = largest - least;
    const double half = 1 / (1 + power);
    return width * width * std::max(0.0, 1 / (1 + 2 * power) - half * half);
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
    const double rank = p * m_years * (1 - 1e-13); // 0.8 · 10 is 8, not a hair more
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

double LossProfile::largest() const
{
    return m_slices.empty() ? 0 : m_slices.back().largest;
}

double LossProfile::quantileAtLeast(double p) const
{
    const Place place = placeOf(std::max(0.0, p));
    if (!place.slice)
        return 0;
    return m_knowsEnds ? place.slice->least : place.slice->at(place.share);
}

double LossProfile::quantileAtMost(double p) const
{
    const Place place = placeOf(std::min(1.0, p));
    if (!place.slice)
        return 0;
    return m_knowsEnds ? place.slice->largest : place.slice->at(place.share);
}

double LossProfile::thinnedOut(double chance) const
{
    constexpr double enough = 20; // years
    const double worst = std::min(enough, m_years - m_none);
    if (worst == 0)
        return 0;
    const double from = quantile(1 - worst / m_years);
    const double excess = tailMean(1 - worst / m_years) - from;
    const double farther = std::log(std::max(1.0, worst / (m_years * chance)));
    return std::max(largest(), from + excess * farther);
}

CentralMoments LossProfile::momentsAbout(double value) const
{
    CentralMoments sum;
    const double scale = std::max({std::abs(value), largest() - value, 1e-300});
    double fourth = 0; // in the scale
    double sixth = 0;
    const auto add = [&](double count, double distance, double variance) {
        const double square = distance * distance + variance;
        const double scaled = square / scale / scale;
        sum.second += count * square;
        sum.third += count * square * std::abs(distance);
        sum.fourth += count * square * square;
        fourth += count * scaled * scaled;
        sixth += count * scaled * scaled * scaled;
    };
    add(m_none, value, 0);
    for (const Slice &slice : m_slices)
        add(slice.count, slice.mean - value, slice.variance());
    return {sum.second / m_years, sum.third / m_years, sum.fourth / m_years,
            fourth > 0 ? scale * (sixth / fourth) * scale : 0};
}

CentralMoments LossProfile::momentsAbove(double value) const
{
    LossProfile excess = *this;
    excess.m_none = m_years;
    std::erase_if(excess.m_slices, [value](const Slice &slice) { return slice.largest <= value; });
    for (Slice &slice : excess.m_slices) {
        const double share = 1 - slice.shareBelow(value);
        slice.mean = share > 0 ? slice.integralFrom(1 - share) / share : value;
        slice.count *= share;
        slice.least = std::max(value, slice.least);
        slice.mean = std::clamp(slice.mean, slice.least, slice.largest);
        slice.power = powerOf(slice.least, slice.mean, slice.largest);
        slice.mean -= value;
        excess.m_none -= slice.count;
    }
    return excess.momentsAbout(0);
}

std::vector<CurvePoint> LossProfile::curve(int points) const
{
    std::vector<CurvePoint> all;
    if (m_slices.empty())
        return all;
    const double least = m_slices.front().least;
    const double largest = m_slices.back().largest;
    const double factor = std::pow(largest / least, 1.0 / (points - 1));
    double next = least;
    auto slice = m_slices.begin();
    for (int i = 0; i < points; ++i) {
        const double loss = i + 1 == points ? largest : std::min(next, largest);
        next *= factor;
        while (slice + 1 != m_slices.end() && loss >= (slice + 1)->least)
            ++slice;
        const double below = slice->before + slice->count * slice->shareBelow(loss);
        const double chance = std::max(0.0, 1 - below / m_years);
        all.push_back({loss, all.empty() ? chance : std::min(chance, all.back().exceedance)});
    }
    return all;
}

} // namespace insurable
