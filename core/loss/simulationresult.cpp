// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulationresult.h"

#include "lossprofile.h"

#include <algorithm>

namespace insurable {

namespace {

constexpr int curvePoints = 240;
constexpr double infinity = std::numeric_limits<double>::infinity();

// What is known of a loss over many years.
struct Sampled
{
    double years;
    double sum;
    double squares;

    [[nodiscard]] double mean() const { return sum / years; }
    [[nodiscard]] double variance() const
    {
        const double spread = squares / years - mean() * mean();
        return spread > 1e-13 * mean() * mean() ? spread : 0; // less is rounding
    }
};

// A share of the years; seen never or always, it may still be otherwise once.
Estimate shareOf(quint64 hits, double years)
{
    const double cautious = (double(hits) + 1) / (years + 2);
    return {double(hits) / years, std::sqrt(cautious * (1 - cautious) / years)};
}

// Moves the rank by one and by four standard errors: four errors then reach as far as the truth
// may lie, however crooked the distribution is about there.
Estimate quantileOf(const LossProfile &profile, double p, double years)
{
    const double rank = std::sqrt(p * (1 - p) / years);
    const double value = profile.quantile(p);
    double error = 0;
    for (const double steps : {1.0, 4.0}) {
        const double below = profile.quantile(std::max(0.0, p - steps * rank));
        const double above = profile.quantile(std::min(1.0, p + steps * rank));
        error = std::max({error, (value - below) / steps, (above - value) / steps});
    }
    return {value, error};
}

// The mean of the worst years varies with their spread and with where they begin. `secondMoment`
// is that of all years together.
Estimate tailOf(const LossProfile &profile, double p, double years, double secondMoment)
{
    const double value = profile.tailMean(p);
    const double tail = (1 - p) * years;
    const double squares = secondMoment * years - profile.squaresBelow(p);
    const double spread = std::max(0.0, squares / tail - value * value);
    const double from = value - profile.quantile(p);
    return {value, std::sqrt((spread + p * from * from) / tail)};
}

double errorOfSd(double variance, double fourth, double years)
{
    if (variance == 0)
        return 0;
    return std::sqrt(std::max(0.0, fourth - variance * variance) / years / (4 * variance));
}

// `variance` and `fourth` are the model's, or what is to be taken for them.
AnnualLoss annualLoss(const LossProfile &profile, const Sampled &sampled, double variance,
                      double fourth)
{
    const double mean = sampled.mean();
    AnnualLoss loss;
    loss.isDistribution = true;
    loss.mean = {mean, std::sqrt(variance / sampled.years)};
    loss.sd = {std::sqrt(sampled.variance()), errorOfSd(variance, fourth, sampled.years)};
    if (std::isinf(variance))
        loss.sd = {infinity, infinity};
    const double none = profile.shareOfNone() * sampled.years;
    loss.pZero = shareOf(quint64(std::llround(none)), sampled.years);
    for (const double p : quantileLevels)
        loss.quantiles.push_back({p, quantileOf(profile, p, sampled.years)});
    const double second = std::max(variance + mean * mean, sampled.squares / sampled.years);
    for (const double p : tvarLevels)
        loss.tvar.push_back({p, tailOf(profile, p, sampled.years, second)});
    loss.curve = profile.curve(curvePoints);
    return loss;
}

// Where the sample must do.
AnnualLoss annualLoss(const LossProfile &profile, const Sampled &sampled, double atLeast = 0)
{
    const double fourth = profile.fourthCentralMoment(sampled.mean());
    return annualLoss(profile, sampled, std::max(sampled.variance(), atLeast), fourth);
}

// Of what the annual layer pays. It never varies more than what it is paid of; one more year in
// which it pays in full stands for those that were too rare to be seen.
Estimate paidMean(const Sampled &sampled, const AnnualLayer &annual, double layeredVariance)
{
    double variance = layeredVariance;
    if (!annual.isEverything() && annual.limit < infinity) {
        const double unseen = std::min(annual.limit, std::sqrt(layeredVariance));
        variance = std::min(layeredVariance, sampled.variance() + unseen * unseen / sampled.years);
    }
    return {sampled.mean(), std::sqrt(variance / sampled.years)};
}

// In the worst twentieth of the years, as far as the cells tell them apart.
class Tail final
{
public:
    explicit Tail(const TotalSums &sums)
        : m_years(double(sums.years) * 0.05)
    {
        double left = m_years;
        for (size_t cell = TailWindow::all; cell > 0; --cell) {
            const auto here = double(sums.tailYears[cell]);
            m_shares[cell] = here > 0 ? std::min(1.0, left / here) : 0;
            left -= m_shares[cell] * here;
        }
    }
    [[nodiscard]] Estimate contribution(const ScenarioSums &sums) const
    {
        double sum = 0;
        double squares = 0;
        for (size_t cell = 1; cell <= TailWindow::all; ++cell) {
            sum += m_shares[cell] * sums.tail[cell];
            squares += m_shares[cell] * sums.tailSquares[cell];
        }
        return {sum / m_years, std::sqrt(squares) / m_years};
    }

private:
    double m_years;
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

ScenarioLoss scenarioLoss(const LossScenario &scenario, const AnnualLayer &annual,
                          const Cumulants *gross, double layeredVariance, const ScenarioSums &sums,
                          const LossHistogram &histogram, double years)
{
    const LossProfile profile(histogram, years);
    const Sampled sampled{years, profile.sum(), profile.squares()};
    ScenarioLoss one{.id = scenario.id};
    one.loss = gross ? annualLoss(profile, sampled, gross->variance(), gross->fourthCentralMoment())
                     : annualLoss(profile, sampled);
    const double spread = gross ? layeredVariance : sampled.variance();
    one.loss.layerMean = {sums.layered / years, std::sqrt(spread / years)};
    one.loss.annualMean = paidMean({years, sums.annual, sums.annualSquares}, annual, spread);
    one.loss.attachment = shareOf(sums.attached, years);
    one.loss.exhaustion = shareOf(sums.exhausted, years);
    one.contributionToMean = one.loss.mean;
    return one;
}

// Contributions add up to the total's TVaR, which knows more about the years at its beginning.
void addContributions(LossResult &result, const LaneSums &sums)
{
    const Tail tail(sums.total);
    double all = 0;
    for (size_t i = 0; i < result.scenarios.size(); ++i) {
        result.scenarios[i].contributionToTvar95 = tail.contribution(sums.scenarios[i]);
        all += result.scenarios[i].contributionToTvar95.value;
    }
    const double factor = all > 0 ? result.total.tvar.front().loss.value / all : 1;
    for (ScenarioLoss &one : result.scenarios)
        one.contributionToTvar95.value *= factor;
}

bool isCapped(const LossModel &model)
{
    return model.annual.limit < infinity
        || std::all_of(model.scenarios.begin(), model.scenarios.end(),
                       [](const LossScenario &one) { return one.layer.limit < infinity; });
}

void addTotal(LossResult &result, const LossModel &model, const ModelMoments *moments,
              const TotalSums &sums, const LossHistograms &histograms)
{
    const auto years = double(sums.years);
    const LossProfile profile(histograms.total, years);
    const Sampled gross{years, sums.gross, sums.squares};
    const Sampled ceded{years, sums.ceded, sums.cededSquares};
    const Sampled retained{years, sums.retained, sums.retainedSquares};
    const double grossVariance = moments ? moments->totalGross.variance() : 0;
    result.total = moments
        ? annualLoss(profile, gross, grossVariance, moments->totalGross.fourthCentralMoment())
        : annualLoss(profile, gross);
    // What has no upper limit has the heavy tail, and at most the variance of the whole.
    const bool capped = isCapped(model);
    const double layered = moments ? moments->totalLayeredVariance : ceded.variance();
    result.ceded = annualLoss(LossProfile(histograms.ceded, years), ceded, capped ? 0 : layered);
    result.retained =
        annualLoss(LossProfile(histograms.retained, years), retained, capped ? grossVariance : 0);
    result.total.layerMean = {sums.layered / years, std::sqrt(layered / years)};
    result.total.annualMean = paidMean(ceded, model.annual, layered);
    result.ceded.mean = result.total.annualMean;
    result.total.attachment = shareOf(sums.attached, years);
    result.total.exhaustion = shareOf(sums.exhausted, years);
}

} // namespace

LossResult simulationResult(const LossModel &model, const ModelMoments *moments,
                            const LaneSums &sums, const LossHistograms &histograms, bool isCeded)
{
    LossResult result{.method = LossMethod::Simulation};
    for (size_t i = 0; i < model.scenarios.size(); ++i) {
        result.scenarios.push_back(
            scenarioLoss(model.scenarios[i], model.annual, moments ? &moments->gross[i] : nullptr,
                         moments ? moments->layeredVariance[i] : 0, sums.scenarios[i],
                         histograms.scenarios[i], double(sums.total.years)));
        if (!isCeded)
            payWhole(result.scenarios.back().loss);
    }
    addTotal(result, model, moments, sums.total, histograms);
    addContributions(result, sums);
    return result;
}

TailWindow tailWindow(const LossHistogram &total, quint64 years, double margin)
{
    constexpr double hair = 1e-6; // lets an amount that comes again and again have its own cell
    const LossProfile profile(total, double(years));
    return {profile.quantile(std::max(0.0, 0.95 - margin)) * (1 - hair),
            profile.quantile(std::min(1.0, 0.95 + margin)) * (1 + hair)};
}

bool holdsTail(const TotalSums &sums, const TailWindow &window)
{
    const double wanted = double(sums.years) * 0.05;
    const auto above = double(sums.tailYears[TailWindow::all]);
    const double counted = double(sums.years) - double(sums.tailYears[0]);
    return above <= wanted && (counted >= wanted || window.from == 0);
}

} // namespace insurable
