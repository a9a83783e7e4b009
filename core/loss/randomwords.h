// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtGlobal>

#include <array>
#include <bit>

namespace insurable {

// Every bit of the result depends on every bit of the word (the finaliser of SplitMix64).
[[nodiscard]] constexpr quint64 mixed(quint64 word)
{
    word = (word ^ (word >> 30)) * 0xbf58476d1ce4e5b9U;
    word = (word ^ (word >> 27)) * 0x94d049bb133111ebU;
    return word ^ (word >> 31);
}

// What tells the draws of one scenario from those of the others: follows from its name alone, so
// that adding, removing or changing others leaves its events as they are.
[[nodiscard]] inline quint64 streamOf(quint64 seed, const QString &name)
{
    quint64 stream = mixed(seed + 0x9e3779b97f4a7c15U);
    for (const QChar c : name)
        stream = mixed(stream ^ c.unicode()) + 0x9e3779b97f4a7c15U;
    return stream;
}

// 64 random bits at a time, the same on every machine (xoshiro256++ by Blackman and Vigna). Any
// block of any stream can be begun at once, whoever works on the others.
class RandomWords final
{
public:
    RandomWords(quint64 stream, quint64 block)
    {
        quint64 at = stream + mixed(block + 0xd1342543de82ef95U);
        for (quint64 &word : m_state)
            word = mixed(at += 0x9e3779b97f4a7c15U);
    }

    quint64 next()
    {
        const quint64 result = std::rotl(m_state[0] + m_state[3], 23) + m_state[0];
        const quint64 shifted = m_state[1] << 17;
        m_state[2] ^= m_state[0];
        m_state[3] ^= m_state[1];
        m_state[1] ^= m_state[2];
        m_state[0] ^= m_state[3];
        m_state[2] ^= shifted;
        m_state[3] = std::rotl(m_state[3], 45);
        return result;
    }

private:
    std::array<quint64, 4> m_state;
};

} // namespace insurable
