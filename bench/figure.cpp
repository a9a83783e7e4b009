// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace insurable::bench {

double medianOf(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

double Figure::median() const
{
    return medianOf(rounds);
}

double Figure::least() const
{
    return rounds.empty() ? 0 : *std::min_element(rounds.begin(), rounds.end());
}

double Figure::most() const
{
    return rounds.empty() ? 0 : *std::max_element(rounds.begin(), rounds.end());
}

std::optional<bool> Figure::isReached() const
{
    if (!isMeasured() || goal == Goal::None)
        return std::nullopt;
    return goal == Goal::AtMost ? median() <= limit : median() >= limit;
}

std::vector<double> Pairs::ratios() const
{
    std::vector<double> values;
    for (std::size_t i = 0; i < std::min(ours.size(), reference.size()); ++i)
        values.push_back(ours[i] / reference[i]);
    return values;
}

std::vector<double> Pairs::speeds() const
{
    std::vector<double> values = ratios();
    for (double &value : values)
        value = 1 / value;
    return values;
}

QString Pairs::inMilliseconds() const
{
    return u"%1 ms to %2 ms"_s.arg(medianOf(ours) * 1000, 0, 'f', 1)
        .arg(medianOf(reference) * 1000, 0, 'f', 1);
}

} // namespace insurable::bench
