// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annualsum.h"

namespace insurable {

namespace {

// Of a lattice made only to see how far another must reach.
constexpr int pointsToLook = 1024;
// What is asked should lie at least this share up its lattice.
constexpr double shareForCare = 1 / 16.0;
// Left over by rounding, wrapping round and interpolation in tables, which two lattices share;
// relative to one, to x and to the mean.
constexpr double noise = 4e-10;
// The same of a quantile, relative to it.
constexpr double quantileNoise = 3e-8;

} // namespace

AnnualSum::AnnualSum(YearlySum sum, LatticeTools &tools)
    : m_sum(std::move(sum))
    , m_tools(tools)
    , m_discrete(m_sum)
    , m_points(tools.points())
    , m_mean(m_sum.mean())
    , m_variance(m_sum.variance())
    , m_nothing(m_discrete.atoms().front().probability)
{
}

Estimate AnnualSum::survival(double x)
{
    if (isNothing())
        return {0, 0};
    if (x <= 0)
        return {1 - m_nothing, 1e-14};
    if (isRare())
        return {m_sum.rateAbove(x), 2e-6 * m_sum.rateAbove(x)};
    const TwoLattices rest = levelFor(x, Care::Precise).survival(x);
    const double value = std::max(0.0, m_discrete.probabilityAbove(x) + rest.value());
    return {value, rest.difference() + noise};
}

double AnnualSum::drawnSurvival(double x)
{
    return isRare() ? survival(x).value : std::max(0.0, survivalOn(levelFor(x, Care::Any), x));
}

Estimate AnnualSum::probabilityFrom(double x)
{
    Estimate estimate = survival(x);
    if (const Atom *atom = m_discrete.within(x * (1 - 1e-12), x))
        estimate.value += atom->probability;
    return estimate;
}

Estimate AnnualSum::limitedMean(double x)
{
    if (x <= 0)
        return {0, 0};
    if (std::isinf(x) || isNothing())
        return {m_mean, 1e-14 * m_mean};
    if (isRare())
        return {m_sum.limitedMean(x), 2e-6 * m_sum.limitedMean(x)};
    const TwoLattices rest = levelFor(x, Care::Precise).limitedMean(x);
    return {m_discrete.limitedMean(x) + rest.value(),
            rest.difference() + 8 * noise * std::min(x, m_mean)};
}

Estimate AnnualSum::limitedSecondMoment(double x)
{
    if (x <= 0)
        return {0, 0};
    if (std::isinf(x) || isNothing())
        return {secondMoment(), 1e-14 * secondMoment()};
    if (isRare())
        return {m_sum.limitedSecondMoments(x), 2e-6 * m_sum.limitedSecondMoments(x)};
    const TwoLattices rest = levelFor(x, Care::Precise).limitedSecondMoment(x);
    return {m_discrete.limitedSecondMoment(x) + rest.value(),
            rest.difference() + 32 * noise * x * std::min(x, m_mean)};
}

// Looks on ever shorter lattices until the quantile lies well up one.
Estimate AnnualSum::quantile(double p)
{
    if (p <= m_nothing || isRare())
        return {0, 0};
    const SumLevel *level = &levelFor(highest(), Care::Any);
    while (survivalOn(*level, level->reach()) > 1 - p)
        level = &addLevel(2 * level->span().end());
    double x = solved(*level, 1 - p);
    for (;;) {
        const SumLevel *shorter = &levelFor(std::max(x, 64 * level->span().width()), Care::Precise);
        if (shorter->span().step >= level->span().step)
            break;
        level = shorter;
        x = solved(*level, 1 - p);
    }
    const TwoLattices rest = level->survival(x);
    const double off = rest.difference() + noise;
    if (const Atom *atom = m_discrete.within(x * (1 - 1e-11), x * (1 + 1e-11))) {
        const double above = survivalOn(*level, atom->position);
        if (above + off < 1 - p && above + atom->probability - off > 1 - p)
            return {atom->position, 1e-12 * atom->position};
    }
    return {x, off / std::max(level->density(x), 1e-300) + quantileNoise * x};
}

double AnnualSum::probabilityOf(double x) const
{
    const Atom *atom = m_discrete.within(x * (1 - 1e-12), x * (1 + 1e-12));
    return atom ? atom->probability : 0;
}

double AnnualSum::survivalOn(const SumLevel &level, double x) const
{
    return m_discrete.probabilityAbove(x) + level.fineSurvival(x);
}

double AnnualSum::solved(const SumLevel &level, double survival) const
{
    double low = 0;
    double high = level.reach();
    while (high - low > 1e-13 * high) {
        const double middle = (low + high) / 2;
        (survivalOn(level, middle) > survival ? low : high) = middle;
    }
    return high;
}

// The chance of a worse year that is not looked at any more.
double AnnualSum::rareness() const
{
    return std::min(4e-4, 0.02 * (1 - m_nothing));
}

double AnnualSum::highest()
{
    if (isRare())
        return 4 * guessedEnd() / 5;
    if (m_levels.empty())
        addHighestLevel();
    return m_highest;
}

// Where the chance of a year with a loss has halved, or the middle year.
double AnnualSum::lowest()
{
    const double p = std::max(0.5, (1 + m_nothing) / 2);
    return isRare() ? highest() / 1000 : quantile(p).value / 8;
}

// A single large loss, on top of what smaller ones come to.
double AnnualSum::guessedEnd() const
{
    double x = m_mean / std::max(1.0, m_sum.rateAbove(0));
    while (m_sum.rateAbove(x) > rareness() / 2)
        x *= 1.5;
    return x + m_sum.limitedMean(x) + 5 * std::sqrt(m_sum.limitedVariance(x));
}

void AnnualSum::addHighestLevel()
{
    double end = guessedEnd();
    for (;;) {
        const int step = Stencil::stepAtLeast(end / pointsToLook);
        const SumLevel look(m_sum, m_discrete, {step, pointsToLook}, m_tools);
        if (survivalOn(look, look.reach()) <= rareness()) {
            m_highest = solved(look, rareness());
            break;
        }
        end *= 2;
    }
    // Many events come close together about their mean, which wants a narrow lattice.
    const double narrow = std::sqrt(std::min(m_variance, m_sum.limitedVariance(m_highest))) / 150;
    while (m_points < LatticeTools::mostPoints && m_highest * 1.4 > narrow * m_points)
        m_points *= 2;
    addLevel(m_highest * 1.4);
}

LatticeSpan AnnualSum::spanFor(double x)
{
    Q_ASSERT(x > 0 && std::isfinite(x));
    return {Stencil::stepAtLeast(x * 1.03 / (m_points - 8)), m_points};
}

const SumLevel &AnnualSum::addLevel(double end)
{
    const LatticeSpan span = spanFor(end);
    auto level = std::make_unique<SumLevel>(m_sum, m_discrete, span, m_tools);
    const auto at = std::find_if(m_levels.begin(), m_levels.end(), [&span](const auto &other) {
        return other->span().step > span.step;
    });
    return **m_levels.insert(at, std::move(level));
}

const SumLevel &AnnualSum::levelFor(double x, Care care)
{
    if (m_levels.empty())
        addHighestLevel();
    const auto level = std::find_if(m_levels.begin(), m_levels.end(),
                                    [x](const auto &each) { return each->reach() >= x; });
    if (level == m_levels.end())
        return addLevel(x * 1.4);
    const bool isTooWide = x < shareForCare * (*level)->span().end();
    return care == Care::Precise && isTooWide && x > 0 ? addLevel(x * 1.4) : **level;
}

} // namespace insurable
