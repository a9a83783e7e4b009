// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "discretesum.h"

#include <optional>

namespace insurable {

namespace {

constexpr double negligible = 1e-14;
constexpr std::size_t mostAtoms = 8192;
constexpr std::size_t mostProducts = 1 << 19;
constexpr double mostMissing = 1e-9;

using Atoms = std::vector<Atom>;

double probabilityOf(const Atoms &atoms)
{
    double sum = 0;
    for (const Atom &atom : atoms)
        sum += atom.probability;
    return sum;
}

// Sorts, and adds up what differs by rounding only.
Atoms merged(Atoms atoms)
{
    std::sort(atoms.begin(), atoms.end(),
              [](const Atom &a, const Atom &b) { return a.position < b.position; });
    Atoms unique;
    for (const Atom &atom : atoms) {
        if (!unique.empty() && atom.position <= unique.back().position * (1 + 1e-13))
            unique.back().probability += atom.probability;
        else
            unique.push_back(atom);
    }
    return unique;
}

std::optional<Atoms> sumOf(const Atoms &a, const Atoms &b)
{
    if (a.size() * b.size() > mostProducts)
        return std::nullopt;
    Atoms products;
    products.reserve(a.size() * b.size());
    for (const Atom &one : a) {
        for (const Atom &other : b) {
            const double probability = one.probability * other.probability;
            if (probability > negligible)
                products.push_back({one.position + other.position, probability});
        }
    }
    products = merged(std::move(products));
    if (products.size() > mostAtoms)
        return std::nullopt;
    return products;
}

// How many there are of a Poisson number, each this much; thrown away where negligible.
Atoms poissonMultiples(double position, double rate)
{
    Atoms atoms;
    double logarithm = -rate;
    for (int n = 0; n < 100000; ++n) {
        if (n > 0)
            logarithm += std::log(rate / n);
        const double probability = std::exp(logarithm);
        if (probability > negligible)
            atoms.push_back({n * position, probability});
        else if (n > rate)
            break;
    }
    return atoms;
}

// Chances of n events that are not nothing, and none of a cost that is not an atom.
std::vector<double> countsOf(const Frequency &frequency, double nothing, double something)
{
    if (frequency.kind() == Frequency::Kind::Bernoulli)
        return {1 - frequency.mean() * (1 - nothing), frequency.mean() * something};
    const double ratio = frequency.mean() / frequency.size();
    const double more = ratio * (1 - nothing);
    const double factor = ratio * something / (1 + more);
    std::vector<double> counts{std::exp(-frequency.size() * std::log1p(more))};
    double reached = counts.front();
    const double all = frequency.pgf(nothing + something).real();
    while (all - reached > 1e-12 && counts.size() < mostAtoms) {
        const auto n = static_cast<double>(counts.size());
        counts.push_back(counts.back() * factor * (frequency.size() + n - 1) / n);
        reached += counts.back();
    }
    return counts;
}

std::optional<Atoms> eventAtoms(const YearlySum &sum, const YearlySum::Part &part)
{
    std::optional<Atoms> atoms = Atoms{{0, 1}};
    for (const std::size_t index : part.costs) {
        atoms = sumOf(*atoms, sum.cost(index).atoms());
        if (!atoms)
            return atoms;
    }
    return atoms;
}

struct Split
{
    double nothing = 0;
    Atoms something;
};

Split split(Atoms atoms)
{
    if (!atoms.empty() && atoms.front().position == 0) {
        const double nothing = atoms.front().probability;
        atoms.erase(atoms.begin());
        return {nothing, std::move(atoms)};
    }
    return {0, std::move(atoms)};
}

std::optional<Atoms> poissonAtoms(const Split &event, double rate)
{
    const double other = rate * (1 - event.nothing - probabilityOf(event.something));
    std::optional<Atoms> atoms = Atoms{{0, std::exp(-std::max(0.0, other))}};
    for (const Atom &atom : event.something) {
        atoms = sumOf(*atoms, poissonMultiples(atom.position, rate * atom.probability));
        if (!atoms)
            break;
    }
    return atoms;
}

std::optional<Atoms> countedAtoms(const Frequency &frequency, const Split &event)
{
    const double something = probabilityOf(event.something);
    const std::vector<double> counts = countsOf(frequency, event.nothing, something);
    Atoms given = event.something;
    for (Atom &atom : given)
        atom.probability /= something;
    Atoms all{{0, counts.front()}};
    std::optional<Atoms> several = Atoms{{0, 1}};
    for (std::size_t n = 1; n < counts.size() && !given.empty(); ++n) {
        several = sumOf(*several, given);
        if (!several || all.size() > 16 * mostAtoms)
            return std::nullopt;
        for (const Atom &atom : *several)
            all.push_back({atom.position, atom.probability * counts[n]});
    }
    return merged(std::move(all));
}

std::optional<Atoms> partAtoms(const YearlySum &sum, const YearlySum::Part &part)
{
    std::optional<Atoms> atoms = eventAtoms(sum, part);
    if (!atoms)
        return atoms;
    const Split event = split(std::move(*atoms));
    return part.frequency.kind() == Frequency::Kind::Poisson
        ? poissonAtoms(event, part.frequency.mean())
        : countedAtoms(part.frequency, event);
}

std::optional<Atoms> poolAtoms(const YearlySum &sum)
{
    Atoms rates;
    for (const YearlySum::Pooled &pooled : sum.pool()) {
        for (const Atom &atom : sum.cost(pooled.cost).atoms())
            rates.push_back({atom.position, atom.probability * pooled.rate / sum.poolRate()});
    }
    return poissonAtoms(split(merged(std::move(rates))), sum.poolRate());
}

std::optional<Atoms> allAtoms(const YearlySum &sum)
{
    std::optional<Atoms> atoms = Atoms{{0, 1}};
    if (!sum.pool().empty())
        atoms = poolAtoms(sum);
    for (const YearlySum::Part &part : sum.parts()) {
        const std::optional<Atoms> more = atoms ? partAtoms(sum, part) : std::nullopt;
        atoms = more ? sumOf(*atoms, *more) : std::nullopt;
    }
    return atoms;
}

// Probability that every cost of the year is an atom.
double probabilityOfAtomsOnly(const YearlySum &sum)
{
    double other = 0;
    for (const YearlySum::Pooled &pooled : sum.pool())
        other += pooled.rate * (1 - probabilityOf(sum.cost(pooled.cost).atoms()));
    double product = std::exp(-std::max(0.0, other));
    for (const YearlySum::Part &part : sum.parts()) {
        double event = 1;
        for (const std::size_t index : part.costs)
            event *= probabilityOf(sum.cost(index).atoms());
        product *= part.frequency.pgf(std::min(1.0, event)).real();
    }
    return product;
}

} // namespace

DiscreteSum::DiscreteSum(const YearlySum &sum)
{
    const double all = probabilityOfAtomsOnly(sum);
    std::optional<Atoms> atoms = allAtoms(sum);
    m_isSmeared = !atoms || all - probabilityOf(*atoms) > mostMissing;
    m_atoms = m_isSmeared ? Atoms{{0, 0}} : std::move(*atoms);
    if (m_atoms.empty() || m_atoms.front().position != 0)
        m_atoms.insert(m_atoms.begin(), {0, 0});
    m_atoms.front().probability = sum.probabilityOfNothing();
    m_below.push_back(0);
    m_sums.push_back(0);
    for (const Atom &atom : m_atoms) {
        m_below.push_back(m_below.back() + atom.probability);
        m_sums.push_back(m_sums.back() + atom.probability * atom.position);
    }
    m_total = m_isSmeared ? m_atoms.front().probability : std::max(all, m_below.back());
}

std::size_t DiscreteSum::countUpTo(double x) const
{
    const auto after =
        std::upper_bound(m_atoms.begin(), m_atoms.end(), x,
                         [](double value, const Atom &atom) { return value < atom.position; });
    return static_cast<std::size_t>(after - m_atoms.begin());
}

double DiscreteSum::probabilityAbove(double x) const
{
    return std::max(0.0, m_total - m_below[countUpTo(x)]);
}

double DiscreteSum::limitedMean(double x) const
{
    const std::size_t count = countUpTo(x);
    return m_sums[count] + x * (m_total - m_below[count]);
}

double DiscreteSum::limitedSecondMoment(double x) const
{
    double sum = x * x * probabilityAbove(x);
    for (std::size_t i = 0; i < countUpTo(x); ++i)
        sum += m_atoms[i].probability * m_atoms[i].position * m_atoms[i].position;
    return sum;
}

const Atom *DiscreteSum::within(double low, double high) const
{
    const std::size_t count = countUpTo(high);
    if (count == 0 || m_atoms[count - 1].position < low)
        return nullptr;
    return &m_atoms[count - 1];
}

} // namespace insurable
