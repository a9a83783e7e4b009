// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "doublepair.h"
#include "payoff.h"
#include "preparedmodel.h"
#include "simulationsums.h"

#include <optional>

namespace insurable {

// Plays one block of years after the other for one model, in memory of a fixed size. One for each
// thread.
class YearBlock final
{
public:
    explicit YearBlock(const PreparedModel &model);

    // Plays the first `years` years of the block and adds them up.
    void play(quint64 block, quint32 years, const TailWindow &window, LaneSums &lane,
              LossHistograms &histograms);

    // Gross and ceded, by year of the block played last.
    [[nodiscard]] std::span<const DoublePair> totals() const
    {
        return std::span(m_total).first(m_years);
    }

private:
    template <bool layered, bool watched>
    void playScenario(size_t scenario, ScenarioSums &sums, LossHistogram &histogram);
    template <bool layered, bool watched, typename NextWord>
    void addEvents(size_t scenario, size_t many, NextWord nextWord);
    template <bool layered, bool watched>
    void addWords(size_t scenario, std::span<const quint64> words);
    void payBatch(size_t scenario, size_t many);
    void addYears(double share, ScenarioSums &sums, LossHistogram &histogram);
    void addAnnual(std::span<const double> layers, ScenarioSums &sums) const;
    void reserveEntries(size_t more);
    void drawFactors();
    [[nodiscard]] size_t sifted(std::span<quint64> words, double kept) const;
    void turnIntoOwn(std::span<quint64> words, quint64 salt) const;
    void settle();
    void addTotals(const TailWindow &window, LaneSums &lane, LossHistograms &histograms);
    void addCover(TotalSums &sum, LossHistograms &histograms);
    void addTails(LaneSums &lane);

    const PreparedModel &m_model;
    bool m_isCeded; // cover is not simply everything
    std::vector<EventStream> m_events;
    std::vector<EventStream> m_shocks;

    quint64 m_block = 0;
    quint32 m_years = 0;
    // By year of the block.
    // Of the scenario at hand, and what its event layer pays; all zero between scenarios.
    std::vector<DoublePair> m_loss;
    std::vector<DoublePair> m_total; // gross and ceded
    std::vector<quint8> m_cell;
    std::vector<double> m_happens; // how likely an event of the worst year happens in this one
    std::vector<double> m_amount;  // factor of the year's amounts
    // Years in which the scenario at hand had events, in the order of the first of them.
    std::vector<quint16> m_touched;
    size_t m_touchedCount = 0;
    std::vector<double> m_losses; // of these years
    std::vector<double> m_layers;
    std::vector<quint64> m_words;
    std::vector<quint32> m_entries; // see entryOf
    size_t m_entriesCount = 0;
    std::vector<size_t> m_entriesEnd; // by scenario
    // For a payoff.
    std::optional<YearTable> m_paid;
    std::vector<quint16> m_batchYears;
    std::vector<double> m_batchLosses;
    std::vector<quint64> m_batchBits;
};

} // namespace insurable
