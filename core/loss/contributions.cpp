// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "contributions.h"

#include <numeric>

namespace insurable {

namespace {

// Which years on a lattice are the worst: all above one point, and a share of those above another.
struct Threshold
{
    int none = 0; // not up to here
    int all = 0;  // all above here
    double share = 0;
    double mass = 0; // of those between
};

// A quantile that sits on a single value, as limits and fixed costs have them, is spread over some
// points; then all of those are taken alike.
constexpr int pointsAboutAtom = 12;

Threshold thresholdOf(const Reals &probabilities, double p, double atom)
{
    Threshold threshold{-1};
    double upToNone = 0;
    double upToAll = 0;
    const int size = static_cast<int>(probabilities.size());
    for (int k = 0; k < size; ++k) {
        upToAll += probabilities[static_cast<std::size_t>(k)];
        threshold.all = k;
        if (atom >= 0 ? k >= atom + pointsAboutAtom : upToAll >= p)
            break;
        if (atom < 0 || k <= atom - pointsAboutAtom) {
            threshold.none = k;
            upToNone = upToAll;
        }
    }
    threshold.mass = upToAll - upToNone;
    threshold.share = std::clamp((upToAll - p) / (upToAll - upToNone), 0.0, 1.0);
    return threshold;
}

// Takes each cost's mean in the years that are not among the worst off its mean in all.
//
// The mean of a cost in years whose sum is s is what it has of its own, times the chance that the
// rest of such a year comes to the difference; so what is summed is a cost's mass at kh against a
// weight that depends on k alone, and that in turn is its limited means against second differences.
class WorstYears final
{
public:
    WorstYears(AnnualSum &sum, double p, const LatticeSpan &span, LatticeTools &tools)
        : m_sum(sum.sum())
        , m_tools(tools)
        , m_span(span)
        , m_lattice(m_sum, m_span, tools)
        , m_threshold(thresholdOf(m_lattice.probabilities(m_lattice.transform().sum), p,
                                  sum.probabilityOf(sum.quantile(p).value) > 0
                                      ? sum.quantile(p).value / span.width()
                                      : -1))
        , m_means(m_sum.costs(), 0.0)
    {
    }

    [[nodiscard]] std::vector<double> means()
    {
        m_means.assign(m_means.size(), 0.0);
        addPool();
        for (std::size_t i = 0; i < m_sum.parts().size(); ++i)
            addPart(i);
        return m_means;
    }
    // In the years about the threshold; of these not all are at the quantile's own value.
    [[nodiscard]] std::vector<double> meansAboutThreshold()
    {
        Threshold kept = m_threshold;
        m_threshold.share = 1;
        std::vector<double> within = means();
        m_threshold.share = 0;
        const std::vector<double> beyond = means();
        m_threshold = kept;
        for (std::size_t i = 0; i < within.size(); ++i)
            within[i] = std::max(0.0, within[i] - beyond[i]);
        return within;
    }
    [[nodiscard]] double massAboutThreshold() const { return m_threshold.mass; }

private:
    void addPool()
    {
        if (m_sum.pool().empty())
            return;
        const Coefficients coefficients = coefficientsOf(m_lattice.transform().sum);
        Adjoints adjoints;
        for (const YearlySum::Pooled &pooled : m_sum.pool())
            add(pooled.cost, pooled.rate, coefficients, adjoints);
    }

    void addPart(std::size_t index)
    {
        const YearlySum::Part &part = m_sum.parts()[index];
        for (std::size_t c = 0; c < part.costs.size(); ++c) {
            const Coefficients coefficients = coefficientsOf(restOf(index, c));
            Adjoints adjoints;
            add(part.costs[c], part.frequency.mean(), coefficients, adjoints);
        }
    }

