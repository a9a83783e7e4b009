// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplederrors.h"

#include <algorithm>
#include <cmath>

namespace insurable {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double steps = 4; // standard errors that are to be kept
constexpr double square = steps * steps;
constexpr double skewed =
    (square - 1) / 6;           // Cornish and Fisher: by so much of the skewness farther
constexpr double hardly = 1e-4; // of all simulations
constexpr double drawn = 5e-7;  // amounts are, relative to themselves, for a quarter

double quotient(double a, double b)
{
    return b > 0 ? a / b : 0;
}

// What a moment may be of which the years show so much: few of them decide on it, and others may
// have been missed. `decisive` is the number of years that would give the same, were they alike.
double withUnseen(double shown, double decisive, double unseen, double years)
{
    const double more = decisive > 0 ? shown * square / decisive : 0;
    return shown + more + unseen * square / years / (1 + decisive);
}

// By how much a mean may be off, in four errors: near the normal distribution, or by one event.
double reachOfMean(double years, double variance, double skew, double jump)
{
    const double error = std::sqrt(variance / years);
    return std::max(steps * error + skewed * skew / years, steps / 2 * error + jump / years);
}

} // namespace

double errorOfMean(double years, double variance, double skew, double jump, double lost)
{
    return (reachOfMean(years, variance, skew, jump) + lost) / steps;
}

Estimate sampledShare(quint64 hits, double years)
{
    const auto count = double(hits);
    const double share = count / years;
    const double middle = (count + square / 2) / (years + square);
    const double half = steps * std::sqrt(count * (1 - share) + square / 4) / (years + square);
    return {share, std::max(middle + half - share, share - (middle - half)) / steps};
}

SampledFigures::SampledFigures(const LossProfile &profile, const RareView &rare, double unseen)
    : m_profile(profile)
    , m_view(rare)
    , m_rare(rare.losses())
    , m_years(profile.years())
    , m_moments(profile.momentsAbout(profile.mean()))
    , m_unseen(unseen)
{
    const double thinned = std::min(m_rare.cap, profile.thinnedOut(hardly / m_years));
    m_jump = std::max({0.0, m_rare.jump, thinned - profile.mean()});
    const double second = m_moments.second;
    const double fourth = m_moments.fourth;
    const double decisive = m_years * quotient(second * second, fourth);
    m_variance = withUnseen(second, decisive, unseen * unseen, m_years) + m_rare.second;
    const double forFourth =
        m_years * quotient(quotient(fourth, m_moments.sixthByFourth), m_moments.sixthByFourth);
    m_fourth = withUnseen(fourth, forFourth, std::pow(unseen, 4), m_years) + m_rare.fourth;
    m_skew = quotient(m_moments.third, second);
    m_whole = second;
}

SampledFigures::SampledFigures(const LossProfile &profile, const RareView &rare,
                               const Cumulants &known, double variance)
    : SampledFigures(profile, rare, 0)
{
    m_variance = known.variance();
    m_fourth = known.fourthCentralMoment();
    m_skew = quotient(std::abs(known.k[2]), known.variance());
    m_whole = variance;
}

Estimate SampledFigures::mean() const
{
    return {m_profile.mean(), errorOfMean(m_years, m_variance, m_skew, m_jump, m_rare.lostFirst)};
}

// From how far the variance may be off: the root of a variance that is known to half its size only
// is known to a fourth.
Estimate SampledFigures::sd() const
{
    if (std::isinf(m_whole))
        return {infinity, infinity};
    const double spread = std::max(0.0, m_fourth - m_variance * m_variance);
    const double off = reachOfMean(m_years, spread, m_moments.sixthByFourth, m_jump * m_jump)
        + square * m_variance / m_years + m_rare.lostSecond; // the second is the mean's part
    const double sd = std::sqrt(m_whole);
    const double below = sd - std::sqrt(std::max(0.0, m_whole - off));
    const double above = std::sqrt(m_whole + off) - sd;
    return {std::sqrt(m_moments.second), std::max(below, above) / steps};
}

// The number of years above the true quantile is binomial; its skewness shifts the interval.
SampledFigures::Ranks SampledFigures::ranksAbout(double p) const
{
    const double spread = steps * std::sqrt(m_years * p * (1 - p));
    const double middle = m_years * (1 - p) + skewed * (2 * p - 1);
    return {1 - (middle + spread + 1) / m_years, 1 - (middle - spread - 1) / m_years};
}

// Where no year was bad enough: a rarer event than that on top of a bad year, or what bad years
// thin out to.
double SampledFigures::highestQuantile(double p, double rank) const
{
    if (rank <= 1)
        return m_profile.quantileAtMost(rank);
    const double worse = std::max(1.0, m_years * (1 - p));
    const double chance = (1 - p) / std::max(2.0, 100 / std::pow(worse, 1.5));
    const double farther =
        std::max(m_profile.thinnedOut(chance),
                 m_view.exceeded(chance) + m_profile.quantile(std::max(0.0, 1 - 20 / m_years)));
    return std::max(m_profile.largest(), std::min(m_rare.cap, farther));
}

// Moves the rank by one and by four standard errors: four errors then reach as far as the truth
// may lie, however crooked the distribution is about there.
Estimate SampledFigures::quantile(double p) const
{
    const double value = m_profile.quantile(p);
    const double rank = std::sqrt(p * (1 - p) / m_years);
    const Ranks ranks = ranksAbout(p);
    const double error = std::max({value - m_profile.quantile(std::max(0.0, p - rank)),
                                   m_profile.quantile(std::min(1.0, p + rank)) - value,
                                   (value - m_profile.quantileAtLeast(ranks.below)) / steps,
                                   (highestQuantile(p, ranks.above) - value) / steps});
    return {value, error > 0 ? error + drawn * value : 0};
}

// What the mean beyond a quantile changes by when the worst years begin elsewhere.
double SampledFigures::moved(double p) const
{
    const auto beyond = [this](double from) { return m_profile.tailMean(from) * (1 - from); };
    const Ranks ranks = ranksAbout(p);
    const double from = m_profile.quantile(p);
    const double low = std::max(0.0, ranks.below);
    const double high = std::min(1 - 0.5 / m_years, ranks.above);
    const double below = (p - low) * from - (beyond(low) - beyond(p));
    const double above = high > p ? beyond(p) - beyond(high) - (high - p) * from : 0;
    return std::max({0.0, below, above}) / (1 - p);
}

// The mean of the worst years varies with their spread and with where they begin.
Estimate SampledFigures::tailMean(double p) const
{
    const double from = m_profile.quantile(p);
    const double value = m_profile.tailMean(p);
    if (from >= m_rare.cap * (1 - 1e-9))
        return {value, moved(p) / steps};
    const CentralMoments excess = m_profile.momentsAbove(from);
    const double decisive = m_years * quotient(excess.second * excess.second, excess.fourth);
    const double second =
        withUnseen(excess.second, decisive, m_unseen * m_unseen, m_years) + m_rare.second;
    const double mean = (value - from) * (1 - p);
    const double spread = std::max(0.0, second - mean * mean);
    const double skew = quotient(excess.third, excess.second);
    const double off = reachOfMean(m_years, spread, skew, m_jump) + m_rare.lostFirst;
    return {value, (off / (1 - p) + moved(p)) / steps};
}

} // namespace insurable
