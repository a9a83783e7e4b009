// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulationresult.h"

#include "samplederrors.h"

#include <algorithm>
#include <cmath>

namespace insurable {

namespace {

constexpr int curvePoints = 240;
constexpr double few = 16; // years: four errors of none at all

AnnualLoss annualLoss(const LossProfile &profile, const SampledFigures &figures)
{
    AnnualLoss loss;
    loss.isDistribution = true;
    loss.mean = figures.mean();
    loss.sd = figures.sd();
    loss.pZero = sampledShare(quint64(std::llround(profile.yearsOfNone())), profile.years());
    for (const double p : quantileLevels)
        loss.quantiles.push_back({p, figures.quantile(p)});
    for (const double p : tvarLevels)
        loss.tvar.push_back({p, figures.tailMean(p)});
    loss.curve = profile.curve(curvePoints);
    return loss;
}

// In the worst twentieth of the years, as far as the cells tell them apart.
class Tail final
{
public:
    explicit Tail(const TotalSums &sums)
        : m_years(double(sums.years) * 0.05)
    {
        for (size_t cell = 1; cell < TailWindow::all; ++cell)
            m_inner += double(sums.tailYears[cell]);
        double left = m_years;
        for (size_t cell = TailWindow::all; cell > 0; --cell) {
            const auto here = double(sums.tailYears[cell]);
            m_cells[cell] = here;
            m_shares[cell] = here > 0 ? std::min(1.0, left / here) : 0;
            left -= m_shares[cell] * here;
        }
    }
    [[nodiscard]] Estimate contribution(const ScenarioSums &sums, const RareLosses &rare,
                                        double unseen) const
    {
        constexpr double rounding = 2.5e-4; // of a sum of entries, a quarter of what it may be
        double sum = 0;
        double squares = 0;
        double inner = 0;
        double unsure = 0; // which years of a cell are among the worst
        for (size_t cell = 1; cell <= TailWindow::all; ++cell) {
            sum += m_shares[cell] * sums.tail[cell];
            squares += m_shares[cell] * sums.tailSquares[cell];
            inner += cell < TailWindow::all ? sums.tail[cell] : 0;
            const double share = m_shares[cell] * (1 - m_shares[cell]);
            const double apart =
                m_cells[cell] * sums.tailSquares[cell] - sums.tail[cell] * sums.tail[cell];
            unsure += std::sqrt(std::max(0.0, share * apart));
        }
        const double decisive = squares > 0 ? sum * sum / squares : 0;
        // A year that others bring into the tail drives another one out.
        const double driven = m_inner > 0 ? inner / m_inner : 0;
        const double moved = squares - 2 * driven * sum + driven * driven * m_years;
        double spread = std::max(squares, moved) / m_years + rare.second / 0.05;
        spread += decisive > 0 ? spread * few / decisive : unseen * unseen * few / m_years;
        const double error = errorOfMean(m_years, spread, 0, rare.jump, rare.lostFirst / 0.05);
        return {sum / m_years, error + (unsure / 4 + rounding * sum) / m_years};
    }

private:
    double m_years;
    double m_inner = 0;
    std::array<double, TailWindow::all + 1> m_cells = {}; // years
    std::array<double, TailWindow::all + 1> m_shares = {};
};

// What the cover pays of a loss that it pays whole.
void payWhole(AnnualLoss &loss)
{
    loss.layerMean = loss.mean;
    loss.annualMean = loss.mean;
    loss.attachment = {1 - loss.pZero.value, loss.pZero.error};
    loss.exhaustion = {};
}

// What is left of a loss that cover pays whole.
AnnualLoss nothing()
{
    AnnualLoss loss;
    loss.isDistribution = true;
    loss.pZero = {1, 0};
    for (const double p : quantileLevels)
        loss.quantiles.push_back({p, {}});
    for (const double p : tvarLevels)
        loss.tvar.push_back({p, {}});
    return loss;
}

// How much more the skewness of a sum is, to its variance, than its largest event.
double clusteringOf(const LossModel &model)
{
    double most = 1;
    for (const LossScenario &one : model.scenarios) {
        if (one.frequency.kind() == Frequency::Kind::NegativeBinomial)
            most = std::max(most, 1 + 2 * one.frequency.mean() / one.frequency.size());
    }
    for (const CommonShock &shock : model.shocks)
        most = std::max(most, double(shock.scenarios.size()));
    return most;
}

double skewOf(const Cumulants &cumulants)
{
    return cumulants.variance() > 0 ? std::abs(cumulants.k[2]) / cumulants.variance() : 0;
}

// One simulated model and what is known of it.
class ResultMaker final
{
public:
    explicit ResultMaker(const SimulatedModel &simulated)
        : m_model(simulated.model)
        , m_sums(simulated.sums)
        , m_histograms(simulated.histograms)
        , m_isCeded(simulated.isCeded)
        , m_years(double(simulated.sums.total.years))
        , m_rare(simulated.model, simulated.options)
        , m_clustering(clusteringOf(simulated.model))
    {
        const SimulateOptions &options = simulated.options;
        if (options.yearFactor.sigma > 0 || options.payoff)
            return; // the model alone does not decide on the moments
        LossModel kept = m_model;
        for (size_t i = 0; i < options.kept.size(); ++i)
            kept.scenarios[i].frequency = kept.scenarios[i].frequency.scaled(options.kept[i]);
        m_moments = momentsOf(kept, m_rare.tops());
    }