    // The sum's transform with one event of a part taken as given and one of its costs left out:
    // the sum's, times the other costs', over a factor of the part's.
    [[nodiscard]] Complexes restOf(std::size_t index, std::size_t left)
    {
        const YearlySum::Part &part = m_sum.parts()[index];
        const std::vector<Complexes> &costs = m_lattice.transform().parts[index];
        const double factor = slopeOverValue(part.frequency);
        Complexes rest = m_lattice.transform().sum;
        bool isSafe = true;
        for (std::size_t j = 0; j < rest.size(); ++j) {
            const Complex event = productWithout(costs, j, costs.size());
            const Complex divisor = 1.0 + factor * (1.0 - event);
            isSafe = isSafe && std::norm(divisor) > 1e-6;
            rest[j] =
                rest[j] * std::conj(divisor) / std::norm(divisor) * productWithout(costs, j, left);
        }
        if (isSafe)
            return rest;
        // Only one event at most can come to nothing, and then it is left out from the start.
        rest = m_lattice.withoutPart(index);
        for (std::size_t j = 0; j < rest.size(); ++j)
            rest[j] *= productWithout(costs, j, left);
        return rest;
    }

    // How the slope of a generating function follows from its value and mean: Poisson's is the
    // value, the others' the value over 1 + this · (1 − z).
    [[nodiscard]] static double slopeOverValue(const Frequency &frequency)
    {
        switch (frequency.kind()) {
        case Frequency::Kind::Poisson:
            return 0;
        case Frequency::Kind::NegativeBinomial:
            return frequency.mean() / frequency.size();
        case Frequency::Kind::Bernoulli:
            return -frequency.mean();
        }
        Q_UNREACHABLE();
    }

    [[nodiscard]] static Complex productWithout(const std::vector<Complexes> &costs, std::size_t j,
                                                std::size_t left)
    {
        Complex product = 1;
        for (std::size_t c = 0; c < costs.size(); ++c) {
            if (c != left)
                product *= costs[c][j];
        }
        return product;
    }

    // What multiplies limited means and areas at kh.
    struct Coefficients
    {
        Reals means;
        Reals areas;
    };

    [[nodiscard]] Coefficients coefficientsOf(Complexes rest)
    {
        const Reals weights = weightsOf(m_lattice.probabilities(std::move(rest)));
        const std::size_t count = weights.size() - ahead;
        Reals moved(count); // what multiplies the masses moved within each width
        for (std::size_t k = 1; k < count; ++k) {
            const double *w = weights.data() + k + before;
            moved[k] = (w[-1] - w[0] - w[1] + w[2]) / 4;
        }
        const double *w = weights.data() + before;
        moved[0] = 0.75 * w[0] - 1.75 * w[1] + 1.25 * w[2] - 0.25 * w[3];
        Coefficients coefficients{Reals(count, 0.0), Reals(count, 0.0)};
        for (std::size_t k = 1; k < count; ++k) {
            coefficients.means[k] = 2 * w[k] - w[k - 1] - w[k + 1] + moved[k] + moved[k - 1];
            coefficients.areas[k] = 2 / m_span.width() * (moved[k] - moved[k - 1]);
        }
        return coefficients;
    }

    // What multiplies the mass at kh, over the width; with some noughts about it. That is k times
    // the chance that with the rest the year is not among the worst.
    [[nodiscard]] Reals weightsOf(const Reals &chances) const
    {
        const int last = m_threshold.all;
        Reals weights(static_cast<std::size_t>(last) + 1 + before + 2 * ahead, 0.0);
        Reals sums(static_cast<std::size_t>(last) + 1);
        std::partial_sum(chances.begin(), chances.begin() + last + 1, sums.begin());
        for (int k = 0; k <= last; ++k) {
            const int rest = m_threshold.none - k;
            const double surely = rest >= 0 ? sums[static_cast<std::size_t>(rest)] : 0;
            const double share = sums[static_cast<std::size_t>(last - k)] - surely;
            weights[static_cast<std::size_t>(k) + before] =
                k * (surely + (1 - m_threshold.share) * share);
        }
        return weights;
    }

    struct Adjoint
    {
        std::vector<double> means;
        std::vector<double> areas;
    };
    using Adjoints = std::array<Adjoint, Stencil::finenesses>;

    [[nodiscard]] const Adjoint &adjointOf(const Stencil &stencil, Adjoint &adjoint,
                                           const Coefficients &coefficients) const
    {
        if (adjoint.means.empty()) {
            const auto size = static_cast<std::size_t>(stencil.nodes());
            const int count =
                std::min(static_cast<int>(coefficients.means.size()) - 1, m_span.points);
            adjoint.means.resize(size, 0.0);
            adjoint.areas.resize(size, 0.0);
            stencil.addAdjoint(adjoint.means.data(), count, coefficients.means.data());
            stencil.addAdjoint(adjoint.areas.data(), count, coefficients.areas.data());
        }
        return adjoint;
    }

