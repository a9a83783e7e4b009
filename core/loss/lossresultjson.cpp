// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lossjson.h"

#include <QJsonArray>

#include <cmath>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

QJsonValue numberOrNull(double number)
{
    return std::isfinite(number) ? QJsonValue(number) : QJsonValue();
}

// Figures and their errors, under the same keys.
class Figures final
{
public:
    void add(const QString &key, const Estimate &estimate)
    {
        m_values.insert(key, numberOrNull(estimate.value));
        m_errors.insert(key, numberOrNull(estimate.error));
    }
    void add(const QString &key, const std::vector<LevelEstimate> &levels)
    {
        QJsonObject values;
        QJsonObject errors;
        for (const LevelEstimate &level : levels) {
            const QString name = QString::number(level.probability);
            values.insert(name, numberOrNull(level.loss.value));
            errors.insert(name, numberOrNull(level.loss.error));
        }
        m_values.insert(key, values);
        m_errors.insert(key, errors);
    }
    void addDistribution(const AnnualLoss &loss)
    {
        add(u"mean"_s, loss.mean);
        if (!loss.isDistribution)
            return;
        add(u"sd"_s, loss.sd);
        add(u"p_zero"_s, loss.pZero);
        add(u"quantiles"_s, loss.quantiles);
        add(u"tvar"_s, loss.tvar);
    }
    void addLayers(const AnnualLoss &loss)
    {
        add(u"layer_mean"_s, loss.layerMean);
        add(u"aggregate_mean"_s, loss.annualMean);
        add(u"p_attach"_s, loss.attachment);
        add(u"p_exhaust"_s, loss.exhaustion);
    }
    [[nodiscard]] QJsonObject json() const
    {
        QJsonObject all = m_values;
        all.insert(u"error"_s, m_errors);
        return all;
    }

private:
    QJsonObject m_values;
    QJsonObject m_errors;
};

QJsonObject jsonOf(const ScenarioLoss &scenario)
{
    Figures figures;
    figures.addDistribution(scenario.loss);
    figures.addLayers(scenario.loss);
    figures.add(u"mean_contribution"_s, scenario.contributionToMean);
    figures.add(u"tvar95_contribution"_s, scenario.contributionToTvar95);
    QJsonObject json = figures.json();
    json.insert(u"id"_s, scenario.id);
    return json;
}

QJsonObject distributionOf(const AnnualLoss &loss)
{
    Figures figures;
    figures.addDistribution(loss);
    return figures.json();
}

QJsonObject totalOf(const LossResult &result)
{
    Figures figures;
    figures.addDistribution(result.total);
    figures.addLayers(result.total);
    figures.add(u"retained_mean"_s, result.retained.mean);
    return figures.json();
}

} // namespace

QJsonObject lossResultToJson(const LossResult &result)
{
    const bool isExact = result.method == LossMethod::Exact;
    QJsonArray scenarios;
    for (const ScenarioLoss &scenario : result.scenarios)
        scenarios.append(jsonOf(scenario));
    return {{u"method"_s, isExact ? u"exact"_s : u"simulate"_s},
            {u"error_is"_s, isExact ? u"bound"_s : u"standard_error"_s},
            {u"scenarios"_s, scenarios},
            {u"total"_s, totalOf(result)},
            {u"ceded"_s, distributionOf(result.ceded)},
            {u"retained"_s, distributionOf(result.retained)}};
}

QJsonObject lossDifferenceToJson(const LossDifference &difference)
{
    QJsonObject against = lossResultToJson(difference.after);
    against.remove(u"method"_s);
    against.remove(u"error_is"_s);
    Figures figures;
    figures.add(u"mean"_s, difference.gross);
    figures.add(u"aggregate_mean"_s, difference.ceded);
    figures.add(u"retained_mean"_s, difference.retained);
    QJsonObject all = lossResultToJson(difference.before);
    all.insert(u"against"_s, against);
    all.insert(u"difference"_s, figures.json());
    return all;
}

} // namespace insurable
