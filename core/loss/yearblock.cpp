// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "yearblock.h"

#include <cmath>

namespace insurable {

namespace {

constexpr size_t wordsAtOnce = 1024;
constexpr quint64 siftingSalt = 0x2545f4914f6cdd1dU;
constexpr quint64 bitsSalt = 0x9e6c63d0876a9a47U;

// A scenario's year in four bytes: what it lost, to three digits, and which year of the block. That
// is plenty for who has how much of the worst years, and there are very many of them.
inline quint32 entryOf(double loss, quint32 year)
{
    return (quint32(std::bit_cast<quint64>(loss) >> 32) & ~quint32(yearMask)) | year;
}

inline double lossOf(quint32 entry)
{
    const quint32 bits = (entry & ~quint32(yearMask)) | (quint32(yearMask) / 2 + 1);
    return std::bit_cast<double>(quint64(bits) << 32);
}

double shareOf(quint64 word)
{
    return double(word >> 11) * 0x1p-53;
}

} // namespace

YearBlock::YearBlock(const PreparedModel &model)
    : m_model(model)
    , m_isCeded(model.hasLayers())
    , m_shocks(model.shocks)
    , m_loss(yearsPerBlock)
    , m_total(yearsPerBlock)
    , m_cell(yearsPerBlock)
    , m_touched(yearsPerBlock + 1)
    , m_losses(yearsPerBlock)
    , m_layers(yearsPerBlock)
    , m_words(wordsAtOnce)
    , m_entriesEnd(model.scenarios.size())
{
    for (const PreparedScenario &scenario : model.scenarios)
        m_events.push_back(scenario.events);
    if (!model.factors.empty()) {
        m_happens.resize(yearsPerBlock);
        m_amount.resize(yearsPerBlock);
    }
    if (model.payoff) {
        m_paid.emplace(model.payoff->parts(), yearsPerBlock);
        m_batchYears.resize(wordsAtOnce);
        m_batchLosses.resize(wordsAtOnce);
        m_batchBits.resize(wordsAtOnce);
    }
}

void YearBlock::play(quint64 block, quint32 years, const TailWindow &window, LaneSums &lane,
                     LossHistograms &histograms)
{
    m_block = block;
    m_years = years;
    std::fill(m_total.begin(), m_total.end(), DoublePair());
    m_entriesCount = 0;
    if (m_paid)
        m_paid->clear();
    if (!m_happens.empty())
        drawFactors();
    for (size_t i = 0; i < m_events.size(); ++i) {
        const bool isWatched = m_model.payoff || !m_happens.empty();
        const bool isLayered = !m_model.payoff && !m_model.scenarios[i].layer.isEverything();
        const auto player = isWatched ? (isLayered ? &YearBlock::playScenario<true, true>
                                                   : &YearBlock::playScenario<false, true>)
                                      : (isLayered ? &YearBlock::playScenario<true, false>
                                                   : &YearBlock::playScenario<false, false>);
        (this->*player)(i, lane.scenarios[i], histograms.scenarios[i]);
        m_entriesEnd[i] = m_entriesCount;
    }
    settle();
    addTotals(window, lane, histograms);
    addTails(lane);
}

template <bool layered, bool watched>
void YearBlock::playScenario(size_t scenario, ScenarioSums &sums, LossHistogram &histogram)
{
    const PreparedScenario &prepared = m_model.scenarios[scenario];
    m_touchedCount = 0;
    if (prepared.isFree)
        return;
    EventStream &events = m_events[scenario];
    events.begin(m_block);
    if (!watched && events.isFree() && m_years == yearsPerBlock && prepared.kept == 1) {
        RandomWords words = events.words();
        addEvents<layered, false>(scenario, size_t(events.left()),
                                  [words]() mutable { return words.next(); });
    } else {
        while (const size_t many = events.next(m_words)) {
            const std::span words = std::span(m_words).first(many);
            addWords<layered, watched>(scenario, words.first(sifted(words, prepared.kept)));
        }
    }
    for (const size_t shock : prepared.shocks) {
        m_shocks[shock].begin(m_block);
        while (const size_t many = m_shocks[shock].next(m_words)) {
            const std::span words = std::span(m_words).first(many);
            const std::span happened = words.first(sifted(words, 1));
            turnIntoOwn(happened, prepared.salt);
            addWords<layered, watched>(scenario, happened);
        }
    }
    addYears(layered ? prepared.layer.share : 1, sums, histogram);
}

// Keeps the events of years that count and, of these, the share that happens. Whether one does
// depends on its word alone: what happens at a low share happens at any higher one.
size_t YearBlock::sifted(std::span<quint64> words, double kept) const
{
    if (m_years == yearsPerBlock && kept == 1 && m_happens.empty())
        return words.size();
    size_t many = 0;
    for (const quint64 word : words) {
        const quint64 year = word & yearMask;
        const double happens = m_happens.empty() ? kept : kept * m_happens[year];
        words[many] = word;
        many += year < m_years && shareOf(mixed(word ^ siftingSalt)) < happens;
    }
    return many;
}

// The shock's years with amounts of this scenario.
void YearBlock::turnIntoOwn(std::span<quint64> words, quint64 salt) const
{
    for (quint64 &word : words)
        word = (mixed(word ^ salt) & ~yearMask) | (word & yearMask);
}

template <bool layered, bool watched, typename NextWord>
void YearBlock::addEvents(size_t scenario, size_t many, NextWord nextWord)
{
    const QuantileTable &severity = m_model.scenarios[scenario].severity;
    const EventLayer layer = m_model.scenarios[scenario].layer;
    const DoublePair ends = {layer.retention + layer.limit, layer.retention};
    const bool hasFactor = watched && !m_amount.empty();
    DoublePair *const loss = m_loss.data();
    quint16 *const years = m_touched.data();
    size_t touched = m_touchedCount;
    for (size_t i = 0; i < many; ++i) {
        const quint64 word = nextWord();
        const quint64 year = word & yearMask;
        double amount = severity.amount(word);
        if (hasFactor)
            amount *= m_amount[year];
        double paid = amount;
        if constexpr (layered) {
            const DoublePair cut = DoublePair{amount, amount}.lesser(ends);
            paid = cut.first - cut.second; // its share is taken of the year
        }
        const DoublePair before = loss[year];
        loss[year] = before + DoublePair{amount, paid};
        years[touched] = quint16(year);
        touched += std::bit_cast<quint64>(before.first) == 0;
        if (watched && m_model.payoff) {
            m_batchYears[i] = quint16(year);
            m_batchLosses[i] = amount;
            m_batchBits[i] = mixed(word ^ bitsSalt);
        }
    }
    m_touchedCount = touched;
    if (watched && m_model.payoff)
        payBatch(scenario, many);
}

template <bool layered, bool watched>
void YearBlock::addWords(size_t scenario, std::span<const quint64> words)
{
    const quint64 *word = words.data();
    addEvents<layered, watched>(scenario, words.size(), [&word] { return *word++; });
}

void YearBlock::payBatch(size_t scenario, size_t many)
{
    m_model.payoff->pay({scenario, m_block * yearsPerBlock, std::span(m_batchYears).first(many),
                         std::span(m_batchLosses).first(many), std::span(m_batchBits).first(many)},
                        *m_paid);
}

void YearBlock::addYears(double share, ScenarioSums &sums, LossHistogram &histogram)
{
    const DoublePair shares = {1, share};
    const double retention = m_model.annual.retention;
    const size_t many = m_touchedCount;
    reserveEntries(many);
    const quint16 *const years = m_touched.data();
    DoublePair *const loss = m_loss.data();
    DoublePair *const total = m_total.data();
    double *const losses = m_losses.data();
    double *const attached = m_layers.data();
    quint32 *const entries = m_entries.data() + m_entriesCount;
    double layered = 0;
    size_t manyAttached = 0;
    for (size_t i = 0; i < many; ++i) {
        const size_t year = years[i];
        // Read once: the arrays might overlap, for all C++ knows.
        const DoublePair lost = loss[year] * shares;
        losses[i] = lost.first;
        entries[i] = entryOf(lost.first, quint32(year));
        total[year] = total[year] + lost;
        loss[year] = DoublePair();
        layered += lost.second;
        attached[manyAttached] = lost.second;
        manyAttached += lost.second > retention;
    }
    m_entriesCount += many;
    histogram.addAll(std::span(m_losses).first(many));
    if (!m_isCeded)
        return;
    sums.layered += layered;
    addAnnual(std::span(m_layers).first(manyAttached), sums);
}

// What the annual layer alone would pay of years above its retention.
void YearBlock::addAnnual(std::span<const double> layers, ScenarioSums &sums) const
{
    const AnnualLayer annual = m_model.annual;
    double paid = 0;
    double squares = 0;
    for (const double layer : layers) {
        const double part = annual.apply(layer);
        paid += part;
        squares += part * part;
        sums.exhausted += part >= annual.limit;
    }
    sums.annual += paid;
    sums.annualSquares += squares;
    sums.attached += layers.size();
}

void YearBlock::reserveEntries(size_t more)
{
    if (m_entries.size() < m_entriesCount + more)
        m_entries.resize(2 * m_entries.size() + more);
}

// Which of the equally likely kinds of year each is.
void YearBlock::drawFactors()
{
    RandomWords words(m_model.factorStream, m_block);
    for (quint32 year = 0; year < yearsPerBlock; ++year) {
        const double factor = m_model.factors[words.next() >> 60];
        m_happens[year] = factor / m_model.mostFactor();
        m_amount[year] = std::pow(factor, m_model.yearFactor.onSeverity);
    }
}

// What of the year the cover is to pay, before the annual layer.
void YearBlock::settle()
{
    if (!m_model.payoff)
        return;
    std::fill(m_layers.begin(), m_layers.end(), 0);
    m_model.payoff->settle(*m_paid, m_layers);
    for (quint32 year = 0; year < yearsPerBlock; ++year)
        m_total[year] = {m_total[year].first, m_layers[year]};
}

void YearBlock::addTotals(const TailWindow &window, LaneSums &lane, LossHistograms &histograms)
{
    TotalSums sum;
    sum.years = m_years;
    size_t many = 0;
    for (quint32 year = 0; year < m_years; ++year) {
        const double gross = m_total[year].first;
        m_cell[year] = window.cellOf(gross);
        ++sum.tailYears[m_cell[year]];
        sum.gross += gross;
        m_losses[many] = gross;
        many += gross > 0;
    }
    histograms.total.addAll(std::span(m_losses).first(many));
    if (m_isCeded)
        addCover(sum, histograms);
    lane.total.join(sum);
}

void YearBlock::addCover(TotalSums &sum, LossHistograms &histograms)
{
    constexpr double rounding = 1e-9; // less than this share of the loss is none
    const AnnualLayer annual = m_model.payoff ? AnnualLayer() : m_model.annual;
    size_t manyCeded = 0;
    size_t manyRetained = 0;
    for (quint32 year = 0; year < m_years; ++year) {
        const double gross = m_total[year].first;
        const double layered = m_total[year].second;
        const double ceded = annual.apply(layered);
        const double rest = gross - ceded;
        const double retained = rest > rounding * gross ? rest : 0;
        m_total[year] = {gross, ceded};
        sum.layered += layered;
        sum.ceded += ceded;
        sum.retained += retained;
        sum.attached += layered > annual.retention;
        sum.exhausted += layered - annual.retention >= annual.limit;
        m_losses[manyCeded] = ceded;
        manyCeded += ceded > 0;
        m_layers[manyRetained] = retained;
        manyRetained += retained > 0;
    }
    histograms.ceded.addAll(std::span(m_losses).first(manyCeded));
    histograms.retained.addAll(std::span(m_layers).first(manyRetained));
}

// What each scenario had in the years that matter for the tail of the total.
void YearBlock::addTails(LaneSums &lane)
{
    size_t from = 0;
    for (size_t i = 0; i < m_entriesEnd.size(); ++i) {
        // Picked out first: a branch would be guessed wrong at every one.
        size_t many = from;
        for (size_t at = from; at < m_entriesEnd[i]; ++at) {
            const quint32 entry = m_entries[at];
            m_entries[many] = entry;
            many += m_cell[entry & yearMask] != 0;
        }
        ScenarioSums &sums = lane.scenarios[i];
        for (size_t at = from; at < many; ++at) {
            const quint32 entry = m_entries[at];
            const quint8 cell = m_cell[entry & yearMask];
            const double loss = lossOf(entry);
            sums.tail[cell] += loss;
            sums.tailSquares[cell] += loss * loss;
        }
        from = m_entriesEnd[i];
    }
}

} // namespace insurable
