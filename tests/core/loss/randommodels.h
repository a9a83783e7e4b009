// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annualloss.h"
#include "lossmodel.h"
#include "randomwords.h"

#include <cmath>
#include <vector>

namespace insurable {

// Loss models of every kind, the same for a seed on every machine.
class RandomModels final
{
public:
    explicit RandomModels(quint64 seed)
        : m_words(seed, 0)
    {
    }

    enum class Tails { Light, Any };

    [[nodiscard]] LossModel next(Tails tails)
    {
        LossModel model;
        const size_t many = below(2) == 0 ? 1 : 1 + below(4);
        for (size_t i = 0; i < many; ++i)
            model.scenarios.push_back(scenario(i, tails));
        if (many > 1 && below(4) == 0)
            model.shocks.push_back(
                {QStringLiteral("shock"), Frequency::poisson(between(0.02, 1)), {0, many - 1}});
        double mean = 0;
        for (const LossScenario &one : model.scenarios)
            mean += one.frequency.mean() * one.severity.mean();
        if (below(2) == 0)
            model.annual.retention = mean * between(0.05, 5);
        if (below(2) == 0)
            model.annual.limit = mean * between(0.1, 10);
        return model;
    }

    [[nodiscard]] quint64 below(quint64 end) { return (m_words.next() >> 11) % end; }
    // Even in the logarithm.
    [[nodiscard]] double between(double low, double high)
    {
        return low * std::pow(high / low, double(m_words.next() >> 11) * 0x1p-53);
    }

private:
    [[nodiscard]] LossScenario scenario(size_t number, Tails tails)
    {
        LossScenario one{QString::number(number), frequency(), severity(tails)};
        const double mean = one.severity.mean();
        if (below(2) == 0)
            one.layer.retention = mean * between(0.05, 3);
        if (below(2) == 0)
            one.layer.limit = mean * between(0.1, 10);
        if (below(3) == 0)
            one.layer.share = between(0.3, 1);
        return one;
    }

    [[nodiscard]] Frequency frequency()
    {
        switch (below(4)) {
        case 0:
            return Frequency::negativeBinomial(between(0.05, 10), between(0.2, 20));
        case 1:
            return Frequency::bernoulli(between(0.01, 1));
        case 2:
            return Frequency::poisson(between(1, 200));
        default:
            return Frequency::poisson(between(0.005, 5));
        }
    }

    [[nodiscard]] Severity severity(Tails tails)
    {
        const double scale = between(100, 1e5);
        const bool isLight = tails == Tails::Light;
        switch (below(5)) {
        case 0:
            return Severity::fixed(scale);
        case 1: {
            const double mode = below(3) == 0 ? scale : scale * between(1, 5);
            return Severity::pert(scale, mode, mode * between(1.01, 20), between(1, 10));
        }
        case 2:
            if (!isLight)
                return Severity::withParetoTail(Severity::lognormal(std::log(scale), 1), scale * 3,
                                                between(2.2, 6));
            [[fallthrough]];
        default:
            return Severity::lognormal(std::log(scale), between(0.05, isLight ? 0.7 : 2.8));
        }
    }

    RandomWords m_words;
};

struct ComparedFigure
{
    QString name;
    Estimate ours;
    Estimate truth;
};

// All figures that both results have.
class ComparedFigures final
{
public:
    [[nodiscard]] static std::vector<ComparedFigure> of(const LossResult &ours,
                                                        const LossResult &truth)
    {
        ComparedFigures figures;
        figures.addGross(QStringLiteral("total"), ours.total, truth.total);
        figures.addDistribution(QStringLiteral("ceded"), ours.ceded, truth.ceded);
        figures.addDistribution(QStringLiteral("retained"), ours.retained, truth.retained);
        for (size_t i = 0; i < ours.scenarios.size(); ++i) {
            const QString name = QStringLiteral("scenario%1").arg(i);
            const ScenarioLoss &one = ours.scenarios[i];
            const ScenarioLoss &other = truth.scenarios[i];
            figures.addGross(name, one.loss, other.loss);
            figures.add(name, "contribution mean", one.contributionToMean,
                        other.contributionToMean);
            figures.add(name, "contribution tvar", one.contributionToTvar95,
                        other.contributionToTvar95);
        }
        return figures.m_all;
    }

private:
    void add(const QString &whose, const char *what, const Estimate &ours, const Estimate &truth)
    {
        m_all.push_back({whose + u' ' + QLatin1StringView(what), ours, truth});
    }
    void addDistribution(const QString &whose, const AnnualLoss &ours, const AnnualLoss &truth)
    {
        add(whose, "mean", ours.mean, truth.mean);
        if (!truth.isDistribution)
            return;
        add(whose, "sd", ours.sd, truth.sd);
        add(whose, "p_zero", ours.pZero, truth.pZero);
        for (size_t i = 0; i < quantileLevels.size(); ++i)
            add(whose, qPrintable(QStringLiteral("q%1").arg(quantileLevels[i])),
                ours.quantiles[i].loss, truth.quantiles[i].loss);
        for (size_t i = 0; i < tvarLevels.size(); ++i)
            add(whose, qPrintable(QStringLiteral("tvar%1").arg(tvarLevels[i])), ours.tvar[i].loss,
                truth.tvar[i].loss);
    }
    void addGross(const QString &whose, const AnnualLoss &ours, const AnnualLoss &truth)
    {
        addDistribution(whose, ours, truth);
        add(whose, "layer_mean", ours.layerMean, truth.layerMean);
        add(whose, "aggregate_mean", ours.annualMean, truth.annualMean);
        add(whose, "p_attach", ours.attachment, truth.attachment);
        add(whose, "p_exhaust", ours.exhaustion, truth.exhaustion);
    }

    std::vector<ComparedFigure> m_all;
};

} // namespace insurable
