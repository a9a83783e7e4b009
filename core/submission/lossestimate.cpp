// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lossestimate.h"

#include "comparedpolicies.h"
#include "exact.h"
#include "firmobjective.h"
#include "shownmoney.h"
#include "snapshot.h"

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr double rarest = 0.001;    // of a year on a stated curve
constexpr double commonest = 0.9;   // of one that tells anything
constexpr double stillLevel = 0.99; // of the chance of any loss: the curve has not fallen yet

// Amounts of a policy are in the firm's currency; where the estimate is in another, nothing can be
// said of it.
void addPolicy(LossEstimate &estimate, const Snapshot &records)
{
    if (!hasOneCurrency(records, estimate.risk))
        return;
    for (const Policy *policy : policiesInForce(records, estimate.on)) {
        if (estimate.policy)
            estimate.otherPolicies.push_back({policy->starts, policy->ends, termsOf(*policy)});
        else
            estimate.policy = {
                policy->starts, policy->ends,
                coverOf(insuredLosses(estimate.risk, estimate.levels), termsOf(*policy))};
    }
}

void addNotKnown(LossEstimate &estimate, const Snapshot &records)
{
    const std::vector<RiskGap> gaps = riskGaps(records, estimate.risk);
    const QStringList sentences = riskGapSentences(records, estimate.risk);
    for (size_t i = 0; i < gaps.size(); ++i)
        estimate.notKnown.push_back({gaps[i], sentences.at(qsizetype(i))});
}

double relativeError(const Estimate &estimate)
{
    return estimate.value > 0 ? estimate.error / estimate.value : 0;
}

double errorAt(const AnnualLoss &loss, double level)
{
    return loss.quantile(level).value_or(Estimate()).error;
}

EstimatedYear yearAt(const LossEstimate &estimate, double level)
{
    return {level, estimate.loss.total.quantile(level).value_or(Estimate()).value};
}

} // namespace

// Where cover had to be simulated, its own years tell what is paid: the loss itself is known
// better.
std::array<EstimatedYear, 3> LossEstimate::years() const
{
    std::array years{yearAt(*this, 0.5), yearAt(*this, 0.95), yearAt(*this, 0.99)};
    if (policy) {
        const Cover &cover = policy->cover;
        const std::array covered{cover.likely, cover.bad, cover.veryBad};
        for (size_t i = 0; i < years.size(); ++i) {
            years[i].paid = std::clamp(covered[i].paid(), 0.0, years[i].loss);
            years[i].paidError = errorAt(cover.loss.total, years[i].level)
                + errorAt(cover.loss.retained, years[i].level);
            years[i].knownTo = covered[i].error;
        }
    }
    return years;
}

std::vector<EstimatedScenario> LossEstimate::scenarios() const
{
    std::vector<EstimatedScenario> all;
    std::vector<size_t> order(risk.scenarios.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::stable_sort(order.begin(), order.end(), [this](size_t a, size_t b) {
        return loss.scenarios[a].contributionToMean.value
            > loss.scenarios[b].contributionToMean.value;
    });
    for (const size_t i : order)
        all.push_back({risk.scenarios[i], model.scenarios[i], loss.scenarios[i]});
    return all;
}

double LossEstimate::gridError() const
{
    double greatest = relativeError(loss.total.mean);
    for (const double level : statedLevels)
        greatest =
            std::max(greatest, relativeError(loss.total.quantile(level).value_or(Estimate())));
    for (const LevelEstimate &one : loss.total.tvar)
        greatest = std::max(greatest, relativeError(one.loss));
    return greatest;
}

LossEstimate lossEstimate(const Snapshot &records, const Catalogue &catalogue, QDate on)
{
    LossEstimate estimate;
    estimate.on = on;
    estimate.levels = controlLevels(records);
    estimate.risk = firmRisk(records, catalogue, on);
    estimate.model = lossModel(estimate.risk, estimate.levels);
    estimate.loss = exactLoss(estimate.model, {.eachScenario = false, .layers = false});
    estimate.expected = expectedLossRange(estimate.risk, estimate.levels);
    addPolicy(estimate, records);
    addNotKnown(estimate, records);
    return estimate;
}

std::vector<CurvePoint> statedCurve(const AnnualLoss &loss)
{
    std::vector<CurvePoint> all = loss.curve;
    if (all.empty())
        return all;
    const double from = std::min(commonest, all.front().exceedance * stillLevel);
    std::erase_if(all, [from](const CurvePoint &point) {
        return point.exceedance > from || point.exceedance < rarest || point.loss <= 0;
    });
    if (all.size() <= mostCurvePoints)
        return all;
    std::vector<CurvePoint> few;
    for (size_t i = 0; i < mostCurvePoints; ++i)
        few.push_back(all[i * (all.size() - 1) / (mostCurvePoints - 1)]);
    return few;
}

QString lossStatementText()
{
    return u"This is the firm's own estimate of what cyber events may cost it in a year, reckoned "
           "from published figures, its records and its own incidents. It is neither an offer nor "
           "a quotation, and no insurer has agreed to it."_s;
}

QString lossLimitsText(const LossEstimate &estimate)
{
    const QString low = shownMoney(estimate.expected.low, estimate.risk.currency);
    const QString high = shownMoney(estimate.expected.high, estimate.risk.currency);
    // A firm with what the published firms have loses what they lose, whatever did it.
    const QString range = low == high
        ? u"how well controls really work hardly moves the expected loss"_s
        : u"how well controls really work alone puts the expected loss between %1 and %2"_s.arg(
            low, high);
    return u"Published averages scaled to one firm are true to two digits at best: %1, and a rare "
           "event can cost more than all shown here."_s.arg(range);
}

} // namespace insurable
