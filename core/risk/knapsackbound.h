// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace insurable {

// What one of the open candidates would gain, and the parts of what may still be spent that it
// takes.
struct KnapsackItem
{
    size_t candidate = 0;
    double gain = 0;
    double pounds = 0; // share of what is left
    double hours = 0;
};

// The most that can be gained when items may be taken in part. Pounds and hours are mixed into one
// measure, which allows more than both do by themselves: never below what whole items reach.
class KnapsackBound final
{
public:
    // `mix`: how much of the measure is hours, 0–1. Writes the share taken of each item's candidate
    // into `shares`.
    double solve(std::span<const KnapsackItem> items, double mix, std::span<double> shares);
    // The mix that allows the least.
    [[nodiscard]] double bestMix(std::span<const KnapsackItem> items, std::span<double> shares);

private:
    struct Entry
    {
        size_t item;
        double weight;
        double density;
    };
    std::vector<Entry> m_entries;
};

} // namespace insurable
