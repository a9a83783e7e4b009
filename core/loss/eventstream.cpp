// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventstream.h"

#include <algorithm>

namespace insurable {

namespace {

using TablePtr = std::shared_ptr<const CountTable>;

TablePtr shared(CountTable table)
{
    return std::make_shared<const CountTable>(std::move(table));
}

// A negative binomial year is a Poisson number of clusters, each of a logarithmic size; clusters,
// unlike the events, fall into the years of a block independently of one another.
TablePtr clustersOf(const Frequency &frequency)
{
    const double clusters = frequency.size() * logOfOnePlus(frequency.mean() / frequency.size());
    return shared(CountTable::poisson(clusters * yearsPerBlock));
}

} // namespace

EventStream::EventStream(const Frequency &frequency, quint64 stream)
    : m_kind(frequency.kind())
    , m_stream(stream)
    , m_words(stream, 0)
{
    const double mean = frequency.mean();
    switch (m_kind) {
    case Frequency::Kind::Poisson:
        m_count = shared(CountTable::poisson(mean * yearsPerBlock));
        break;
    case Frequency::Kind::NegativeBinomial:
        m_count = clustersOf(frequency);
        m_cluster = shared(CountTable::logarithmic(mean / (mean + frequency.size())));
        break;
    case Frequency::Kind::Bernoulli:
        m_isNearlyAll = mean > 0.5;
        m_count = shared(CountTable::binomial(yearsPerBlock, m_isNearlyAll ? 1 - mean : mean));
        break;
    }
}

void EventStream::begin(quint64 block)
{
    m_words = RandomWords(m_stream, block);
    m_left = m_count->draw(m_words);
    m_leftOfCluster = 0;
    if (m_kind == Frequency::Kind::Bernoulli)
        m_taken.reset();
    if (m_isNearlyAll)
        chooseQuietYears();
}

size_t EventStream::next(std::span<quint64> words)
{
    switch (m_kind) {
    case Frequency::Kind::Poisson:
        return nextFree(words);
    case Frequency::Kind::NegativeBinomial:
        return nextClustered(words);
    case Frequency::Kind::Bernoulli:
        return m_isNearlyAll ? nextNearlyAll(words) : nextApart(words);
    }
    Q_UNREACHABLE();
}

size_t EventStream::nextFree(std::span<quint64> words)
{
    const size_t many = size_t(std::min<quint64>(m_left, words.size()));
    RandomWords source = m_words; // in registers
    for (size_t i = 0; i < many; ++i)
        words[i] = source.next();
    m_words = source;
    m_left -= many;
    return many;
}

size_t EventStream::nextClustered(std::span<quint64> words)
{
    size_t many = 0;
    while (many < words.size() && (m_left > 0 || m_leftOfCluster > 0)) {
        if (m_leftOfCluster == 0) {
            --m_left;
            m_leftOfCluster = m_cluster->draw(m_words);
            m_year = m_words.next() & yearMask;
        }
        --m_leftOfCluster;
        words[many++] = (m_words.next() & ~yearMask) | m_year;
    }
    return many;
}

// At most one event a year: a year that is taken is drawn again.
size_t EventStream::nextApart(std::span<quint64> words)
{
    size_t many = 0;
    for (; many < words.size() && m_left > 0; ++many, --m_left) {
        quint64 word = m_words.next();
        while (m_taken[word & yearMask])
            word = m_words.next();
        m_taken[word & yearMask] = true;
        words[many] = word;
    }
    return many;
}

void EventStream::chooseQuietYears()
{
    for (; m_left > 0; --m_left) {
        quint64 year = m_words.next() & yearMask;
        while (m_taken[year])
            year = m_words.next() & yearMask;
        m_taken[year] = true;
    }
    m_year = 0;
}

size_t EventStream::nextNearlyAll(std::span<quint64> words)
{
    size_t many = 0;
    for (; many < words.size() && m_year < yearsPerBlock; ++m_year) {
        if (!m_taken[m_year])
            words[many++] = (m_words.next() & ~yearMask) | m_year;
    }
    return many;
}

} // namespace insurable
