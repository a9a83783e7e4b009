// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "knapsackbound.h"

#include <algorithm>
#include <limits>

namespace insurable {

double KnapsackBound::solve(std::span<const KnapsackItem> items, double mix,
                            std::span<double> shares)
{
    m_entries.clear();
    for (size_t i = 0; i < items.size(); ++i) {
        const KnapsackItem &item = items[i];
        const double weight = (1 - mix) * item.pounds + mix * item.hours;
        const double density =
            weight > 0 ? item.gain / weight : std::numeric_limits<double>::infinity();
        shares[item.candidate] = 0;
        if (item.gain > 0)
            m_entries.push_back({i, weight, density});
    }
    std::sort(m_entries.begin(), m_entries.end(), [](const Entry &a, const Entry &b) {
        return a.density != b.density ? a.density > b.density : a.item < b.item;
    });
    double room = 1;
    double gained = 0;
    for (const Entry &entry : m_entries) {
        const double share = entry.weight > room ? room / entry.weight : 1;
        shares[items[entry.item].candidate] = share;
        gained += share * items[entry.item].gain;
        room -= share * entry.weight;
        if (share < 1)
            break;
    }
    return gained;
}

double KnapsackBound::bestMix(std::span<const KnapsackItem> items, std::span<double> shares)
{
    double best = 0.5;
    double least = solve(items, best, shares);
    for (double step = 0.25; step > 0.01; step /= 2) {
        const double middle = best;
        for (const double mix : {middle - step, middle + step}) {
            const double most = solve(items, mix, shares);
            if (most < least) {
                least = most;
                best = mix;
            }
        }
    }
    for (const double mix : {0.0, 1.0}) {
        const double most = solve(items, mix, shares);
        if (most < least) {
            least = most;
            best = mix;
        }
    }
    return best;
}

} // namespace insurable