    void add(std::size_t cost, double rate, const Coefficients &coefficients, Adjoints &adjoints)
    {
        CostTable &table = m_sum.cost(cost);
        const Stencil &stencil = m_tools.stencil(table.fineness(), m_span.points);
        const Adjoint &adjoint =
            adjointOf(stencil, adjoints[static_cast<std::size_t>(table.fineness())], coefficients);
        double sum = 0;
        for (const Correction &correction :
             table.corrections(m_span.step, m_span.points, stencil)) {
            for (std::size_t i = 0; i < correction.means.size(); ++i) {
                const std::size_t k = static_cast<std::size_t>(correction.first) + i;
                if (k < coefficients.means.size())
                    sum += coefficients.means[k] * correction.means[i]
                        + coefficients.areas[k] * correction.areas[i];
            }
        }
        const int base = m_span.step * Stencil::nodesPerStep(table.fineness());
        const CostNodes nodes = table.nodes(base + Stencil::first(), stencil.nodes());
        for (std::size_t j = 0; j < adjoint.means.size(); ++j)
            sum += adjoint.means[j] * nodes.means[j] + adjoint.areas[j] * nodes.areas[j];
        m_means[cost] += rate * (table.cost().mean() - sum);
    }

    static constexpr std::size_t before = 2;
    static constexpr std::size_t ahead = 4;

    const YearlySum &m_sum;
    LatticeTools &m_tools;
    LatticeSpan m_span;
    CompoundLattice m_lattice;
    Threshold m_threshold;
    std::vector<double> m_means;
};

std::vector<double> meansOfAllYears(const YearlySum &sum)
{
    std::vector<double> means(sum.costs(), 0.0);
    for (const YearlySum::Pooled &pooled : sum.pool())
        means[pooled.cost] += pooled.rate * sum.cost(pooled.cost).cost().mean();
    for (const YearlySum::Part &part : sum.parts()) {
        for (const std::size_t cost : part.costs)
            means[cost] += part.frequency.mean() * sum.cost(cost).cost().mean();
    }
    return means;
}

// Years near a quantile's own value are taken for it, though they may be of another kind.
void addConfusion(std::vector<Estimate> &estimates, WorstYears &years, AnnualSum &sum, double p)
{
    constexpr double times = 10; // as much as the average year about there may such a year bring
    const double atom = sum.probabilityOf(sum.quantile(p).value);
    const double others = 1 - atom / years.massAboutThreshold();
    if (atom == 0 || others < 1e-6)
        return;
    std::vector<double> off = years.meansAboutThreshold();
    double all = 0;
    for (double &one : off) {
        one *= std::min(1.0, times * others) / (1 - p);
        all += one;
    }
    // What one has too much of, others have too little of.
    for (std::size_t i = 0; i < off.size(); ++i)
        estimates[i].error += std::min(off[i], all - off[i]);
}

} // namespace

std::vector<Estimate> worstYearMeans(AnnualSum &sum, double p, LatticeTools &tools)
{
    std::vector<Estimate> estimates;
    if (sum.probabilityOfNothing() >= p) {
        // Without a loss in most years, the worst ones hold all losses there are.
        for (const double mean : meansOfAllYears(sum.sum()))
            estimates.push_back({mean / (1 - p), 1e-14 * mean / (1 - p)});
        return estimates;
    }
    const LatticeSpan span = sum.spanFor(1.1 * sum.quantile(p).value);
    const LatticeSpan wide{span.step + Stencil::stepsToDouble, span.points / 2};
    WorstYears years(sum, p, span, tools);
    const std::vector<double> fine = years.means();
    const std::vector<double> rough = WorstYears(sum, p, wide, tools).means();
    for (std::size_t i = 0; i < fine.size(); ++i)
        estimates.push_back({fine[i] / (1 - p), std::abs(fine[i] - rough[i]) / (1 - p)});
    addConfusion(estimates, years, sum, p);
    return estimates;
}

} // namespace insurable
