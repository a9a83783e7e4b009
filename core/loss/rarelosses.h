// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulate.h"

#include <optional>

namespace insurable {

// What single events that many simulated years need not have shown do to one year's figure.
struct RareLosses
{
    // A year, of the events of which fewer than ten are to be expected in all years: sums of the
    // powers of what they cost.
    double second = 0;
    double fourth = 0;
    // A year, of those so rare that they happen in one simulation of ten thousand.
    double lostFirst = 0;
    double lostSecond = 0;
    // What one of the latter costs at least, and what a year can come to at most.
    double jump = 0;
    double cap = noLimit;
};

enum class LossSide { Gross, Layered, Ceded, Retained };

// Reads them off the model: a sample of a heavy tail mostly misses what makes its error large.
// Several such events in one year are out of the question; events count in full beyond the
// deductible of the year, and as much as the gross loss where a payoff decides.
class RareEvents final
{
public:
    RareEvents(const LossModel &model, const SimulateOptions &options);

    [[nodiscard]] RareLosses ofScenario(size_t scenario, LossSide side) const;
    [[nodiscard]] RareLosses ofAll(LossSide side) const;
    // What a year has a single event of with this chance, or a dearer one.
    [[nodiscard]] double exceededByScenario(size_t scenario, double chance, LossSide side) const;
    [[nodiscard]] double exceeded(double chance, LossSide side) const;
    // By scenario, what the event costs that happens in one simulation of ten thousand.
    [[nodiscard]] std::vector<double> tops() const;

private:
    struct Source
    {
        Severity severity;
        EventLayer layer;
        double rate;
        double factor; // of its amounts in the worst years
        // From more than ten events down to one in ten thousand simulations.
        struct Point
        {
            double loss;
            double rate; // of events between here and the next
        };
        std::vector<Point> points = {};
        double lost = 0; // rate of those beyond the last point
        double lostFirst = 0;
        double lostSecond = 0;
    };

    void addPoints(Source &source) const;
    [[nodiscard]] double capOf(LossSide side) const;
    [[nodiscard]] double sideOf(const Source &source, LossSide side, double loss) const;

    double m_years;
    AnnualLayer m_annual;
    bool m_hasPayoff;
    std::vector<Source> m_sources;
};

// One side of one scenario, or of all.
struct RareView
{
    const RareEvents &events;
    LossSide side;
    std::optional<size_t> scenario = std::nullopt;

    [[nodiscard]] RareLosses losses() const
    {
        return scenario ? events.ofScenario(*scenario, side) : events.ofAll(side);
    }
    [[nodiscard]] double exceeded(double chance) const
    {
        return scenario ? events.exceededByScenario(*scenario, chance, side)
                        : events.exceeded(chance, side);
    }
};

} // namespace insurable
