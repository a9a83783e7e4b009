// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>
#include <mutex>

namespace insurable {

// Tells whoever copies the file whether somebody writes to it, in any thread; and lets a copy that
// never found a quiet moment keep the next edit waiting.
class WritingCount final
{
public:
    void begin()
    {
        const std::lock_guard turn(m_turn);
        ++m_count;
    }
    void end() { ++m_count; }

    // Odd while somebody writes. The same even number twice: nobody wrote in between.
    [[nodiscard]] quint64 value() const { return m_count.load(); }
    // While it is held, no edit begins; one that is under way goes on.
    [[nodiscard]] std::unique_lock<std::mutex> holdOff() { return std::unique_lock(m_turn); }

private:
    std::atomic<quint64> m_count{0};
    std::mutex m_turn;
};

} // namespace insurable
