// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstddef>
#include <span>
#include <vector>

namespace insurable {

// Some simulated events of one scenario, all in the same block of years. Entry by entry: the year
// within the block, what the event costs, and 64 random bits for whatever else is to be known of
// it (how long it lasts, say, through a QuantileTable). The bits belong to the event: they are
// the same in every plan in which it happens.
struct EventBatch
{
    size_t scenario = 0;
    quint64 firstYear = 0; // of the block, counted from the beginning of the simulation
    std::span<const quint16> years = {};
    std::span<const double> losses = {};
    std::span<const quint64> bits = {};
};

// One row of years for each part of a cover.
class YearTable final
{
public:
    YearTable(size_t parts, size_t years)
        : m_years(years)
        , m_cells(parts * years)
    {
    }
    [[nodiscard]] std::span<double> row(size_t part)
    {
        return std::span(m_cells).subspan(part * m_years, m_years);
    }
    void clear() { m_cells.assign(m_cells.size(), 0); }

private:
    size_t m_years;
    std::vector<double> m_cells;
};

// Cover that layers alone do not describe: sub-limits and deductibles a year across several
// scenarios, waiting periods, losses that count twice. Called for many blocks of years at once
// from several threads: it may look at nothing but its arguments and its own unchanging terms.
class Payoff
{
public:
    Payoff() = default;
    Payoff(const Payoff &) = delete;
    Payoff &operator=(const Payoff &) = delete;
    virtual ~Payoff() = default;

    [[nodiscard]] virtual size_t parts() const { return 1; }
    // Adds to `paid` what each event is worth before the terms of the year. The batches of a
    // block come scenario by scenario.
    virtual void pay(const EventBatch &events, YearTable &paid) const = 0;
    // After a block's last event: what the cover pays in each of its years, out of `paid`.
    virtual void settle(YearTable &paid, std::span<double> ceded) const = 0;
};

} // namespace insurable
