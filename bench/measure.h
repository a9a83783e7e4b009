// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <chrono>

namespace insurable::bench {

// What only the operating system knows. Where it does not say, numbers are 0 and deeds undone.
[[nodiscard]] qint64 residentMemory(); // bytes of this process, now
[[nodiscard]] qint64 peakMemory();     // since the last reset
void resetPeakMemory();
[[nodiscard]] qint64 peakMemoryOf(qint64 processId);
[[nodiscard]] double loadAverage();
// Writes everything out, so that nobody pays for what somebody else left to write.
void settleDisk();
// Makes the next reader of the file fetch it from the disk.
void dropFromCache(const QString &path);

// Seconds that key derivation took in this process so far.
[[nodiscard]] double derivationSeconds();

class Stopwatch final
{
public:
    [[nodiscard]] double seconds() const
    {
        return std::chrono::duration<double>(Clock::now() - m_start).count();
    }

private:
    using Clock = std::chrono::steady_clock;
    Clock::time_point m_start = Clock::now();
};

} // namespace insurable::bench
