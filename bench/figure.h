// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace insurable::bench {

// What was measured, round by round, and what it ought to be.
struct Figure
{
    enum class Goal { None, AtMost, AtLeast };

    QString bench;
    QString what;
    QString unit; // "×" for a ratio of two things measured side by side
    std::vector<double> rounds;
    Goal goal = Goal::None;
    double limit = 0;
    QString remark;

    [[nodiscard]] bool isMeasured() const { return !rounds.empty(); }
    [[nodiscard]] double median() const;
    [[nodiscard]] double least() const;
    [[nodiscard]] double most() const;
    // By the median. Empty where there is no goal or nothing was measured.
    [[nodiscard]] std::optional<bool> isReached() const;
};

using Figures = QList<Figure>;

[[nodiscard]] double medianOf(std::vector<double> values);

// Two things done in turn, so that what else the machine does meets both.
struct Pairs
{
    std::vector<double> ours;
    std::vector<double> reference;

    [[nodiscard]] std::vector<double> ratios() const; // ours to reference, round by round
    [[nodiscard]] std::vector<double> speeds() const; // the inverse
    [[nodiscard]] QString inMilliseconds() const;     // "61 ms to 20 ms", of seconds
};

} // namespace insurable::bench
