// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dicewithstd.h"

#include "annualloss.h"

#include <cmath>
#include <functional>
#include <random>

namespace insurable::bench {

namespace {

struct PlainFigures
{
    double mean = 0;
    double sd = 0;
    double none = 0;
    std::vector<double> quantiles;
    std::vector<double> tails;
};

PlainFigures figuresOf(std::vector<double> losses)
{
    PlainFigures figures;
    const auto years = double(losses.size());
    double sum = 0;
    double squares = 0;
    double none = 0;
    for (const double loss : losses) {
        sum += loss;
        squares += loss * loss;
        none += loss == 0;
    }
    figures.mean = sum / years;
    figures.sd = std::sqrt(squares / years - figures.mean * figures.mean);
    figures.none = none / years;
    auto from = losses.begin();
    for (const double p : quantileLevels) {
        const auto at = losses.begin() + qint64(p * years);
        std::nth_element(from, at, losses.end());
        figures.quantiles.push_back(*at);
        from = at;
        if (p != 0.95 && p != 0.99)
            continue;
        double tail = 0;
        for (auto worse = at; worse != losses.end(); ++worse)
            tail += *worse;
        figures.tails.push_back(tail / double(losses.end() - at));
    }
    return figures;
}

// A figure that nobody looks at must be reckoned all the same.
double used(const PlainFigures &figures)
{
    return figures.sd + figures.none + figures.quantiles.front() + figures.tails.front();
}

struct Years
{
    std::vector<double> gross;
    std::vector<double> ceded;
};

class StdDice final
{
public:
    StdDice(quint64 years, quint64 seed)
        : m_years(years)
        , m_engine(seed)
    {
    }

    [[nodiscard]] Years play(const LossScenario &scenario)
    {
        const double median = scenario.severity.quantile(0.5);
        const double sigma = std::sqrt(2 * std::log(scenario.severity.mean() / median));
        std::poisson_distribution<int> counts(scenario.frequency.mean());
        std::lognormal_distribution<double> amounts(std::log(median), sigma);
        Years years{std::vector<double>(m_years), std::vector<double>(m_years)};
        for (size_t year = 0; year < m_years; ++year) {
            const int events = counts(m_engine);
            for (int i = 0; i < events; ++i) {
                const double amount = amounts(m_engine);
                years.gross[year] += amount;
                years.ceded[year] += scenario.layer.apply(amount);
            }
        }
        return years;
    }

private:
    quint64 m_years;
    std::mt19937_64 m_engine;
};

} // namespace

double meanWithStd(const LossModel &model, quint64 years, quint64 seed)
{
    StdDice dice(years, seed);
    Years total{std::vector<double>(years), std::vector<double>(years)};
    std::vector<std::vector<float>> each;
    double unseen = 0;
    for (const LossScenario &scenario : model.scenarios) {
        const Years played = dice.play(scenario);
        double layered = 0;
        double paid = 0;
        for (size_t year = 0; year < years; ++year) {
            total.gross[year] += played.gross[year];
            total.ceded[year] += played.ceded[year];
            layered += played.ceded[year];
            paid += model.annual.apply(played.ceded[year]);
        }
        unseen += layered + paid + used(figuresOf(played.gross));
        each.emplace_back(played.gross.begin(), played.gross.end());
    }
    std::vector<double> retained(years);
    for (size_t year = 0; year < years; ++year) {
        total.ceded[year] = model.annual.apply(total.ceded[year]);
        retained[year] = total.gross[year] - total.ceded[year];
    }
    const PlainFigures figures = figuresOf(total.gross);
    const double worst = figures.quantiles[3];
    for (const auto &losses : each) {
        for (size_t year = 0; year < years; ++year)
            unseen += total.gross[year] >= worst ? double(losses[year]) : 0;
    }
    unseen += used(figures) + used(figuresOf(total.ceded)) + used(figuresOf(retained));
    return std::isfinite(unseen) ? figures.mean : 0;
}

} // namespace insurable::bench
