// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counttable.h"
#include "frequency.h"
#include "randomwords.h"

#include <array>
#include <bitset>
#include <memory>
#include <span>

namespace insurable {

// Years are simulated in blocks of so many. The lowest bits of an event's word are its year
// within the block, the others say how severe it is (see QuantileTable).
inline constexpr int yearBits = 10;
inline constexpr quint32 yearsPerBlock = 1U << yearBits;
inline constexpr quint64 yearMask = yearsPerBlock - 1;

// The events of one frequency, block by block, as random words. First how many the whole block
// has, then each falls into a year of its own: no year without an event costs anything. A block's
// events follow from the stream and the block's number alone.
class EventStream final
{
public:
    EventStream(const Frequency &frequency, quint64 stream);

    void begin(quint64 block);
    // Fills `words` from the front and says how many; 0 at the end of the block.
    [[nodiscard]] size_t next(std::span<quint64> words);
    // Events that know nothing of one another: the next left() words of words() are theirs.
    [[nodiscard]] bool isFree() const { return m_kind == Frequency::Kind::Poisson; }
    [[nodiscard]] quint64 left() const { return m_left; }
    [[nodiscard]] const RandomWords &words() const { return m_words; }

private:
    [[nodiscard]] size_t nextFree(std::span<quint64> words);
    [[nodiscard]] size_t nextClustered(std::span<quint64> words);
    [[nodiscard]] size_t nextApart(std::span<quint64> words);
    [[nodiscard]] size_t nextNearlyAll(std::span<quint64> words);
    void chooseQuietYears();

    Frequency::Kind m_kind;
    quint64 m_stream;
    bool m_isNearlyAll = false;                // of a chance above one half: quiet years are drawn
    std::shared_ptr<const CountTable> m_count; // of a block; shared by copies
    std::shared_ptr<const CountTable> m_cluster;

    RandomWords m_words;
    quint64 m_left = 0;          // events, clusters or years yet to come
    quint64 m_leftOfCluster = 0; // events in the year of the cluster
    quint64 m_year = 0;
    std::bitset<yearsPerBlock> m_taken;
};

} // namespace insurable