    [[nodiscard]] LossResult result() const;

private:
    [[nodiscard]] ScenarioLoss scenarioLoss(size_t scenario) const;
    void addScenarioLayers(ScenarioLoss &one, size_t scenario, double variance) const;
    void addTotal(LossResult &result) const;
    [[nodiscard]] AnnualLoss viewOf(LossSide side, const LossHistogram &histogram,
                                    double unseen) const;
    void addContributions(LossResult &result) const;

    const LossModel &m_model;
    const LaneSums &m_sums;
    const LossHistograms &m_histograms;
    bool m_isCeded;
    double m_years;
    RareEvents m_rare;
    double m_clustering;
    std::optional<ModelMoments> m_moments;
};

ScenarioLoss ResultMaker::scenarioLoss(size_t scenario) const
{
    const LossProfile profile(m_histograms.scenarios[scenario], m_years);
    const RareView view{m_rare, LossSide::Gross, scenario};
    const double mean = m_model.scenarios[scenario].severity.mean();
    const SampledFigures figures = m_moments
        ? SampledFigures(profile, view, m_moments->gross[scenario],
                         m_moments->grossVariance[scenario])
        : SampledFigures(profile, view, mean);
    ScenarioLoss one{.id = m_model.scenarios[scenario].id};
    one.loss = annualLoss(profile, figures);
    one.contributionToMean = one.loss.mean;
    if (m_isCeded)
        addScenarioLayers(one, scenario, profile.momentsAbout(profile.mean()).second);
    else
        payWhole(one.loss);
    return one;
}

// Of what the annual layer pays only the sums are known: a year pays nothing, something, or all.
void ResultMaker::addScenarioLayers(ScenarioLoss &one, size_t scenario, double variance) const
{
    const ScenarioSums &sums = m_sums.scenarios[scenario];
    const double known = m_moments
        ? std::min(m_moments->layeredVariance[scenario], m_moments->gross[scenario].variance())
        : variance;
    const RareLosses layered = m_rare.ofScenario(scenario, LossSide::Layered);
    const double error = m_moments
        ? errorOfMean(m_years, known,
                      std::min(skewOf(m_moments->gross[scenario]), m_clustering * layered.jump),
                      layered.jump, layered.lostFirst)
        : one.loss.mean.error;
    one.loss.layerMean = {sums.layered / m_years, error};
    const RareLosses paid = m_rare.ofScenario(scenario, LossSide::Ceded);
    const double mean = sums.annual / m_years;
    const double unlike = std::min(double(sums.attached), m_years - double(sums.exhausted));
    const double about =
        sums.annualSquares - 2 * mean * sums.annual + double(sums.attached) * mean * mean;
    double spread = std::max(0.0, sums.annualSquares / m_years - mean * mean) + paid.second;
    if (sums.attached > 0)
        spread += few / m_years * about / double(sums.attached);
    spread +=
        few / m_years * std::min(known, m_model.annual.limit * m_model.annual.limit) / (1 + unlike);
    one.loss.annualMean = {mean, errorOfMean(m_years, spread, 0, paid.jump, paid.lostFirst)};
    one.loss.attachment = sampledShare(sums.attached, m_years);
    one.loss.exhaustion = sampledShare(sums.exhausted, m_years);
}

void ResultMaker::addTotal(LossResult &result) const
{
    const TotalSums &sums = m_sums.total;
    const LossProfile profile(m_histograms.total, m_years);
    const RareView view{m_rare, LossSide::Gross};
    const double sampled = profile.momentsAbout(profile.mean()).second;
    const double gross = m_moments ? m_moments->totalGross.variance() : sampled;
    const SampledFigures figures = m_moments
        ? SampledFigures(profile, view, m_moments->totalGross, m_moments->totalGrossVariance)
        : SampledFigures(profile, view, std::sqrt(sampled));
    result.total = annualLoss(profile, figures);
    result.total.mean.value = sums.gross / m_years;
    if (!m_isCeded) {
        result.ceded = result.total;
        result.retained = nothing();
        payWhole(result.total);
        return;
    }
    const double layered = m_moments ? std::min(gross, m_moments->totalLayeredVariance) : gross;
    result.ceded = viewOf(LossSide::Ceded, m_histograms.ceded,
                          std::min(std::sqrt(layered), m_model.annual.limit));
    result.retained = viewOf(LossSide::Retained, m_histograms.retained, std::sqrt(gross));
    result.ceded.mean.value = sums.ceded / m_years;
    result.retained.mean.value = sums.retained / m_years;
    const RareLosses rare = m_rare.ofAll(LossSide::Layered);
    const double error = m_moments
        ? errorOfMean(m_years, layered,
                      std::min(skewOf(m_moments->totalGross), m_clustering * rare.jump), rare.jump,
                      rare.lostFirst)
        : std::max(result.total.mean.error, result.ceded.mean.error);
    result.total.layerMean = {sums.layered / m_years, error};
    result.total.annualMean = result.ceded.mean;
    result.total.attachment = sampledShare(sums.attached, m_years);
    result.total.exhaustion = sampledShare(sums.exhausted, m_years);
}

AnnualLoss ResultMaker::viewOf(LossSide side, const LossHistogram &histogram, double unseen) const
{
    const LossProfile profile(histogram, m_years);
    return annualLoss(profile, SampledFigures(profile, {m_rare, side}, unseen));
}

// Contributions add up to the total's TVaR, which knows more about the years at its beginning.
void ResultMaker::addContributions(LossResult &result) const
{
    const Tail tail(m_sums.total);
    double all = 0;
    for (size_t i = 0; i < result.scenarios.size(); ++i) {
        ScenarioLoss &one = result.scenarios[i];
        const double seen = std::max(1 / m_years, 1 - one.loss.pZero.value);
        const double sd = std::isinf(one.loss.sd.value) ? 0 : one.loss.sd.value;
        const double unseen = std::hypot(sd, one.loss.mean.value) / std::sqrt(seen)
            + m_model.scenarios[i].severity.mean();
        one.contributionToTvar95 =
            tail.contribution(m_sums.scenarios[i], m_rare.ofScenario(i, LossSide::Gross), unseen);
        all += one.contributionToTvar95.value;
    }
    const double factor = all > 0 ? result.total.tvar.front().loss.value / all : 1;
    for (ScenarioLoss &one : result.scenarios)
        one.contributionToTvar95.value *= factor;
}

LossResult ResultMaker::result() const
{
    LossResult result{.method = LossMethod::Simulation};
    for (size_t i = 0; i < m_model.scenarios.size(); ++i)
        result.scenarios.push_back(scenarioLoss(i));
    addTotal(result);
    addContributions(result);
    return result;
}

} // namespace

LossResult simulationResult(const SimulatedModel &simulated)
{
    return ResultMaker(simulated).result();
}

// Cells of about as many years each; an amount that comes again and again has its own.
TailWindow tailWindow(const LossHistogram &total, quint64 years, double margin)
{
    constexpr double hair = 1e-6;
    const LossProfile profile(total, double(years));
    TailWindow window;
    const size_t last = window.edges.size() - 1;
    for (size_t i = 0; i <= last; ++i) {
        const double p = 0.95 + margin * (2 * double(i) / double(last) - 1);
        const double edge = profile.quantile(std::clamp(p, 0.0, 1.0));
        const bool isAgain = i > 0 && edge <= window.edges[i - 1] / (1 - hair);
        window.edges[i] = edge * (isAgain || i == last ? 1 + hair : 1 - hair);
    }
    return window;
}

bool holdsTail(const TotalSums &sums, const TailWindow &window)
{
    const double wanted = double(sums.years) * 0.05;
    const auto above = double(sums.tailYears[TailWindow::all]);
    const double counted = double(sums.years) - double(sums.tailYears[0]);
    return above <= wanted && (counted >= wanted || window.edges.front() == 0);
}

} // namespace insurable
